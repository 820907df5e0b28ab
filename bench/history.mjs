/** A long history for measurements, made by the database itself: around the API, but within all of its constraints. */

export const CONFIGURATIONS = 200
/** Model, prompt and so on of configuration `number`, from 0. */
export function configuration(number) {
  return {
    model_version: `model-v${(number % 20) + 1}`,
    dataset_version: 'benchmark-set-v3',
    prompt_version: `analysis-v${Math.floor(number / 20) + 1}`,
    environment: 'production',
  }
}

const CASES = 16
const column = (valueOf) => Array.from({ length: CASES }, (_, i) => valueOf(i))
const SET = JSON.stringify({ id: column((i) => `case-${i + 1}`) })
const OUTCOMES = JSON.stringify({ tp: column((i) => i % 5), fp: column((i) => i % 2), fn: column((i) => i % 3) })
const FINDINGS = JSON.stringify(
  ['f1', 'precision', 'recall', 'latency_ms'].map((metric) => ({
    metric,
    baseline: 0.9,
    candidate: 0.91,
    delta: 0.01,
    percent_change: 1.11,
    verdict: 'unchanged',
  })),
)

/**
 * One statement each. As a life of 730 days until now would have left it: versions in the order of time, all
 * configurations in turn; each with its cases, key, place on the line, move in the log and verdict. The first version is the baseline.
 */
function statements(snapshots) {
  return [
    `insert into public.benchmark_configurations
      (model_version, dataset_version, prompt_version, environment, created_at)
    select 'model-v' || (n % 20 + 1), 'benchmark-set-v3', 'analysis-v' || (n / 20 + 1), 'production',
      now() - interval '730 days'
    from generate_series(0, ${CONFIGURATIONS - 1}) n`,
    `create temporary table generated as
    select n, c.id as configuration_id, c.model_version, c.dataset_version, c.prompt_version, c.environment,
      (n - 1) / ${CONFIGURATIONS} + 1 as version,
      (lpad(to_hex((extract(epoch from times.created_at) * 1000)::bigint), 12, '0') || '7'
        || substr(gen_random_uuid()::text, 16))::uuid as id,
      times.created_at, round(0.80 + (n * 7 % 150) / 1000.0, 3) as f1
    from (
      select n, now() - interval '730 days' + n * (interval '730 days' / ${snapshots}) as created_at
      from generate_series(1, ${snapshots}) n
    ) times
    join (select *, row_number() over (order by id) - 1 as number from public.benchmark_configurations) c
      on c.number = (n - 1) % ${CONFIGURATIONS}
    order by n`,
    `insert into public.benchmark_transactions (id, created_at, commit_sha, branch_name, model_version, dataset_version,
      dataset_size, prompt_version, environment, run_id, run_attempt, triggered_by, metrics, repository, source, content_digest, case_count)
    select id, created_at, encode(sha256(n::text::bytea), 'hex'), 'main', model_version, dataset_version, 16,
      prompt_version, environment, n::text, 1, 'somebody',
      jsonb_build_object('f1', f1, 'precision', f1, 'recall', f1, 'latency_ms', 400 + n % 50, 'analysis_cost', 0.0123),
      'your-org/model', 'results/benchmark.json', encode(sha256(n::text::bytea), 'hex'), ${CASES}
    from generated order by n`,
    `insert into public.benchmark_versions (configuration_id, snapshot_version, transaction_id, created_at, pointers_as_of)
    select configuration_id, version, id, created_at, n from generated order by n`,
    `insert into public.benchmark_case_sets (digest, cases, case_count)
    select sha256(convert_to((s ->> 'id') || ' - -', 'UTF8')), s, ${CASES} from (select '${SET}'::jsonb) s (s)`,
    `insert into public.benchmark_cases (transaction_id, case_set_id, case_count, outcomes)
    select g.id, s.id, ${CASES}, '${OUTCOMES}'::jsonb from generated g, public.benchmark_case_sets s order by g.n`,
    `insert into public.benchmark_idempotency (configuration_id, key, transaction_id)
    select configuration_id, encode(sha256(('key ' || n)::bytea), 'hex'), id from generated order by n`,
    `insert into public.benchmark_line (configuration_id, position, snapshot_version)
    select configuration_id, version, version from generated order by n`,
    `insert into public.benchmark_pointer_log
      (created_at, configuration_id, pointer, action, from_version, to_version, actor, run_id)
    select created_at, configuration_id, 'current', 'push', nullif(version - 1, 0), version, 'somebody', n::text
    from generated order by n`,
    `insert into public.benchmark_pointer_log
      (created_at, configuration_id, pointer, action, from_version, to_version, actor, run_id)
    select created_at, configuration_id, 'baseline', 'promotion', null, version, 'somebody', n::text
    from generated where version = 1 order by n`,
    `insert into public.benchmark_verdicts (created_at, transaction_id, verdict, reason, findings, reference_rule,
      promotion, promoted, promotion_reason, digest)
    select created_at, id, 'unchanged', 'f1 is unchanged', '${FINDINGS}', 'own', 'first', version = 1,
      'it is the first', encode(sha256(n::text::bytea), 'hex')
    from generated order by n`,
    `update public.benchmark_configurations c
    set last_version = g.version, current_version = g.version, line_length = g.version, baseline_version = 1,
      baseline_move = (
        select l.seq from public.benchmark_pointer_log l where l.configuration_id = c.id and l.pointer = 'baseline'
      ), updated_at = now()
    from (select configuration_id, max(version) as version from generated group by 1) g
    where g.configuration_id = c.id`,
    // What is counted by day: a day at a time, in the order of time, as pushes leave it.
    `select count(public.benchmark_count_runs(ids)::text) from (
      select array_agg(id) as ids from generated
      group by (created_at at time zone 'UTC')::date order by (created_at at time zone 'UTC')::date
    ) days`,
    'drop table generated',
  ]
}

/**
 * Fills a migrated database with `snapshots` snapshots. Its foreign keys are checked once for all rows, by being made
 * anew afterwards: once for each would be seven million times for a million snapshots.
 */
export async function loadHistory(client, snapshots) {
  const { rows: keys } = await client.query(`
    select conrelid::regclass::text as in_table, quote_ident(conname) as name, pg_get_constraintdef(oid) as definition
    from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace order by oid`)
  for (const { in_table, name } of keys) await client.query(`alter table ${in_table} drop constraint ${name}`)
  await client.query('alter table public.benchmark_versions disable trigger count_new')
  for (const statement of statements(snapshots)) await client.query(statement)
  await client.query('alter table public.benchmark_versions enable trigger count_new')
  for (const { in_table, name, definition } of keys) {
    await client.query(`alter table ${in_table} add constraint ${name} ${definition}`)
  }
  // As the server does by itself after a while.
  await client.query('vacuum analyze')
}
