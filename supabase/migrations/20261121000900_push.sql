-- Storing results: each becomes a transaction, the next version of its configuration, and current.

create function public.benchmark_check_batch(p_results jsonb)
returns void
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if jsonb_typeof(p_results) is distinct from 'array' then
    raise exception 'results must be a JSON array' using errcode = 'SN004';
  elsif jsonb_array_length(p_results) > 200 then
    raise exception 'a call takes at most 200 results, this one has %', jsonb_array_length(p_results)
      using errcode = 'SN004', hint = 'Split the results into several calls.';
  -- The size as text, which callers count too; in memory, results with many small numbers take twice as much. Writing
  -- the text takes time, so it is skipped if it cannot be too long.
  elsif pg_column_size(p_results) > 4 * 1024 * 1024 and octet_length(p_results::text) > 16 * 1024 * 1024 then
    raise exception 'a call takes at most 16 MiB of results, this one has % bytes', octet_length(p_results::text)
      using errcode = 'SN004', hint = 'Split the results into several calls.';
  end if;
end
$$;

-- Callers may send the newest migration they know as schema_version of their context. Code that this schema cannot
-- serve is refused before anything is stored: newer code, which may need what is not here yet, and code older than
-- v_oldest. A migration that breaks older code replaces this function.
create function public.benchmark_check_schema(p_context jsonb)
returns void
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_oldest constant text := '20261121000100';
  v_here constant text := public.benchmark_schema_version();
  v_known constant text := p_context ->> 'schema_version';
begin
  if v_known !~ '^[0-9]{14}$' then
    raise exception 'schema_version must be the 14 digits of a migration' using errcode = 'SN004';
  elsif v_known collate "C" > v_here then
    raise exception 'the schema of the database (%) is older than this version of Benchmark Snapshots needs (%); '
      'nothing was stored', v_here, v_known
      using errcode = 'SN010', hint = 'Apply the migrations: `benchmark-snapshots migrate --database-url …`; or '
        '`supabase link`, then `supabase db push`; or paste the output of `benchmark-snapshots schema print` into the '
        'SQL editor of the dashboard.';
  elsif v_known collate "C" < v_oldest then
    raise exception 'the schema of the database (%) no longer supports this old version of Benchmark Snapshots (%); '
      'nothing was stored', v_here, v_known
      using errcode = 'SN010', hint = 'Update Benchmark Snapshots: the version after @ of the action, or the clone of '
        'the command line.';
  end if;
end
$$;

-- SHA-256 of a call's token ("token" in what it says about its push); NULL: it has none.
create function public.benchmark_token_digest(p_token text)
returns text
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if length(p_token) < 32 then
    raise exception 'a token must be random and have at least 32 characters' using errcode = 'SN004';
  end if;
  return encode(sha256(convert_to(p_token, 'UTF8')), 'hex');
end
$$;

-- Writes snapshots with their transactions, cases, keys and archiving; nothing else does.
-- p_rows: results of a push, or snapshot lines of export_benchmark_history.
-- p_placed: the ones to write: [{"n": place in p_rows, from 1, "configuration_id", "snapshot_version",
-- "transaction_id", "found": see benchmark_find_reference (lines have "references")}]; those with "replay_of" are
-- skipped.
-- p_push: for results of a push, {"created_at", "pointers_as_of", "push_id", "token_digest"}; NULL: lines have their
-- own.
create function public.benchmark_insert_snapshots(p_rows jsonb, p_placed jsonb, p_push jsonb)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_case_sets constant bigint[] := public.benchmark_keep_case_sets(p_rows);
  v_created_at constant timestamptz := (p_push ->> 'created_at')::timestamptz;
