import { useState } from 'react'
import { emergencyApi } from '../../api/emergency.ts'
import type { AnswerOf } from '../../api/endpoint.ts'
import type { Found } from '../../domain/households/emergency.ts'
import { whyNotReview } from '../../domain/households/emergency.ts'
import { Empty } from '../../looks/empty.tsx'
import { Button } from '../shared/button.tsx'
import { LongText, PickOne } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useNow } from '../shared/now.ts'
import { Page } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { useDraft } from '../shared/use-draft.ts'
import { useMe } from '../shared/use-session.ts'
import { useWhen, When } from '../shared/when.tsx'
import './emergency.css'

type Answer = AnswerOf<typeof emergencyApi.uses>
type Use = Answer['uses'][number]
type Names = { readonly workers: Answer['workers'] }

/** Each emergency access of one's organisation: for the privacy officer to look at, and for the team lead to know of. */
export function EmergencyUsesScreen() {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const answer = useAnswer(emergencyApi.uses, {}, { every: 60_000 })
  return (
    <Page title={say('emergency.uses')} head={tell('emergency.uses')}>
      <div className="list-page">
        <p className="quiet emergency-says">
          {tell(me.role === 'privacy-officer' ? 'emergency.uses.more' : 'emergency.uses.lead')}
        </p>
        <Answered to={answer}>
          {({ uses, workers, next }) =>
            uses.length === 0 ? (
              <Empty head={tell('emergency.uses.none')}>{tell('emergency.uses.none.more')}</Empty>
            ) : (
              <>
                <Uses uses={uses} workers={workers} />
                {next !== undefined && <Earlier after={next} />}
              </>
            )
          }
        </Answered>
      </div>
    </Page>
  )
}

/** Those before, when they are asked for. */
function Earlier({ after }: { readonly after: string }) {
  const say = useWords()
  const [more, setMore] = useState(false)
  if (!more) return <Button onPress={() => setMore(true)}>{say('audit.earlier')}</Button>
  return <EarlierUses after={after} />
}

function EarlierUses({ after }: { readonly after: string }) {
  const answer = useAnswer(emergencyApi.uses, { after })
  return (
    <Answered to={answer}>
      {({ uses, workers, next }) => (
        <>
          <Uses uses={uses} workers={workers} />
          {next !== undefined && <Earlier key={next} after={next} />}
        </>
      )}
    </Answered>
  )
}

const Uses = ({ uses, workers }: Names & { readonly uses: readonly Use[] }) => (
  <ul className="list emergency-uses">
    {uses.map((use) => (
      <OneUse key={use.id} use={use} workers={workers} />
    ))}
  </ul>
)

function OneUse({ use, workers }: Names & { readonly use: Use }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const { time } = useWhen()
  const officer = me.role === 'privacy-officer'
  return (
    <li>
      <b>{tell('emergency.who-opened', { who: workers[use.workerId] ?? '' })}</b>
      <span className="when">
        <When at={use.openedAt} />
      </span>
      <div className="full">
        <p className="p their-words">“{use.words}”</p>
        <p className="p quiet small">
          {tell(`emergency.threat.${use.threat}`)}.{' '}
          {use.open
            ? tell('emergency.now-open', { time: time(use.endsAt) })
            : tell('emergency.ended', { time: time(use.endedAt ?? use.endsAt) })}
          . {use.toldAt ? tell('emergency.was-told') : tell('emergency.not-told')}{' '}
          {!use.toldAt && use.notYetWords !== undefined && <>“{use.notYetWords}”</>}
        </p>
        <p className="p">
          {officer ? (
            <a href={`/work/audit?what=reads&who=${use.workerId}&household=${use.householdId}`}>
              {tell('emergency.their-looks')}
            </a>
          ) : (
            <a href={`/work/whanau/${use.householdId}`}>{tell('emergency.the-record')}</a>
          )}
        </p>
        {use.found ? (
          <p className="p">
            {tell('emergency.found-by', {
              found: <b>{tell(`emergency.found.${use.found}`)}</b>,
              who: workers[use.reviewedBy ?? ''] ?? '',
            })}
            {use.reviewWords !== '' && <>: “{use.reviewWords}”</>}
          </p>
        ) : officer ? (
          <Review use={use} />
        ) : (
          <p className="p quiet">{say('emergency.waits')}</p>
        )}
      </div>
    </li>
  )
}

type Judged = { readonly found: Found | ''; readonly words: string }
const unjudged: Judged = { found: '', words: '' }

function Review({ use }: { readonly use: Use }) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const now = useNow()
  const draft = useDraft(`review ${use.id}`, unjudged)
  const review = useCommand(emergencyApi.review)
  const { found, words } = draft.value
  const send = async () => {
    if (found === '') return
    await review.send({ id: use.id, found, words }, { over: use.version, draft, says: say('emergency.review') })
  }
  return (
    <Form
      draft={draft}
      onSend={send}
      send={say('emergency.review.do')}
      busy={review.sending}
      problem={review.problem}
      mild
      whyNot={
        found === ''
          ? (whyNotReview(use, { found: 'proper', words }, me, now) ?? say('emergency.review'))
          : whyNotReview(use, { found, words }, me, now)
      }
    >
      <PickOne
        {...draft.field('found')}
        label={tell('emergency.review.label')}
        two
        options={[
          { value: 'proper', label: tell('emergency.found.proper') },
          { value: 'not-proper', label: tell('emergency.found.not-proper') },
        ]}
      />
      <LongText
        {...draft.field('words')}
        label={tell('emergency.review.words')}
        hint={tell('emergency.review.words.hint')}
        rows={2}
      />
    </Form>
  )
}
