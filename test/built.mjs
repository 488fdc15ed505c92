import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build, clone } from '../scripts/prepare.mjs'

/**
 * A journey walks through what is built, so it is built anew if anything that it is made of has changed. Then each run has
 * a copy of its own: whoever builds in the meantime does not take the screens away from under it.
 */
export default async (project) => {
  await build((line) => console.log(line))
  const workbench = mkdtempSync(join(tmpdir(), 'alongside-workbench-'))
  cpSync(join(clone, 'build', 'web'), workbench, { recursive: true })
  project.provide('workbench', workbench)
  return () => rmSync(workbench, { recursive: true, force: true })
}
