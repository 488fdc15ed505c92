import { useState } from 'react'
import { directoryApi, type ServiceFull } from '../../api/directory.ts'
import { addressLine, type Site } from '../../domain/directory/site.ts'
import type { Say } from '../../words/words.ts'
import { Button } from '../shared/button.tsx'
import { PickAny } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { StaleDialog } from '../shared/stale-dialog.tsx'
import { useToast } from '../shared/toast.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft, useOpenedOn } from '../shared/use-draft.ts'
import type { PartProps } from './editable.tsx'

/** A place on one line; a refuge says only that there is one. */
export function sayPlaceOf(site: Site, say: Say): string {
  if (site.addressKeptBack) return say('directory.address-kept-back')
  const line = [site.name ?? '', addressLine(site)].filter((part) => part !== '').join(', ')
  return line === '' ? say('entry.not-known') : line
}

/** Where a service is given: some of its organisation's places. */
export function SitesPart({ full, mayEdit }: PartProps) {
  const tell = useTell()
  const [editing, setEditing] = useState(false)
  return (
    <Section
      id="where"
      title={tell('entry.where')}
      beside={
        mayEdit && !editing ? (
          <Button quiet onPress={() => setEditing(true)}>
            {tell('entry.change')}
            <span className="vh"> {tell('entry.where')}</span>
          </Button>
        ) : undefined
      }
    >
      {editing ? <ChooseSites full={full} onDone={() => setEditing(false)} /> : <SiteLines sites={full.sites} />}
    </Section>
  )
}

export function SiteLines({ sites }: { readonly sites: readonly Site[] }) {
  const say = useWords()
  const tell = useTell()
  if (sites.length === 0) return <p className="quiet">{tell('entry.where-none')}</p>
  return (
    <ul className="said-lines">
      {sites.map((site) => (
        <li key={site.id}>
          {sayPlaceOf(site, say)}
          {site.wheelchair !== 'not-known' && (
            <span className="hint">{tell(`site-of.wheelchair-${site.wheelchair}`)}</span>
          )}
        </li>
      ))}
    </ul>
  )
}

function ChooseSites({ full, onDone }: { readonly full: ServiceFull; readonly onDone: () => void }) {
  const say = useWords()
  const tell = useTell()
  const toast = useToast()
  const { service } = full
  const draft = useDraft<{ siteIds: readonly string[] }>(
    `sites ${service.id}`,
    { siteIds: service.siteIds },
    useOpenedOn(full.version),
  )
  const { siteIds } = draft.value
  const place = useCommand(directoryApi.placeService)
  const theirs = useAnswer(directoryApi.organisation, { id: service.organisationId })
  const send = async () => {
    const how = { over: full.version, draft, says: say('entry.saving', { name: service.name }) }
    const sent = await place.send({ id: service.id, siteIds: [...siteIds] }, how)
    if (sent.kind !== 'done') return
    toast({ says: say('entry.saved', { what: service.name }) })
    onDone()
  }
  const close = () => {
    draft.clear()
    place.forget()
    onDone()
  }
  return (
    <Answered to={theirs}>
      {({ sites }) => (
        <>
          <Form
            draft={draft}
            mild
            onSend={send}
            send={say('common.save')}
            busy={place.sending}
            problem={place.problem?.kind === 'stale' ? undefined : place.problem}
            beside={
              <Button quiet onPress={close}>
                {say('common.cancel')}
              </Button>
            }
          >
            {sites.length > 0 && (
              <PickAny
                {...draft.field('siteIds')}
                label={say('entry.site-at')}
                options={sites.map((site) => ({ value: site.id, label: sayPlaceOf(site, say) }))}
              />
            )}
            <p>
              <a href={`/work/organisations/${service.organisationId}?add=place`}>{tell('site-of.add')}</a>
            </p>
          </Form>
          <StaleDialog
            problem={place.problem}
            fields={compared(sites, siteIds, service.siteIds, say)}
            onMine={send}
            onNow={close}
            onBack={place.forget}
          />
        </>
      )}
    </Answered>
  )
}

function compared(sites: readonly Site[], mine: readonly string[], now: readonly string[], say: Say) {
  const name = say('entry.site-at')
  return [{ id: 'siteIds', name, mine: sayPlaces(sites, mine, say), now: sayPlaces(sites, now, say) }]
}

function sayPlaces(sites: readonly Site[], ids: readonly string[], say: Say): string {
  const chosen = sites.filter(({ id }) => ids.includes(id))
  return chosen.length === 0 ? say('entry.where-none') : chosen.map((site) => sayPlaceOf(site, say)).join('; ')
}
