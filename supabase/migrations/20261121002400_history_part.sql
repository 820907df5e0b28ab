-- A part of a history in an empty database. Stores that keep the history elsewhere, as files, load what one call needs,
-- call the same functions on it, and write back what those changed. For the owner alone: such a database has gaps where
-- versions, moves and verdicts were not needed.

-- p_part: {"sequences": {"configurations", "moves", "verdicts", "annotations"}: the last numbers given away,
-- "configurations": [{"id", the four names, "last_version", "current_version", "baseline_version", "baseline_move",
-- "line_length", "line": [[position, version]] (loaded versions only), "created_at", "updated_at"}], "snapshots":
-- [lines of export_benchmark_history with "configuration_id" and "pointers_as_of"], "pushes": [lines], "moves": [lines
-- with "configuration_id" and "seq"], "verdicts", "annotations": [lines with "seq"]}
create function public.load_benchmark_part(p_part jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
  insert into public.benchmark_configurations (
    id, model_version, dataset_version, prompt_version, environment, last_version, current_version, baseline_version,
    baseline_move, line_length, primary_metric, primary_better, created_at, updated_at
  )
  overriding system value
  select r.id, r.model_version, r.dataset_version, r.prompt_version, r.environment, r.last_version, r.current_version,
    r.baseline_version, r.baseline_move, r.line_length, r.primary_metric, r.primary_better, r.created_at, r.updated_at
  from jsonb_populate_recordset(null::public.benchmark_configurations, p_part -> 'configurations') r;

  perform public.benchmark_insert_snapshots(p_part -> 'snapshots', (
    select jsonb_agg(jsonb_build_object(
      'n', o.n, 'configuration_id', o.line -> 'configuration_id', 'snapshot_version', o.line -> 'snapshot_version',
      'transaction_id', o.line -> 'transaction' -> 'id'
    ))
    from jsonb_array_elements(p_part -> 'snapshots') with ordinality o (line, n)
  ), null);

  insert into public.benchmark_line (configuration_id, position, snapshot_version)
  select (c ->> 'id')::bigint, (p -> 0)::integer, (p -> 1)::integer
  from jsonb_array_elements(p_part -> 'configurations') c
  cross join lateral jsonb_array_elements(c -> 'line') p;

  -- Lines hold whole rows, as in the tables.
  insert into public.benchmark_pushes
  select r.* from jsonb_populate_recordset(null::public.benchmark_pushes, p_part -> 'pushes') r;

  insert into public.benchmark_pointer_log
  overriding system value
  select r.* from jsonb_populate_recordset(null::public.benchmark_pointer_log, p_part -> 'moves') r;

  insert into public.benchmark_verdicts
  overriding system value
  select r.* from jsonb_populate_recordset(null::public.benchmark_verdicts, p_part -> 'verdicts') r;

  insert into public.benchmark_annotations
  overriding system value
  select r.* from jsonb_populate_recordset(null::public.benchmark_annotations, p_part -> 'annotations') r;

  perform setval(pg_get_serial_sequence(s.owner, s.of), greatest(s.last, 1), s.last > 0)
  from (values
    ('public.benchmark_configurations', 'id', (p_part -> 'sequences' ->> 'configurations')::bigint),
    ('public.benchmark_pointer_log', 'seq', (p_part -> 'sequences' ->> 'moves')::bigint),
    ('public.benchmark_verdicts', 'seq', (p_part -> 'sequences' ->> 'verdicts')::bigint),
    ('public.benchmark_annotations', 'seq', (p_part -> 'sequences' ->> 'annotations')::bigint)
  ) s (owner, of, last);
end
$$;

-- What was added to a loaded part, and all its configurations as they are now.
-- p_since: {"moves", "verdicts", "annotations": the last numbers when it was loaded, "pushes": [ids that were loaded],
--  "versions": {"<configuration id>": its last version}}
-- Answers {"configurations": [{"id", "created_at", "line_length", "baseline_move", "line": [[position, version]],
--    "pointers": line of export_benchmark_history}],
--  "snapshots": [lines: new ones, and those whose cases or archiving changed], "pushes": [lines],
--  "moves": [lines with "seq"],
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
  ), configurations as (
    select jsonb_agg(jsonb_build_object(
      'id', c.id, 'created_at', c.created_at, 'line_length', c.line_length, 'baseline_move', c.baseline_move,
      'line', (
        select coalesce(jsonb_agg(jsonb_build_array(l.position, l.snapshot_version) order by l.position), '[]')
        from public.benchmark_line l where l.configuration_id = c.id
      ),
      'pointers', e.line
    ) order by c.id) as lines
    from public.benchmark_export_others('pointers', null, 2147483647) e
    join public.benchmark_configurations c on c.id = (e.next ->> 'after')::bigint
  ), snapshots as (
    -- Not jsonb_agg: it scans a long document once for each text in it.
    select to_jsonb(array_agg(e.line order by a.id, a.snapshot_version)) as lines
    from added a
    cross join lateral public.benchmark_export_snapshots(
      jsonb_build_object('configuration_id', a.id, 'after', a.snapshot_version - 1), 1
    ) e
  ), pushes as (
    select jsonb_agg(e.line) as lines
    from public.benchmark_export_others('push', null, 2147483647) e
    where not p_since -> 'pushes' ? (e.line ->> 'id')
  ), logs as (
    select s.section, jsonb_agg(e.line || jsonb_build_object('seq', e.next -> 'after') || coalesce(
      (
        select jsonb_build_object('configuration_id', v.configuration_id, 'snapshot_version', v.snapshot_version)
        from public.benchmark_versions v where v.transaction_id = (e.line ->> 'transaction_id')::uuid
      ), '{}') order by (e.next ->> 'after')::bigint) as lines
    from (values
      ('pointer_move', p_since -> 'moves'), ('verdict', p_since -> 'verdicts'), ('annotation', p_since -> 'annotations')
    ) s (section, after)
    cross join lateral public.benchmark_export_others(s.section, jsonb_build_object('after', s.after), 2147483647) e
    group by s.section
  )
  select jsonb_build_object(
    'configurations', coalesce((select c.lines from configurations c), '[]'),
    'snapshots', coalesce((select s.lines from snapshots s), '[]'),
    'pushes', coalesce((select p.lines from pushes p), '[]'),
    'moves', coalesce((select l.lines from logs l where l.section = 'pointer_move'), '[]'),
    'verdicts', coalesce((select l.lines from logs l where l.section = 'verdict'), '[]'),
    'annotations', coalesce((select l.lines from logs l where l.section = 'annotation'), '[]')
  )
$$;

revoke all on function public.load_benchmark_part, public.benchmark_part_changes
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121002400', 'history_part');
