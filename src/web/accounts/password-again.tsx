import { Text } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'

type PasswordAgainProps = { readonly value: string; readonly onChange: (password: string) => void }

/** An open page at an empty desk is not its owner: what changes the way in asks for the password. Never a draft. */
export function PasswordAgain({ value, onChange }: PasswordAgainProps) {
  const say = useWords()
  return (
    <Text
      name="password"
      type="password"
      label={say('account.password-now')}
      autoComplete="current-password"
      value={value}
      onChange={onChange}
    />
  )
}
