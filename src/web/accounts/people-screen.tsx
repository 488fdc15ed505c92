import { accountsApi } from '../../api/accounts.ts'
import type { Account, GivenRole } from '../../domain/accounts/account.ts'
import { type Day, isTrueOn } from '../../domain/days.ts'
import { ButtonLink } from '../../looks/button.tsx'
import { Chips } from '../../looks/chips.tsx'
import { Empty } from '../../looks/empty.tsx'
import { useInAddress } from '../shared/address.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { whyNotAsk } from '../shared/may-ask.ts'
import { List, ListAndRecord } from '../shared/page.tsx'
import { Unanswered } from '../shared/problem.ts'
import { roleWords } from '../shared/role-words.ts'
import type { ScreenProps } from '../shared/screen.ts'
import { ProblemPage } from '../shared/states.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import { useWhen } from '../shared/when.tsx'
import { CodesForEverybody } from './codes-for-everybody.tsx'
import { AddPerson } from './add-person.tsx'
import { PersonRecord, StandingOfAccount } from './person-record.tsx'
import './accounts.css'

/** Everybody with an account at the administrator's organisation. Accounts only: nobody's work is here. */
export function PeopleScreen({ id }: ScreenProps) {
  const say = useWords()
  return (
    <ListAndRecord
      title={say('people.title')}
      listHref="/work/people"
      list={<Everybody current={id} />}
      record={id === undefined ? undefined : id === 'new' ? <AddPerson /> : <One key={id} id={id} />}
    />
  )
}

function One({ id }: { readonly id: string }) {
  return (
    <Answered to={useAnswer(accountsApi.people, {})}>
      {({ people }) => {
        const account = people.find((one) => one.id === id)
        if (!account) return <ProblemPage thrown={new Unanswered({ kind: 'not-found', detail: '' })} />
        return <PersonRecord account={account} />
      }}
    </Answered>
  )
}

function Everybody({ current }: { readonly current: string | undefined }) {
  const say = useWords()
  const tell = useTell()
  const { today } = useWhen()
  const { chosen, hrefFor } = useInAddress('which', ['now', 'all'], 'now')
  const answer = useAnswer(accountsApi.people, {})
  const me = useMe()
  const working = ({ roles }: Account) => roles.some((role) => isTrueOn(role, today))
  return (
    <>
      {current === undefined && whyNotAsk(accountsApi.add, me) === undefined && (
        <p className="add">
          <ButtonLink href="/work/people/new" strong>
            {say('people.add')}
          </ButtonLink>
        </p>
      )}
      <Chips
        label={say('people.which')}
        chips={[
          { href: hrefFor('now'), label: say('people.now'), on: chosen === 'now' },
          { href: hrefFor('all'), label: say('people.all'), on: chosen === 'all' },
        ]}
      />
      <Answered to={answer}>
        {({ people }) => (
          <List
            current={current}
            empty={<Empty head={tell('people.none')}>{tell('people.none.more')}</Empty>}
            items={people
              .filter((one) => chosen === 'all' || working(one))
              .map((account) => ({
                id: account.id,
                href: `/work/people/${account.id}${chosen === 'all' ? '?which=all' : ''}`,
                title: account.name,
                line:
                  rolesNow(account.roles, today)
                    .map((role) => say(roleWords[role]))
                    .join(', ') || say('people.no-role'),
                right: <StandingOfAccount account={account} />,
              }))}
          />
        )}
      </Answered>
      {current === undefined && (
        <div className="after-list">
          <CodesForEverybody />
        </div>
      )}
    </>
  )
}

const rolesNow = (roles: readonly GivenRole[], today: Day) =>
  roles.filter((role) => isTrueOn(role, today)).map(({ role }) => role)
