/** Recording verdicts, and the promotion that follows from them. */
import { createHash } from 'node:crypto'
import { PROMOTIONS, VERDICTS } from '../../../core/model.js'
import { jsonbObject, jsonbText, LeftToDatabase, type Json, type JsonObject } from './jsonb.js'
import type { Run } from '../run-order.js'
import { ALL_VERSIONS } from './metrics.js'
import { decidePromotion, type Promotable } from './promotion.js'
import { OWNER, withoutBlanks } from './push.js'
import { configurationIn, isObject, require, textIn, wholeIn } from './results.js'
import { emptyConfiguration, type ProvenGain, type Snapshot } from './rows.js'
import type { Tables } from './tables.js'

/** What is said by whom is not what is said. */
const SAID_BY = ['actor', 'run_id', 'run_url']

/** The digest of a verdict, by which it is known when it is sent again. */
export function verdictDigest(verdict: JsonObject): string {
  const said = Object.fromEntries(Object.entries(verdict).filter(([name]) => !SAID_BY.includes(name)))
  return createHash('sha256').update(jsonbText(said), 'utf8').digest('hex')
}

/** `record_verdicts` */
export function recordVerdicts(tables: Tables, verdicts: readonly object[]): Json {
  return verdicts.map((given) => recordVerdict(tables, jsonbObject(given)))
}

/** `benchmark_record_verdict`, of the owner: all that call a history branch are. */
function recordVerdict(tables: Tables, verdict: JsonObject): Json {
  const snapshot = tables.snapshotOf(textIn(verdict, 'transaction_id'))
  if (snapshot === null) throw new LeftToDatabase('a transaction that is not there')
  const digest = verdictDigest(verdict)
  const known = snapshot.verdicts.find((each) => each.digest === digest)
  if (known !== undefined) {
    return { recorded: false, promoted: known.promoted, promotion_reason: known.promotion_reason }
  }
  const { of: row, version, line } = snapshot
  const said = promotableIn(verdict, line.transaction.metrics, line.transaction)
  const { promoted, reason } = decidePromotion(tables, row, said, version)
  tables.addVerdict(snapshot, {
    ...columnsOf(verdict, said),
    ...{ promoted, promotion_reason: reason, digest, transaction_id: line.transaction.id },
  })
  if (promoted) moveBaseline(tables, snapshot, verdict, reason)
  return { recorded: true, promoted, promotion_reason: reason }
}

/** `benchmark_move_baseline` */
function moveBaseline(tables: Tables, { of: row, version, line }: Snapshot, verdict: JsonObject, reason: string): void {
  if (row.baseline_version === version) return
  // It would be shown again.
  if (line.archived !== null) throw new LeftToDatabase('a snapshot that is archived')
  row.baseline_move = tables.addMove(row, {
    ...{ pointer: 'baseline', action: 'promotion', from_version: row.baseline_version, to_version: version },
    ...{ actor: withoutBlanks(textIn(verdict, 'actor')) || OWNER, reason },
    ...{ run_id: textIn(verdict, 'run_id'), run_url: textIn(verdict, 'run_url') },
    created_at: tables.chance.now(),
  })
  Object.assign(row, { baseline_version: version, updated_at: tables.chance.now() })
}

/** `decide_promotions` */
export function decidePromotions(tables: Tables, verdicts: readonly object[]): Json {
  const taken = new Set<string>()
  return verdicts.map((given) => {
    const verdict = jsonbObject(given)
    const names = configurationIn(verdict)
    const { metrics } = verdict
    require(isObject(metrics))
    const run = isObject(verdict['run']) ? verdict['run'] : {}
    const said = promotableIn(verdict, metrics, {
      run_id: textIn(run, 'run_id'),
      repository: textIn(run, 'repository'),
    })
    const row = tables.find(names) ?? emptyConfiguration(names, 0, '')
    const { promoted, reason } = decidePromotion(tables, row, said, ALL_VERSIONS)
    const key = JSON.stringify(names)
    if (promoted && taken.has(key)) {
      const why = 'an earlier result of the same configuration would be the baseline by then'
      return { promoted: false, promotion_reason: why }
    }
    if (promoted) taken.add(key)
    return { promoted, promotion_reason: reason }
  })
}

function promotableIn(verdict: JsonObject, metrics: JsonObject, { run_id, repository }: Run): Promotable {
  const word = textIn(verdict, 'verdict')
  const promotion = textIn(verdict, 'promotion')
  const gain = verdict['like_for_like_gain'] ?? null
  require(word !== null && (VERDICTS as readonly string[]).includes(word))
  require(promotion !== null && (PROMOTIONS as readonly string[]).includes(promotion))
  require(gain === null || typeof gain === 'number')
  return {
    ...{ metrics, verdict: word, promotion, like_for_like_gain: gain, run: { run_id, repository } },
    unfit: textIn(verdict, 'unfit'),
    reference_transaction_id: textIn(verdict, 'reference_transaction_id'),
    reference_rule: textIn(verdict, 'reference_rule'),
    own_baseline_version: wholeIn(verdict, 'own_baseline_version'),
    primary_metric: textIn(verdict, 'primary_metric'),
    primary_better: textIn(verdict, 'primary_better'),
    proven_gain: provenGainIn(verdict),
  }
}

function provenGainIn(verdict: JsonObject): ProvenGain | null {
  const said = verdict['proven_gain'] ?? null
  if (said === null) return null
  require(isObject(said))
  const { reference_transaction_id, metric, gain, p } = said
  require(typeof reference_transaction_id === 'string' && typeof metric === 'string')
  require(typeof gain === 'number' && typeof p === 'number' && p >= 0 && p <= 1)
  return { reference_transaction_id, metric, gain, p }
}

/** Of `benchmark_verdicts`. */
function columnsOf(verdict: JsonObject, said: Promotable): object {
  const { verdict: word, promotion, reference_rule, primary_metric, primary_better } = said
  const { findings, pooled_comparison = null, proven_gain = null } = verdict
  const reason = textIn(verdict, 'reason')
  const reference = textIn(verdict, 'reference_transaction_id')
  const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/
  require(reason !== null && Array.isArray(findings))
  require(pooled_comparison === null || isObject(pooled_comparison))
  require(reference === null || uuid.test(reference))
  require(reference_rule === null || /^[a-z_]{1,40}$/.test(reference_rule))
  require((primary_metric === null) === (primary_better === null))
  require(primary_better === null || primary_better === 'higher' || primary_better === 'lower')
  return {
    ...{ verdict: word, reason, findings, pooled_comparison, reference_transaction_id: reference, reference_rule },
    ...{ primary_metric, primary_better, proven_gain, promotion },
  }
}