begin
  with placed as materialized (
    -- Cases may be megabytes: keep only what the statements below write.
    select p.*, s.r, case when p_push is null then s.r end as line,
      case when p_push is null then s.r -> 'transaction' else s.r end as t,
      coalesce(v_created_at, (s.r -> 'transaction' ->> 'created_at')::timestamptz) as created_at,
      v_case_sets[p.n] as case_set_id,
      case when v_case_sets[p.n] is not null then jsonb_array_length(s.cases -> 'id') else 0 end as case_count,
      case when v_case_sets[p.n] is not null then s.cases - array['id', 'groups', 'group'] end as outcomes
    from jsonb_to_recordset(p_placed) p (
      n integer, configuration_id bigint, snapshot_version integer, transaction_id uuid, replay_of uuid, found jsonb
    )
    cross join lateral (
      select (p_rows -> (p.n - 1)) - 'cases' as r, p_rows -> (p.n - 1) -> 'cases' as cases
    ) s
    where p.replay_of is null
  ), transactions as (
    insert into public.benchmark_transactions (
      id, created_at, commit_sha, branch_name, model_version, model_provider, dataset_version, dataset_size,
      prompt_version, environment, run_id, run_attempt, triggered_by, metrics, primary_metric, duration_seconds,
      error_count, success_count, tags, notes, repository, benchmark, f1_average, measured_at, source, pooled_from,
      content_digest, cases_digest, case_count
    )
    select p.transaction_id, p.created_at, t ->> 'commit_sha', t ->> 'branch_name', r ->> 'model_version',
      t ->> 'model_provider', r ->> 'dataset_version', (t ->> 'dataset_size')::integer, r ->> 'prompt_version',
      r ->> 'environment', t ->> 'run_id', (t ->> 'run_attempt')::integer, t ->> 'triggered_by', t -> 'metrics',
      t ->> 'primary_metric', (t ->> 'duration_seconds')::numeric, (t ->> 'error_count')::integer,
      (t ->> 'success_count')::integer,
      case when t ->> 'tags' is null then '{}' else array(select jsonb_array_elements_text(t -> 'tags')) end,
      t ->> 'notes', t ->> 'repository', t ->> 'benchmark', t ->> 'f1_average', t ->> 'measured_at', t ->> 'source',
      nullif(t -> 'pooled_from', 'null'), t ->> 'content_digest', t ->> 'cases_digest',
      coalesce((line -> 'transaction' ->> 'case_count')::integer, p.case_count)
    from placed p
  ), versions as (
    insert into public.benchmark_versions (
      configuration_id, snapshot_version, id, transaction_id, created_at, push_id, pointers_as_of,
      reference_transaction_id, reference_rule, pinned_transaction_id, second_transaction_id, previous_transaction_id,
      token_digest
    )
    select p.configuration_id, p.snapshot_version, coalesce((line ->> 'snapshot_id')::uuid, gen_random_uuid()),
      p.transaction_id, p.created_at, coalesce(p_push, line) ->> 'push_id',
      (coalesce(p_push, line) ->> 'pointers_as_of')::bigint,
      (f.found ->> 'reference')::uuid, f.found ->> 'reference_rule', (f.found ->> 'pinned')::uuid,
      (f.found ->> 'second')::uuid, (f.found ->> 'previous')::uuid, coalesce(p_push, line) ->> 'token_digest'
    from placed p
    cross join lateral (select coalesce(p.found, line -> 'references') as found) f
  ), cases as (
    insert into public.benchmark_cases (transaction_id, case_set_id, case_count, outcomes)
    select p.transaction_id, p.case_set_id, p.case_count, p.outcomes
    from placed p where p.case_set_id is not null
  ), keys as (
    insert into public.benchmark_idempotency (configuration_id, key, transaction_id)
    select p.configuration_id, r ->> 'idempotency_key', p.transaction_id
    from placed p where r ->> 'idempotency_key' is not null
  )
  insert into public.benchmark_archived (transaction_id, archived_at, actor, reason)
  select p.transaction_id, a.archived_at, a.actor, a.reason
  from placed p
  cross join lateral jsonb_populate_record(null::public.benchmark_archived, line -> 'archived') a
  where jsonb_typeof(line -> 'archived') = 'object';
end
$$;

