import type { Picture } from './camera.ts'

const plain = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;')

/** Everything on one page: a row for each screen and language, a column for each width. */
export function contactSheet(pictures: readonly Picture[], notes: readonly string[]): string {
  const rows = new Map<string, Picture[]>()
  for (const one of pictures) {
    const key = `${one.part} · ${one.name} · ${one.language}`
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  const parts = [...new Set(pictures.map(({ part }) => part))]
  return `<!doctype html>
<html lang="en"><meta charset="utf-8"><title>How it looks</title>
<style>
  body { font: 15px system-ui; margin: 1rem }
  section { border-top: 1px solid #888; padding: 0.5rem 0 }
  h3 { font-size: 1rem; margin: 0.25rem 0 }
  .row { align-items: start; display: flex; gap: 1rem; overflow-x: auto }
  img { border: 1px solid #888; max-height: 640px; object-fit: contain; object-position: top }
  .fault { color: #b00 }
</style>
<h1>How it looks</h1>
<p>${pictures.length} pictures of ${rows.size} screens. ${parts.map((part) => `<a href="#${plain(part)}">${plain(part)}</a>`).join(' · ')}</p>
<ul class="fault">${notes.map((note) => `<li>${plain(note)}</li>`).join('')}</ul>
${parts.map((part) => sectionOf(part, rows)).join('\n')}
</html>
`
}

function sectionOf(part: string, rows: ReadonlyMap<string, readonly Picture[]>): string {
  const mine = [...rows].filter(([, [first]]) => first?.part === part)
  return `<h2 id="${plain(part)}">${plain(part)}</h2>${mine.map(([name, all]) => rowOf(name, all)).join('\n')}`
}

function rowOf(name: string, pictures: readonly Picture[]): string {
  const images = pictures.map(
    ({ file, width, faults }) =>
      `<a href="${file}"><img loading="lazy" src="${file}" width="${Math.round(width / 2.5)}" alt="${width} wide"></a>${faults.map((fault) => `<p class="fault">${fault}</p>`).join('')}`,
  )
  return `<section><h3>${plain(name)}</h3><div class="row">${images.join('')}</div></section>`
}
