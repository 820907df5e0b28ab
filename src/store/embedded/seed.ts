import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { promisify } from 'node:util'
import { brotliCompress, brotliDecompressSync, constants } from 'node:zlib'
import { applyMigrations, readMigrations, type Migration, type SqlSession } from '../migrations.js'
import { POSTGRES_MAJOR, bundledEngineDir, loadEngine, startEngine, type Engine, type PGlite } from './pglite.js'

/** Files of the seed in `dist/pglite`, beside the engine that made it. */
export const SEED_TAR = 'seed.tar.br'
export const SEED_MANIFEST = 'seed.json'

/**
 * Write-ahead log in files of 1 MB instead of 16: a smaller seed and a smaller directory on disk. Buffers of 16 MB
 * instead of 128: each start initializes all of them, and they are memory of this process.
 */
const INITDB = ['--wal-segsize=1', '--set=shared_buffers=16MB', '--set=max_connections=5']

/** What a seed was made from. It is used only if all of this is the same. */
export interface SeedManifest {
  readonly pglite: string | null
  readonly postgres: string
  readonly initdb: readonly string[]
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[]
}

/** The manifest a seed made now would have. */
function describeSeed(engine: Engine, migrations: readonly Migration[]): SeedManifest {
  return {
    pglite: engine.version,
    postgres: POSTGRES_MAJOR,
    initdb: INITDB,
    migrations: migrations.map(({ name, sha256 }) => ({ name, sha256 })),
  }
}

/**
 * Makes the seed for `dist/pglite`: a freshly migrated data directory as brotli-compressed tar, and its
 * manifest. For the build. The manifest is the same in every build, the tar is not: it contains times and
 * an identifier.
 */
export async function createSeed(root: string): Promise<{ manifest: SeedManifest; tar: Uint8Array }> {
  const engine = await loadEngine(root)
  const migrations = await readMigrations(root)
  const data = await createDataTar(engine, migrations)
  const tar = await promisify(brotliCompress)(data, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: 9,
      [constants.BROTLI_PARAM_LGWIN]: 24,
      [constants.BROTLI_PARAM_SIZE_HINT]: data.length,
    },
  })
  return { manifest: describeSeed(engine, migrations), tar }
}

/**
 * The seed as tar, or null where there is none or it was made from something else (a developer's new
 * migration). Throws when a seed that should fit cannot be read.
 */
export async function readSeed(root: string, engine: Engine, migrations: readonly Migration[]) {
  const directory = bundledEngineDir(root)
  const manifest = path.join(directory, SEED_MANIFEST)
  if (!existsSync(manifest)) return null
  const found: unknown = JSON.parse(await readFile(manifest, 'utf8'))
  if (JSON.stringify(found) !== JSON.stringify(describeSeed(engine, migrations))) return null
  // Synchronously: the asynchronous way works in pieces and takes four times as long.
  return brotliDecompressSync(await readFile(path.join(directory, SEED_TAR)))
}

/** Initializes a database in memory (about three seconds), migrates it and returns its data directory as tar. */
export async function createDataTar(engine: Engine, migrations: readonly Migration[]): Promise<Uint8Array> {
  const database = await startEngine(engine, { initDbStartParams: [...INITDB] })
  try {
    await applyMigrations(sessionOf(database), migrations)
    // A data directory has one database. Without the templates it is half as large and faster to write.
    for (const template of ['template1', 'template0']) {
      await database.exec(`alter database ${template} is_template false`)
      await database.exec(`drop database ${template}`)
    }
    await database.exec('checkpoint')
    return new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer())
  } finally {
    await database.close()
  }
}

/** PGlite as the migrations need it. */
export function sessionOf(database: PGlite): SqlSession {
  return {
    exec: (sql) => database.exec(sql),
    rows: async (sql) => (await database.query<{ [column: string]: unknown }>(sql)).rows,
  }
}
