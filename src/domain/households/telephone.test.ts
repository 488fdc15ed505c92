import { expect, test } from 'vitest'
import { canBeRung } from './telephone.ts'

test.each([
  ...['021 000 0142', '021 555 014', '0274 000 014', '09 555 0142', '(03) 555-0142', '0800 733 843', '0508 326 459'],
  ...[
    '+64 21 555 0142',
    '0061 2 5550 1423',
    '555 0142',
    '64 21 555 0142',
    '09 555 0142 ext 12',
    '021 555 0142 or 09 555 0199',
  ],
])('%s can be rung', (written) => expect(canBeRung(written)).toBe(true))

test.each([
  ...['021 555 01', '0800 12', '0800 733 84', '09 555 014', '555 014', '+64 21 555', '12345', 'ask Aroha', ''],
])('%s reaches nobody', (written) => expect(canBeRung(written)).toBe(false))
