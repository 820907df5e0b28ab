-- A part of a history in an empty database: for stores that keep the history elsewhere, as files, and load what one
-- call needs, call the same functions on it, and write down what those changed. For the owner alone: such a database
-- has gaps where versions, moves and verdicts were not needed.

-- p_part: {"sequences": {"configurations", "moves", "verdicts", "annotations"}: the last numbers given away,
--  "configurations": [{"id", the four names, "last_version", "current_version", "baseline_version", "baseline_move",
--    "line_length", "line": [[position, version]] (loaded versions only), "created_at", "updated_at"}],
--  "snapshots": [lines of export_benchmark_history with "configuration_id" and "pointers_as_of"],
--  "moves": [lines with "configuration_id" and "seq"], "verdicts", "annotations": [lines with "seq"]}
create function public.load_benchmark_part(p_part jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
  insert into public.benchmark_configurations (
    id, model_version, dataset_version, prompt_version, environment, last_version, current_version, baseline_version,
    baseline_move, line_length, created_at, updated_at
  )
  overriding system value
  select r.id, r.model_version, r.dataset_version, r.prompt_version, r.environment, r.last_version, r.current_version,
    r.baseline_version, r.baseline_move, r.line_length, r.created_at, r.updated_at
  from pg_catalog.jsonb_populate_recordset(null::public.benchmark_configurations, p_part -> 'configurations') r;

  insert into public.benchmark_transactions (
    id, created_at, commit_sha, branch_name, model_version, model_provider, dataset_version, dataset_size,
    prompt_version, environment, run_id, run_attempt, triggered_by, metrics, duration_seconds, error_count,
    success_count, tags, notes, repository, benchmark, f1_average, measured_at, source
  )
  select r.id, r.created_at, r.commit_sha, r.branch_name, l ->> 'model_version', r.model_provider,
    l ->> 'dataset_version', r.dataset_size, l ->> 'prompt_version', l ->> 'environment', r.run_id, r.run_attempt,
    r.triggered_by, r.metrics, r.duration_seconds, r.error_count, r.success_count, coalesce(r.tags, '{}'), r.notes,
    r.repository, r.benchmark, r.f1_average, r.measured_at, r.source
  from pg_catalog.jsonb_array_elements(p_part -> 'snapshots') l
  cross join lateral pg_catalog.jsonb_populate_record(null::public.benchmark_transactions, l -> 'transaction') r;

  insert into public.benchmark_versions (configuration_id, snapshot_version, id, transaction_id, created_at)
  select (l ->> 'configuration_id')::bigint, (l ->> 'snapshot_version')::integer, (l ->> 'snapshot_id')::uuid,
    (l -> 'transaction' ->> 'id')::uuid, (l -> 'transaction' ->> 'created_at')::timestamptz
  from pg_catalog.jsonb_array_elements(p_part -> 'snapshots') l;

  insert into public.benchmark_cases (transaction_id, cases)
  select (l -> 'transaction' ->> 'id')::uuid, l -> 'cases'
  from pg_catalog.jsonb_array_elements(p_part -> 'snapshots') l
  where pg_catalog.jsonb_typeof(l -> 'cases') = 'array';

  insert into public.benchmark_idempotency (key, content_digest, transaction_id, pointers_as_of)
  select l ->> 'idempotency_key', l ->> 'content_digest', (l -> 'transaction' ->> 'id')::uuid,
    (l ->> 'pointers_as_of')::bigint
  from pg_catalog.jsonb_array_elements(p_part -> 'snapshots') l
  where l ->> 'idempotency_key' is not null;

  insert into public.benchmark_archived (transaction_id, archived_at, actor, reason)
  select (l -> 'transaction' ->> 'id')::uuid, r.archived_at, r.actor, r.reason
  from pg_catalog.jsonb_array_elements(p_part -> 'snapshots') l
  cross join lateral pg_catalog.jsonb_populate_record(null::public.benchmark_archived, l -> 'archived') r
  where pg_catalog.jsonb_typeof(l -> 'archived') = 'object';

  insert into public.benchmark_line (configuration_id, position, snapshot_version)
  select (c ->> 'id')::bigint, (p -> 0)::integer, (p -> 1)::integer
  from pg_catalog.jsonb_array_elements(p_part -> 'configurations') c
  cross join lateral pg_catalog.jsonb_array_elements(c -> 'line') p;

  -- Whole rows, as the tables have them.
  insert into public.benchmark_pointer_log
  overriding system value
  select r.* from pg_catalog.jsonb_populate_recordset(null::public.benchmark_pointer_log, p_part -> 'moves') r;

  insert into public.benchmark_verdicts
  overriding system value
  select r.* from pg_catalog.jsonb_populate_recordset(null::public.benchmark_verdicts, p_part -> 'verdicts') r;

  insert into public.benchmark_annotations
  overriding system value
  select r.* from pg_catalog.jsonb_populate_recordset(null::public.benchmark_annotations, p_part -> 'annotations') r;

  perform pg_catalog.setval(pg_catalog.pg_get_serial_sequence(s.owner, s.of), greatest(s.last, 1), s.last > 0)
  from (values
    ('public.benchmark_configurations', 'id', (p_part -> 'sequences' ->> 'configurations')::bigint),
    ('public.benchmark_pointer_log', 'seq', (p_part -> 'sequences' ->> 'moves')::bigint),
    ('public.benchmark_verdicts', 'seq', (p_part -> 'sequences' ->> 'verdicts')::bigint),
    ('public.benchmark_annotations', 'seq', (p_part -> 'sequences' ->> 'annotations')::bigint)
  ) s (owner, of, last);
end
$$;

-- What was added to a loaded part, and all its configurations as they are now.
-- p_since: {"moves", "verdicts", "annotations": the last numbers when it was loaded, "versions": {"<configuration id>": its last version}}
-- Answers {"configurations": [{"id", "created_at", "line_length", "baseline_move", "line": [[position, version]],
--    "pointers": line of export_benchmark_history}],
--  "snapshots": [lines: new ones, and those whose cases or archiving changed], "moves": [lines with "seq"],
--  "verdicts", "annotations": [lines with "seq", "configuration_id" and "snapshot_version"]}
create function public.benchmark_part_changes(p_since jsonb)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
  with added as (
    select c.id, generate_series(coalesce((p_since -> 'versions' ->> c.id::text)::integer, 0) + 1, c.last_version)
      as snapshot_version
    from public.benchmark_configurations c
    union
    select l.configuration_id, coalesce(l.from_version, l.to_version)
    from public.benchmark_pointer_log l
    where l.seq > (p_since ->> 'moves')::bigint and l.pointer in ('archived', 'cases')
  )
  select pg_catalog.jsonb_build_object(
    'configurations', coalesce((
      select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
        'id', c.id, 'created_at', c.created_at, 'line_length', c.line_length, 'baseline_move', c.baseline_move,
        'line', (
          select coalesce(pg_catalog.jsonb_agg(
            pg_catalog.jsonb_build_array(l.position, l.snapshot_version) order by l.position), '[]'::jsonb)
          from public.benchmark_line l where l.configuration_id = c.id
        ),
        'pointers', public.export_benchmark_history(
          pg_catalog.jsonb_build_object('section', 'pointers', 'after', c.id - 1), 1) -> 'lines' -> 0
      ) order by c.id)
      from public.benchmark_configurations c where c.last_version > 0
    ), '[]'::jsonb),
    'snapshots', coalesce((
      select pg_catalog.jsonb_agg(public.export_benchmark_history(
        pg_catalog.jsonb_build_object('section', 'snapshot', 'configuration_id', a.id, 'after', a.snapshot_version - 1),
        1) -> 'lines' -> 0 order by a.id, a.snapshot_version)
      from added a
    ), '[]'::jsonb),
    'moves', coalesce((
      select pg_catalog.jsonb_agg(e.line || pg_catalog.jsonb_build_object('seq', l.seq) order by l.seq)
      from pg_catalog.jsonb_array_elements(public.export_benchmark_history(
        pg_catalog.jsonb_build_object('section', 'pointer_move', 'after', (p_since ->> 'moves')::bigint), 2147483647
      ) -> 'lines') e (line)
      join public.benchmark_pointer_log l on l.id = (e.line ->> 'id')::uuid
    ), '[]'::jsonb),
    'verdicts', coalesce((
      select pg_catalog.jsonb_agg(e.line || pg_catalog.jsonb_build_object(
        'seq', d.seq, 'configuration_id', v.configuration_id, 'snapshot_version', v.snapshot_version) order by d.seq)
      from pg_catalog.jsonb_array_elements(public.export_benchmark_history(
        pg_catalog.jsonb_build_object('section', 'verdict', 'after', (p_since ->> 'verdicts')::bigint), 2147483647
      ) -> 'lines') e (line)
      join public.benchmark_verdicts d on d.id = (e.line ->> 'id')::uuid
      join public.benchmark_versions v on v.transaction_id = d.transaction_id
    ), '[]'::jsonb),
    'annotations', coalesce((
      select pg_catalog.jsonb_agg(e.line || pg_catalog.jsonb_build_object(
        'seq', a.seq, 'configuration_id', v.configuration_id, 'snapshot_version', v.snapshot_version) order by a.seq)
      from pg_catalog.jsonb_array_elements(public.export_benchmark_history(
        pg_catalog.jsonb_build_object('section', 'annotation', 'after', (p_since ->> 'annotations')::bigint), 2147483647
      ) -> 'lines') e (line)
      join public.benchmark_annotations a on a.id = (e.line ->> 'id')::uuid
      join public.benchmark_versions v on v.transaction_id = a.transaction_id
    ), '[]'::jsonb)
  )
$$;

revoke all on function
  public.load_benchmark_part(jsonb),
  public.benchmark_part_changes(jsonb)
from public, anon, authenticated, service_role, benchmark_writer;

insert into public.benchmark_migrations (version, name) values ('20261121001500', 'history_part');
