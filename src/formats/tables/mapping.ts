import { UserError } from '../../core/errors.js'
import { quote } from '../../core/json/json-path.js'
import { ROLES, plainName, type Role } from './columns.js'

/** The place of a value in the user's file. */
export interface Theirs {
  /** A column, a path with dots, or `@key`. */
  readonly path: string
  /** The factor for its numbers. */
  readonly factor: number
}

/** The input `mapping`: how to read files of unknown formats. */
export interface Mapping {
  /** A path to the rows, in which `*` matches any name; null: the file is the rows. */
  readonly rows: string | null
  readonly roles: ReadonlyMap<Role, Theirs>
  /** Metrics by their own names. */
  readonly metrics: ReadonlyMap<string, Theirs>
}

const FORM =
  'pairs ours=theirs, separated by commas or line breaks, such as model=evaluator_model, score=score/2, ' +
  'latency_ms=durationS*1000, for JSON rows=results.*, model=@key; ours is one of rows, ' +
  `${ROLES.join(', ')}, or metric.<name>`

/** Other names of roles. */
const ALIASES: Readonly<Record<string, Role | 'rows'>> = {
  results: 'rows',
  cases: 'rows',
  case_id: 'id',
  case: 'id',
  pass: 'passed',
  model_version: 'model',
  dataset_version: 'dataset',
  prompt_version: 'prompt',
  model_provider: 'provider',
  dataset_size: 'size',
}

const METRIC = /^metrics?\.(.+)$/

/** Reads the input. null: it is empty. Throws `UserError` that names every invalid pair. */
export function parseMapping(text: string | undefined): Mapping | null {
  const pairs = splitPairs(text ?? '')
  if (pairs.length === 0) return null
  const faults: string[] = []
  const roles = new Map<Role, Theirs>()
  const metrics = new Map<string, Theirs>()
  let rows: string | null = null
  for (const pair of pairs) {
    const equals = pair.indexOf('=')
    const [ours, theirs] = [pair.slice(0, Math.max(equals, 0)).trim(), pair.slice(equals + 1).trim()]
    const metric = METRIC.exec(ours)?.[1]
    const role = roleOf(ours)
    if (equals < 1 || theirs === '') faults.push(`mapping: ${quote(pair)} is not a pair ours=theirs`)
    else if (metric !== undefined) metrics.set(metric.trim(), theirsOf(theirs))
    else if (role === 'rows') rows = theirs.replace(/^\$\.?/, '')
    else if (role === undefined) faults.push(`mapping: ${quote(ours)} is not one of our names${suggestion(ours)}`)
    else if (roles.has(role)) faults.push(`mapping: ${role} is given twice`)
    else roles.set(role, theirsOf(theirs))
  }
  if (faults.length > 0) throw new UserError([...faults, `A mapping is ${FORM}.`].join('\n'))
  return { rows, roles, metrics }
}

/** Its pairs of columns, as people write them, without arithmetic. */
export function pairsOf({ roles, metrics }: Mapping): Map<string, Theirs> {
  const named = [...metrics].map(([name, theirs]) => [`metric.${name}`, theirs] as const)
  return new Map([...roles, ...named].map(([ours, theirs]) => [`${ours}=${theirs.path}`, theirs]))
}

/** Commas in double quotes belong to a name. */
function splitPairs(text: string): string[] {
  const pairs = text.match(/(?:"[^"]*"|[^,\r\n"])+/g) ?? []
  return pairs.map((pair) => pair.trim()).filter((pair) => pair !== '' && !pair.startsWith('#'))
}

function unquoted(text: string): string {
  return /^"[^"]*"$/.test(text) ? text.slice(1, -1) : text
}

function roleOf(ours: string): Role | 'rows' | undefined {
  const name = plainName(ours)
  if (name === 'rows') return 'rows'
  return ALIASES[name] ?? ROLES.find((role) => role === name)
}

function theirsOf(text: string): Theirs {
  const [, path = '', sign, digits = ''] = /^(.*?)\s*([*/])\s*(\d+(?:\.\d+)?)$/.exec(text) ?? []
  const by = Number(digits)
  if (sign === undefined || by === 0 || path === '' || path.endsWith('.')) return { path: unquoted(text), factor: 1 }
  return { path: unquoted(path), factor: sign === '*' ? by : 1 / by }
}

function suggestion(ours: string): string {
  const name = plainName(ours)
  const near = ROLES.find((role) => name.startsWith(role) || role.startsWith(name))
  return near === undefined ? `: a metric is metric.${ours}` : `: did you mean ${near}?`
}
