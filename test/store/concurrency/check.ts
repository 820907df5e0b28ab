import { type AttackLog, ATTACKED } from './actions.js'
import { WRONG_DAYS } from '../contract/days.js'
import type { OpenStore, Row } from '../contract/store-material.js'

/** Everything that is wrong with a database after an attack; empty when every invariant held. */
export async function violationsOf({ sql }: OpenStore, log: AttackLog): Promise<string[]> {
  const rowsOf = async (query: string): Promise<readonly Row[]> => (await sql(query)).rows
  const configurations = await rowsOf('select * from public.benchmark_configurations order by prompt_version')
  const versions = await rowsOf(`select v.*, t.f1_score, c.prompt_version from public.benchmark_versions v
    join public.benchmark_transactions t on t.id = v.transaction_id
    join public.benchmark_configurations c on c.id = v.configuration_id
    order by configuration_id, snapshot_version`)
  const snapshots = await rowsOf(`select prompt_version, count(*) filter (where is_current) as current,
    count(*) filter (where is_baseline) as baseline,
    count(*) filter (where not is_active and (is_current or is_baseline)) as hidden
    from public.benchmark_snapshots group by 1`)
  const moves = await rowsOf('select * from public.benchmark_pointer_log order by seq')
  const line = await rowsOf('select * from public.benchmark_line order by configuration_id, position')

  const found = [...log.failures]
  for (const day of await rowsOf(WRONG_DAYS)) found.push(`a day that is counted wrong: ${JSON.stringify(day)}`)
  const prompts = configurations.map(({ prompt_version }) => prompt_version)
  if (prompts.join() !== ATTACKED.map(({ prompt_version }) => prompt_version).join()) {
    found.push(`configurations: ${prompts.join()}`)
  }
  for (const snapshot of snapshots) {
    if (snapshot['current'] !== 1) found.push(`not one current: ${JSON.stringify(snapshot)}`)
    if (Number(snapshot['baseline']) > 1) found.push(`several baselines: ${JSON.stringify(snapshot)}`)
    if (snapshot['hidden'] !== 0) found.push(`an archived pointer: ${JSON.stringify(snapshot)}`)
  }
  for (const configuration of configurations) {
    const isOwn = ({ configuration_id }: Row): boolean => configuration_id === configuration['id']
    found.push(...gapsOf(versions.filter(isOwn), configuration))
    found.push(...contradictionsOf(moves.filter(isOwn), line.filter(isOwn), configuration))
  }
  return [...found, ...lossesOf(versions, log), ...(await registryViolations(rowsOf))]
}

/**
 * Versions of a model are 1..N, one is active in an environment, and its log, played again, ends where the pointers and
 * the line are.
 */
async function registryViolations(rowsOf: (query: string) => Promise<readonly Row[]>): Promise<string[]> {
  const models = await rowsOf(`select m.id, m.name, m.last_version, e.environment, e.active_version, e.rollback_version
    from public.registry_models m left join public.registry_environments e on e.model_id = m.id order by m.id`)
  const versions = await rowsOf('select * from public.v_registered_versions order by model_name, version')
  const moves = await rowsOf(`select * from public.registry_activation_log where pointer = 'active' order by seq`)
  const line = await rowsOf('select * from public.registry_line order by model_id, environment, position')
  const queued = await rowsOf('select * from public.registry_update_queue')
  const found = queued.map((row) => `left in the queue: ${JSON.stringify(row)}`)
  for (const { id, name, environment, last_version, active_version, rollback_version } of models) {
    const isHere = (row: Row): boolean => row['model_id'] === id && row['environment'] === environment
    const own = versions.filter(({ model_name }) => model_name === name)
    const expected = Array.from({ length: Number(last_version) }, (_, index) => index + 1)
    if (own.map(({ version }) => version).join() !== expected.join())
      found.push(`${String(name)}: gaps in its versions`)
    const active = own.filter(({ active_in }) => (active_in as string[]).includes(String(environment)))
    if (active.map(({ version }) => version).join() !== [active_version].join()) {
      found.push(`${String(name)}: ${active.length} active versions`)
    }
    if (active.some(({ is_archived }) => is_archived === true))
      found.push(`${String(name)}: the active one is archived`)
    const played: unknown[] = []
    let current: unknown = null
    for (const { action, from_version, to_version, seq } of moves.filter(isHere)) {
      if (from_version !== current) found.push(`activation ${String(seq)} starts elsewhere`)
      if (action === 'rollback' && current !== null) played.pop()
      else if (to_version !== null && played.at(-1) !== to_version) played.push(to_version)
      current = to_version
    }
    if (current !== active_version) found.push(`${String(name)}: the log says ${String(current)}`)
    const kept = line.filter(isHere).map(({ version }) => version)
    if (kept.join() !== played.join()) found.push(`${String(name)}: the line is not the one of the log`)
    const target = played.at(active_version === null ? -1 : -2) ?? null
    if (target !== rollback_version) found.push(`${String(name)}: rollback would give ${String(rollback_version)}`)
  }
  return found
}

