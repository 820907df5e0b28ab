import { groupBy } from '../../core/groups.js'
import { getJudgingContext } from '../../contract/push.js'
import { listBenchmarkConfigurations, type ConfigurationRow } from '../../contract/pointers.js'
import { StoreError, UserError } from '../../core/errors.js'
import { addressFlags } from '../../core/report/words/next-steps.js'
import { count } from '../../core/report/words/phrase.js'
import { terminalText } from '../../core/report/tables/text-table.js'
import { isEphemeral } from '../../core/result/environment.js'
import type { Store } from '../../ports.js'
import type { Config } from '../config/config.js'

/** One check and its result. */
export interface Finding {
  readonly about: string
  /** `note`: works, but could be better. `todo`: works, but something is still to do. */
  readonly state: 'ok' | 'note' | 'todo' | 'wrong'
  /** One line. */
  readonly says: string
  /** How to fix it, or what to do next; null only for `ok` and `note`. */
  readonly fix: string | null
}

export const fine = (about: string, says: string): Finding => ({ about, state: 'ok', says, fix: null })
export const note = (about: string, says: string, fix: string | null = null): Finding => ({
  about,
  state: 'note',
  says,
  fix,
})
const todo = (about: string, says: string, fix: string): Finding => ({ about, state: 'todo', says, fix })
export const wrong = (about: string, says: string, fix: string): Finding => ({ about, state: 'wrong', says, fix })

/** How a person starts the CLI. */
export interface Program {
  readonly name: string
  /** The flags that name the store, such as ` --history-branch upstream/benchmarks`; '' for the default. */
  readonly storeFlags: string
}

/** SQLSTATE: the role may not call the function. */
const NOT_ALLOWED = '42501'
const LISTED = 3
const LONGEST = 600

/** The oldest Node that this program runs on, and the one that supabase-js needs. */
const OLDEST_NODE = [20, 15] as const
const NODE_FOR_SUPABASE = 22

/** @param version `process.version` */
export function examineNode(version: string, isSupabase: boolean): Finding {
  const [major = 0, minor = 0] = version.replace(/^v/, '').split('.').map(Number)
  const [oldest, oldestMinor] = OLDEST_NODE
  const needed = isSupabase ? NODE_FOR_SUPABASE : oldest
  const isEnough = major > needed || (major === needed && (isSupabase || minor >= oldestMinor))
  const wanted = isSupabase ? `${NODE_FOR_SUPABASE}, which Supabase needs` : OLDEST_NODE.join('.')
  return isEnough ? fine('Node', version) : wrong('Node', `${version} is too old`, `install Node ${wanted} or newer`)
}

/**
 * Whether the store answers, whether its schema fits this version, and what it holds. A fault of the store is a
 * finding, not an exception.
 */
export async function examineStore(open: () => Promise<Store>, program: Program): Promise<Finding[]> {
  let store: Store
  try {
    store = await open()
  } catch (error) {
    return [ofFault('store', error)]
  }
  try {
    return await examineOpened(store, program)
  } finally {
    await store.close()
  }
}

async function examineOpened(store: Store, program: Program): Promise<Finding[]> {
  const found: Finding[] = []
  try {
    if ((await store.isNew?.()) === true) return notThere(store, program)
    const { schema_version: schema } = await store.call(getJudgingContext, { results: [], context: NOTHING_ASKED })
    found.push(fine('store', store.description), fine('schema', `version ${schema}`))
  } catch (error) {
    return [ofFault('store', error, store.description)]
  }
  try {
    const configurations = await store.call(listBenchmarkConfigurations, {})
    return [...found, fine('permission', 'can read the history'), ...examineNames(configurations, program)]
  } catch (error) {
    if (!(error instanceof StoreError) || error.code !== NOT_ALLOWED) return [...found, ofFault('history', error)]
    const says = 'this key may push and judge, but not read the history (benchmark_writer)'
    return [...found, note('permission', says, 'use a secret key for history, rollback and the dashboard')]
  }
}

/** Where the first push makes what is not there yet: nothing else can be said of it. */
function notThere({ description }: Store, { name, storeFlags }: Program): Finding[] {
  const says = description.startsWith('no ') ? description : `no ${description} yet`
  return [todo('store', `${says}: the first push makes it`, `push a result: ${name} push results/*.json${storeFlags}`)]
}

