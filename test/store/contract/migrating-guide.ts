import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { applyMigrations, readMigrations, type SqlSession } from '../../../src/store/migrations.js'
import { projectRoot } from '../../../src/store/project-root.js'

export type Legacy = SqlSession & { close(): Promise<void> }

/** The statements of docs/migrating.md by heading; several blocks of one heading in order. */
async function guide(): Promise<(heading: string, block?: number) => string> {
  const text = await readFile(path.join(projectRoot(), 'docs', 'migrating.md'), 'utf8')
  const blocks = new Map(
    text
      .split(/^#+ /m)
      .map((section) => [
        section.slice(0, section.indexOf('\n')),
        [...section.matchAll(/^```sql\n([^]*?)^```$/gm)].map(([, sql = '']) => sql),
      ]),
  )
  return (heading, block = 0) => {
    const sql = blocks.get(heading)?.[block]
    if (sql === undefined) throw new Error(`docs/migrating.md has no block ${block} under "${heading}"`)
    return sql
  }
}

const ASIDE = '1. Move the older tables aside'
const HISTORY = '3. Import the history'
const OVERWRITTEN = 'One row per configuration, overwritten'
const FLAGS = 'Versions with flags'

const SCORES = `commit_sha text, metrics jsonb, precision_score numeric(5, 4), recall_score numeric(5, 4),
  f1_score numeric(5, 4), latency_ms numeric(10, 2), cost_per_analysis numeric(10, 6)`
const NAMES = 'model_version text, dataset_version text, prompt_version text, environment text'

const OLDER_OVERWRITTEN = `
  create table benchmark_snapshots (id serial primary key, ${NAMES}, ${SCORES}, is_active boolean default true,
    last_updated_at timestamptz, unique (model_version, dataset_version, prompt_version, environment));
  create view v_latest_benchmarks as select * from benchmark_snapshots where is_active;
  create function detect_regression(p_model_version text) returns boolean language sql as 'select false';
  insert into benchmark_snapshots (model_version, dataset_version, prompt_version, environment, commit_sha, metrics,
    f1_score, last_updated_at) values
    ('m', 'd', 'p', 'production', 'abc1234', '{"f1": 0.9, "model": "text", "by": {"x": 1, "y": null}}', 0.9,
      '2025-01-02T03:04:05Z'),
    ('m', 'd', 'p', 'local', null, null, 0.5, '2025-02-02T03:04:05Z'),
    ('n', 'd', 'p', 'production', null, '{}', null, '2025-02-02T03:04:05Z')`

const OLDER_FLAGS = `
  create table benchmark_transactions (id uuid primary key default gen_random_uuid(),
    created_at timestamptz not null default now(), commit_sha text not null, branch_name text, model_version text,
    model_provider text, dataset_version text, dataset_size integer, prompt_version text, environment text, run_id text,
    triggered_by text, metrics jsonb not null, duration_seconds numeric(10, 2), error_count integer default 0,
    success_count integer default 0, tags text[], notes text);
  create table benchmark_snapshots (id uuid primary key default gen_random_uuid(), snapshot_version integer not null,
    created_at timestamptz not null default now(), ${NAMES}, transaction_id uuid references benchmark_transactions (id),
    ${SCORES}, is_current boolean default true, is_baseline boolean default false, is_active boolean default true,
    unique (model_version, dataset_version, prompt_version, environment, snapshot_version));
  create function get_snapshot_history(p_model_version text) returns integer language sql as 'select 1';
  do $$
  declare
    v_row record;
    v_id uuid;
  begin
    for v_row in select * from (values
      -- Version 1 is hidden, 2 and 3 are both current, 2 is the baseline.
      ('m', 1, 0.81, false, false, false), ('m', 2, 0.9, true, true, true), ('m', 3, 0.85, true, false, true),
      ('m', 4, 0.86, false, false, true),
      -- Version 2 was deleted; what retention hid is current.
      ('n', 1, 0.1, false, false, true), ('n', 3, 0.3, true, false, false)
    ) v (model, version, f1, is_current, is_baseline, is_active) loop
      insert into benchmark_transactions (created_at, commit_sha, model_version, dataset_version, prompt_version,
        environment, metrics, tags, notes)
      values (timestamptz '2025-01-01Z' + v_row.version * interval '1 day', 'c' || v_row.version, v_row.model, 'd', 'p',
        'production', jsonb_build_object('f1', v_row.f1, 'note', 'text'), array['old'], 'kept')
      returning id into v_id;
      insert into benchmark_snapshots (snapshot_version, model_version, dataset_version, prompt_version, environment,
        transaction_id, commit_sha, metrics, f1_score, latency_ms, is_current, is_baseline, is_active)
      values (v_row.version, v_row.model, 'd', 'p', 'production', v_id, 'c' || v_row.version, '{}', v_row.f1, 420,
        v_row.is_current, v_row.is_baseline, v_row.is_active);
    end loop;
  end $$`

const OLDER_MODELS = `
  create table model_versions (id serial primary key, version_name text unique, file_path text,
    training_image_count integer, accuracy_score double precision, is_active boolean default false,
    created_at timestamptz default now());
  create table model_performance_logs (id serial primary key, model_version_id integer references model_versions (id),
    test_date timestamptz, test_accuracy double precision, test_sample_size integer, notes text);
  insert into model_versions (version_name, file_path, training_image_count, accuracy_score, is_active, created_at) values
    ('20250301', '/models/b.pt', 220, 0.93, true, '2025-03-01Z'), ('first', '/models/a.pt', 100, 0.9, false, '2025-01-01Z');
  insert into model_performance_logs (model_version_id, test_date, test_accuracy, test_sample_size, notes)
    values (1, '2025-04-01Z', 0.88, 40, 'field')`

/** docs/migrating.md, statement by statement, on databases with older tables. */
export function migratingGuide(open: () => Promise<Legacy>): void {
  /** A database with older tables, moved aside and migrated. */
  async function withOlder(older: string, work: (database: Legacy) => Promise<void>): Promise<void> {
    const [database, migrations, block] = [await open(), await readMigrations(projectRoot()), await guide()]
    try {
      await database.exec(older)
      await expect(applyMigrations(database, migrations)).rejects.toThrow(
        /older tables or functions of the same names: [^]*\ndocs\/migrating\.md shows how to move them aside/,
      )
      await database.exec(block(ASIDE))
      await applyMigrations(database, migrations)
      await work(database)
    } finally {
      await database.close()
    }
  }

  const valuesOf = async (database: Legacy, query: string): Promise<unknown[][]> =>
    (await database.rows(query)).map((row) => Object.values(row))

  describe('docs/migrating.md', () => {
    test('turns each row of an overwritten table into version 1', () =>
      withOlder(OLDER_OVERWRITTEN, async (database) => {
        const block = await guide()
        await database.exec(block(HISTORY))
        expect(await database.rows(block(HISTORY, 1))).toMatchObject([{ model_version: 'n' }])
        await expect(database.exec(block(OVERWRITTEN))).rejects.toThrow(/metrics.are.a.tree.of.finite.numbers/)
        await database.exec(`update legacy.benchmark_snapshots set f1_score = 0.7 where model_version = 'n'`)
        await database.exec(block(OVERWRITTEN))
        expect(
          await valuesOf(
            database,
            `select s.model_version, s.environment, s.snapshot_version, s.metrics::text, s.is_current,
            s.is_baseline, s.commit_sha, (t.created_at at time zone 'UTC')::text
            from benchmark_snapshots s join benchmark_transactions t on t.id = s.transaction_id order by 1, 2`,
          ),
        ).toEqual([
          ['m', 'local', 1, '{"f1": 0.5000}', true, false, null, '2025-02-02 03:04:05'],
          ['m', 'production', 1, '{"by": {"x": 1}, "f1": 0.9}', true, false, 'abc1234', '2025-01-02 03:04:05'],
          ['n', 'production', 1, '{"f1": 0.7000}', true, false, null, '2025-02-02 03:04:05'],
        ])
        const [pushed] = await valuesOf(
          database,
          `select upsert_benchmark_result('c', 'main', 'm', null, 'd', null, 'p',
          'production', null, null, '{"f1": 0.95}', null, null, null) is not null`,
        )
        expect(pushed).toEqual([true])
        expect(
          await valuesOf(database, `select snapshot_version from get_snapshot_history('m', 'd', 'p', 'production')`),
        ).toEqual([[2], [1]])
        await database.exec(block('6. Drop the older tables'))
      }))

    test('keeps the numbers of versions with flags, and turns the flags into pointers', () =>
      withOlder(OLDER_FLAGS, async (database) => {
        const block = await guide()
        await database.exec(block(HISTORY))
        expect(await database.rows(block(HISTORY, 1))).toEqual([])
        expect(await database.rows(block(FLAGS))).toMatchObject([{ model_version: 'n' }])
        await database.exec(block(FLAGS, 1))
        await database.exec(block(FLAGS, 2))
        expect(
          await valuesOf(
            database,
            `select s.model_version, s.snapshot_version, s.commit_sha, s.f1_score::text, s.is_current,
            s.is_baseline, s.is_active, s.id = o.id and s.transaction_id = o.transaction_id
            and t.created_at = ot.created_at and t.tags = ot.tags and t.notes = 'kept'
            from benchmark_snapshots s
            join legacy.benchmark_snapshots o using (model_version, commit_sha)
            join benchmark_transactions t on t.id = s.transaction_id
            join legacy.benchmark_transactions ot on ot.id = t.id order by 1, 2`,
          ),
        ).toEqual([
          ['m', 1, 'c1', '0.81', false, false, false, true],
          ['m', 2, 'c2', '0.9', false, true, true, true],
          ['m', 3, 'c3', '0.85', true, false, true, true],
          ['m', 4, 'c4', '0.86', false, false, true, true],
          ['n', 1, 'c1', '0.1', false, false, true, true],
          ['n', 2, 'c3', '0.3', true, false, true, true],
        ])
        expect(await valuesOf(database, `select is_regression, f1_drop::text from detect_regression('m')`)).toEqual([
          [true, '0.05'],
        ])
      }))

    test('turns older model tables into the model `default`, numbered by age', () =>
      withOlder(OLDER_MODELS, async (database) => {
        const block = await guide()
        await database.exec(block('5. Models'))
        expect(
          await valuesOf(
            database,
            `select version, version_name, artifact_path, sample_count, accuracy_score::text, 'production' = any (active_in) as is_active
            from list_model_versions('default') order by 1`,
          ),
        ).toEqual([
          [1, 'first', '/models/a.pt', 100, '0.9', false],
          [2, '20250301', '/models/b.pt', 220, '0.93', true],
        ])
        expect(
          await valuesOf(
            database,
            `select version_name, test_accuracy::text, test_sample_size, l.notes
          from model_performance_logs l join model_versions v on v.id = l.model_version_id`,
          ),
        ).toEqual([['20250301', '0.88', 40, 'field']])
      }))
  })
}
