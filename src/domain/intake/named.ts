import { fold } from '../fold.ts'

// What half the names of organisations are made of: none of these says which one is meant.
const anybodys = new Set(
  fold(
    `trust community communities service services support social society centre house housing home budgeting budget
    advice law legal health care help helping hub kitchen kete kai food foodbank pantry shelter night refuge women womens
    men mens youth family families whanau hapu iwi maori pacific pasifika people peoples group network team office desk
    charitable incorporated connect connector collective care road street requests group local funding limited ministry department agency national regional district northern southern eastern
    western north south east west aotearoa zealand and the for with from mobile parents children tamariki rangatahi
    wellbeing counselling crisis first open new line place work`,
  ).split(' '),
)

const letters = 4

/**
 * Whether what somebody wrote about whom they would rather have or avoid may mean this organisation: its whole name, or a word of
 * the name that is its own. "Anyone from Ridgeline" means Ridgeline Budgeting; "a community house" means nobody in particular.
 */
export function mayName(words: string, organisation: string): boolean {
  const said = fold(words)
  // Mostly nothing was said, and no name has to be read.
  if (said === '') return false
  const name = fold(organisation)
  if (name === '') return false
  if (said.includes(name) || (said.length > letters && name.includes(said))) return true
  const all = new Set(said.split(' '))
  const itsOwn = name.split(' ').filter((word) => word.length >= letters && !anybodys.has(word))
  // "Ridgeline’s" is compared without its apostrophe.
  return itsOwn.some((word) => all.has(word) || all.has(`${word}s`))
}

/** Whether these words are this organisation's name, or hold it, or begin it: nothing that only one word of it says. */
export function isNamed(words: string, organisation: string): boolean {
  const said = fold(words)
  const name = fold(organisation)
  return said !== '' && name !== '' && (` ${said} `.includes(` ${name} `) || `${name} `.startsWith(`${said} `))
}
