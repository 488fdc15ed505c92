import { useState } from 'react'
import { directoryApi } from '../../api/directory.ts'
import { OrganisationKind } from '../../domain/directory/organisation.ts'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { Reo } from '../../looks/reo.tsx'
import { useAddress } from '../shared/address.ts'
import { Text } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { List, ListAndRecord } from '../shared/page.tsx'
import type { ScreenProps } from '../shared/screen.ts'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useLater } from '../shared/use-later.ts'
import { AddOrganisation } from './organisation-form.tsx'
import { OneOrganisation } from './organisation-record.tsx'
import { WhichList } from './which-list.tsx'
import './directory.css'

/** Organisations, with what they offer and where they are found. */
export function OrganisationsScreen({ id }: ScreenProps) {
  const say = useWords()
  const { hrefWith } = useAddress()
  return (
    <ListAndRecord
      title={say('entry.organisations')}
      listHref={hrefWith({}, '/organisations')}
      list={<Organisations current={id} />}
      record={id === undefined ? undefined : id === 'new' ? <AddOrganisation /> : <OneOrganisation key={id} id={id} />}
    />
  )
}

function Organisations({ current }: { readonly current: string | undefined }) {
  const say = useWords()
  const tell = useTell()
  const { said, hrefWith } = useAddress()
  const [words, setWords] = useState('')
  const kind = OrganisationKind.safeParse(said('kind'))
  const asked = useLater(words.trim())
  const answer = useAnswer(directoryApi.organisations, {
    words: asked,
    ...(kind.success && { kind: [kind.data] }),
  })
  return (
    <>
      {current === undefined && <WhichList chosen="organisations" />}
      <div className={current === undefined ? undefined : 'find-in-pane'}>
        <Text
          name="words"
          type="search"
          label={say('organisation.find')}
          value={words}
          onChange={setWords}
          autoComplete="off"
        />
      </div>
      {current === undefined && (
        <Chips
          label={say('entry.narrow')}
          chips={OrganisationKind.options.map((one) => {
            const on = said('kind') === one
            return { label: say(`organisation-kind.${one}`), on, href: hrefWith({ kind: on ? undefined : one }) }
          })}
        />
      )}
      <Answered to={answer}>
        {(all) => (
          <>
            <List
              current={current}
              empty={<Empty head={say('organisation.none')}>{say('organisation.none.more')}</Empty>}
              items={all.map((one) => ({
                id: one.id,
                href: hrefWith({}, `/organisations/${one.id}`),
                title: <Reo language={say.language}>{one.name}</Reo>,
                line: [say(`organisation-kind.${one.kind}`), one.unlisted ? say('organisation.unlisted-fact') : '']
                  .filter((part) => part !== '')
                  .join(' · '),
              }))}
            />
            {all.length === 50 && <p className="quiet small">{tell('organisation.first')}</p>}
          </>
        )}
      </Answered>
    </>
  )
}
