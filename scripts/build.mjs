/**
 * Builds dist/: what runs on a user's runner and laptop, with no install step.
 *
 *   dist/action/   the action's door, bundled
 *   dist/cli/      the CLI's door, bundled
 *   dist/dashboard/  the page of the dashboard: its script, its style sheet, the licenses of what is in them
 *   dist/pglite/   one copy of PGlite, which both doors load by a native import() when a store is opened, and
 *                  the seed: a migrated, empty database to start from, with a manifest that says of what it is made
 *
 * Sources are compiled by tsc first and bundled after: the doors then hold exactly what `lib/` holds.
 */
import { execFileSync } from 'node:child_process'
import { chmod, cp, mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import path from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { buildPage } from './build-page.mjs'

export const root = fileURLToPath(new URL('..', import.meta.url))
const require = createRequire(import.meta.url)
const SHEBANG = '#!/usr/bin/env node\n'

/** Compiles src/ into lib/, from nothing, so that no file of a deleted source survives. */
async function compile() {
  await rm(path.join(root, 'lib'), { recursive: true, force: true })
  execFileSync(process.execPath, [require.resolve('typescript/bin/tsc'), '-p', path.join(root, 'tsconfig.json')], {
    cwd: root,
    stdio: 'inherit',
  })
}

/** Bundles `entry` into `folder`/index.js, with a chunk for each part that loads only when used. */
export async function bundle(entry, folder, { executable = false } = {}) {
  const ncc = require('@vercel/ncc')
  const { code, assets } = await ncc(entry, { cache: false, quiet: true, license: 'licenses.txt' })
  const files = Object.entries(assets).map(([name, { source }]) => [name, source])
  const text = executable && !code.startsWith(SHEBANG) ? SHEBANG + code : code
  await rm(folder, { recursive: true, force: true })
  for (const [name, source] of [['index.js', text], ...files]) {
    const file = path.join(folder, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, source)
  }
  if (executable) await chmod(path.join(folder, 'index.js'), 0o755)
}

/** The modules of PGlite that Node loads: what index.js and the file system for Node import, and so on. */
async function modulesOfPGlite(dist) {
  const found = new Set()
  const waiting = ['index.js', 'fs/nodefs.js']
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (found.has(name)) continue
    found.add(name)
    const text = await readFile(path.join(dist, name), 'utf8')
    for (const [, specifier] of text.matchAll(/(?:from|import)\s*"(\.{1,2}\/[^"]+)"/g)) {
      waiting.push(path.posix.join(path.posix.dirname(name), specifier))
    }
  }
  return [...found]
}

/**
 * Copies PGlite as it is, and leaves a seed that is already there. It is not bundled, because ncc breaks it
 * (`e is not a function` when it is opened) and because each door would carry its own 16 MB.
 */
async function copyPGlite(folder) {
  const dist = path.dirname(fileURLToPath(import.meta.resolve('@electric-sql/pglite')))
  const { name, version, license } = JSON.parse(await readFile(path.join(dist, '../package.json'), 'utf8'))
  const { SEED_TAR, SEED_MANIFEST } = await compiled('store/embedded/seed.js')
  await mkdir(folder, { recursive: true })
  for (const old of await readdir(folder)) {
    if (old !== SEED_TAR && old !== SEED_MANIFEST) await rm(path.join(folder, old), { recursive: true })
  }
  for (const file of [...(await modulesOfPGlite(dist)), 'pglite.wasm', 'pglite.data', 'initdb.wasm']) {
    await cp(path.join(dist, file), path.join(folder, file))
  }
  await cp(path.join(dist, '../LICENSE'), path.join(folder, 'LICENSE'))
  await writeJson(path.join(folder, 'package.json'), { name, version, license, type: 'module', main: 'index.js' })
}

/** Both doors, the page and PGlite: everything in dist/ that is the same bytes whenever and wherever it is built. */
export async function buildCode(dist) {
  await compile()
  await copyPGlite(path.join(dist, 'pglite'))
  await bundle(path.join(root, 'lib/action/index.js'), path.join(dist, 'action'))
  // The runner says nothing by which one program could tell that it runs after the job.
  await writeFile(path.join(dist, 'action/post.js'), "process.argv.push('post')\nawait import('./index.js')\n")
  await bundle(path.join(root, 'lib/cli/index.js'), path.join(dist, 'cli'), { executable: true })
  await rm(path.join(dist, 'dashboard'), { recursive: true, force: true })
  await buildPage(path.join(dist, 'dashboard'))
}

/** Makes the seed anew where the one in dist/ is not of this PGlite and these migrations. */
async function buildSeed() {
  const { SEED_TAR, SEED_MANIFEST, createSeed } = await compiled('store/embedded/seed.js')
  if (await committedSeedFits()) return
  const { tar, manifest } = await createSeed(root)
  await writeFile(path.join(root, 'dist/pglite', SEED_TAR), tar)
  await writeJson(path.join(root, 'dist/pglite', SEED_MANIFEST), manifest)
}

/** Whether there is a seed in dist/ that says it is made of this PGlite and these migrations. */
export async function committedSeedFits() {
  const [{ readSeed }, { loadEngine }, { readMigrations }] = await Promise.all(
    ['store/embedded/seed.js', 'store/embedded/pglite.js', 'store/migrations.js'].map(compiled),
  )
  return (await readSeed(root, await loadEngine(root), await readMigrations(root))) !== null
}

/** Imports a compiled module of src/. */
export function compiled(module) {
  return import(pathToFileURL(path.join(root, 'lib', module)).href)
}

function writeJson(file, value) {
  return writeFile(file, `${JSON.stringify(value, null, 2)}\n`)
}

if (import.meta.main) {
  await buildCode(path.join(root, 'dist'))
  await buildSeed()
}
