import { useState } from 'react'
import { ownApi } from '../../api/accounts.ts'
import { languages, type Language } from '../../words/phrase.ts'
import { askOwn } from '../shared/ask.ts'
import { PickOne, Text } from '../shared/fields.tsx'
import { Form } from '../shared/form.tsx'
import { chooseLanguage, useTell, useWords } from '../shared/language.tsx'
import { Page, Section } from '../shared/page.tsx'
import { roleWords } from '../shared/role-words.ts'
import { useToast } from '../shared/toast.tsx'
import { useMe } from '../shared/use-session.ts'
import { SecondFactor } from './second-factor.tsx'
import { WhereSignedIn } from './signed-in.tsx'
import { useOwn } from './use-own.ts'
import './accounts.css'

/** One's own way in: password, code, language. */
export function AccountScreen() {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  return (
    <Page title={say('account.rail')} sub={`${me.name}, ${say(roleWords[me.role])}`}>
      <div className="list-page col">
        {me.demonstration && <p className="quiet">{tell('account.demonstration')}</p>}
        <ChangePassword />
        <SecondFactor />
        <WhereSignedIn />
        <ChooseLanguage />
        <Section id="more" title={tell('account.more')}>
          <ul className="said-lines">
            <li>
              <a href="/work/reo">{say('reo.title')}</a>
            </li>
          </ul>
        </Section>
      </div>
    </Page>
  )
}

function ChangePassword() {
  const say = useWords()
  const toast = useToast()
  const change = useOwn(ownApi.changePassword)
  // Never a draft: a password is kept nowhere.
  const [password, setPassword] = useState('')
  const [newPassword, setNewPassword] = useState('')
  const send = async () => {
    if (!(await change.send({ password, newPassword }))) return
    setPassword('')
    setNewPassword('')
    toast({ says: say('account.password-changed') })
  }
  return (
    <Section id="password" title={say('account.password')}>
      <Form
        mild
        onSend={send}
        send={say('account.password-change')}
        busy={change.sending}
        problem={change.problem}
        whyNot={password === '' || newPassword === '' ? say('account.fill-in') : undefined}
      >
        <Text
          name="password"
          type="password"
          label={say('account.password-now')}
          value={password}
          onChange={setPassword}
          autoComplete="current-password"
        />
        <Text
          name="newPassword"
          type="password"
          label={say('account.password-new')}
          hint={say('accounts.new-password.hint')}
          value={newPassword}
          onChange={setNewPassword}
          autoComplete="new-password"
        />
      </Form>
    </Section>
  )
}

function ChooseLanguage() {
  const say = useWords()
  const tell = useTell()
  const speak = (language: Language | '') => {
    if (language === '') return
    chooseLanguage(language)
    // Told to the server as well, for what is written to them; it is chosen here either way.
    void askOwn(ownApi.chooseLanguage, { language }, language).catch(() => undefined)
  }
  return (
    <Section id="language" title={tell('account.language')}>
      <PickOne
        two
        name="language"
        label={<span className="vh">{say('account.language')}</span>}
        hint={say('account.language-more')}
        value={say.language}
        onChange={speak}
        options={languages.map((one) => ({
          value: one,
          label: <span lang={one}>{one === 'mi' ? 'Te reo Māori' : 'English'}</span>,
        }))}
      />
    </Section>
  )
}
