import { useRouter } from '@tanstack/react-router'
import { useState } from 'react'
import { accountsApi } from '../../api/accounts.ts'
import { useAddress } from '../shared/address.ts'
import { Button } from '../shared/button.tsx'
import { DayField, Select, Text } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useWhen } from '../shared/when.tsx'

/** Whose deeds, on which day, of which household. What is asked stays in the address. `only`: of one household. */
export function SoughtForm({ only }: { readonly only: boolean }) {
  const say = useWords()
  const router = useRouter()
  const { today } = useWhen()
  const { said, hrefWith } = useAddress()
  const [who, setWho] = useState(said('who'))
  const [day, setDay] = useState(said('day'))
  const [household, setHousehold] = useState(said('household'))
  const colleagues = useAnswer(accountsApi.colleagues, {})
  const isNarrowed = said('who') !== '' || said('day') !== '' || said('household') !== ''
  const go = (sought: { who?: string; day?: string } = {}) =>
    router.history.push(hrefWith({ who, day, household: household.trim(), ...sought }))
  return (
    <form
      className="sought"
      role="search"
      onSubmit={(event) => {
        event.preventDefault()
        go()
      }}
    >
      {!only && (
        <>
          <Select
            name="who"
            label={say('audit.who')}
            none={say('audit.anyone')}
            value={who}
            onChange={(chosen) => {
              setWho(chosen)
              go({ who: chosen })
            }}
            options={(colleagues.data?.colleagues ?? []).map(({ workerId, name }) => ({
              value: workerId,
              label: name,
            }))}
          />
          <DayField name="day" label={say('audit.day')} most={today} value={day} onChange={setDay} />
        </>
      )}
      <Text
        name="household"
        label={say('audit.household-id')}
        hint={only ? say('audit.household-hint') : undefined}
        value={household}
        onChange={setHousehold}
        autoComplete="off"
      />
      <span className="sought-do">
        <Button submit>{say('audit.show')}</Button>
        {isNarrowed && (
          <a className="act" href={hrefWith({ who: undefined, day: undefined, household: undefined })}>
            {say('audit.clear')}
          </a>
        )}
      </span>
    </form>
  )
}
