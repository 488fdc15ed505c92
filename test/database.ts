import { randomBytes } from 'node:crypto'
import { inject } from 'vitest'
import { withDatabase } from '../src/store/address.ts'
import { connect, type Database } from '../src/store/database.ts'

export type FreshDatabase = {
  readonly ownerUrl: string
  readonly appUrl: string
  readonly jobsUrl: string
  /** As the application: it can do nothing until it puts on a role. */
  readonly database: Database
  /** As the owner, who sees everything: to prepare and to look behind the scenes. */
  readonly owner: Database
  readonly drop: () => Promise<void>
}

/** A migrated, empty database of its own for a test file or a single test. Takes some thirty milliseconds. */
export async function freshDatabase(): Promise<FreshDatabase> {
  const server = inject('testServer')
  const name = `${server.template}_${randomBytes(6).toString('hex')}`
  await asAdmin(server.adminUrl, async (admin) => {
    await admin`create database ${admin(name)} template ${admin(server.template)}`
    // What a login may do with a whole database is not copied with it.
    await admin`grant create on database ${admin(name)} to alongside_jobs`
  })
  const ownerUrl = withDatabase(server.adminUrl, name)
  const appUrl = withDatabase(server.appUrl, name)
  const owner = connect(ownerUrl, { max: 4 })
  const database = connect(appUrl)
  const drop = async () => {
    await Promise.all([owner.end({ timeout: 1 }), database.end({ timeout: 1 })])
    await asAdmin(server.adminUrl, (admin) => admin`drop database if exists ${admin(name)} with (force)`)
  }
  return { ownerUrl, appUrl, jobsUrl: withDatabase(server.jobsUrl, name), database, owner, drop }
}

async function asAdmin(url: string, deed: (admin: Database) => Promise<unknown>): Promise<void> {
  const admin = connect(url, { max: 1 })
  try {
    await deed(admin)
  } finally {
    await admin.end({ timeout: 1 })
  }
}
