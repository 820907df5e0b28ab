-- Moves payload into files of cold storage and back (see benchmark_cold). For the owner alone: what left exists only in
-- the files. What comes back (import_benchmark_history) is compared with its digest.

-- Whether programs that read JSON numbers as doubles read the same numbers. Plain SQL may have stored others.
create function public.benchmark_survives_json(p_transaction_id uuid, p_metrics jsonb)
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return not exists (
    select from jsonb_path_query(
      jsonb_build_array(p_metrics, public.benchmark_cases_of(p_transaction_id)), '$.** ? (@.type() == "number")'
    ) n (value)
    where n.value::numeric <> (n.value::text::float8)::text::numeric
  );
end
$$;

-- The archived versions that may leave, from months that are over: of all transactions, or of these. A version stays
-- while anything needs it: a pointer, a rollback, an active model it is evidence of, judging (the last 20 versions), a
-- verdict still to come, or an active version judged against it. p_older_than: only months that ended this long ago or
-- more.
create function public.benchmark_cold_candidates(p_older_than interval, p_transaction_ids uuid[])
returns table (month text, configuration_id bigint, snapshot_version integer, transaction_id uuid)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  with past as (
    select date_trunc('month', (clock_timestamp() - coalesce(p_older_than, '0')) at time zone 'UTC')
      at time zone 'UTC' as until
  ), needed as materialized (
    select n.id
    from public.benchmark_versions v
    join public.benchmark_configurations c on c.id = v.configuration_id
    left join lateral (
      select d.reference_transaction_id from public.benchmark_verdicts d
      where d.transaction_id = v.transaction_id order by d.seq desc limit 1
    ) judged on true
    cross join lateral unnest(array[
      v.reference_transaction_id, v.pinned_transaction_id, v.second_transaction_id, judged.reference_transaction_id
    ]) n (id)
    where n.id is not null and (
      v.snapshot_version in (c.current_version, c.baseline_version)
      or not exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id)
    )
  )
  select to_char(v.created_at at time zone 'UTC', 'YYYY-MM'), v.configuration_id, v.snapshot_version, v.transaction_id
  from public.benchmark_archived a
  join public.benchmark_versions v using (transaction_id)
  join public.benchmark_transactions t on t.id = v.transaction_id
  join public.benchmark_configurations c on c.id = v.configuration_id
  where (p_transaction_ids is null or v.transaction_id = any (p_transaction_ids))
    and v.created_at < (select p.until from past p)
    and not exists (select from public.benchmark_cold k where k.transaction_id = v.transaction_id)
    and (c.is_ephemeral or v.snapshot_version <= c.last_version - 20)
    and (v.push_id is null or exists (
      select from public.benchmark_verdicts d where d.transaction_id = v.transaction_id
    ))
    and v.transaction_id not in (select n.id from needed n)
    and (t.content_digest is not null or public.benchmark_survives_json(t.id, t.metrics))
    and public.benchmark_kept_because(c, v.snapshot_version, false) is null
  order by 1, 2, 3
$$;

-- What would leave, by month: {"months": [{"month", "versions", "bytes": what it takes in the database}]}; with
-- p_month, the transactions of that month in the order of their file.
create function public.list_cold_candidates(p_older_than interval default null, p_month text default null)
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_months jsonb;
  v_transactions jsonb;
begin
  if p_older_than <= interval '0' then
    raise exception 'the time must be more than 0' using errcode = 'SN004';
  end if;
  with leaving as materialized (
    select k.* from public.benchmark_cold_candidates(p_older_than, null) k where p_month is null or k.month = p_month
  ), months as (
    select l.month, count(*) as versions, sum(
      pg_column_size(t.metrics) + coalesce(pg_column_size(o.outcomes), 0) + (
        select coalesce(sum(pg_column_size(d.findings) + coalesce(pg_column_size(d.pooled_comparison), 0)), 0)
        from public.benchmark_verdicts d where d.transaction_id = t.id
      )
    ) as bytes
    from leaving l
    join public.benchmark_transactions t on t.id = l.transaction_id
    left join public.benchmark_cases o on o.transaction_id = t.id
    group by l.month
  )
  select (select to_jsonb(array_agg(m order by m.month)) from months m), (
    select to_jsonb(array_agg(l.transaction_id order by l.configuration_id, l.snapshot_version))
    from leaving l where p_month is not null
  )
  into v_months, v_transactions;
  return jsonb_build_object('months', coalesce(v_months, '[]'), 'transactions', coalesce(v_transactions, '[]'));
end
$$;

