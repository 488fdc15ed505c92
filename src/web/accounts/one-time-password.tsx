import { oneTimePasswordDays, oneTimePasswordFrom } from '../../domain/accounts/password.ts'
import { Button } from '../shared/button.tsx'
import { Dialog } from '../shared/dialog.tsx'
import { useTell, useWords } from '../shared/language.tsx'

/** Made on this device. Some of the bytes cannot be used, so more are drawn than are needed. */
export const newOneTimePassword = () => oneTimePasswordFrom(crypto.getRandomValues(new Uint8Array(48)))

type ShownOnceProps = {
  readonly name: string
  readonly password: string
  /** Still on this device: it opens nothing yet. */
  readonly waits: boolean
  readonly onDone: () => void
}

/** The one time that the password is seen. It goes only when somebody says that it was handed over. */
export function ShownOnce({ name, password, waits, onDone }: ShownOnceProps) {
  const say = useWords()
  const tell = useTell()
  return (
    <Dialog title={say('people.password-is', { name })} onClose={onDone} light={false}>
      <p className="one-time" translate="no">
        {password}
      </p>
      <p>{tell('people.password-once', { days: oneTimePasswordDays })}</p>
      {waits && <p className="err">{tell('people.password-waits')}</p>}
      <div className="form-do">
        <Button strong onPress={onDone}>
          {say('people.password-done')}
        </Button>
      </div>
    </Dialog>
  )
}
