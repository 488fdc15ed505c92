import { householdsApi } from '../../api/households.ts'
import { HouseholdId, WorkerId } from '../../domain/ids.ts'
import { Day } from '../../domain/days.ts'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { useAddress, useInAddress } from '../shared/address.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Page } from '../shared/page.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { Changes } from './changes.tsx'
import { HouseholdReads, Reads } from './reads.tsx'
import { Repeats } from './repeats.tsx'
import { SoughtForm } from './sought-form.tsx'
import './audit.css'

/** Who changed and who read: for the privacy officer, of their own organisation. */
export function AuditScreen() {
  const say = useWords()
  const tell = useTell()
  const { said } = useAddress()
  const { chosen, hrefFor } = useInAddress('what', ['changes', 'reads', 'household', 'repeats'], 'changes')
  const repeats = useAnswer(householdsApi.repeatNotices, {}, { every: 120_000 }).data
  const household = said('household')
  const householdId = HouseholdId.safeParse(household)
  const sought = {
    ...(WorkerId.safeParse(said('who')).success && { workerId: said('who') }),
    ...(Day.safeParse(said('day')).success && { onDay: said('day') }),
    ...(householdId.success && { householdId: householdId.data }),
  }
  const isWrong = household !== '' && !householdId.success
  return (
    <Page title={say('audit.title')} head={tell('audit.title')}>
      <div className="list-page">
        <p className="quiet audit-says">{tell('audit.about-you')}</p>
        <Chips
          label={say('audit.which')}
          chips={[
            { href: hrefFor('changes'), label: say('audit.changes'), on: chosen === 'changes' },
            { href: hrefFor('reads'), label: say('audit.reads'), on: chosen === 'reads' },
            { href: hrefFor('household'), label: say('audit.one-household'), on: chosen === 'household' },
            // Only an organisation that is not listed is ever told of one.
            ...((repeats?.notices.length ?? 0) > 0 || chosen === 'repeats'
              ? [
                  {
                    ...{ href: hrefFor('repeats'), label: say('audit.repeats'), on: chosen === 'repeats' },
                    ...(repeats && { count: repeats.waiting }),
                  },
                ]
              : []),
          ]}
        />
        {chosen !== 'repeats' && (
          <SoughtForm key={`${chosen} ${said('who')} ${said('day')} ${household}`} only={chosen === 'household'} />
        )}
        {chosen === 'repeats' ? (
          <Repeats />
        ) : isWrong ? (
          <p className="err" role="alert">
            {tell('audit.not-an-id')}
          </p>
        ) : chosen === 'changes' ? (
          <Changes key={JSON.stringify(sought)} sought={sought} first />
        ) : chosen === 'reads' ? (
          <Reads key={JSON.stringify(sought)} sought={sought} first />
        ) : householdId.success ? (
          <HouseholdReads key={householdId.data} householdId={householdId.data} first />
        ) : (
          <Empty head={tell('audit.write-id')}>{tell('audit.write-id.more')}</Empty>
        )}
        <p className="quiet small audit-says">
          {tell('audit.prove', { command: <code>npm run audit -- verify</code> })}
        </p>
      </div>
    </Page>
  )
}
