import { expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { as, anOrganisation, aWorker, freshHouse } from '../house.ts'

test('try', async () => {
  const it = await freshHouse({ demonstration: true })
  const org = await anOrganisation(it, { name: 'Clearwater Community Trust' })
  const hat = await aWorker(it, { role: 'connector', organisationId: org, name: 'Ngaire' })
  const client = await as(it, hat)
  const address = (await it.listen()).replace('127.0.0.1', 'localhost')
  const browser = await openBrowser()
  const page = await browser.newPage()
  page.on('console', (m) => console.log('CONSOLE', m.type(), m.text()))
  page.on('response', (r) => r.status() >= 400 && console.log(r.status(), r.url()))
  await page.context().addCookies([{ name: 'session', value: client.token, url: address }])
  await page.goto(`${address}/work/`)
  await page.waitForTimeout(1500)
  console.log('signed in →', page.url(), await page.locator('body').innerText())
  await page.screenshot({ path: '/tmp/try/real.png' })
  await page.click('.mine-open'); await page.click('.mine-menu >> text="Reo Māori"'); await page.waitForTimeout(500)
  console.log(await it.fresh.owner`select language from worker`)
  await page.click('.mine-menu .button-2'); await page.waitForTimeout(1500); console.log('out →', page.url())
  await browser.close(); await it.close()
  expect(1).toBe(1)
}, 60000)