-- Where each result goes, in the given order: a repeat (replay_of) to the version it made before, any other to the next
-- version and the next place on the line of its locked configuration. is_taken: its key was used for another result of
-- the configuration, or twice in this call. current_version: before this call.
create function public.benchmark_place_results(p_results jsonb, p_now timestamptz)
returns table (
  n integer, configuration_id bigint, replay_of uuid, is_taken boolean, pointers_as_of bigint, transaction_id uuid,
  snapshot_version integer, line_position integer, last_version integer, current_version integer
)
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_milliseconds constant text := lpad(to_hex((extract(epoch from p_now) * 1000)::bigint), 12, '0');
begin
  return query
  with input as materialized (
    select o.ordinality::integer as n, c.id, c.last_version, c.current_version, c.line_length, i.transaction_id,
      i.snapshot_version, i.pointers_as_of,
      (i.content_digest, i.cases_digest) is distinct from (o.content_digest, o.cases_digest) as differs,
      o.idempotency_key is not null and count(*) over (partition by c.id, o.idempotency_key) > 1 as is_twice
    from rows from (jsonb_to_recordset(p_results) as (
      model_version text, dataset_version text, prompt_version text, environment text, idempotency_key text,
      content_digest text, cases_digest text
    )) with ordinality o
    join public.benchmark_configurations c using (model_version, dataset_version, prompt_version, environment)
    -- "offset 0" keeps this a look-up by key: the planner expects 100 results and would read all keys for a single one.
    left join lateral (
      select k.transaction_id, public.benchmark_pushed_at(v) as pointers_as_of, t.content_digest, t.cases_digest,
        v.snapshot_version
      from public.benchmark_idempotency k
      join public.benchmark_transactions t on t.id = k.transaction_id
      join public.benchmark_versions v on v.transaction_id = k.transaction_id
      where k.configuration_id = c.id and k.key = o.idempotency_key
      offset 0
    ) i on true
  )
  select i.n, i.id, null::uuid, i.is_twice, null::bigint,
    -- Time first, as in UUID version 7: consecutive ids are neighbors in every index, where random ones would each
    -- touch a different page.
    (v_milliseconds || '7' || substr(gen_random_uuid()::text, 16))::uuid,
    (i.last_version + row_number() over w)::integer, (i.line_length + row_number() over w)::integer,
    i.last_version, i.current_version
  from input i
  where i.transaction_id is null
  window w as (partition by i.id order by i.n)
  union all
  select i.n, i.id, i.transaction_id, i.is_twice or i.differs, i.pointers_as_of, i.transaction_id, i.snapshot_version,
    null, i.last_version, null
  from input i
  where i.transaction_id is not null;
end
$$;

-- Makes new versions current, in order. The log names who ran them if the caller may say so, else p_actor.
create function public.benchmark_push_current(
  p_results jsonb, p_placed jsonb, p_now timestamptz, p_actor text, p_names_others boolean
)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  with fresh as materialized (
    select p.*, o.r ->> 'triggered_by' as triggered_by, o.r ->> 'run_id' as run_id
    from jsonb_to_recordset(p_placed) p (
      n integer, configuration_id bigint, replay_of uuid, snapshot_version integer, line_position integer,
      last_version integer, current_version integer
    )
    join jsonb_array_elements(p_results) with ordinality o (r, ordinality) on o.ordinality = p.n
    where p.replay_of is null
  ), extended_line as (
    insert into public.benchmark_line (configuration_id, position, snapshot_version)
    select f.configuration_id, f.line_position, f.snapshot_version from fresh f
  ), logged as (
    insert into public.benchmark_pointer_log
      (created_at, configuration_id, pointer, action, from_version, to_version, actor, run_id)
    select p_now, f.configuration_id, 'current', 'push',
      case when f.snapshot_version = f.last_version + 1 then f.current_version else f.snapshot_version - 1 end,
      f.snapshot_version, coalesce(case when p_names_others then nullif(btrim(f.triggered_by), '') end, p_actor),
      f.run_id
    from fresh f
    order by f.n
  )
  update public.benchmark_configurations c
  set last_version = latest.snapshot_version, current_version = latest.snapshot_version,
    line_length = latest.line_position, updated_at = p_now
  from (
    select f.configuration_id, max(f.snapshot_version) as snapshot_version, max(f.line_position) as line_position
    from fresh f
    group by f.configuration_id
  ) latest
  where c.id = latest.configuration_id;
end
$$;

