import { ConsentHow, lastsUntil, Share, whyNotRecord } from '../../domain/consent/consent.ts'
import type { Day } from '../../domain/days.ts'
import { DayField, PickAny, Select, Tick } from '../shared/fields.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import type { Draft } from '../shared/use-draft.ts'
import { useWhen } from '../shared/when.tsx'

type OneShare = (typeof Share.options)[number]
export type Sharing = {
  readonly shares: readonly Exclude<OneShare, 'health'>[]
  readonly until: string
  readonly how: (typeof ConsentHow.options)[number] | ''
  readonly told: boolean
}

/** What most receivers need to begin: who, what for, and how it is safe. Everything else is added by choice. */
export const usualSharing: Sharing = { shares: ['name', 'contact', 'needs'], until: '', how: 'spoken', told: false }

// Nothing of ours holds anything about health that could be told.
const offered = Share.options.filter((share) => share !== 'health')

/** What may be told, until when, and that they were told so. Everything is said in switches; nothing is "everything". */
export function ConsentFields({
  draft,
  organisation,
}: {
  readonly draft: Draft<Sharing>
  readonly organisation: string
}) {
  const say = useWords()
  const tell = useTell()
  const { today, day } = useWhen()
  return (
    <>
      <PickAny
        {...draft.field('shares')}
        label={organisation === '' ? say('may.shares-they') : tell('may.shares', { organisation })}
        options={offered.map((value) => ({ value, label: say(`may-know.${value}`) }))}
        two
      />
      <Tick {...draft.field('told')} label={say('may.told')} />
      <div className="side">
        <DayField
          {...draft.field('until')}
          label={say('may.until')}
          hint={draft.value.until === '' ? day(lastsUntil(today)) : undefined}
          least={today}
        />
        <Select
          {...draft.field('how')}
          label={say('may.how')}
          options={ConsentHow.options.map((value) => ({ value, label: say(`said-how.${value}`) }))}
        />
      </div>
    </>
  )
}

/** Why a yes cannot be recorded as it stands in the form. */
export const whyNotAgree = ({ shares, told, until }: Sharing, today: Day) =>
  whyNotRecord({ answer: 'yes', shares, told, fromOn: today, untilOn: until === '' ? lastsUntil(today) : until })
