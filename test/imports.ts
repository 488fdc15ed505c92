import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, normalize } from 'node:path'

export type Source = { readonly path: string; readonly text: string }
/** `target` is a path from the clone, such as `src/domain/ids.ts`, or a package. */
export type Import = { readonly file: string; readonly target: string }

/** Every source below a folder, tests left out. Empty where the folder does not exist yet. */
export function sourcesIn(folder: string): Source[] {
  return filesIn(folder)
    .filter((path) => /(?<!\.test)\.tsx?$/.test(path))
    .map((path) => ({ path, text: readFileSync(path, 'utf8') }))
}

export function filesIn(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes('node_modules'))
    .map((entry) => join(entry.parentPath, entry.name).replaceAll('\\', '/'))
}

const forms = [
  /^\s*(?:import|export)\s+(?:type\s+)?[\w$*\s{},]*?\bfrom\s*['"]([^'"]+)['"]/gm,
  /^\s*import\s*['"]([^'"]+)['"]/gm,
  /\bimport\(\s*['"`]([^'"`]+)['"`]/g,
  /\brequire\(\s*['"`]([^'"`]+)['"`]/g,
]

/** Whatever way it is written: `from`, for its effect, when needed, or as a type. */
export function importsOf({ path, text }: Source): Import[] {
  return forms
    .flatMap((form) => [...text.matchAll(form)])
    .map(([, target = '']) => ({
      file: path,
      target: target.startsWith('.') ? normalize(join(dirname(path), target)).replaceAll('\\', '/') : target,
    }))
}

/** `src/store/referrals/find.ts` belongs to layer `store` and capability `referrals`. */
export const layerOf = (path: string): string => path.split('/')[1] ?? ''
export const partOf = (path: string): string => (path.split('/')[2] ?? '').replace(/\.tsx?$/, '')

/** `@tanstack/react-query/x` is of the package `@tanstack/react-query`. */
export const packageOf = (target: string): string =>
  target
    .split('/')
    .slice(0, target.startsWith('@') ? 2 : 1)
    .join('/')
