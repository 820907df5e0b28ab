/**
 * What the hot path of a history branch does without a database: storing results, judging them, recording verdicts and
 * promotion. Each rule is that of the SQL function that it names; a property test holds the two together. Files that
 * were read go in, answers and what changed come out; nothing is read or written here.
 */
import type { Arguments, DatabaseFunction } from '../../../contract/entry.js'
import {
  decidePromotions as decidePromotionsEntry,
  getJudgingContext,
  pushBenchmarkResults,
  recordVerdicts as recordVerdictsEntry,
} from '../../../contract/push.js'
import type { PartChanges } from '../changes.js'
import type { BranchPart } from '../part.js'
import type { BranchTotals } from '../view.js'
import { jsonbObject, type Json, type JsonObject } from './jsonb.js'
import { missingPairs } from './missing.js'
import { checkBatch, contextsOf, pushResults, tokenDigest, type PushPart } from './push.js'
import type { Query } from './snapshots-in.js'
import { isObject, pushedResult, require, textIn, wholeIn } from './results.js'
import { Tables, type Chance } from './tables.js'
import { decidePromotions, recordVerdicts } from './verdicts.js'

export { LeftToDatabase } from './jsonb.js'
export type { Chance } from './tables.js'

/** What a call came to. */
export interface Outcome {
  /** As the database function answers it. */
  readonly answer: unknown
  readonly changes: PartChanges
}

/** What a transition is made of. */
export interface Loaded {
  readonly part: BranchPart
  readonly totals: BranchTotals
  readonly chance: Chance
  /** The newest migration: what the functions answer as their schema. */
  readonly schemaVersion: string
}

type Transition = (tables: Tables, args: Arguments, schemaVersion: string) => Json

const TRANSITIONS = new Map<DatabaseFunction, Transition>([
  [
    pushBenchmarkResults,
    (tables, args, schema_version) => {
      const context = contextIn(args)
      const results = resultsIn(args)
      const pushed = pushResults(tables, results, queryIn(context), pushIn(context))
      return { schema_version, ...pushed, missing: missingPairs(tables, context) }
    },
  ],
  [
    getJudgingContext,
    (tables, args, schema_version) => {
      const context = contextIn(args)
      const results = contextsOf(tables, resultsIn(args), queryIn(context))
      return { schema_version, results, missing: missingPairs(tables, context) }
    },
  ],
  [
    recordVerdictsEntry,
    (tables, args) => {
      const token: unknown = args['p_token'] ?? null
      require(token === null || typeof token === 'string')
      tokenDigest(token)
      return recordVerdicts(tables, listIn(args, 'p_verdicts'))
    },
  ],
  [decidePromotionsEntry, (tables, args) => decidePromotions(tables, listIn(args, 'p_verdicts'))],
])

/** Whether a call needs no database. */
export function isTransition(called: DatabaseFunction): boolean {
  return TRANSITIONS.has(called)
}

/** Throws `LeftToDatabase` where the database is to do it after all. */
export function transition(called: DatabaseFunction, args: Arguments, loaded: Loaded): Outcome {
  const { part, totals, chance, schemaVersion } = loaded
  const tables = new Tables(part, totals, chance)
  const answer = TRANSITIONS.get(called)?.(tables, args, schemaVersion)
  require(answer !== undefined)
  return { answer, changes: tables.changes() }
}

function listIn(args: Arguments, name: string): readonly object[] {
  const list = args[name]
  require(Array.isArray(list) && list.every((item) => typeof item === 'object' && item !== null))
  return list as readonly object[]
}

function resultsIn(args: Arguments) {
  const results = listIn(args, 'p_results')
  checkBatch(results)
  return results.map(pushedResult)
}

function contextIn(args: Arguments): JsonObject {
  const context = args['p_context']
  require(typeof context === 'object' && context !== null)
  // Whether a schema fits is the database's to say.
  require(!('schema_version' in context))
  return jsonbObject(context)
}

/** A request that makes no sense is refused when it is looked for. */
function queryIn(context: JsonObject): Query {
  const { baseline = null, baseline_environment = null, reference = null } = context
  const query = { context, baseline, baseline_environment, ...(reference === null ? {} : { reference }) }
  return query as unknown as Query
}

/** `benchmark_keep_push`; what it refuses is left to it. */
function pushIn({ push = null }: JsonObject): PushPart {
  require(push === null || isObject(push))
  const said = push ?? {}
  const id = textIn(said, 'id')
  const isName = (name: string, longest: number): boolean => {
    const text = textIn(said, name)
    return text === null || (text !== '' && text.length <= longest && !/\p{Cc}/u.test(text))
  }
  require(isName('id', 200))
  const part = { id, tokenDigest: tokenDigest(textIn(said, 'token')) }
  const { pairs } = said
  if (pairs === undefined) return { ...part, row: null }
  const arePairs = Array.isArray(pairs) && pairs.length >= 1 && pairs.length <= 10_000 && pairs.every(isPair)
  const [environment, kind] = [textIn(said, 'environment'), textIn(said, 'event_kind')]
  const names = ['workflow', 'job', 'comment_key', 'repository']
  require(id !== null && arePairs && environment !== null && kind !== null && /^[a-z_]{1,40}$/.test(kind))
  require(isName('environment', 200) && isName('run_id', 200) && names.every((name) => isName(name, 500)))
  const texts = Object.fromEntries([...names, 'run_id'].map((name) => [name, textIn(said, name)]))
  return {
    ...part,
    row: { ...texts, id, environment, event_kind: kind, run_attempt: wholeIn(said, 'run_attempt'), pairs },
  }
}

function isPair(pair: Json): boolean {
  const isText = (text: Json): boolean => typeof text === 'string' && /^[^\n\r]{1,200}$/u.test(text)
  return Array.isArray(pair) && pair.length === 2 && pair.every(isText)
}
