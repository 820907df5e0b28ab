import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import type { PGlite, PGliteOptions } from '@electric-sql/pglite'
import { StoreError } from '../../core/errors.js'
import { messageOf } from '../../core/thrown.js'

export type { PGlite }

/** Major version of the PostgreSQL inside PGlite: what PG_VERSION of a data directory must say. */
export const POSTGRES_MAJOR = '18'

/** PGlite, loaded. */
export interface Engine {
  readonly PGlite: typeof PGlite
  /** Version of the package; null when its package.json is not beside it. */
  readonly version: string | null
}

/** The folder of the one copy of PGlite (and of the seed) that action and CLI share. */
export function bundledEngineDir(root: string): string {
  return path.join(root, 'dist', 'pglite')
}

/**
 * Loads PGlite natively at run time, so that no bundle contains it: the copy in `dist/pglite`, else the
 * installed package. Throws `StoreError` when there is neither.
 */
export async function loadEngine(root: string): Promise<Engine> {
  const bundled = path.join(bundledEngineDir(root), 'index.js')
  const isBundled = existsSync(bundled)
  const url = isBundled ? pathToFileURL(bundled).href : '@electric-sql/pglite'
  const manifest = isBundled
    ? path.join(bundledEngineDir(root), 'package.json')
    : path.join(root, 'node_modules', '@electric-sql', 'pglite', 'package.json')
  try {
    const module = (await import(/* webpackIgnore: true */ url)) as typeof import('@electric-sql/pglite')
    return { PGlite: module.PGlite, version: await packageVersion(manifest) }
  } catch (error) {
    const message = `The embedded database engine cannot be loaded (${url}): ${messageOf(error)}`
    throw new StoreError(message, null, { cause: error })
  }
}

async function packageVersion(manifest: string): Promise<string | null> {
  if (!existsSync(manifest)) return null
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version?: unknown }
  return typeof version === 'string' ? version : null
}

let isLongRun = false

/**
 * Tells V8, before the database is opened, that this process will do minutes of work with it. Normally V8 compiles
 * WebAssembly that runs often a second time, with its optimizing compiler: for PostgreSQL that doubles the time of a
 * short run and costs a long one half a gigabyte of memory, but makes the long one faster by a third. V8's flags are
 * for the whole process.
 */
export function expectLongRun(): void {
  isLongRun = true
}

/**
 * Starts PGlite. An error has the last output of PostgreSQL, because the exception alone only says that it failed to
 * initialize.
 */
export async function startEngine(engine: Engine, options: PGliteOptions): Promise<PGlite> {
  const no = isLongRun ? '' : 'no-'
  setFlagsFromString(`--${no}wasm-tier-up`)
  setFlagsFromString(`--${no}wasm-dynamic-tiering`)
  const fatal: string[] = []
  const onStderr = (line: string): boolean => {
    if (/\b(?:FATAL|PANIC|ERROR):/.test(line)) fatal.push(line.trim())
    return false
  }
  try {
    return await engine.PGlite.create({ ...options, onStderr })
  } catch (error) {
    throw new Error([messageOf(error), ...fatal.slice(-3)].join('; '), { cause: error })
  }
}
