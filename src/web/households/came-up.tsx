import { NeedKind } from '../../domain/programmes/needs.ts'
import { PickAny } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'
import { needName } from '../shared/need-name.ts'
import { filledIn, noNeed, type SaidNeed, WhenAndWords } from './need-fields.tsx'

type Kind = (typeof NeedKind.options)[number]

/** What is ticked, and what was said about each: taking a tick out and putting it back loses no word. */
export type NeedsSaid = {
  readonly kinds: readonly Kind[]
  readonly about: Readonly<Partial<Record<Kind, Pick<SaidNeed, 'words' | 'urgency'>>>>
}
export const nothingSaid: NeedsSaid = { kinds: [], about: {} }

/** The needs that came up: one press each, and under them what was said about each. */
export function CameUp({ needs, known, onChange }: CameUpProps) {
  const say = useWords()
  const { kinds, about } = needs
  return (
    <div className="several">
      <div className="kinds">
        <PickAny
          name="needs"
          value={kinds}
          onChange={(next) => onChange({ ...needs, kinds: next })}
          label={say('korero.needs')}
          hint={known.length === 0 ? undefined : say('korero.needs-known', { needs: listed(known, say) })}
          options={NeedKind.options
            .filter((kind) => !known.includes(kind))
            .map((value) => ({ value, label: say(`need.${value}`) }))}
        />
      </div>
      {kinds.map((kind) => (
        <fieldset key={kind} className="one-of-several">
          <legend>{say(`need.${kind}`)}</legend>
          <WhenAndWords
            name={`needs.${kind}.`}
            need={{ ...noNeed, ...about[kind], kind }}
            onChange={({ words, urgency }) => onChange({ kinds, about: { ...about, [kind]: { words, urgency } } })}
          />
        </fieldset>
      ))}
    </div>
  )
}
type CameUpProps = {
  readonly needs: NeedsSaid
  /** What was asked for already, and is not offered again. */
  readonly known: readonly string[]
  readonly onChange: (needs: NeedsSaid) => void
}

const listed = (kinds: readonly string[], say: ReturnType<typeof useWords>) =>
  [...new Set(kinds)].map((kind) => needName(kind, say)).join(', ')

/** Those that were ticked, ready to be sent. */
export const filledInOf = ({ kinds, about }: NeedsSaid, newId: () => string) =>
  filledIn(
    kinds.map((kind) => ({ ...noNeed, ...about[kind], kind })),
    newId,
  )
