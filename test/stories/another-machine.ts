import { checkpointsIn } from '../../src/server/checkpoint.ts'
import { connect } from '../../src/store/database.ts'
import { verify } from '../../src/store/verify.ts'

/** As the owner of a database that no house has opened. */
export async function lookInto<T>(
  { ownerUrl }: { ownerUrl: string },
  look: (db: ReturnType<typeof connect>) => Promise<T>,
) {
  const owner = connect(ownerUrl, { max: 1 })
  try {
    return await look(owner)
  } finally {
    await owner.end()
  }
}

/** What `npm run audit -- verify` finds there. */
export async function verified(place: { home: string; ownerUrl: string }) {
  return lookInto(place, async (owner) => {
    const found: Awaited<ReturnType<typeof verify>>[] = []
    await owner.begin(async (db) => {
      found.push(await verify(db, checkpointsIn(place.home)))
    })
    return found[0]
  })
}

/** How much of a schema there is: nought where nothing was touched. */
export const tablesIn = (place: { ownerUrl: string }) =>
  lookInto(place, async (owner) => {
    const [row] = await owner`select count(*)::int as count from pg_class where relnamespace = 'public'::regnamespace`
    return row?.['count']
  })
