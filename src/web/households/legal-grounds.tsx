import { useState } from 'react'
import type { RecordedGround } from '../../domain/consent/ground.ts'
import { dayOf } from '../../domain/days.ts'
import { State } from '../../looks/state.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { useWhen } from '../shared/when.tsx'
import { RecordGround } from './ground-dialog.tsx'
import { sayShares } from './said-shares.ts'
import type { Part } from './whanau.ts'

/** Who was, or may be, told without a yes: each with its law. And, quietly, the way to record another. */
export function LegalGrounds({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const [open, setOpen] = useState(false)
  return (
    <>
      {whanau.grounds.length > 0 && (
        <ul className="list">
          {whanau.grounds.map((ground) => (
            <OneGround key={ground.id} whanau={whanau} ground={ground} />
          ))}
        </ul>
      )}
      <p className="small quiet by-law">
        {tell('ground.way-in')}{' '}
        <Button quiet onPress={() => setOpen(true)}>
          {say('ground.record')}
        </Button>
      </p>
      {open && <RecordGround whanau={whanau} onClose={() => setOpen(false)} />}
    </>
  )
}

function OneGround({ whanau, ground }: Part & { readonly ground: RecordedGround }) {
  const say = useWords()
  const tell = useTell()
  const { today, day } = useWhen()
  const holds = today <= ground.untilOn
  const whom = whanau.members.find((member) => member.id === ground.personId)
  const who = whanau.workers[ground.recordedBy] ?? ''
  return (
    <li>
      <b>{whanau.organisations[ground.toOrganisation] ?? ''}</b>
      <State shape={holds ? 'half' : 'bar'}>{say('ground.without')}</State>
      <p className="p">{say(`law.${ground.ground}`)}</p>
      <p className="p">
        {[
          ground.personId === undefined ? say('ground.everybody') : whom?.knownAs || say('here.unnamed'),
          sayShares(ground.shares, say),
          say(holds ? 'ground.holds' : 'ground.ended', { day: day(ground.untilOn) }),
        ].join(' · ')}
      </p>
      <p className="p">
        {ground.words !== '' && <span className="their-words">{ground.words} </span>}
        {tell('ground.asked', { who: ground.whoAsked, seen: ground.seenInWriting ? 'yes' : 'no' })}{' '}
        {tell('ground.by', { who, day: day(dayOf(ground.recordedAt)) })}
      </p>
    </li>
  )
}