-- Sets the primary metric of a configuration after new results: the one the row asks for (primary_asked, by a rule or
-- the result file); else the present one while the result has it; else the caller's guess from the metrics
-- (primary_guess). Both are {"name", "better"}. Changes are logged, except the first setting.
create function public.benchmark_keep_primary(p_results jsonb, p_placed jsonb, p_actor text)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  with changed as materialized (
    select c.id, p.snapshot_version, c.primary_metric, c.primary_better, x.name, x.better, p.r ->> 'run_id' as run_id
    from (
      select distinct on (q.configuration_id) q.configuration_id, q.snapshot_version, o.r
      from jsonb_to_recordset(p_placed) q (n integer, configuration_id bigint, snapshot_version integer, replay_of uuid)
      join jsonb_array_elements(p_results) with ordinality o (r, ordinality) on o.ordinality = q.n
      where q.replay_of is null
      order by q.configuration_id, q.n desc
    ) p
    join public.benchmark_configurations c on c.id = p.configuration_id
    cross join lateral (
      select v.name, v.better
      from (values
        (1, p.r #>> '{primary_asked,name}', p.r #>> '{primary_asked,better}'),
        (2, c.primary_metric, c.primary_better),
        (3, p.r #>> '{primary_guess,name}', p.r #>> '{primary_guess,better}')
      ) v (place, name, better)
      where v.name is not null and (v.place = 1 or public.benchmark_metric(p.r -> 'metrics', v.name) is not null)
      order by v.place
      limit 1
    ) x
    where (x.name, x.better) is distinct from (c.primary_metric, c.primary_better)
  ), kept as (
    update public.benchmark_configurations c
    set primary_metric = g.name, primary_better = g.better
    from changed g
    where c.id = g.id
  )
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, to_version, from_metric, to_metric, actor, reason, run_id)
  select g.id, 'primary', 'push', g.snapshot_version, w.from_metric, w.to_metric, p_actor,
    format('the primary metric was %s and is %s', w.from_metric, w.to_metric), g.run_id
  from changed g
  cross join lateral (
    select case g.primary_better when 'lower' then '-' else '' end || g.primary_metric,
      case g.better when 'lower' then '-' else '' end || g.name
  ) w (from_metric, to_metric)
  where g.primary_metric is not null
  order by g.id;
end
$$;

-- Adds what each new result finds before anything is stored, as "found" beside its place. Once per configuration: all
-- its results are judged as things stood before the push.
create function public.benchmark_with_found(p_results jsonb, p_placed jsonb, p_context jsonb)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    with fresh as (
      select (p ->> 'configuration_id')::bigint as id, min((p ->> 'n')::integer) as n
      from jsonb_array_elements(p_placed) p
      where p ->> 'replay_of' is null
      group by 1
    ), found as materialized (
      select f.id, public.benchmark_found_before(c, (p_results -> (f.n - 1)) - 'cases', p_context) as found
      from fresh f
      join public.benchmark_configurations c on c.id = f.id
    )
    select jsonb_agg(
      p || jsonb_build_object('found', case when p ->> 'replay_of' is null then f.found end) order by o
    )
    from jsonb_array_elements(p_placed) with ordinality e (p, o)
    left join found f on f.id = (p ->> 'configuration_id')::bigint
  );
end
$$;

-- Stores results in order; repeats are found by their key. p_context: see push_benchmark_results; NULL: nobody judges
-- them. previous_version: current before the call. found: see benchmark_with_found.
create function public.benchmark_store_results(p_results jsonb, p_context jsonb)
returns table (
  n integer, transaction_id uuid, snapshot_version integer, replayed boolean, pointers_as_of bigint,
  previous_version integer, found jsonb
)
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
#variable_conflict use_column
declare
  v_push constant jsonb := p_context -> 'push';
  v_now timestamptz;
  v_as_of bigint;
  v_placed jsonb;
  v_is_new boolean;
  v_key text;
  -- Asked once: two hundred calls would take a thirtieth of a push of as many results.
  v_person constant text := public.benchmark_person();
  v_actor constant text := coalesce(v_person, public.benchmark_caller());
  v_names_others constant boolean := v_person is null and public.benchmark_is_trusted();
  v_token_digest constant text := public.benchmark_token_digest(v_push ->> 'token');
