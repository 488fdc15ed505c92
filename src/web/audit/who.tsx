import type { Change } from '../../domain/audit/record.ts'
import type { Say } from '../../words/words.ts'
import { useAddress } from '../shared/address.ts'
import { useWords } from '../shared/language.tsx'
import { useMe } from '../shared/use-session.ts'

type Who = Pick<Change, 'actorKind' | 'actorId' | 'actorName' | 'organisationName' | 'organisationId'>

/** Somebody by name; of another organisation with its name; or what kind of hand it was. */
export function useWho() {
  const say = useWords()
  const me = useMe()
  return (who: Who) => sayWho(who, say, me.organisationId)
}

function sayWho({ actorKind, actorId, actorName, organisationName = '', organisationId }: Who, say: Say, own: string) {
  switch (actorKind) {
    case 'worker':
    case 'aggregate': {
      const name = actorName ?? actorId
      if (organisationId === own || organisationName === '') return name
      return say('audit.from', { name, organisation: organisationName })
    }
    case 'link':
      return say('audit.by-link', { organisation: organisationName })
    case 'person':
      return say('audit.by-person')
    case 'public':
      return say('audit.by-public')
    case 'job':
      return say('audit.by-house')
  }
}

/** A household has no name here: by the end of its id, and the way to all that is known of who looked. */
export function HouseholdLink({ id }: { readonly id: string }) {
  const say = useWords()
  const { hrefWith } = useAddress()
  return (
    <a href={hrefWith({ what: 'household', household: id, who: undefined, day: undefined })} title={id}>
      {say('audit.this-household', { id: `…${id.slice(-6)}` })}
    </a>
  )
}
