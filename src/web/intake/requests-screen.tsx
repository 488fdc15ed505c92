import { intakeApi } from '../../api/intake.ts'
import { Empty } from '../../looks/empty.tsx'
import { useFromAddress } from '../shared/address.ts'
import { useWords } from '../shared/language.tsx'
import { ListAndRecord } from '../shared/page.tsx'
import { problemFrom } from '../shared/problem.ts'
import type { ScreenProps } from '../shared/screen.ts'
import { Answered, useAnswer } from '../shared/use-answer.tsx'
import '../shared/pieces.css'
import './intake.css'
import { Queue } from './queue.tsx'
import { toReadOut } from './read-out.ts'
import { RequestRecord } from './request-record.tsx'
import { ReadOut } from './return-code.tsx'
import { TakeRequest } from './take-request.tsx'

/** Requests at a desk: the queue, one request, and the form for those that come by phone or at the door. */
export function RequestsScreen({ id }: ScreenProps) {
  const say = useWords()
  return (
    <ListAndRecord
      title={say('requests.title')}
      listHref="/work/requests"
      list={<Queue current={id} />}
      record={id === undefined ? undefined : id === 'new' ? <TakeRequest /> : <OneRequest key={id} id={id} />}
    />
  )
}

function OneRequest({ id }: { readonly id: string }) {
  const say = useWords()
  const justTaken = useFromAddress('taken') !== ''
  const wayBack = toReadOut(id)
  const one = useAnswer(intakeApi.one, { id }, { every: 60_000 })
  // It was written down here and lies with the desk of its place: nothing is wrong.
  if (justTaken && one.data === undefined && one.error && problemFrom(one.error).kind === 'not-found') {
    return (
      <Empty
        head={say('request.elsewhere')}
        action={
          <a className="button-2" href="/work/requests/new">
            {say('take.another')}
          </a>
        }
      >
        {say('request.elsewhere-more')}
        {wayBack && <ReadOut wayBack={wayBack} />}
      </Empty>
    )
  }
  return <Answered to={one}>{(page) => <RequestRecord page={page} justTaken={justTaken} />}</Answered>
}
