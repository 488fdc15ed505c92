import { randomUUID } from 'node:crypto'
import { directoryApi } from '../src/api/directory.ts'
import { openPlaces } from '../src/store/places.ts'
import { as, aWorker, anOrganisation, freshHouse } from './house.ts'

export type FeedFile = { readonly name: string; readonly text: string }
type How = { readonly source?: string; readonly format?: 'hsds' | 'fsd'; readonly fewerConfirmed?: true }

/** Rows as a feed of one line each. */
export const asFile = (rows: readonly object[], name = 'feed.ndjson'): FeedFile => ({
  name,
  text: rows.map((row) => JSON.stringify(row)).join('\n'),
})

/** A house with the country's places, and a directory editor who takes feeds in. */
export async function houseWithEditor() {
  const it = await freshHouse()
  await it.fresh.owner.begin(openPlaces)
  const organisationId = await anOrganisation(it)
  const editor = await as(it, await aWorker(it, { role: 'directory-editor', organisationId, name: 'Hana Etita' }))
  return {
    it,
    editor,
    /** Takes a feed in, and gives what became of it. */
    take: async (files: readonly FeedFile[], { source = 'theirs', format = 'hsds', ...how }: How = {}) => {
      const id = randomUUID()
      it.clock.forward(1)
      await editor.send(directoryApi.importFeed, { id, source, format, files: [...files], ...how })
      const run = (await editor.get(directoryApi.imports, {})).find((each) => each.id === id)
      if (!run) throw new Error('no run')
      return run
    },
    held: () => editor.get(directoryApi.heldRows, {}),
    /** The service of this very name, as anybody reads it. */
    ours: async (name: string) => {
      const { services } = await editor.get(directoryApi.search, { words: name })
      const found = services.find((service) => service.name === name)
      return found && editor.get(directoryApi.service, { id: found.id })
    },
  }
}

export type HouseWithEditor = Awaited<ReturnType<typeof houseWithEditor>>
