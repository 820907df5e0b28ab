import { existsSync } from 'node:fs'
import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from '@jest/globals'
import { projectRoot } from '../../../src/store/project-root.js'
import { bundledEngineDir, loadEngine } from '../../../src/store/embedded/pglite.js'
import { SEED_TAR, SEED_MANIFEST, createSeed, readSeed } from '../../../src/store/embedded/seed.js'
import { readMigrations } from '../../../src/store/migrations.js'

const made: string[] = []
afterAll(() => Promise.all(made.map((directory) => rm(directory, { recursive: true, force: true }))))

/** A new directory below the system's temporary one, removed after the tests of the file. */
export async function makeTemporaryDir(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'embedded-'))
  made.push(directory)
  return directory
}

/**
 * A root like the project's after a build, in a temporary directory: migrations, engine and seed. The seed is that of
 * `dist` where it is made of the same engine and migrations, because to make one takes five seconds.
 * @param isSeedNew it is made now in any case
 */
export async function makeSeededRoot(isSeedNew = false): Promise<string> {
  const root = await makeTemporaryDir()
  const engine = bundledEngineDir(root)
  await mkdir(engine, { recursive: true })
  await cp(path.join(projectRoot(), 'supabase'), path.join(root, 'supabase'), { recursive: true })
  const installed = path.join(projectRoot(), 'node_modules', '@electric-sql', 'pglite')
  const names = await readdir(path.join(installed, 'dist'))
  await Promise.all([
    ...names.map((name) => symlink(path.join(installed, 'dist', name), path.join(engine, name))),
    symlink(path.join(installed, 'package.json'), path.join(engine, 'package.json')),
  ])
  const built = bundledEngineDir(projectRoot())
  if (!isSeedNew && existsSync(path.join(built, SEED_TAR))) {
    await Promise.all([SEED_MANIFEST, SEED_TAR].map((name) => cp(path.join(built, name), path.join(engine, name))))
    if ((await readSeed(root, await loadEngine(root), await readMigrations(root))) !== null) return root
  }
  const { manifest, tar } = await createSeed(root)
  await writeFile(path.join(engine, SEED_MANIFEST), JSON.stringify(manifest))
  await writeFile(path.join(engine, SEED_TAR), tar)
  return root
}

/** A copy of a root that may be changed. `sql`: further migrations by file name. */
export async function copyRoot(root: string, sql: { readonly [fileName: string]: string } = {}): Promise<string> {
  const copy = await makeTemporaryDir()
  await cp(root, copy, { recursive: true, verbatimSymlinks: true })
  for (const [name, text] of Object.entries(sql)) {
    await writeFile(path.join(copy, 'supabase', 'migrations', name), text)
  }
  return copy
}
