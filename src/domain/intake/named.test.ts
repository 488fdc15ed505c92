import { expect, test } from 'vitest'
import { isNamed, mayName } from './named.ts'

test.each([
  ['Anyone from Ridgeline', 'Ridgeline Budgeting'],
  ['Not Clearwater, my ex works there', 'Clearwater Community Trust'],
  ['ridgeline’s people', 'Ridgeline Budgeting'],
  ['HALYARD', 'Halyard House'],
  ['te puuriri', 'Te Pūriri Tree'],
  ['Kete Row Kitchen', 'Kete Row Kitchen'],
])('“%s” means %s', (words, name) => expect(mayName(words, name)).toBe(true))

test.each([
  ['a community house, or a trust', 'Clearwater Community Trust'],
  ['the budgeting service of my uncle', 'Ridgeline Budgeting'],
  ['anyone who knows my family', 'Orchard Family Support'],
  ['line', 'Ridgeline Budgeting'],
  ['', 'Ridgeline Budgeting'],
])('“%s” does not mean %s', (words, name) => expect(mayName(words, name)).toBe(false))

test.each([
  ['Two Rivers Hauora', 'Two Rivers Hauora', true],
  ['two rivers hauora, ask for Jo', 'Two Rivers Hauora', true],
  ['Two Rivers', 'Two Rivers Hauora', true],
  ['Two Rivers Hauora', 'Three Hills Hauora', false],
  ['Kai', 'Kaihautū Trust', false],
  ['', 'Two Rivers Hauora', false],
])('“%s” suggests %s: %s', (words, name, is) => expect(isNamed(words, name)).toBe(is))
