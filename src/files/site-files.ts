import { createHash, randomUUID } from 'node:crypto'
import { once } from 'node:events'
import { createWriteStream, type WriteStream } from 'node:fs'
import { mkdir, readFile, readdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { UserError } from '../core/errors.js'
import type { Packing, SiteAssets, SiteFolder, SiteScript, WrittenFile } from '../ports/site.js'
import { codeOf, fileFault } from '../core/thrown.js'

/** What belongs to a dashboard in a folder, whichever build wrote it. */
const OURS = /^(?:index\.html|(?:app|judged)\.[0-9A-Za-z]{8}\.(?:js|css)|(?:data|img)\/.+)$/
const INDEX = 'data/index.json'
const FORMAT = '"format":"benchmark-snapshots-dashboard"'

/**
 * A folder that becomes a dashboard. It may be new, empty, part of another site, or an earlier dashboard; other files
 * stay. Throws `UserError` if a file of another site has the name of one of ours.
 */
export async function siteFolder(directory: string, shown: string): Promise<SiteFolder> {
  const there = await filesIn(directory, shown)
  const own = there.filter((file) => OURS.test(file))
  const isEarlier = own.includes(INDEX) && (await textOf(path.join(directory, INDEX), shown)).includes(FORMAT)
  if (!isEarlier && own.length > 0) {
    throw new UserError(
      `${shown} has ${own[0] ?? ''}, which is not part of a dashboard: name another folder, such as ${path.join(shown, 'benchmarks')}`,
    )
  }
  const written = new Set<string>()
  return {
    description: shown,
    write: async (name, text) => {
      written.add(name)
      const file = path.join(directory, ...name.split('/'))
      await explained(shown, async () => {
        await mkdir(path.dirname(file), { recursive: true })
        // Renamed into place, so that a server always finds a complete file.
        await writeFile(`${file}.tmp`, text)
        await rename(`${file}.tmp`, file)
      })
    },
    finish: () =>
      explained(shown, async () => {
        for (const file of own) if (!written.has(file)) await rm(path.join(directory, ...file.split('/')))
      }),
  }
}

/** Writes one file under a temporary name and renames it, so that a file with this name is always complete. */
export function writtenFile(file: string, shown: string): WrittenFile {
  const unfinished = `${file}.tmp-${randomUUID()}`
  let stream: WriteStream | null = null
  return {
    description: shown,
    write: (text) =>
      explained(shown, async () => {
        stream ??= createWriteStream(unfinished)
        if (!stream.write(text)) await once(stream, 'drain')
      }),
    close: () =>
      explained(shown, async () => {
        if (stream === null) return
        stream.end()
        await once(stream, 'finish')
        await rename(unfinished, file)
      }),
  }
}

export const packing: Packing = {
  encode: (text) => gzipSync(text, { level: 9 }).toString('base64'),
  integrity: (text) => `sha256-${createHash('sha256').update(text).digest('base64')}`,
}

/**
 * The script and the style sheet of the page, as `npm run build` makes them.
 * @param root the root of this project
 * @param which `app` only shows, `local` also writes
 */
export async function pageAssets(
  root: string,
  which: 'app' | 'local',
): Promise<{ readonly script: string; readonly style: string }> {
  return built(root, async (folder) => {
    const [script, style] = await Promise.all(
      ['js', 'css'].map((kind) => readFile(path.join(folder, `${which}.${kind}`), 'utf8')),
    )
    return { script: script ?? '', style: style ?? '' }
  })
}

/** The same page in parts, for a site: most visitors load only the first. */
export async function siteAssets(root: string): Promise<SiteAssets> {
  return built(root, async (folder) => {
    const names = (await readdir(path.join(folder, 'site'))).sort()
    const read = async (name: string): Promise<SiteScript> => ({
      path: name,
      text: await readFile(path.join(folder, 'site', name), 'utf8'),
    })
    const [first, ...more] = names.map(read)
    if (first === undefined) throw new Error('there is no script')
    const style = await readFile(path.join(folder, 'app.css'), 'utf8')
    return { scripts: [await first, ...(await Promise.all(more))], style }
  })
}

async function built<T>(root: string, read: (folder: string) => Promise<T>): Promise<T> {
  try {
    return await read(path.join(root, 'dist', 'dashboard'))
  } catch (error) {
    throw new UserError(`The page of the dashboard is not in ${root}: run npm run build.`, { cause: error })
  }
}

async function filesIn(directory: string, shown: string): Promise<string[]> {
  try {
    const entries = await readdir(directory, { recursive: true, withFileTypes: true })
    return entries
      .filter((entry) => !entry.isDirectory())
      .map((entry) => path.relative(directory, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'))
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return []
    throw unwritable(shown, error)
  }
}

async function textOf(file: string, shown: string): Promise<string> {
  try {
    return await readFile(file, 'utf8')
  } catch (error) {
    throw new UserError(`${path.join(shown, INDEX)} cannot be read: ${fileFault('read', error)}`, { cause: error })
  }
}

async function explained<T>(shown: string, work: () => Promise<T>): Promise<T> {
  try {
    return await work()
  } catch (error) {
    throw codeOf(error) === null ? error : unwritable(shown, error)
  }
}

function unwritable(shown: string, error: unknown): UserError {
  return new UserError(`${shown} cannot be written: ${fileFault('write', error)}`, { cause: error })
}
