import type { InForce } from '../../domain/programmes/setting.ts'
import { reo } from '../../words/reo.ts'
import type { Say } from '../../words/words.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { Confirmed, DatesAndSource } from './dated.tsx'

type Figure = InForce['figures'][number]

/** Figures of public documents, each with its source. */
export function FiguresInForce({ figures }: { readonly figures: InForce['figures'] }) {
  const say = useWords()
  const tell = useTell()
  return (
    <Section id="figures" title={tell('setting.figures')}>
      <p className="small quiet">{tell('setting.figures-rule')}</p>
      {figures.length === 0 && <p className="quiet">{tell('setting.figures-none')}</p>}
      <ul className="list">
        {figures.map((figure) => (
          <li key={figure.id}>
            <span>
              <b>{nameOf(figure.code, say)}</b>: {saidAs(figure, say)}
            </span>
            <Confirmed confirmed={figure.value.confirmed} />
            <DatesAndSource setting={figure} />
          </li>
        ))}
      </ul>
    </Section>
  )
}

type Named = Extract<keyof typeof reo, `figure.${string}`>
const isNamed = (key: string): key is Named => key.startsWith('figure.') && key in reo

/** A figure that somebody else has set since is known by its code. */
function nameOf(code: string, say: Say): string {
  const key = `figure.${code}`
  return isNamed(key) ? say(key) : code
}

function saidAs({ value: { number, unit } }: Figure, say: Say): string {
  const money = new Intl.NumberFormat('en-NZ', { style: 'currency', currency: 'NZD', maximumFractionDigits: 0 })
  const plain = new Intl.NumberFormat('en-NZ')
  return say(`setting.unit-${unit}`, { number: unit === 'cents' ? money.format(number / 100) : plain.format(number) })
}
