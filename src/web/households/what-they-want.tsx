import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { When } from '../shared/when.tsx'
import type { Part } from './whanau.ts'

/** What they want, in their words, with whom they would rather have or avoid. */
export function WhatTheyWant({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const { request, needs } = whanau
  if (!request) return null
  const words = request.ownWords || (needs.find((need) => need.words !== '')?.words ?? '')
  const rather = [...request.wouldRather.map((one) => say(`whanau.rather.${one}`)), request.ratherWords].filter(Boolean)
  const lines = [
    rather.length > 0 && tell('whanau.rather', { what: rather.join(', ') }),
    request.avoidWords !== '' && tell('whanau.avoid', { what: request.avoidWords }),
    request.supportPerson !== '' && tell('whanau.support-person', { who: request.supportPerson }),
  ].filter((line) => line !== false)
  if (words === '' && lines.length === 0) return null
  return (
    <Section id="want" title={tell('whanau.want')}>
      {words !== '' && (
        <>
          <blockquote>“{words}”</blockquote>
          <p className="small quiet">{tell('whanau.want.from', { when: <When at={request.receivedAt} /> })}</p>
        </>
      )}
      {lines.map((line, place) => (
        <p key={place} className="small">
          {line}
        </p>
      ))}
    </Section>
  )
}
