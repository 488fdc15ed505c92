import { SMTPServer } from 'smtp-server'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { type FreshDatabase, freshDatabase } from '../../test/database.ts'
import { aHost, jobsHouse } from '../../test/waiting.ts'
import type { Actor } from '../domain/actor.ts'
import { putMail, sendCodeMail, sendReferralMail } from '../store/mail.ts'
import type { Db } from '../store/database.ts'
import { seeAs, seeAsGate } from '../store/sight.ts'
import { sayIn } from '../words/words.ts'
import { runTask } from './jobs.ts'
import { codeMail, referralMail } from './mail-texts.ts'
import { newId } from './moment.ts'

let fresh: FreshDatabase
let smtp: SMTPServer
let smtpUrl: string
let received: { to: string[]; text: string }[] = []
let refuse: { at: 'rcpt' | 'data'; code: number } | undefined

beforeAll(async () => {
  fresh = await freshDatabase()
  const refused = (code: number) => Object.assign(new Error('No such mailbox here'), { responseCode: code })
  smtp = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onRcptTo: (_address, _session, done) => done(refuse?.at === 'rcpt' ? refused(refuse.code) : undefined),
    onData: (stream, session, done) => {
      const parts: Buffer[] = []
      stream.on('data', (part: Buffer) => parts.push(part))
      stream.on('end', () => {
        if (refuse?.at === 'data') return done(refused(refuse.code))
        received.push({
          to: session.envelope.rcptTo.map(({ address }) => address),
          text: Buffer.concat(parts).toString(),
        })
        done()
      })
    },
  })
  await new Promise<void>((done) => smtp.listen(0, '127.0.0.1', done))
  const address = smtp.server.address()
  smtpUrl = `smtp://127.0.0.1:${typeof address === 'object' && address ? address.port : 0}?from=help%40alongside.example`
})
afterAll(async () => {
  await new Promise<void>((done) => smtp.close(done))
  await fresh.drop()
})
beforeEach(async () => {
  received = []
  refuse = undefined
  await fresh.owner`truncate mail`
})

const at = '2026-11-12T00:00:00Z'
const put = async (work: (db: Db) => Promise<unknown>, actor?: Actor) =>
  fresh.database.begin(async (db) => {
    if (actor) await seeAs(db, actor)
    else await seeAsGate(db)
    await work(db)
  })
const mailOf = async (id: string) => (await fresh.owner`select * from mail where id = ${id}`)[0]
const job: Actor = { kind: 'job', job: 'test' }
const aWorker = (organisationId: string): Actor => ({
  kind: 'worker',
  workerId: newId(),
  name: 'Hana',
  role: 'connector',
  organisationId,
})

async function aReferralMail(): Promise<string> {
  const id = newId()
  const said = referralMail(sayIn('en'), {
    ...{
      sender: 'Te Ara Tautoko',
      receiver: 'Kete Kai',
      need: 'food',
      urgency: 'ordinary',
      now: at,
      from: 'Alongside',
    },
    ...{ dueAt: '2026-11-13T04:00:00Z', link: 'https://alongside.example/r/abc', signsIn: false },
  })
  await put(
    (db) => sendReferralMail(db, { id, of: newId(), address: 'kete@kai.example', ...said, referralId: newId(), at }),
    aWorker(newId()),
  )
  return id
}

async function aCodeMail(): Promise<string> {
  const id = newId()
  const said = codeMail(sayIn('mi'), { minutes: 10, from: 'Alongside' })
  const ends = { at, expiresAt: '2026-11-12T00:10:00Z' }
  await put((db) =>
    sendCodeMail(db, {
      id,
      of: newId(),
      address: 'kete@kai.example',
      ...said,
      code: '404122',
      linkId: newId(),
      ...ends,
    }),
  )
  return id
}

