import { cp, mkdir, mkdtemp, readdir, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll } from '@jest/globals'
import { projectRoot } from '../../../src/store/project-root.js'
import { SEED_TAR, SEED_MANIFEST, createSeed } from '../../../src/store/embedded/seed.js'

const made: string[] = []
afterAll(() => Promise.all(made.map((directory) => rm(directory, { recursive: true, force: true }))))

/** A new directory below the system's temporary one, removed after the tests of the file. */
export async function makeTemporaryDir(): Promise<string> {
  const directory = await mkdtemp(path.join(tmpdir(), 'embedded-'))
  made.push(directory)
  return directory
}

/**
 * A root like the project's after a build, in a temporary directory: migrations, engine and a seed made now.
 */
export async function makeSeededRoot(): Promise<string> {
  const root = await makeTemporaryDir()
  const engine = path.join(root, 'dist', 'pglite')
  await mkdir(engine, { recursive: true })
  await cp(path.join(projectRoot(), 'supabase'), path.join(root, 'supabase'), { recursive: true })
  const installed = path.join(projectRoot(), 'node_modules', '@electric-sql', 'pglite')
  const names = await readdir(path.join(installed, 'dist'))
  await Promise.all([
    ...names.map((name) => symlink(path.join(installed, 'dist', name), path.join(engine, name))),
    symlink(path.join(installed, 'package.json'), path.join(engine, 'package.json')),
  ])
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
