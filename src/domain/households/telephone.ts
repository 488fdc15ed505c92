// How many figures a number has, at least, by how it begins. Longer ones are left alone: an extension, or two numbers in one line.
// New Zealand's numbering plan: mobiles 02x and six to eight more; an area code and seven; 0800, 0508 and 0900 and six.
const least: readonly (readonly [RegExp, number])[] = [
  [/^(?:\+|00)/, 10],
  [/^0(?:800|508|900)/, 10],
  [/^02/, 9],
  [/^0/, 9],
]

/**
 * Whether a telephone number is all there. It may be the only safe way to reach somebody, and one with a figure left out reaches
 * nobody, or a stranger. Seven figures without an area code are rung by whoever knows where they live.
 */
export function canBeRung(written: string): boolean {
  const figures = written.replace(/[^\d+]/g, '').replace(/(?!^)\+/g, '')
  const enough = least.find(([begins]) => begins.test(figures))?.[1] ?? 7
  return figures.replace('+', '').length >= enough
}
