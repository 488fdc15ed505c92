import { cpSync, mkdirSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'

const clone = fileURLToPath(new URL('../..', import.meta.url))

export type Product = { readonly main: string; readonly audit: string }

/**
 * The product as it is now, bundled into a folder of its own: whoever edits or builds in the meantime does not change it
 * between two rounds, and nothing is written into the clone.
 */
export async function copyOfProduct(folder: string): Promise<Product> {
  const outdir = join(folder, 'build', 'server')
  mkdirSync(outdir, { recursive: true })
  await build({
    absWorkingDir: clone,
    entryPoints: { main: 'src/server/main.ts', audit: 'scripts/audit.ts' },
    outdir,
    ...{ bundle: true, splitting: true, format: 'esm', platform: 'node', target: 'node20.19' },
    ...{ jsx: 'automatic', jsxDev: false, logLevel: 'warning', plugins: [leavePackages] },
  })
  for (const name of ['migrations', 'src/looks/css', 'package.json']) {
    cpSync(join(clone, name), join(folder, name), { recursive: true })
  }
  symlinkSync(join(clone, 'node_modules'), join(folder, 'node_modules'))
  return { main: join(outdir, 'main.js'), audit: join(outdir, 'audit.js') }
}

/** As `npm run build` does: a few icons of a thousand are taken in, every other package is loaded where it is. */
const leavePackages: NonNullable<Parameters<typeof build>[0]['plugins']>[number] = {
  name: 'leave-packages',
  setup: (building) => {
    building.onResolve({ filter: /^[^./]/ }, ({ path, kind }) =>
      kind === 'entry-point' || path.startsWith('lucide-react') ? undefined : { path, external: true },
    )
  },
}
