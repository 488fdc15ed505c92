import { describe, expect, test } from 'vitest'
import { knownCauses, NeedKind } from './needs.ts'
import { openingSettings } from './opening.ts'
import { noticeOf, type Setting, Setting as SettingSchema, settingId, settingsOn } from './setting.ts'

const on = (day: string) => settingsOn(openingSettings, day)
const figure = (day: string, code: string) => on(day).figures.find((one) => one.code === code)?.value.number

describe('the opening settings', () => {
  test('have one name each, and say where they come from', () => {
    const ids = openingSettings.map((setting) => setting.id)
    expect(new Set(ids).size).toBe(ids.length)
    for (const { id, kind, code, fromOn, source } of openingSettings) {
      expect(id).toBe(settingId(kind, code, fromOn))
      expect(source.length).toBeGreaterThan(10)
    }
  })

  test('never say two things of one matter on one day', () => {
    for (const one of openingSettings) {
      const others = openingSettings.filter(
        (other) => other !== one && other.kind === one.kind && other.code === one.code,
      )
      for (const other of others) {
        const apart = (one.untilOn ?? '9999') <= other.fromOn || (other.untilOn ?? '9999') <= one.fromOn
        expect(apart, `${one.id} and ${other.id}`).toBe(true)
      }
    }
  })

  test('have every need and every cause that we have words for', () => {
    expect(on('2026-11-10').needKinds.map((kind) => kind.code)).toEqual(NeedKind.options)
    expect(on('2026-11-10').causes.map((cause) => cause.code)).toEqual([...knownCauses])
  })
})

describe('the scope of the service', () => {
  test.each([
    ['2020-05-31', undefined],
    ['2020-06-01', 'community-connection'],
    ['2021-12-02', 'community-connection'],
    ['2021-12-03', 'care-in-the-community'],
    ['2023-09-30', 'care-in-the-community'],
    ['2023-10-01', 'short-term-support'],
    ['2024-06-30', 'short-term-support'],
    ['2024-07-01', 'fewer-areas'],
    ['2026-11-10', 'fewer-areas'],
  ])('on %s was %s', (day, epoch) => {
    expect(on(day).scope?.value.epoch).toBe(epoch)
  })

  test('a record of March 2022 points at the guidelines of 31 December 2021', () => {
    expect(on('2022-03-30').scope).toMatchObject({
      id: 'scope:community-connectors:2021-12-03',
      value: { guidelines: { version: 1, datedOn: '2021-12-31' } },
    })
  })
})

test('figures are those of the public documents, on their days', () => {
  expect(
    ['2020-07-01', '2022-06-01', '2023-07-01', '2024-07-01', '2025-07-01'].map((day) => figure(day, 'positions')),
  ).toEqual([125, 500, 100, 50, undefined])
  expect(figure('2024-01-01', 'positions-weather-events')).toBe(65)
  expect(figure('2022-06-01', 'positions-msd-auckland')).toBe(171)
  expect(figure('2024-01-01', 'funding')).toBe(4_170_200_000)
})

test('a cause that came with a flood is not asked for before it', () => {
  const codes = (day: string) => on(day).causes.map((cause) => cause.code)
  expect(codes('2023-01-26')).not.toContain('flood')
  expect(codes('2023-01-27')).toContain('flood')
})

test('a cause added here comes after those we know', () => {
  const added = {
    fromOn: '2026-11-01',
    kind: 'cause',
    code: 'a-slip',
    id: 'cause:a-slip:2026-11-01',
    source: 'a test',
  } as const
  const wording = { en: 'A slip', mi: { text: 'He horo whenua' } }
  const codes = settingsOn([{ ...added, value: { wording } }, ...openingSettings], '2026-11-10').causes.map(
    (cause) => cause.code,
  )
  expect(codes).toEqual([...knownCauses, 'a-slip'])
})

test('a need that is retired is not offered, and the others keep their order', () => {
  const settings = openingSettings.map(
    (setting): Setting => (setting.code === 'digital' ? { ...setting, untilOn: '2026-07-01' } : setting),
  )
  const offered = (day: string) => settingsOn(settings, day).needKinds.map((kind) => kind.code)
  expect(offered('2026-06-30')).toContain('digital')
  expect(offered('2026-07-01')).toEqual(NeedKind.options.filter((code) => code !== 'digital'))
})

test('crisis lines come in order, 111 first, with hours', () => {
  const lines = on('2026-11-24').crisisLines
  expect(lines.map((line) => line.value.phone)).toEqual(['111', '0800 733 843', '1737', '0800 456 450', '0508 326 459'])
  expect(lines.find((line) => line.code === 'are-you-ok')?.value.hours).toEqual({ opens: '09:00', closes: '23:00' })
})

test('the privacy notice has five lines, and fills in who asks', () => {
  const notice = noticeOf(on('2026-11-10'), 'privacy')
  expect(notice?.value.version).toBe('privacy-1')
  expect(notice?.value.lines).toHaveLength(5)
  for (const line of notice?.value.lines ?? []) expect(line.mi.text).not.toBe(line.en)
  expect(notice?.value.lines[0]?.en).toContain('{organisation}')
})

test('clocks are never absent, even for a day before the first', () => {
  expect(on('2019-01-01').clocks.id).toBe('clocks:all:2020-06-01')
  expect(() => settingsOn([], '2026-11-10')).toThrow('no clocks')
})

test('a setting with an unknown shape is refused', () => {
  const [first] = openingSettings
  expect(SettingSchema.safeParse({ ...first, value: { epoch: 'later' } }).success).toBe(false)
})
