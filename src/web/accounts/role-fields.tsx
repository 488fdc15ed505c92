import type { AnyRole } from '../../domain/accounts/account.ts'
import { AggregateRole, WorkerRole } from '../../domain/actor.ts'
import { DayField, Select } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'
import { roleWords } from '../shared/role-words.ts'
import type { FieldOf } from '../shared/use-draft.ts'
import { useWhen } from '../shared/when.tsx'

const all = [...WorkerRole.options, ...AggregateRole.options]

/** Those who walk alongside a whānau need a safety check before one can be given to them. */
export const needsSafetyCheck = (role: string) => role === 'connector' || role === 'team-lead'

type RoleFieldsProps = {
  readonly role: FieldOf<AnyRole | ''>
  readonly fromOn: FieldOf<string>
  readonly safetyCheckedOn: FieldOf<string>
}

/** A role, from which day, and where it is needed the day of the safety check. */
export function RoleFields({ role, fromOn, safetyCheckedOn }: RoleFieldsProps) {
  const say = useWords()
  const { today } = useWhen()
  return (
    <>
      <Select
        {...role}
        label={say('people.role')}
        none={say('people.choose-role')}
        options={all.map((one) => ({ value: one, label: say(roleWords[one]) }))}
      />
      <DayField {...fromOn} label={say('people.from-label')} hint={say('people.from-hint')} />
      {needsSafetyCheck(role.value) && (
        <DayField {...safetyCheckedOn} most={today} label={say('people.safety')} hint={say('people.safety-hint')} />
      )}
    </>
  )
}