begin
  perform public.benchmark_lock_configurations(p_results);
  -- Both are taken under the lock, so that they never run backwards within a configuration.
  v_now := clock_timestamp();
  v_as_of := nextval(pg_get_serial_sequence('public.benchmark_pointer_log', 'seq'));
  select jsonb_agg(to_jsonb(p)), bool_or(p.replay_of is null),
    min(p_results -> p.n - 1 ->> 'idempotency_key') filter (where p.is_taken)
  into v_placed, v_is_new, v_key
  from public.benchmark_place_results(p_results, v_now) p;
  if v_key is not null then
    raise exception 'idempotency key % was used for another result', v_key
      using errcode = 'SN001', hint = 'One key names one result: use a new key, or none.';
  elsif v_is_new then
    if p_context is not null then
      v_placed := public.benchmark_with_found(p_results, v_placed, p_context);
    end if;
    perform public.benchmark_insert_snapshots(p_results, v_placed, jsonb_build_object(
      'created_at', v_now, 'pointers_as_of', v_as_of, 'push_id', v_push -> 'id', 'token_digest', v_token_digest
    ));
    perform public.benchmark_push_current(p_results, v_placed, v_now, v_actor, v_names_others);
    if jsonb_path_exists(p_results, '$[*] ? (exists (@.primary_asked) || exists (@.primary_guess))') then
      perform public.benchmark_keep_primary(p_results, v_placed, v_actor);
    end if;
    if v_push ? 'pairs' then
      perform public.benchmark_keep_push(v_push);
    end if;
  end if;

  return query
  select p.n, p.transaction_id, p.snapshot_version, p.replay_of is not null, p.pointers_as_of, p.current_version,
    p.found
  from jsonb_to_recordset(v_placed) p (
    n integer, transaction_id uuid, snapshot_version integer, replay_of uuid, pointers_as_of bigint,
    current_version integer, found jsonb
  );
end
$$;

-- Stores one result, for scripts: transaction, next snapshot and current, atomically. Returns the transaction's id.
-- Every call adds a version (there is no key), and none becomes the baseline.
create function public.upsert_benchmark_result(
  p_commit_sha text,
  p_branch_name text,
  p_model_version text,
  p_model_provider text,
  p_dataset_version text,
  p_dataset_size integer,
  p_prompt_version text,
  p_environment text,
  p_run_id text,
  p_triggered_by text,
  p_metrics jsonb,
  p_duration_seconds numeric default null,
  p_tags text[] default '{}',
  p_notes text default null,
  p_error_count integer default null,
  p_success_count integer default null,
  p_repository text default null,
  p_run_attempt integer default null,
  p_benchmark text default null,
  p_f1_average text default null,
  p_cases jsonb default null
)
returns uuid
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_transaction_id uuid;
  -- f1_score is the older name of f1.
  v_metrics constant jsonb := case
    when p_metrics ? 'f1_score' and not p_metrics ? 'f1'
      then p_metrics - 'f1_score' || jsonb_build_object('f1', p_metrics -> 'f1_score')
    else p_metrics
  end;
  v_results constant jsonb := jsonb_build_array(jsonb_build_object(
    'commit_sha', p_commit_sha, 'branch_name', p_branch_name, 'model_version', p_model_version,
    'model_provider', p_model_provider, 'dataset_version', p_dataset_version, 'dataset_size', p_dataset_size,
    'prompt_version', p_prompt_version, 'environment', p_environment, 'run_id', p_run_id,
    'triggered_by', p_triggered_by, 'metrics', v_metrics, 'duration_seconds', p_duration_seconds, 'tags', p_tags,
    'notes', p_notes, 'error_count', p_error_count, 'success_count', p_success_count, 'repository', p_repository,
    'run_attempt', p_run_attempt, 'benchmark', p_benchmark, 'f1_average', p_f1_average, 'cases', p_cases,
    'primary_guess', (
      select jsonb_build_object('name', u.name, 'better', 'higher')
      from unnest(array['f1', 'accuracy', 'pass_rate', 'score', 'exact_match', 'main_score'])
        with ordinality u (name, place)
      where public.benchmark_metric(v_metrics, u.name) is not null
      order by u.place
      limit 1
    )
  ));
begin
  perform public.benchmark_check_batch(v_results);
  select s.transaction_id into v_transaction_id from public.benchmark_store_results(v_results, null) s;
  return v_transaction_id;
end
$$;

revoke all on function
  public.benchmark_check_batch, public.benchmark_check_schema, public.benchmark_token_digest,
  public.benchmark_insert_snapshots, public.benchmark_place_results, public.benchmark_push_current,
  public.benchmark_keep_primary, public.benchmark_with_found, public.benchmark_store_results,
  public.upsert_benchmark_result
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.upsert_benchmark_result to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000900', 'push');
