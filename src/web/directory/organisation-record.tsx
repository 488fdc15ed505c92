import { useState } from 'react'
import { directoryApi } from '../../api/directory.ts'
import type { AnswerOf } from '../../api/endpoint.ts'
import type { Site } from '../../domain/directory/site.ts'
import { Facts } from '../../looks/facts.tsx'
import { AsWritten } from '../../looks/as-written.tsx'
import { Reo } from '../../looks/reo.tsx'
import { useAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { List, RecordHead, Section, Split } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { Reach } from './editable-parts.tsx'
import { EditOrganisation } from './organisation-form.tsx'
import { asListItem } from './service-line.tsx'
import { SiteForm } from './site-form.tsx'
import { sayPlaceOf } from './sites-part.tsx'

export type OrganisationPage = AnswerOf<typeof directoryApi.organisation>

export function OneOrganisation({ id }: { readonly id: string }) {
  return <Answered to={useAnswer(directoryApi.organisation, { id })}>{(page) => <Shown page={page} />}</Answered>
}

function Shown({ page }: { readonly page: OrganisationPage }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const { hrefWith } = useAddress()
  const { organisation, services } = page
  const isEditor = me.role === 'directory-editor'
  return (
    <>
      <RecordHead
        title={organisation.name}
        head={<AsWritten language={say.language}>{organisation.name}</AsWritten>}
        sub={tell(`organisation-kind.${organisation.kind}`)}
        beside={<Button onPress={() => print()}>{say('common.print')}</Button>}
      />
      <Split label={say('organisation.reach')} facts={<Sides page={page} />}>
        <About page={page} isEditor={isEditor} />
        <Section
          id="services"
          title={tell('organisation.services')}
          beside={
            isEditor && <a href={`/work/directory/new?organisation=${organisation.id}`}>{say('entry.add-service')}</a>
          }
        >
          {services.length === 0 ? (
            <p className="quiet">{tell('organisation.services-none')}</p>
          ) : (
            <List
              items={services.map((service) =>
                asListItem(service, { say, tell, hrefWith: (_, path) => hrefWith({ kind: undefined }, path) }),
              )}
              empty=""
            />
          )}
        </Section>
        <Places page={page} isEditor={isEditor} />
      </Split>
    </>
  )
}

function About({ page, isEditor }: { readonly page: OrganisationPage; readonly isEditor: boolean }) {
  const say = useWords()
  const tell = useTell()
  const [editing, setEditing] = useState(false)
  const { organisation } = page
  return (
    <Section
      id="about"
      title={tell('organisation.about')}
      beside={
        isEditor && !editing ? (
          <Button quiet onPress={() => setEditing(true)}>
            {tell('entry.change')}
            <span className="vh"> {tell('organisation.about')}</span>
          </Button>
        ) : undefined
      }
    >
      {editing ? (
        <EditOrganisation page={page} onDone={() => setEditing(false)} />
      ) : (
        <div className="said">
          {organisation.description === '' ? (
            <p className="quiet">{tell('entry.says-nothing')}</p>
          ) : (
            <p className="lines">
              <Reo language={say.language}>{organisation.description}</Reo>
            </p>
          )}
          <Reach {...organisation} />
        </div>
      )}
    </Section>
  )
}

function Sides({ page }: { readonly page: OrganisationPage }) {
  const tell = useTell()
  const { day } = useWhen()
  const { organisation, successor, repeatPhone } = page
  return (
    <Section id="facts" title={tell('entry.facts')}>
      <Facts
        facts={[
          { id: 'also', name: tell('organisation.also'), value: organisation.alsoKnownAs.join(', ') },
          {
            id: 'listed',
            name: tell('organisation.for-public'),
            value: tell(organisation.unlisted ? 'organisation.unlisted-fact' : 'organisation.listed'),
          },
          { id: 'refer', name: tell('organisation.referral-email'), value: organisation.referralEmail },
          { id: 'repeat', name: tell('directory.ring-about-repeats'), value: repeatPhone },
          {
            id: 'ended',
            name: '',
            value: organisation.untilOn && tell('organisation.ended', { day: day(organisation.untilOn) }),
          },
          {
            id: 'followed',
            name: tell('organisation.followed'),
            value: successor && <a href={`/work/organisations/${successor.id}`}>{successor.name}</a>,
          },
        ]}
      />
    </Section>
  )
}

/** Where it is found; an editor adds a place, or puts one right. */
function Places({ page, isEditor }: { readonly page: OrganisationPage; readonly isEditor: boolean }) {
  const say = useWords()
  const tell = useTell()
  const { said } = useAddress()
  const [editing, setEditing] = useState<string | undefined>(isEditor && said('add') === 'place' ? 'new' : undefined)
  const { organisation, sites } = page
  const close = () => setEditing(undefined)
  return (
    <Section
      id="places"
      title={tell('organisation.sites')}
      beside={
        isEditor && editing === undefined ? (
          <Button quiet onPress={() => setEditing('new')}>
            {tell('site-of.add')}
          </Button>
        ) : undefined
      }
    >
      {sites.length === 0 && editing !== 'new' && <p className="quiet">{tell('organisation.sites-none')}</p>}
      <ul className="list">
        {sites.map((site: Site) => (
          <li key={site.id}>
            {editing === site.id ? (
              <div className="full">
                <SiteForm organisationId={organisation.id} site={site} onDone={close} />
              </div>
            ) : (
              <>
                <span>{sayPlaceOf(site, say)}</span>
                {isEditor && !site.addressKeptBack && (
                  <Button
                    quiet
                    label={say('entry.change-what', { what: sayPlaceOf(site, say) })}
                    onPress={() => setEditing(site.id)}
                  >
                    {say('entry.change')}
                  </Button>
                )}
              </>
            )}
          </li>
        ))}
      </ul>
      {editing === 'new' && <SiteForm organisationId={organisation.id} onDone={close} />}
    </Section>
  )
}
