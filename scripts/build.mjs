// src → build: the server and the scripts by esbuild, the workbench by vite, the fonts by subset-font.
import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { build } from 'esbuild'
import { makeFonts } from './font.mjs'
import { clone, giveUp, hashOfSources, run } from './prepare.mjs'

const say = process.argv.includes('--quiet') ? () => undefined : (line) => console.log(`  ${line}`)
const stamp = join(clone, 'build', 'stamp')

const hash = hashOfSources()
rmSync(stamp, { force: true })
const done = await Promise.allSettled([
  timed('server', buildServer),
  timed('workbench', buildWorkbench),
  timed('fonts', makeFonts),
])
const failed = done.find(({ status }) => status === 'rejected')
if (failed) giveUp(failed.reason?.message ?? String(failed.reason))
// Last of all, so that a build that was stopped half-way is made again.
writeFileSync(stamp, hash)

async function timed(name, deed) {
  const started = performance.now()
  await deed()
  say(`${name} ${Math.round(performance.now() - started)} ms`)
}

async function buildServer() {
  const outdir = join(clone, 'build', 'server')
  rmSync(outdir, { recursive: true, force: true })
  await build({
    absWorkingDir: clone,
    entryPoints: Object.fromEntries(entries()),
    outdir,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'node',
    target: 'node20.19',
    jsx: 'automatic',
    jsxDev: false,
    // Our rows are written `{ ...{ a, b }, ...{ c } }` to stay readable: as one object they are made several times faster.
    minifySyntax: true,
    sourcemap: true,
    sourcesContent: false,
    logLevel: 'warning',
    plugins: [leavePackages(['lucide-react'])],
  })
}

/** Every bundle lies in one folder, two below the clone, as its source does: paths from `import.meta.url` hold in both. */
function entries() {
  const scripts = readdirSync(join(clone, 'scripts')).filter(
    (name) => name.endsWith('.ts') && !name.endsWith('.test.ts'),
  )
  const main = join('src', 'server', 'main.ts')
  return [
    ...(existsSync(join(clone, main)) ? [['main', main]] : []),
    ['feed-reader', join('src', 'server', 'feed-reader.ts')],
    ...scripts.map((name) => [name.replace(/\.ts$/, ''), join('scripts', name)]),
  ]
}

/** Packages are loaded from node_modules, all but those of which we use a few files in a thousand. */
function leavePackages(except) {
  return {
    name: 'leave-packages',
    setup({ onResolve }) {
      onResolve({ filter: /^[^./]/ }, ({ path, kind }) => {
        if (kind === 'entry-point' || except.some((name) => path === name || path.startsWith(`${name}/`)))
          return undefined
        return { path, external: true }
      })
    },
  }
}

async function buildWorkbench() {
  if (!existsSync(join(clone, 'src', 'web', 'index.html'))) return
  mkdirSync(join(clone, 'build'), { recursive: true })
  const vite = join(clone, 'node_modules', 'vite', 'bin', 'vite.js')
  const code = await run(process.execPath, [vite, 'build', '--logLevel', 'error'], {
    env: { ...process.env, NODE_ENV: 'production' },
  })
  if (code !== 0) throw new Error('The workbench could not be built.')
}
