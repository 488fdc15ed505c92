import { useState } from 'react'
import type { AnswerOf } from '../../api/endpoint.ts'
import { outboxApi } from '../../api/outbox.ts'
import { Empty } from '../../looks/empty.tsx'
import { State, type StateShape } from '../../looks/state.tsx'
import { betweenLanguages } from '../../words/mail.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Page } from '../shared/page.tsx'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useWhen, When } from '../shared/when.tsx'
import './accounts.css'

type Mail = AnswerOf<typeof outboxApi.list>['mails'][number]

/** Mail: what went, what waits, what could not go and why. Without a mail server it is read here. */
export function OutboxScreen() {
  const say = useWords()
  return (
    <Page title={say('outbox.title')}>
      <div className="list-page">
        <Mails first />
      </div>
    </Page>
  )
}

function Mails({ before, first = false }: { readonly before?: string; readonly first?: boolean }) {
  const tell = useTell()
  const [further, setFurther] = useState(false)
  const answer = useAnswer(outboxApi.list, before === undefined ? {} : { before }, { every: 30_000 })
  return (
    <Answered to={answer}>
      {({ sends, mails, next }) => (
        <>
          {first && <p className="quiet outbox-says">{tell(sends ? 'outbox.sends' : 'outbox.does-not-send')}</p>}
          {first && mails.length === 0 ? (
            <Empty head={tell('outbox.none')}>{tell('outbox.none.more')}</Empty>
          ) : (
            <ul className="list mails">
              {mails.map((mail) => (
                <OneMail key={mail.id} mail={mail} />
              ))}
            </ul>
          )}
          {next !== undefined &&
            (further ? (
              <Mails before={next} />
            ) : (
              <p className="turn">
                <Button onPress={() => setFurther(true)}>{tell('outbox.more')}</Button>
              </p>
            ))}
        </>
      )}
    </Answered>
  )
}

const shapes: Readonly<Record<Mail['state'], StateShape>> = {
  waiting: 'half',
  sent: 'full',
  kept: 'ring',
  'given-up': 'triangle',
}

function OneMail({ mail }: { readonly mail: Mail }) {
  const say = useWords()
  const tell = useTell()
  return (
    <li>
      <b>
        {halvesOf(mail.subject, betweenLanguages.subject, mail.language).map(({ said, lang }) => (
          <span key={lang} lang={lang}>
            {said}
          </span>
        ))}
      </b>
      <State shape={shapes[mail.state]}>{tell(`outbox.state-${mail.state}`)}</State>
      <p className="p">
        {tell('outbox.to', { address: mail.toAddress })} · {tell(`outbox.about-${mail.aboutKind}`)} ·{' '}
        <When at={mail.stateAt ?? mail.madeAt} />
      </p>
      <WhyNotSent mail={mail} />
      <details className="full mail">
        <summary>
          {say('outbox.read')}
          <span className="vh">: {mail.subject}</span>
        </summary>
        <pre tabIndex={0}>
          {halvesOf(mail.text, betweenLanguages.text, mail.language).map(({ said, lang }) => (
            <span key={lang} lang={lang}>
              {said}
            </span>
          ))}
        </pre>
      </details>
    </li>
  )
}

/** A letter to an organisation is in both languages: each half is read out as what it is. */
function halvesOf(whole: string, between: string, first: Mail['language']) {
  const [one = '', ...rest] = whole.split(between)
  const langs = first === 'mi' ? (['mi', 'en-NZ'] as const) : (['en-NZ', 'mi'] as const)
  return [
    { said: one, lang: langs[0] },
    ...(rest.length > 0 ? [{ said: `${between}${rest.join(between)}`, lang: langs[1] }] : []),
  ]
}

function WhyNotSent({ mail }: { readonly mail: Mail }) {
  const tell = useTell()
  const { when } = useWhen()
  if (mail.lastError === '' && !(mail.state === 'waiting' && mail.tries > 0)) return null
  return (
    <p className="full">
      {mail.lastError !== '' && <>{reasonOf(mail.lastError, tell)} </>}
      {mail.tries > 0 && <>{tell('outbox.tried', { count: mail.tries })} </>}
      {mail.nextTryAt !== undefined && tell('outbox.next', { when: when(mail.nextTryAt) })}
    </p>
  )
}

/** Our own reasons in words; whatever else the mail server said, as it said it. */
function reasonOf(error: string, tell: ReturnType<typeof useTell>) {
  if (error === 'not safe to send') return tell('outbox.not-safe')
  if (error === 'too late') return tell('outbox.too-late')
  return tell('outbox.server-said', { words: error })
}