const NOTHING_ASKED = {
  baseline: null,
  baseline_environment: 'github-actions',
  reference: { kind: 'own-baseline' },
} as const

/** Names that may be typos, and what is still to do. */
function examineNames(configurations: readonly ConfigurationRow[], program: Program): Finding[] {
  if (configurations.length === 0) {
    const command = `${program.name} push results/*.json${program.storeFlags}`
    return [todo('configurations', 'none yet', `push a result: ${command}`)]
  }
  const found = [fine('configurations', `${count(configurations.length, 'configuration')} with versions`)]
  for (const [about, key] of [
    ['models', 'model_version'],
    ['datasets', 'dataset_version'],
    ['prompts', 'prompt_version'],
    ['environments', 'environment'],
  ] as const) {
    const names = [...new Set(configurations.map((each) => each[key]))]
    const alike = [...groupBy(names, plain).values()].filter((group) => group.length > 1)
    if (alike.length === 0) continue
    const shown = alike.slice(0, LISTED).map((group) => group.map((name) => JSON.stringify(name)).join(' and '))
    const fix = `use one spelling: results of different ${about} are never compared`
    found.push(note('names', `${about} that differ only in case or punctuation: ${shown.join('; ')}`, fix))
  }
  const lacking = configurations.filter(
    ({ environment, baseline_version }) => baseline_version === null && !isEphemeral(environment),
  )
  if (lacking.length > 0) {
    const [first] = lacking
    const flags = first === undefined ? null : addressFlags(first)
    const mend =
      flags === null
        ? `set one: ${program.name} baseline`
        : `set one: ${program.name} baseline ${first?.current_version ?? 1} ${flags}${program.storeFlags}`
    found.push(todo('baselines', `${count(lacking.length, 'configuration')} without one`, mend))
  } else found.push(fine('baselines', 'every configuration has one'))
  return found
}

const plain = (name: string): string => name.toLowerCase().replaceAll(/[\s._/-]+/g, '')

/** A fault, with the fix in the later lines of its message. */
export function ofFault(about: string, error: unknown, where?: string): Finding {
  if (!(error instanceof StoreError) && !(error instanceof UserError)) throw error
  const [first = '', ...more] = error.message.split('\n')
  const says = where === undefined ? first : `${where}: ${first}`
  return wrong(about, says, fixIn(more) || 'fix what the line above says, then run doctor again')
}

/** The later lines of a message, as one step. */
const fixIn = (lines: readonly string[]): string =>
  lines
    .join(' ')
    .trim()
    .replace(/^Run: /, 'run ')

/**
 * The configuration file and the finding about it.
 * @param find returns null if there is none
 * @param none the finding in that case
 */
export async function examineConfig<Found extends Config>(
  find: () => Promise<Found | null>,
  none: { readonly says: string; readonly fix: string },
): Promise<{ config: Found | null; finding: Finding }> {
  const about = 'configuration file'
  try {
    const config = await find()
    if (config === null) return { config, finding: note(about, none.says, none.fix) }
    return { config, finding: fine(about, `${config.file}: ${Object.keys(config.texts).join(', ') || 'empty'}`) }
  } catch (error) {
    return { config: null, finding: ofFault(about, error) }
  }
}

/** All findings as lines, each note with its advice below it, and the next steps last. */
export function describeFindings(findings: readonly Finding[]): string[] {
  const width = Math.max(...findings.map(({ about }) => about.length))
  const next = nextSteps(findings)
  return [
    ...findings.flatMap(({ about, state, says, fix }) => [
      `${{ ok: '✓', note: '•', todo: '•', wrong: '✗' }[state]} ${about.padEnd(width)}  ${terminalText(says, LONGEST)}`,
      ...(fix === null || state !== 'note' ? [] : [`  ${' '.repeat(width)}  → ${terminalText(fix, LONGEST)}`]),
    ]),
    '',
    ...(next.length === 0
      ? ['Next: nothing to do.']
      : ['Next:', ...next.map((step) => `- ${terminalText(step, LONGEST)}`)]),
  ]
}

/** What to do, faults first. Notes need no action. */
export function nextSteps(findings: readonly Finding[]): string[] {
  return (['wrong', 'todo'] as const).flatMap((wanted) =>
    findings.filter(({ state }) => state === wanted).map(({ about, fix, says }) => `${about}: ${fix ?? says}`),
  )
}

export const isWrong = (findings: readonly Finding[]): boolean => findings.some(({ state }) => state === 'wrong')