-- The payload of a version: what leaves the database.
create function public.benchmark_payload(p_transaction_id uuid)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_build_object(
      'metrics', t.metrics, 'cases', public.benchmark_cases_of(t.id), 'verdicts', (
        select coalesce(jsonb_agg(to_jsonb(d) - 'seq' order by d.seq), '[]')
        from public.benchmark_verdicts d where d.transaction_id = t.id
      )
    )
    from public.benchmark_transactions t where t.id = p_transaction_id
  );
end
$$;

-- Versions as lines of a cold storage file: those of export_benchmark_history, with their verdicts but without the
-- archiving, which the stub keeps. Takes as many of the given transactions as have 100,000 cases together, at least
-- one.
create function public.export_cold_versions(p_transaction_ids uuid[])
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
begin
  return jsonb_build_object('lines', coalesce((
    select to_jsonb(array_agg(
      e.line - 'archived' || jsonb_build_object('verdicts', public.benchmark_payload(page.id) -> 'verdicts')
      order by page.place
    ))
    from (
      select u.id, u.place, sum(t.case_count) over (order by u.place) - t.case_count as cases_before
      from unnest(p_transaction_ids) with ordinality u (id, place)
      join public.benchmark_transactions t on t.id = u.id
    ) page
    join public.benchmark_versions v on v.transaction_id = page.id
    cross join lateral public.benchmark_export_snapshots(
      jsonb_build_object('configuration_id', v.configuration_id, 'after', v.snapshot_version - 1), 1
    ) e
    where page.cases_before < 100000
  ), '[]'));
end
$$;

-- Drops the payload of locked versions that benchmark_cold lists.
create function public.benchmark_drop_payload(p_transaction_ids uuid[])
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_case_sets bigint[];
begin
  perform set_config('benchmark_snapshots.payload', 'moves', true);
  update public.benchmark_transactions t
  set metrics = public.benchmark_stub_metrics(t.metrics, array(
    select c.primary_metric from public.benchmark_versions v
    join public.benchmark_configurations c on c.id = v.configuration_id
    where v.transaction_id = t.id and c.primary_metric is not null
    union
    select d.primary_metric from public.benchmark_verdicts d
    where d.transaction_id = t.id and d.primary_metric is not null
  ))
  where t.id = any (p_transaction_ids);
  update public.benchmark_verdicts d
  set findings = '[]', pooled_comparison = null
  where d.transaction_id = any (p_transaction_ids);
  perform set_config('benchmark_snapshots.payload', '', true);

  select array_agg(distinct k.case_set_id) into v_case_sets
  from public.benchmark_cases k where k.transaction_id = any (p_transaction_ids);
  delete from public.benchmark_cases k where k.transaction_id = any (p_transaction_ids);
  -- Their ids too, unless other results have them.
  delete from public.benchmark_case_sets s
  where s.id = any (v_case_sets)
    and not exists (select from public.benchmark_cases k where k.case_set_id = s.id);
end
$$;

-- The payload in a line of a file.
create function public.benchmark_payload_in(p_line jsonb)
returns jsonb
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'metrics', p_line #> '{transaction,metrics}', 'cases', p_line -> 'cases', 'verdicts', p_line -> 'verdicts'
  )
$$;

create function public.benchmark_payload_digest(p_payload jsonb)
returns text
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select encode(sha256(convert_to(p_payload::text, 'UTF8')), 'hex')
$$;

