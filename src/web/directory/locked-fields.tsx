import { directoryApi, type ServiceFull } from '../../api/directory.ts'
import type { ServiceField } from '../../domain/directory/service.ts'
import { entry } from '../../words/entry.ts'
import { Button } from '../shared/button.tsx'
import { useWords } from '../shared/language.tsx'
import { Section } from '../shared/page.tsx'
import { ProblemLine } from '../shared/states.tsx'
import { useToast } from '../shared/toast.tsx'
import { useCommand } from '../shared/use-command.ts'

/** What was put right here, which no import touches, and the way to hand it back to the feed. */
export function LockedFields({ full }: { readonly full: ServiceFull }) {
  const say = useWords()
  const toast = useToast()
  const edit = useCommand(directoryApi.editService)
  const { service } = full
  const locked = service.lockedFields.filter(isField)
  if (locked.length === 0) return null
  const handBack = async (field: keyof Named) => {
    const what = say(`entry.field-${field}`)
    const how = { over: full.version, says: say('entry.saving', { name: service.name }) }
    const sent = await edit.send({ id: service.id, set: {}, handBack: [field] }, how)
    if (sent.kind === 'done') toast({ says: say('entry.handed-back', { what }) })
  }
  return (
    <Section id="locked" title={say('entry.locked-title')}>
      <p className="small quiet">{say('entry.locked')}</p>
      <ul className="list">
        {locked.map((field) => (
          <li key={field}>
            <span>{say(`entry.field-${field}`)}</span>
            <Button
              quiet
              busy={edit.sending}
              label={say('entry.hand-back-what', { what: say(`entry.field-${field}`) })}
              onPress={() => handBack(field)}
            >
              {say('entry.hand-back')}
            </Button>
          </li>
        ))}
      </ul>
      <ProblemLine problem={edit.problem} />
    </Section>
  )
}

type Named = Readonly<Record<ServiceField | 'siteIds', true>>
const isField = (field: string): field is keyof Named => `entry.field-${field}` in entry
