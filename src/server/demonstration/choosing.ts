import { type Provider, providers } from './providers.ts'
import { knownNeeds } from './what-people-say.ts'

export type Choice = { readonly to: Provider; readonly service: string }

const regionOf = (district: string) => (district === '076' ? '02' : '01')

/** Who could help with a need there, as the directory says, the likeliest first. Never an unlisted one. */
export function whoCouldHelp(kind: string, district: string, but: readonly string[] = []): readonly Choice[] {
  const near = providers.filter(
    ({ areas, unlisted, id }) =>
      !unlisted && !but.includes(id) && (areas.includes(district) || areas.includes(regionOf(district))),
  )
  return (knownNeeds.get(kind)?.services ?? []).flatMap((service) =>
    near.filter(({ gives }) => gives.includes(service)).map((to) => ({ to, service })),
  )
}
