import { Chips } from '../../looks/chips.tsx'
import { useWords } from '../shared/language.tsx'
import { useMe } from '../shared/use-session.ts'

/** Services or organisations, and for an editor the way to add one. */
export function WhichList({ chosen }: { readonly chosen: 'services' | 'organisations' }) {
  const say = useWords()
  const me = useMe()
  const isEditor = me.role === 'directory-editor'
  if (me.kind !== 'worker') return null
  return (
    <div className="which-list">
      <Chips
        label={say('entry.which-list')}
        chips={[
          { href: '/work/directory', label: say('entry.services'), on: chosen === 'services' },
          { href: '/work/organisations', label: say('entry.organisations'), on: chosen === 'organisations' },
        ]}
      />
      {isEditor && (
        <a className="act" href={chosen === 'services' ? '/work/directory/new' : '/work/organisations/new'}>
          {say(chosen === 'services' ? 'entry.add-service' : 'organisation.add')}
        </a>
      )}
    </div>
  )
}
