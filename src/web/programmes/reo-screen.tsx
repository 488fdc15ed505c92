import { useTell, useWords } from '../shared/language.tsx'
import { Page } from '../shared/page.tsx'
import { InForceOn } from './in-force.tsx'
import { ReoWaiting } from './reo-waiting.tsx'
import './reo.css'

/** What waits for a speaker of te reo, and which settings are in force. */
export function ReoScreen() {
  const say = useWords()
  const tell = useTell()
  return (
    <Page title={say('reo.title')} head={tell('reo.title')}>
      <div className="col reo">
        <ReoWaiting />
        <InForceOn />
      </div>
    </Page>
  )
}