describe('a message', () => {
  test('goes through the mail server, once', async () => {
    const id = await aReferralMail()
    const house = jobsHouse(fresh, { smtpUrl })
    await Promise.all([runTask(house, 'send-mail', { mailId: id }), runTask(house, 'send-mail', { mailId: id })])
    await runTask(house, 'send-mail', { mailId: id })
    expect(received).toHaveLength(1)
    expect(received[0]?.to).toEqual(['kete@kai.example'])
    expect(received[0]?.text).toContain('From: Alongside <help@alongside.example>')
    expect(received[0]?.text).toContain('https://alongside.example/r/abc')
    expect(received[0]?.text).toContain('by 5 pm tomorrow')
    expect(await mailOf(id)).toMatchObject({ sentAt: at, tries: 1, lastError: '' })
  })

  test('with a code is sent with it, and the code is forgotten', async () => {
    const id = await aCodeMail()
    expect(await mailOf(id)).toMatchObject({ text: expect.stringContaining('{code}'), code: '404122' })
    await runTask(jobsHouse(fresh, { smtpUrl }), 'send-mail', { mailId: id })
    expect(received[0]?.text).toContain('404122')
    const mail = await mailOf(id)
    expect(mail).not.toHaveProperty('code')
    expect(JSON.stringify(mail)).not.toContain('404122')
  })

  test('stays in the outbox where there is no mail server, code and all', async () => {
    const id = await aCodeMail()
    await runTask(jobsHouse(fresh), 'send-mail', { mailId: id })
    expect(await mailOf(id)).toMatchObject({ keptAt: at, text: expect.stringContaining('404122') })
    await runTask(jobsHouse(fresh, { smtpUrl }), 'send-mail', { mailId: id })
    expect(received).toEqual([])
  })

  test('that was kept is sent once there is a mail server, while it is worth it; a code is not', async () => {
    const [letter, code] = [await aReferralMail(), await aCodeMail()]
    for (const mailId of [letter, code]) await runTask(jobsHouse(fresh), 'send-mail', { mailId })
    const later = { ...jobsHouse(fresh, { smtpUrl }), now: () => '2026-11-12T00:05:00Z' }
    await runTask(later, 'sweep-mail')
    for (const mailId of [letter, code]) await runTask(later, 'send-mail', { mailId })
    expect(received).toHaveLength(1)
    expect(await mailOf(letter)).toMatchObject({ sentAt: '2026-11-12T00:05:00Z' })
    expect(await mailOf(code)).toMatchObject({ keptAt: at })
  })

  test('is tried again after one minute, then five, and given up in the end', async () => {
    refuse = { at: 'data', code: 451 }
    const id = await aReferralMail()
    const house = jobsHouse(fresh, { smtpUrl })
    await runTask(house, 'send-mail', { mailId: id })
    expect(await mailOf(id)).toMatchObject({
      tries: 1,
      nextTryAt: '2026-11-12T00:01:00Z',
      lastError: expect.stringContaining('No such'),
    })
    await runTask(house, 'send-mail', { mailId: id })
    expect(await mailOf(id)).toMatchObject({ tries: 1 })
    for (let tries = 2; tries <= 8; tries += 1) {
      house.at = String((await mailOf(id))?.['nextTryAt'])
      await runTask(house, 'send-mail', { mailId: id })
      expect(await mailOf(id)).toMatchObject({ tries })
    }
    expect(await mailOf(id)).toMatchObject({ givenUpAt: house.at })
  })

  test('goes out at the next try, when the server is there again', async () => {
    const id = await aReferralMail()
    const house = jobsHouse(fresh, { smtpUrl: 'smtp://127.0.0.1:1' })
    await runTask(house, 'send-mail', { mailId: id })
    await runTask({ ...house, smtpUrl, now: () => '2026-11-12T00:01:00Z' }, 'send-mail', { mailId: id })
    expect(await mailOf(id)).toMatchObject({ tries: 2, sentAt: '2026-11-12T00:01:00Z' })
  })

  test('is given up at once where there is no such address', async () => {
    refuse = { at: 'rcpt', code: 550 }
    const id = await aReferralMail()
    await runTask(jobsHouse(fresh, { smtpUrl }), 'send-mail', { mailId: id })
    expect(await mailOf(id)).toMatchObject({ tries: 1, givenUpAt: at })
  })

  test('with a code that has ended is not sent any more', async () => {
    const id = await aCodeMail()
    await runTask({ ...jobsHouse(fresh, { smtpUrl }), now: () => '2026-11-12T00:10:01Z' }, 'send-mail', { mailId: id })
    expect(received).toEqual([])
    expect(await mailOf(id)).toMatchObject({ lastError: 'too late' })
    expect(await mailOf(id)).not.toHaveProperty('code')
  })
})

