import { NeedKind } from '../../domain/programmes/needs.ts'
import { Urgency } from '../../domain/programmes/clocks.ts'
import { Select, Text } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'

type Kind = (typeof NeedKind.options)[number]
type Soon = (typeof Urgency.options)[number]
export type SaidNeed = { readonly kind: Kind | ''; readonly words: string; readonly urgency: Soon | '' }
export const noNeed: SaidNeed = { kind: '', words: '', urgency: 'ordinary' }

/** What is needed, when, and in whose words: three fields. */
export function NeedFields({ name, need, onChange }: NeedFieldsProps) {
  const say = useWords()
  return (
    <>
      <div className="side">
        <Select
          name={`${name}kind`}
          value={need.kind}
          onChange={(kind) => onChange({ ...need, kind })}
          label={say('whanau.need.kind')}
          none={say('whanau.need.choose')}
          options={NeedKind.options.map((value) => ({ value, label: say(`need.${value}`) }))}
        />
        <Soonness name={name} need={need} onChange={onChange} />
      </div>
      <InTheirWords name={name} need={need} onChange={onChange} />
    </>
  )
}

/** When, and in whose words, where what is needed is chosen elsewhere. */
export function WhenAndWords(props: NeedFieldsProps) {
  return (
    <div className="side">
      <Soonness {...props} />
      <InTheirWords {...props} />
    </div>
  )
}

function Soonness({ name, need, onChange }: NeedFieldsProps) {
  const say = useWords()
  return (
    <Select
      name={`${name}urgency`}
      value={need.urgency}
      onChange={(urgency) => onChange({ ...need, urgency })}
      label={say('whanau.need.when')}
      options={Urgency.options.map((value) => ({ value, label: say(`urgency.${value}`) }))}
    />
  )
}

function InTheirWords({ name, need, onChange }: NeedFieldsProps) {
  const say = useWords()
  return (
    <Text
      name={`${name}words`}
      value={need.words}
      onChange={(words) => onChange({ ...need, words })}
      label={say('whanau.need.words')}
    />
  )
}

type NeedFieldsProps = {
  /** What its fields are called before their own names: `needs.0.` */
  readonly name: string
  readonly need: SaidNeed
  readonly onChange: (need: SaidNeed) => void
}

/** Those that were filled in, ready to be sent. */
export function filledIn(needs: readonly SaidNeed[], newId: () => string) {
  return needs.flatMap(({ kind, words, urgency }) =>
    kind === ''
      ? []
      : [
          {
            needId: newId(),
            kind,
            urgency: urgency === '' ? ('ordinary' as const) : urgency,
            ...(words !== '' && { words }),
          },
        ],
  )
}