-- Fails unless the lines hold exactly what the database holds of these transactions, each once.
create function public.benchmark_require_same_payload(p_lines jsonb, p_transaction_ids uuid[], p_file text)
returns void
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_differs text;
begin
  select min(format('version %s of model %s', v.snapshot_version, c.model_version)) into v_differs
  from unnest(p_transaction_ids) i (id)
  join public.benchmark_versions v on v.transaction_id = i.id
  join public.benchmark_configurations c on c.id = v.configuration_id
  where array[public.benchmark_payload(i.id)] is distinct from array(
    select public.benchmark_payload_in(l -> 'line')
    from jsonb_array_elements(p_lines) l
    where (l #>> '{line,transaction,id}')::uuid = i.id
  );
  if v_differs is not null then
    raise exception '%: % does not hold what the database holds; nothing was moved', v_differs, p_file
      using errcode = 'SN001', hint = 'Export into another folder: this file holds something else.';
  end if;
end
$$;

-- For the owner: removes from the database what a cold storage file holds, and leaves stubs. Each line is compared with
-- the database in the same transaction; any difference is an error, and nothing leaves.
-- p_lines: [{"digest": SHA-256 of the line as it is in the file, "line": a line of export_cold_versions}]
-- Answers {"moved", "skipped": those that left before, or that something here needs by now}.
create function public.move_to_cold_storage(
  p_lines jsonb, p_file text,
  p_actor text default null, p_reason text default null, p_run_id text default null, p_run_url text default null
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set lock_timeout = '5s'
as $$
declare
  v_actor constant text := public.benchmark_actor(p_actor);
  v_ids uuid[];
begin
  select array_agg((l #>> '{line,transaction,id}')::uuid) into v_ids from jsonb_array_elements(p_lines) l;
  perform from public.benchmark_configurations c
  where c.id in (select v.configuration_id from public.benchmark_versions v where v.transaction_id = any (v_ids))
  order by c.id
  for update;
  -- A separate statement: only under the locks is it certain what may leave.
  select array_agg(k.transaction_id) into v_ids from public.benchmark_cold_candidates(null, v_ids) k;

  perform public.benchmark_require_same_payload(p_lines, v_ids, p_file);
  with moved as (
    insert into public.benchmark_cold (transaction_id, actor, reason, file, line_digest, payload_digest)
    select i.id, v_actor, p_reason, p_file, l ->> 'digest',
      public.benchmark_payload_digest(public.benchmark_payload_in(l -> 'line'))
    from jsonb_array_elements(p_lines) l
    join unnest(v_ids) i (id) on i.id = (l #>> '{line,transaction,id}')::uuid
    returning transaction_id
  )
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, from_version, to_version, actor, reason, run_id, run_url)
  select v.configuration_id, 'archived', 'to_cold_storage', null, v.snapshot_version, v_actor, p_reason, p_run_id,
    p_run_url
  from moved m
  join public.benchmark_versions v using (transaction_id)
  order by v.configuration_id, v.snapshot_version;
  perform public.benchmark_drop_payload(v_ids);
  return jsonb_build_object(
    'moved', coalesce(cardinality(v_ids), 0),
    'skipped', jsonb_array_length(p_lines) - coalesce(cardinality(v_ids), 0)
  );
end
$$;

-- Restores the payload of a version of a locked configuration; FALSE: it is already here, or the line is not from cold
-- storage.
create function public.benchmark_bring_back(p_configuration public.benchmark_configurations, p_line jsonb)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id constant uuid := (p_line #>> '{transaction,id}')::uuid;
  v_version constant integer := (p_line ->> 'snapshot_version')::integer;
  v_case_set_id bigint;
  v_cold public.benchmark_cold;
begin
  select k.* into v_cold from public.benchmark_cold k where k.transaction_id = v_id;
  if not found or not p_line ? 'verdicts' then
    return false;
  elsif public.benchmark_payload_digest(public.benchmark_payload_in(p_line)) <> v_cold.payload_digest then
    raise exception 'version % of model %, dataset %, prompt %, environment %: the file does not hold what was moved '
      'to %', v_version, p_configuration.model_version, p_configuration.dataset_version,
      p_configuration.prompt_version, p_configuration.environment, v_cold.file
      using errcode = 'SN001', hint = 'Use the file as it was written: its SHA-256 is in manifest.json.';
  end if;
  v_case_set_id := (public.benchmark_keep_case_sets(jsonb_build_array(p_line)))[1];
  if v_case_set_id is not null then
    insert into public.benchmark_cases (transaction_id, case_set_id, case_count, outcomes)
    values (v_id, v_case_set_id, public.benchmark_count_cases(p_line -> 'cases'),
      (p_line -> 'cases') - array['id', 'groups', 'group']);
  end if;
  perform set_config('benchmark_snapshots.payload', 'moves', true);
  update public.benchmark_transactions t set metrics = p_line #> '{transaction,metrics}' where t.id = v_id;
  update public.benchmark_verdicts d
  set findings = r.findings, pooled_comparison = nullif(r.pooled_comparison, 'null')
  from jsonb_populate_recordset(null::public.benchmark_verdicts, p_line -> 'verdicts') r
  where d.id = r.id and d.transaction_id = v_id;
  perform set_config('benchmark_snapshots.payload', '', true);
  delete from public.benchmark_cold k where k.transaction_id = v_id;
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, from_version, to_version, actor, reason)
  values (p_configuration.id, 'archived', 'from_cold_storage', v_version, null, public.benchmark_actor(null),
    v_cold.file);
  return true;
end
$$;

revoke all on function
  public.benchmark_cold_candidates, public.benchmark_survives_json, public.list_cold_candidates,
  public.benchmark_payload, public.export_cold_versions, public.benchmark_drop_payload, public.move_to_cold_storage,
  public.benchmark_payload_in, public.benchmark_payload_digest, public.benchmark_require_same_payload,
  public.benchmark_bring_back
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

insert into public.benchmark_migrations (version, name) values ('20261121001850', 'moving_payload');
