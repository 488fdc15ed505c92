import { randomUUID } from 'node:crypto'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { intakeApi } from '../../src/api/intake.ts'
import { askedOfHost, shownFirst, suggestHosts } from '../../src/domain/intake/hosts.ts'
import { asJob } from '../../src/server/as-job.ts'
import { listHosts } from '../../src/store/hosts.ts'
import { anOrganisation } from '../house.ts'
import { aTown, type Town } from './a-town.ts'

// A country has hundreds of hosts: the page of a request carries the best three, and the others are looked up.

let town: Town
beforeAll(async () => {
  town = await aTown()
  for (let number = 0; number < 30; number += 1) {
    const id = await anOrganisation(town.it, { name: `Whānau Hub ${number}` })
    await town.it.fresh.owner`update host_profile set areas = '{099}', places = 2 where organisation_id = ${id}`
  }
})
afterAll(() => town.it.close())

type With = {
  readonly rather?: readonly ('maori' | 'pacific')[]
  readonly avoid?: string
  readonly language?: string
}

async function asked({ rather = [], avoid, language }: With = {}, place = 'Kaikohe'): Promise<string> {
  const ids = { requestId: randomUUID(), householdId: randomUUID(), personId: randomUUID() }
  await town.intakeWorker.send(intakeApi.take, {
    ...{ ...ids, channel: 'phone' },
    answers: {
      ...{ need: { kind: 'kai' }, where: { place, movingAbout: false } },
      with: { rather: [...rather], interpreter: false, ...(avoid && { avoid }), ...(language && { language }) },
    },
  })
  return ids.requestId
}

test('the page has three hosts with their reasons and says how many others there are', async () => {
  const id = await asked()
  const page = await town.intakeWorker.get(intakeApi.one, { id })
  expect([page.hosts.length, page.otherHosts]).toEqual([3, 29])
  expect(page.hosts.slice(0, 2).map(({ host }) => host.name)).toEqual([
    'Northbank Connect',
    'Clearwater Community Trust',
  ])
  const { hosts } = await town.intakeWorker.get(intakeApi.otherHosts, { id })
  expect(hosts).toHaveLength(20)
  const shown = page.hosts.map(({ host }) => host.organisationId)
  expect(hosts.filter(({ organisationId }) => shown.includes(organisationId))).toEqual([])
})

test('any other is found by its name, with its room, and can be given the request', async () => {
  const id = await asked()
  const { hosts } = await town.intakeWorker.get(intakeApi.otherHosts, { id, words: 'whanau 27' })
  expect(hosts).toMatchObject([{ name: 'Whānau Hub 27', room: 2 }])
  const toOrganisation = hosts[0]?.organisationId ?? ''
  const work = { id, toOrganisation, caseId: randomUUID(), needId: randomUUID() }
  await town.intakeWorker.send(intakeApi.assign, work, { seen: 1 })
  const after = await town.intakeWorker.get(intakeApi.otherHosts, { id: await asked(), words: 'whanau 27' })
  expect(after.hosts).toMatchObject([{ room: 1 }])
})

test('one that the person would avoid is not found by its name either', async () => {
  const id = await asked({ avoid: 'Anybody but Whānau Hub 26' })
  const { hosts } = await town.intakeWorker.get(intakeApi.otherHosts, { id, words: 'hub 26' })
  expect(hosts).toEqual([])
})

test('is asked by a desk about its own requests, and by nobody else', async () => {
  const id = await asked()
  await expect(town.connector.get(intakeApi.otherHosts, { id })).rejects.toMatchObject({ status: 403 })
  // A team lead sorts too, but this lies with another desk.
  await expect(town.lead.get(intakeApi.otherHosts, { id })).rejects.toMatchObject({ status: 404 })
  const unknown = town.intakeWorker.get(intakeApi.otherHosts, { id: randomUUID() })
  await expect(unknown).rejects.toMatchObject({ status: 404 })
})

test('the three are the best of all hosts, though only those that can be among them are looked at', async () => {
  for (let number = 0; number < 80; number += 1) {
    const id = await anOrganisation(town.it, { name: `Roopu ${(number * 37) % 80}` })
    await town.it.fresh.owner`
      update host_profile set areas = ${number % 3 === 0 ? '{001,002}' : '{099}'}::text[], led_by = ${number % 5 === 0 ? '{maori-led}' : '{}'}::text[],
        languages = ${number % 4 === 0 ? '{en,sm}' : '{en}'}::text[],
        places = ${(number * 13) % 11}, open_cases = ${number % 4}
      where organisation_id = ${id}`
  }
  const all = await asJob(town.it.house, 'test', (db) => listHosts(db, '2026-11-10'))
  expect(all.length).toBeGreaterThan(100)
  const wants: readonly With[] = [
    {},
    { rather: ['maori'] },
    { rather: ['pacific'], language: 'Gagana Sāmoa' },
    { language: 'te reo Māori' },
    { avoid: 'not Roopu 11' },
  ]
  for (const want of wants) {
    for (const place of ['Kaikohe', 'Somewhere']) {
      const page = await town.intakeWorker.get(intakeApi.one, { id: await asked(want, place) })
      const person = page.person ? [page.person] : []
      const best = suggestHosts(askedOfHost(page.request, person), all, all.length)
      expect(page.hosts).toEqual(shownFirst(best, 3))
      expect(page.otherHosts).toBe(best.length - 3)
    }
  }
})
