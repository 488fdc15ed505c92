import { useState } from 'react'
import { ageOf, type Member } from '../../domain/households/household.ts'
import { Facts } from '../../looks/facts.tsx'
import { Button } from '../shared/button.tsx'
import { useTell, useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { useWhen } from '../shared/when.tsx'
import { languageName } from '../shared/language-name.ts'
import { CorrectHome, PersonDialog } from './person-dialogs.tsx'
import { askerOf, type Part } from './whanau.ts'

/** Who is here, as they give their names; ages, never birth dates; what is not known is not shown. */
export function WhoIsHere({ whanau }: Part) {
  const say = useWords()
  const tell = useTell()
  const { now } = useWhen()
  const [open, setOpen] = useState<Member | 'new' | 'home'>()
  const close = () => setOpen(undefined)
  const asker = askerOf(whanau)
  const nameOf = (member: Member) =>
    [member.knownAs || member.givenNames || say('here.unnamed'), ageOf(member, now)]
      .filter((part) => part !== undefined)
      .join(', ')
  const { locality, movingAbout } = whanau.household
  return (
    <Section
      id="here"
      title={tell('here.title')}
      beside={
        <Button quiet onPress={() => setOpen('new')}>
          {say('here.add')}
        </Button>
      }
    >
      <Facts
        facts={whanau.members.map((member) => ({
          id: member.id,
          name: nameOf(member),
          value: (
            <>
              {[
                member.id === asker?.id ? say('here.asked') : '',
                member.relationship,
                member.language === 'en' ? '' : languageName(member.language, say),
                member.interpreter ? say('here.needs-interpreter') : '',
              ]
                .filter(Boolean)
                .join(' · ')}{' '}
              <Button quiet onPress={() => setOpen(member)} label={say('here.correct-who', { who: nameOf(member) })}>
                {say('here.correct')}
              </Button>
            </>
          ),
        }))}
      />
      <p className="small quiet home">
        {[locality, movingAbout ? say('here.moving') : ''].filter(Boolean).join(' · ')}{' '}
        <Button quiet onPress={() => setOpen('home')}>
          {say('here.correct-home')}
        </Button>
      </p>
      {open === 'home' && <CorrectHome whanau={whanau} onClose={close} />}
      {open !== undefined && open !== 'home' && (
        <PersonDialog whanau={whanau} member={open === 'new' ? undefined : open} onClose={close} />
      )}
    </Section>
  )
}
