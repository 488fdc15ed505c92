import { directoryApi } from '../../api/directory.ts'
import { placesApi } from '../../api/places.ts'
import type { Site } from '../../domain/directory/site.ts'
import type { Say } from '../../words/words.ts'
import { PickOne, Select, Text } from '../shared/fields.tsx'
import { useWords } from '../shared/language.tsx'
import { newId } from '../shared/new-id.ts'
import { Revise } from '../shared/revise.tsx'
import { useToast } from '../shared/toast.tsx'
import { useAnswer } from '../shared/use-answer.tsx'
import { useCommand } from '../shared/use-command.ts'
import { type Draft, useDraft } from '../shared/use-draft.ts'

type Values = Readonly<Record<(typeof texts)[number] | 'areaCode', string>> & {
  readonly wheelchair: Site['wheelchair'] | ''
}
const texts = ['name', 'address', 'suburb', 'town', 'postcode'] as const

type SiteFormProps = { readonly organisationId: string; readonly site?: Site; readonly onDone: () => void }

/** Where an organisation is found. The address of a refuge is refused. */
export function SiteForm({ organisationId, site, onDone }: SiteFormProps) {
  const say = useWords()
  const toast = useToast()
  const areas = useAnswer(placesApi.areas, {})
  const districts = (areas.data?.places ?? [])
    .filter(({ kind }) => kind === 'district')
    .toSorted((one, other) => one.name.localeCompare(other.name))
  const draft = useDraft<Values>(`site ${site?.id ?? organisationId}`, valuesOf(site), site?.version)
  const add = useCommand(directoryApi.addSite)
  const edit = useCommand(directoryApi.editSite)
  const { value } = draft
  const says = [...texts, 'areaCode' as const].filter((field) => value[field].trim() !== '')
  const send = async () => {
    const fields = fieldsOf(value, says, site)
    const how = { draft, says: say('site-of.add') }
    const sent = site
      ? await edit.send({ id: site.id, ...fields }, { ...how, over: site.version })
      : await add.send({ id: newId(), organisationId, ...fields }, how)
    if (sent.kind === 'set-aside') return
    toast({ says: site ? say('common.saved') : say('site-of.added') })
    onDone()
  }
  const command = { sending: add.sending || edit.sending, problem: add.problem ?? edit.problem, forget: edit.forget }
  const districtOf = (code: string) => districts.find((one) => one.code === code)?.name
  return (
    <Revise
      draft={draft}
      command={command}
      compared={comparedWith(valuesOf(site), value, districtOf, say)}
      onSend={send}
      send={site ? say('common.save') : say('site-of.add')}
      onClose={onDone}
      whyNot={says.length === 0 ? say('field.missing') : undefined}
    >
      <SiteFields draft={draft} districts={districts} isThere={site !== undefined} />
    </Revise>
  )
}

type Fields = {
  readonly draft: Draft<Values>
  readonly districts: readonly { readonly code: string; readonly name: string }[]
  readonly isThere: boolean
}

function SiteFields({ draft, districts, isThere }: Fields) {
  const say = useWords()
  return (
    <>
      {texts.map((field) => (
        <Text key={field} {...draft.field(field)} label={say(`site-of.${field}`)} />
      ))}
      <Select
        {...draft.field('areaCode')}
        label={say('site-of.district')}
        hint={say('site-of.district-hint')}
        none={say('entry.not-known')}
        options={districts.map((place) => ({ value: place.code, label: place.name }))}
      />
      <PickOne
        {...draft.field('wheelchair')}
        label={say('site-of.wheelchair')}
        options={[
          { value: 'yes', label: say('common.yes') },
          { value: 'no', label: say('common.no') },
          { value: 'not-known', label: say('entry.not-known') },
        ]}
      />
      {isThere && <p className="small quiet">{say('site-of.feed')}</p>}
    </>
  )
}

/** What differs, in the words of the form. */
function comparedWith(now: Values, mine: Values, districtOf: (code: string) => string | undefined, say: Say) {
  const wheelchair = ({ wheelchair: said }: Values) =>
    say(said === 'yes' ? 'common.yes' : said === 'no' ? 'common.no' : 'entry.not-known')
  const district = ({ areaCode }: Values) =>
    districtOf(areaCode) ?? (areaCode === '' ? say('entry.not-known') : areaCode)
  return [
    ...texts.map((field) => ({ id: field, name: say(`site-of.${field}`), mine: mine[field], now: now[field] })),
    { id: 'areaCode', name: say('site-of.district'), mine: district(mine), now: district(now) },
    { id: 'wheelchair', name: say('site-of.wheelchair'), mine: wheelchair(mine), now: wheelchair(now) },
  ].filter((field) => field.mine !== field.now)
}

/** What is sent. A pin is of the address it was set for: another address has none until somebody sets it. */
function fieldsOf(value: Values, says: readonly (keyof Values)[], site: Site | undefined) {
  const told = Object.fromEntries(says.map((field) => [field, value[field].trim()]))
  const isSamePlace = site !== undefined && texts.every((field) => (site[field] ?? '') === value[field].trim())
  const pin =
    isSamePlace && site.latitude !== undefined && site.longitude !== undefined
      ? { latitude: site.latitude, longitude: site.longitude }
      : {}
  return {
    ...{ ...told, ...pin, country: site?.country ?? 'NZ', addressKeptBack: false },
    wheelchair: value.wheelchair === '' ? ('not-known' as const) : value.wheelchair,
  }
}

const valuesOf = (site: Site | undefined): Values => ({
  ...{ name: site?.name ?? '', address: site?.address ?? '', suburb: site?.suburb ?? '', town: site?.town ?? '' },
  ...{ postcode: site?.postcode ?? '', areaCode: site?.areaCode ?? '', wheelchair: site?.wheelchair ?? 'not-known' },
})
