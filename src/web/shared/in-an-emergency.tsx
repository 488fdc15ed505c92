import { emergencyApi } from '../../api/emergency.ts'
import { useTell, useWords } from './language.tsx'
import { whyNotAsk } from './may-ask.ts'
import { useMe } from './use-session.ts'

/**
 * Where a record is not there for somebody: the same whether it is closed to them, elsewhere or nowhere, so that it tells
 * nothing. The way in says what it costs.
 */
export function InAnEmergency({
  householdId,
  onLeave,
}: {
  readonly householdId?: string
  readonly onLeave?: () => void
}) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  if (whyNotAsk(emergencyApi.open, me)) return null
  return (
    <p className="quiet small">
      {tell('emergency.met.more')}{' '}
      <a href={`/work/emergency${householdId === undefined ? '' : `?household=${householdId}`}`} onClick={onLeave}>
        {say('emergency.title')}
      </a>
    </p>
  )
}
