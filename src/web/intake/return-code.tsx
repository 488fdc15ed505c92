import { useState } from 'react'
import { intakeApi, type RequestPage } from '../../api/intake.ts'
import { codeFrom, spacedCode, type WayBack } from '../../domain/reference-words.ts'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useCommand } from '../shared/use-command.ts'

/** A new code for somebody who lost theirs, or who asked by phone and never had one. Shown once, kept by nobody. */
export function ReturnCode({ page: { request } }: { readonly page: RequestPage }) {
  const say = useWords()
  const newCode = useCommand(intakeApi.newCode)
  const [code, setCode] = useState<string>()
  const make = async () => {
    const made = codeFrom(crypto.getRandomValues(new Uint8Array(5)))
    const result = await newCode.send({ id: request.id, code: made }, { over: request.version })
    // Read out only once it is true: one that still waits on this device would open nothing.
    setCode(result.kind === 'done' ? made : undefined)
  }
  return (
    <Section id="code" title={say('request.code')}>
      {code === undefined ? (
        <>
          <p className="small quiet">{say('request.code-more')}</p>
          <div className="opts">
            <Button busy={newCode.sending} onPress={make}>
              {say('request.code-make')}
            </Button>
          </div>
          <ProblemLine problem={newCode.problem} />
        </>
      ) : (
        <div role="status">
          <p className="small">{say('request.code-is')}</p>
          <p className="code">
            <b>{request.words}</b> <b className="num nb">{spacedCode(code)}</b>
          </p>
          <p className="small quiet">{say('request.code-once')}</p>
        </div>
      )}
    </Section>
  )
}

/** Both together, for whoever wrote down a request that lies with another desk: there is no later moment to say them. */
export function ReadOut({ wayBack: { words, code } }: { readonly wayBack: WayBack }) {
  const say = useWords()
  return (
    <>
      <p className="small">{say('request.elsewhere-words')}</p>
      <p className="code">
        <b>{words}</b> <b className="num nb">{spacedCode(code)}</b>
      </p>
    </>
  )
}

/** Right after it was written down: the words to say while they are still on the phone. */
export function JustTaken({ words }: { readonly words: string }) {
  const say = useWords()
  const tell = useTell()
  return (
    <p className="just-taken" role="status">
      <span>{tell('request.told-words', { words: <b>{words}</b> })}</span>{' '}
      <span className="quiet">{say('request.told-words-more')}</span>
    </p>
  )
}