describe('a message to a person', () => {
  const contact = async (safe: boolean, value = 'mere@home.example') => {
    const host = await aHost(fresh.owner)
    const id = newId()
    await fresh.owner`
      insert into contact (id, household_id, person_id, holder_organisation, way, value, safe, made_at)
      values (${id}, ${host.household}, ${host.person}, ${host.organisation}, 'email', ${value}, ${safe}, ${at})`
    return { id, worker: aWorker(host.organisation) }
  }
  const write = async (contactId: string, actor: Actor, address = 'mere@home.example') => {
    const id = newId()
    const to = { kind: 'person', address, contactId } as const
    const about = { kind: 'request', id: newId() } as const
    await put(
      (db) =>
        putMail(db, { id, of: newId(), to, subject: 'Kia ora', text: 'Kia ora', language: 'en', about, madeAt: at }),
      actor,
    )
    return id
  }

  test('is refused by the database itself unless they said that it is safe', async () => {
    const unsafe = await contact(false)
    for (const actor of [unsafe.worker, job]) {
      await expect(write(unsafe.id, actor)).rejects.toThrow(/only_where_it_is_safe/)
      await expect(
        put(
          (db) => db`
            insert into mail (id, to_kind, to_address, subject, text, language, about_kind, about_id, made_at, worth_until)
            values (${newId()}, 'person', 'mere@home.example', 'a', 'b', 'en', 'request', 'x', ${at}, '2027-01-01')`,
          actor,
        ),
      ).rejects.toThrow(/row-level security/)
    }
  })

  test('goes where it is safe', async () => {
    const safe = await contact(true)
    await runTask(jobsHouse(fresh, { smtpUrl }), 'send-mail', { mailId: await write(safe.id, safe.worker) })
    expect(received[0]?.to).toEqual(['mere@home.example'])
  })

  test('is not sent when they have said since that it is not safe, or no longer use it', async () => {
    const [changed, retired, other] = [
      await contact(true),
      await contact(true),
      await contact(true, 'other@home.example'),
    ]
    const ids = [
      await write(changed.id, changed.worker),
      await write(retired.id, retired.worker),
      await write(other.id, other.worker),
    ]
    await fresh.owner`update contact set safe = false where id = ${changed.id}`
    await fresh.owner`update contact set retired_at = ${at} where id = ${retired.id}`
    for (const mailId of ids) {
      await runTask(jobsHouse(fresh, { smtpUrl }), 'send-mail', { mailId })
      expect(await mailOf(mailId)).toMatchObject({ lastError: 'not safe to send' })
    }
    expect(received).toEqual([])
  })
})

test.each([
  ['two addresses', { address: 'a@b.example, c@d.example' }],
  ['a subject of two lines', { subject: 'Kia ora\r\nBcc: c@d.example' }],
])('the database refuses %s', async (_, wrong) => {
  const mail = {
    of: newId(),
    subject: 'Kia ora',
    text: 'Kia ora',
    language: 'en',
    about: { kind: 'account', id: 'x' },
    madeAt: at,
  } as const
  const to = { kind: 'organisation', address: 'a@b.example', ...wrong } as const
  await expect(put((db) => putMail(db, { ...mail, ...wrong, id: newId(), to }), job)).rejects.toThrow(/check/)
})