/** Versions are 1..N without gap or duplicate, and later ones are not older. */
function gapsOf(versions: readonly Row[], { prompt_version, last_version }: Row): string[] {
  const numbers = versions.map(({ snapshot_version }) => Number(snapshot_version))
  const expected = Array.from({ length: Number(last_version) }, (_, index) => index + 1)
  const times = versions.map(({ created_at }) => String(created_at).replace(/\+.*/, '').padEnd(26, '0'))
  return [
    ...(numbers.join() === expected.join() ? [] : [`${String(prompt_version)}: versions ${numbers.join()}`]),
    ...(times.join() === [...times].sort().join() ? [] : [`${String(prompt_version)}: times run backwards`]),
  ]
}

/** The log, played again, ends where the pointers and the line are, and no move starts where none ended. */
function contradictionsOf(moves: readonly Row[], line: readonly Row[], configuration: Row): string[] {
  const found: string[] = []
  const pointers: { [pointer: string]: unknown } = { current: null, baseline: null }
  let played: unknown[] = []
  for (const { pointer, action, from_version, to_version, seq } of moves) {
    if (pointer !== 'current' && pointer !== 'baseline') continue
    if (pointers[pointer] !== from_version) found.push(`move ${String(seq)} starts elsewhere`)
    pointers[pointer] = to_version
    if (pointer === 'baseline') continue
    const position = action === 'push' ? -1 : played.indexOf(to_version)
    played = position === -1 ? [...played, to_version] : played.slice(0, position + 1)
  }
  const { current_version, baseline_version, prompt_version } = configuration
  if (pointers['current'] !== current_version || pointers['baseline'] !== baseline_version) {
    found.push(`${String(prompt_version)}: the log says ${JSON.stringify(pointers)}`)
  }
  if (line.map(({ snapshot_version }) => snapshot_version).join() !== played.join()) {
    found.push(`${String(prompt_version)}: the line is not the one of the log`)
  }
  return found
}

/** What was acknowledged is there as it was sent; one key of a configuration is one snapshot, and was new exactly once. */
function lossesOf(versions: readonly Row[], { acknowledged }: AttackLog): string[] {
  const found: string[] = []
  const stored = new Map(versions.map((row) => [row['transaction_id'], row]))
  const keys = new Map<string, { transactions: Set<string>; fresh: number }>()
  for (const { configuration, version, transaction, replayed, f1, key } of acknowledged) {
    const row = stored.get(transaction)
    const isThere =
      row?.['snapshot_version'] === version &&
      row['prompt_version'] === configuration.prompt_version &&
      row['f1_score'] === f1
    if (!isThere) found.push(`acknowledged and not there: ${configuration.prompt_version} ${version} ${transaction}`)
    if (key === null) continue
    const own = `${configuration.prompt_version}/${key}`
    const seen = keys.get(own) ?? { transactions: new Set<string>(), fresh: 0 }
    seen.transactions.add(transaction)
    seen.fresh += replayed ? 0 : 1
    keys.set(own, seen)
  }
  for (const [key, { transactions, fresh }] of keys) {
    if (transactions.size !== 1 || fresh !== 1) found.push(`key ${key}: ${transactions.size} snapshots, ${fresh} new`)
  }
  return found
}
