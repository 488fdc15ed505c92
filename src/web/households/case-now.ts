import { useWords } from '../shared/language.tsx'
import type { StaleDialogProps } from '../shared/stale-dialog.tsx'
import type { CasePart } from './whanau.ts'

/** What somebody else may have changed on a case while a form over it was open: who walks alongside, and what comes next. */
export function useCaseNow({ whanau, on }: CasePart): StaleDialogProps['fields'] {
  const say = useWords()
  const connector = on.connectorId === undefined ? say('whanau.nobody') : (whanau.workers[on.connectorId] ?? '')
  return [
    { id: 'connector', name: say('host.title'), mine: '', now: connector },
    { id: 'step', name: say('step.title'), mine: '', now: on.nextStep === '' ? say('step.none') : on.nextStep },
  ]
}
