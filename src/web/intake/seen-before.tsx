import { householdsApi } from '../../api/households.ts'
import type { RequestPage } from '../../api/intake.ts'
import { dayOf } from '../../domain/days.ts'
import type { RepeatHere } from '../../domain/intake/repeats.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useWhen } from '../shared/when.tsx'
import { nameOf } from './name-of.ts'

/** Likely repeats: our own side by side, for a person to say; with another host only that one exists, and whom to ring. */
export function SeenBefore({ page }: { readonly page: RequestPage }) {
  const say = useWords()
  const tell = useTell()
  const { repeatsHere, repeatsElsewhere } = page
  return (
    <Section id="seen" title={say('request.seen-before')}>
      {repeatsHere.length + repeatsElsewhere.length === 0 && <p className="small quiet">{say('request.seen-none')}</p>}
      {repeatsHere.map((repeat) => (
        <SideBySide key={repeat.householdId} page={page} repeat={repeat} />
      ))}
      {repeatsElsewhere.map((repeat) => {
        const values = { strength: say(`request.${repeat.strength}`), organisation: repeat.organisationName }
        return (
          <p className="small quiet elsewhere" key={repeat.organisationId}>
            {repeat.ring === undefined
              ? tell('request.repeat-elsewhere-no-phone', values)
              : tell('request.repeat-elsewhere', {
                  ...values,
                  phone: (
                    <a className="nb" href={`tel:${repeat.ring.replaceAll(' ', '')}`}>
                      {repeat.ring}
                    </a>
                  ),
                })}
          </p>
        )
      })}
    </Section>
  )
}

const answers = ['same', 'different', 'not-sure'] as const

function SideBySide({ page, repeat }: { readonly page: RequestPage; readonly repeat: RepeatHere }) {
  const say = useWords()
  const { day } = useWhen()
  const sayOf = useCommand(householdsApi.sayOfRepeat)
  const { request } = page
  const none = say('request.no-name')
  const number = page.contacts.some((contact) => contact.way === 'ring' || contact.way === 'text')
  return (
    <div className="repeat">
      <div className="scroll-x">
        <table>
          <thead>
            <tr>
              <td />
              <th scope="col">{say('request.this-one')}</th>
              <th scope="col">{say('request.ours-since', { day: day(dayOf(repeat.madeAt)) })}</th>
            </tr>
          </thead>
          <tbody>
            <tr>
              <th scope="row">{say('request.name')}</th>
              <td>{nameOf(page, none)}</td>
              <td>{repeat.called || none}</td>
            </tr>
            <tr>
              <th scope="row">{say('request.place')}</th>
              <td>{request.placeText}</td>
              <td>{repeat.locality}</td>
            </tr>
            {number && (
              <tr>
                <th scope="row">{say('request.number')}</th>
                <td />
                <td>{say(repeat.matched.includes('number') ? 'request.number-same' : 'request.number-other')}</td>
              </tr>
            )}
            {repeat.matched.includes('address') && (
              <tr>
                <th scope="row">{say('request.address')}</th>
                <td />
                <td>{say('request.address-same')}</td>
              </tr>
            )}
          </tbody>
        </table>
      </div>
      <div className="opts" role="group" aria-label={say('request.is-it')}>
        {answers.map((said) => (
          <Button
            key={said}
            busy={sayOf.sending}
            onPress={() => sayOf.send({ id: request.householdId, otherId: repeat.householdId, said })}
          >
            {say(`request.${said}`)}
          </Button>
        ))}
      </div>
      {repeat.said !== undefined && (
        <p>
          <State shape={repeat.said === 'not-sure' ? 'half' : 'full'}>{say(`request.said-${repeat.said}`)}</State>
        </p>
      )}
      <ProblemLine problem={sayOf.problem} />
    </div>
  )
}
