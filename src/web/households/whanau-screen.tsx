import { householdsApi } from '../../api/households.ts'
import { useTell, useWords } from '../shared/language.tsx'
import { InAnEmergency } from '../shared/in-an-emergency.tsx'
import { whyNotAsk } from '../shared/may-ask.ts'
import { ListAndRecord } from '../shared/page.tsx'
import { problemFrom } from '../shared/problem.ts'
import type { ScreenProps } from '../shared/screen.ts'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import { useMe } from '../shared/use-session.ts'
import './households.css'
import { WhanauList } from './whanau-list.tsx'
import { WhanauPage } from './whanau-page.tsx'

/** The whānau of one's host, and the page of one. */
export function WhanauScreen({ id }: ScreenProps) {
  const say = useWords()
  const tell = useTell()
  const me = useMe()
  const cannotList = whyNotAsk(householdsApi.list, me)
  return (
    <ListAndRecord
      title={say('whanau.list')}
      head={tell('whanau.list')}
      listHref="/work/whanau"
      list={cannotList ? <p className="small quiet">{say.refusal(cannotList)}</p> : <WhanauList current={id} />}
      record={id && <OneWhanau key={id} id={id} />}
    />
  )
}

function OneWhanau({ id }: { readonly id: string }) {
  const answer = useAnswer(householdsApi.one, { id })
  return (
    <>
      <Answered to={answer}>{(whanau) => <WhanauPage whanau={whanau} />}</Answered>
      {answer.data === undefined && answer.error && problemFrom(answer.error).kind === 'not-found' && (
        <InAnEmergency householdId={id} />
      )}
    </>
  )
}
