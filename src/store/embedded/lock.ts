import { randomBytes } from 'node:crypto'
import { linkSync, readFileSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import path from 'node:path'
import { setTimeout as delay } from 'node:timers/promises'
import { StoreError } from '../../core/errors.js'
import { codeOf } from '../../core/thrown.js'

/** Who holds a lock: the content of the lock file. */
interface Holder {
  /** Unique for every lock ever taken. */
  readonly id: string
  readonly pid: number
  /** When the process was started, in ticks since boot; null if /proc does not say. */
  readonly process_start: string | null
  readonly host: string
  /** When the lock was taken: ISO 8601. */
  readonly started_at: string
  /** Program and subcommand, without arguments, which may be private. */
  readonly command: string
}

export interface Lock {
  /** Gives the lock back. May be called twice. */
  release(): void
}

/** Locks taken by this process, for systems that do not tell when a process was started. */
const held = new Set<string>()

/**
 * Takes the lock file at `base` or throws a `StoreError` (code `locked`) that names its holder.
 *
 * A lock of a process that is gone is replaced. Only the process that holds the lock `<base>.after-<id>` may
 * replace the file with that id, and it checks the id again once it holds it: ids never come back, so of
 * several processes finding the same stale lock one wins. That second lock is taken by the same rule, in case
 * its holder died as well.
 */
export async function acquireLock(base: string): Promise<Lock> {
  const me: Holder = {
    id: randomBytes(8).toString('hex'),
    pid: process.pid,
    process_start: processStart(process.pid),
    host: hostname(),
    started_at: new Date().toISOString(),
    command: process.argv.slice(1, 3).join(' '),
  }
  const release = (): void => {
    process.removeListener('exit', release)
    if (held.delete(me.id) && readHolder(base)?.id === me.id) remove(base)
  }
  held.add(me.id)
  process.once('exit', release)
  try {
    const rival = await take(base, base, me)
    if (rival !== null) throw new StoreError(describeHolder(base, rival), 'locked')
    sweep(base)
  } catch (error) {
    release()
    throw error
  }
  return { release }
}

/** Puts `me` into `file`; returns the living holder instead if there is one. */
async function take(file: string, base: string, me: Holder): Promise<Holder | null> {
  for (let round = 0; ; round += 1) {
    if (place(file, base, me)) return null
    const holder = readHolder(file)
    if (holder === null) continue
    if (isAlive(holder)) return holder
    const claim = `${base}.after-${holder.id}`
    const rival = await take(claim, base, me)
    if (rival === null) {
      try {
        if (readHolder(file)?.id === holder.id) {
          renameSync(writeNew(base, me), file)
          return null
        }
      } finally {
        remove(claim)
      }
    } else {
      // The rival needs milliseconds; then it holds the lock itself, which the next round finds.
      if (round > 200) return rival
      await delay(10)
    }
  }
}

/** Creates `file` with its content in one step, so that nobody ever reads half a lock. False: it exists. */
function place(file: string, base: string, me: Holder): boolean {
  const fresh = writeNew(base, me)
  try {
    linkSync(fresh, file)
    return true
  } catch (error) {
    const code = codeOf(error)
    if (code === 'EEXIST') return false
    if (code === 'EPERM' || code === 'ENOTSUP' || code === 'ENOSYS') return placeWithoutLinks(file, me)
    throw error
  } finally {
    remove(fresh)
  }
}

/** For file systems without hard links. */
function placeWithoutLinks(file: string, me: Holder): boolean {
  try {
    writeFileSync(file, JSON.stringify(me), { flag: 'wx', mode: 0o600 })
    return true
  } catch (error) {
    if (codeOf(error) === 'EEXIST') return false
    throw error
  }
}

function writeNew(base: string, me: Holder): string {
  const fresh = `${base}.new-${me.pid}-${randomBytes(4).toString('hex')}`
  writeFileSync(fresh, JSON.stringify(me), { flag: 'wx', mode: 0o600 })
  return fresh
}

/** null: no such file. */
function readHolder(file: string): Holder | null {
  let text
  try {
    text = readFileSync(file, 'utf8')
  } catch (error) {
    if (codeOf(error) === 'ENOENT') return null
    throw error
  }
  try {
    const holder = JSON.parse(text) as Partial<Holder> | null
    if (typeof holder?.id === 'string' && typeof holder.pid === 'number') return holder as Holder
  } catch (error) {
    if (!(error instanceof SyntaxError)) throw error
  }
  throw new StoreError(
    `The lock file ${file} is not readable, so it is unknown who uses the database. If nobody does, delete it.`,
    'locked',
  )
}

function isAlive(holder: Holder): boolean {
  if (holder.host !== hostname()) return true
  if (!isRunning(holder.pid)) return false
  const start = processStart(holder.pid)
  if (start !== null && holder.process_start !== null) return start === holder.process_start
  return holder.pid !== process.pid || held.has(holder.id)
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    return codeOf(error) === 'EPERM'
  }
  return processStat(pid)?.[0] !== 'Z'
}

function processStart(pid: number): string | null {
  return processStat(pid)?.[19] ?? null
}

/** The fields of /proc/<pid>/stat from the third on (state first), see proc(5); null where there is none. */
function processStat(pid: number): string[] | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'latin1')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  } catch {
    return null
  }
}

/** Removes what killed processes left beside the lock. Only its holder does this. */
function sweep(base: string): void {
  const [directory, prefix] = [path.dirname(base), path.basename(base)]
  for (const name of readdirSync(directory)) {
    if (!name.startsWith(prefix)) continue
    const [, pid] = /^\.new-(\d+)-[0-9a-f]{8}$/.exec(name.slice(prefix.length)) ?? []
    const isClaim = /^\.after-[0-9a-f]{16}$/.test(name.slice(prefix.length))
    const file = path.join(directory, name)
    if (pid !== undefined ? !isRunning(Number(pid)) : isClaim && isLeft(file)) remove(file)
  }
}

function isLeft(claim: string): boolean {
  try {
    const holder = readHolder(claim)
    return holder !== null && !isAlive(holder)
  } catch (error) {
    if (error instanceof StoreError) return true
    throw error
  }
}

function remove(file: string): void {
  rmSync(file, { force: true })
}

function describeHolder(file: string, { pid, host, started_at, command }: Holder): string {
  const elsewhere = host === hostname() ? '' : ` on ${host}`
  return (
    `The database is in use by process ${pid}${elsewhere} since ${started_at} (${command}). ` +
    'Only one process can use an embedded database: wait until it has finished, or stop it.' +
    (elsewhere === '' ? '' : ` If it is certain that it no longer runs, delete ${file}.`)
  )
}
