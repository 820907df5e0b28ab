import { randomBytes } from 'node:crypto'
import { constants } from 'node:fs'
import { access, mkdir, readFile, readdir, realpath, rename, rm, rmdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { StoreError } from '../../core/errors.js'
import { unpackTar } from './tar.js'
import { codeOf } from '../../core/thrown.js'
import { POSTGRES_MAJOR } from './pglite.js'

/** The canonical path of a data directory, whatever links lead to it. Creates its parent directories. */
export async function resolveDataDir(dataDir: string): Promise<string> {
  const wanted = path.resolve(dataDir)
  await mkdir(path.dirname(wanted), { recursive: true })
  try {
    return await realpath(wanted)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    return path.join(await realpath(path.dirname(wanted)), path.basename(wanted))
  }
}

/**
 * Whether the directory has a database that this version can open, or none yet. Throws `StoreError` for anything else.
 * Changes nothing.
 */
export async function inspectDataDir(dataDir: string): Promise<'database' | 'none'> {
  const names = await listDirectory(dataDir)
  if (names.length === 0) return 'none'
  if (!names.includes('PG_VERSION') || !names.includes('base')) {
    throw new StoreError(
      `The data directory ${dataDir} exists but does not contain an embedded database. Nothing was changed. ` +
        'Name an empty or a new directory.',
    )
  }
  await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  const major = (await readFile(path.join(dataDir, 'PG_VERSION'), 'utf8')).trim()
  if (major !== POSTGRES_MAJOR) {
    throw new StoreError(
      `The data directory ${dataDir} was made by PostgreSQL ${major}, this version of benchmark-snapshots has ` +
        `PostgreSQL ${POSTGRES_MAJOR}. Nothing was changed. Run \`export\` with the version of benchmark-snapshots ` +
        'that made it, then `import` into a new data directory with this one.',
    )
  }
  return 'database'
}

async function listDirectory(dataDir: string): Promise<string[]> {
  try {
    return await readdir(dataDir)
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw error
  }
}

/**
 * Makes the data directory from a tar, all or nothing: it is written under another name and renamed,
 * because PostgreSQL can never open a directory that was written halfway.
 */
export async function createDataDir(dataDir: string, tar: Uint8Array): Promise<void> {
  const unfinished = `${dataDir}.tmp-${process.pid}-${randomBytes(4).toString('hex')}`
  await mkdir(unfinished, { mode: 0o700 })
  try {
    unpackTar(tar, unfinished)
    // In a clone, git must ignore it.
    await writeFile(path.join(unfinished, '.gitignore'), '*\n')
    await removeEmpty(dataDir)
    await rename(unfinished, dataDir)
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true })
    throw error
  }
}

/** Only some systems rename onto an empty directory. */
async function removeEmpty(dataDir: string): Promise<void> {
  try {
    await rmdir(dataDir)
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
  }
}

/**
 * Removes what killed processes left: unfinished directories, and PostgreSQL's own lock file. If the latter is empty,
 * because its writer was killed, PostgreSQL can never start again. Only for the holder of our lock: nobody else creates
 * or runs the database then.
 */
export async function removeUnfinished(dataDir: string): Promise<void> {
  await rm(path.join(dataDir, 'postmaster.pid'), { force: true })
  const directory = path.dirname(dataDir)
  const prefix = `${path.basename(dataDir)}.tmp-`
  for (const name of await readdir(directory)) {
    if (!name.startsWith(prefix) || !/^\d+-[0-9a-f]{8}$/.test(name.slice(prefix.length))) continue
    await rm(path.join(directory, name), { recursive: true, force: true })
  }
}
