import { auditApi } from '../../api/audit.ts'
import type { InputOf } from '../../api/endpoint.ts'
import type { HouseholdRead, RecordRead } from '../../domain/audit/record.ts'
import { sayScreen } from '../../words/deeds.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { When } from '../shared/when.tsx'
import { Lines } from './changes.tsx'
import { HouseholdLink, useWho } from './who.tsx'

const mostShown = 3

type ReadsProps = { readonly sought: InputOf<typeof auditApi.reads>; readonly first?: boolean }

/** Which answers showed personal records, to whom and of whom, the latest first. */
export function Reads({ sought, first = false }: ReadsProps) {
  const tell = useTell()
  const answer = useAnswer(auditApi.reads, sought)
  return (
    <Answered to={answer}>
      {({ reads, next }) => (
        <Lines
          isEmpty={first && reads.length === 0}
          next={next}
          further={(before) => <Reads sought={{ ...sought, before }} />}
        >
          {reads.map((read) => (
            <li key={read.id}>
              <Look read={read} />
              <p className="p households-of">
                {[...new Set(read.shown)].slice(0, mostShown).map((id) => (
                  <HouseholdLink key={id} id={id} />
                ))}
                {new Set(read.shown).size > mostShown && (
                  <span>{tell('audit.more-households', { count: new Set(read.shown).size - mostShown })}</span>
                )}
              </p>
            </li>
          ))}
        </Lines>
      )}
    </Answered>
  )
}

type HouseholdReadsProps = {
  readonly householdId: string
  readonly before?: number
  readonly first?: boolean
}

/** Who looked at one household. */
export function HouseholdReads({ householdId, before, first = false }: HouseholdReadsProps) {
  const tell = useTell()
  const answer = useAnswer(auditApi.ofHousehold, { householdId, ...(before !== undefined && { before }) })
  return (
    <Answered to={answer}>
      {({ reads, next }) => (
        <>
          {first && <p className="quiet small">{tell('audit.soon')}</p>}
          <Lines
            isEmpty={first && reads.length === 0}
            next={next}
            further={(earlier) => <HouseholdReads householdId={householdId} before={earlier} />}
          >
            {reads.map((read) => (
              <li key={read.id}>
                <Look read={read} />
              </li>
            ))}
          </Lines>
        </>
      )}
    </Answered>
  )
}

type LookProps = { readonly read: RecordRead | HouseholdRead }

/** Who looked, at what, when, and whether it was in an emergency. */
function Look({ read }: LookProps) {
  const say = useWords()
  const tell = useTell()
  const who = useWho()
  return (
    <>
      <span>
        {tell('audit.looked', { who: <b>{who(read)}</b>, screen: sayScreen(read.screen, say.language) })}
        {read.emergencyId !== undefined && <b>, {tell('emergency.looked')}</b>}
      </span>
      <span className="when">
        <When at={read.at} />
        {'sinceAt' in read && read.answers > 1 && (
          <span className="quiet">, {tell('audit.looked-since', { when: <When at={read.sinceAt} /> })}</span>
        )}
      </span>
    </>
  )
}
