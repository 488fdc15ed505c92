import type { ReactNode } from 'react'
import { Button } from './button.tsx'
import { Form, type FormProps } from './form.tsx'
import { useWords } from './language.tsx'
import { StaleDialog, type StaleDialogProps } from './stale-dialog.tsx'
import type { SendCommand } from './use-command.ts'
import type { Draft } from './use-draft.ts'

type ReviseProps = Pick<FormProps, 'onSend' | 'whyNot'> & {
  readonly draft: Pick<Draft<object>, 'key' | 'clear'>
  readonly command: Pick<SendCommand<never>, 'sending' | 'problem' | 'forget'>
  /** The words on the button, where it does not simply save. */
  readonly send?: ReactNode
  readonly compared: StaleDialogProps['fields']
  readonly onClose: () => void
  readonly children: ReactNode
}

/** What is there already, to be said anew: saved, or left as it is. Whoever was slower sees both versions and chooses. */
export function Revise({ draft, command, send, compared, onSend, onClose, whyNot, children }: ReviseProps) {
  const say = useWords()
  const { sending, problem, forget } = command
  const leave = () => {
    draft.clear()
    forget()
    onClose()
  }
  return (
    <>
      <Form
        draft={draft}
        mild
        onSend={onSend}
        send={send ?? say('common.save')}
        busy={sending}
        problem={problem?.kind === 'stale' ? undefined : problem}
        whyNot={whyNot}
        beside={
          <Button quiet onPress={leave}>
            {say('common.cancel')}
          </Button>
        }
      >
        {children}
      </Form>
      <StaleDialog problem={problem} fields={compared} onMine={onSend} onNow={leave} onBack={forget} />
    </>
  )
}
