-- Storing results, and what judging needs to know about each, in one call.

-- A pointer of a configuration: as it is, or, for the repeat of a push, as it stood before a position in the log.
-- Only repeats read the log, so that a push costs the same however long the history is.
create function public.benchmark_pointer_at(
  p_configuration public.benchmark_configurations, p_pointer text, p_as_of bigint
)
returns table (snapshot_version integer, move bigint)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_as_of is not null then
    return query
    select l.to_version, l.seq
    from public.benchmark_pointer_log l
    where l.configuration_id = p_configuration.id and l.pointer = p_pointer and l.seq < p_as_of
    order by l.seq desc
    limit 1;
  elsif p_pointer = 'baseline' then
    return query select p_configuration.baseline_version, p_configuration.baseline_move;
  else
    return query select p_configuration.current_version, null::bigint;
  end if;
end
$$;

-- One snapshot as judging compares against it. In PL/pgSQL, whose plans are kept: a function in SQL that cannot be
-- inlined is planned again at every call.
create function public.benchmark_judging_baseline(
  p_configuration_id bigint, p_snapshot_version integer, p_source text
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select pg_catalog.jsonb_build_object(
      'source', p_source,
      'configuration', pg_catalog.jsonb_build_object(
        'model_version', c.model_version, 'dataset_version', c.dataset_version,
        'prompt_version', c.prompt_version, 'environment', c.environment
      ),
      'snapshot_version', v.snapshot_version,
      'transaction_id', v.transaction_id,
      'created_at', v.created_at,
      'commit_sha', t.commit_sha,
      'dataset_size', t.dataset_size,
      'benchmark', t.benchmark,
      'f1_average', t.f1_average,
      'error_count', t.error_count,
      'metrics', t.metrics,
      'cases', k.cases
    )
    from public.benchmark_configurations c
    join public.benchmark_versions v on v.configuration_id = c.id
    join public.benchmark_transactions t on t.id = v.transaction_id
    left join public.benchmark_cases k on k.transaction_id = v.transaction_id
    where c.id = p_configuration_id and v.snapshot_version = p_snapshot_version
  );
end
$$;

-- The baseline of a model and dataset in an environment: of the same prompt first, else the most recently set.
create function public.benchmark_baseline_in(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_as_of bigint,
  p_source text
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select public.benchmark_judging_baseline(c.id, b.snapshot_version, p_source)
    from public.benchmark_configurations c
    cross join lateral public.benchmark_pointer_at(c, 'baseline', p_as_of) b
    where c.model_version = p_model_version and c.dataset_version = p_dataset_version
      and c.environment = p_environment and not c.is_ephemeral and b.snapshot_version is not null
    order by (c.prompt_version = p_prompt_version) desc, b.move desc
    limit 1
  );
end
$$;

-- What judging needs about one candidate, before version p_before_version. p_as_of: see benchmark_pointer_at;
-- p_previous: the version that was current before the push, where p_as_of is NULL.
-- p_request: {"baseline": null | {"kind": "version" | "commit" | "previous" | "model", …},
--             "baseline_environment": text}
create function public.benchmark_judging_context(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_before_version integer, p_as_of bigint, p_previous integer, p_request jsonb
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_ask constant jsonb := nullif(p_request -> 'baseline', 'null'::jsonb);
  v_kind constant text := v_ask ->> 'kind';
  v_elsewhere constant text := p_request ->> 'baseline_environment';
  v_own public.benchmark_configurations;
  v_asked public.benchmark_configurations;
  v_version integer;
  v_own_baseline integer;
  v_previous integer;
  v_baseline jsonb;
  v_not_found text;
  v_history jsonb;
begin
  if v_elsewhere is null then
    raise exception 'the request names no baseline_environment' using errcode = 'SN004';
  end if;
  select c.* into v_own from public.benchmark_configurations c
  where c.model_version = p_model_version and c.dataset_version = p_dataset_version
    and c.prompt_version = p_prompt_version and c.environment = p_environment;
  select b.snapshot_version into v_own_baseline
  from public.benchmark_pointer_at(v_own, 'baseline', p_as_of) b;
  if p_as_of is null then
    v_previous := p_previous;
  else
    select b.snapshot_version into v_previous from public.benchmark_pointer_at(v_own, 'current', p_as_of) b;
  end if;

  if v_kind in ('version', 'commit', 'previous') then
    -- A pull request asks about the configuration that stays, not about its own earlier pushes.
    if p_environment ~ '^(pull-request|branch)/' then
      select c.* into v_asked from public.benchmark_configurations c
      where c.model_version = p_model_version and c.dataset_version = p_dataset_version
        and c.prompt_version = p_prompt_version and c.environment = v_elsewhere;
    else
      v_asked := v_own;
    end if;
    if v_kind = 'version' then
      v_version := (v_ask ->> 'version')::integer;
    elsif v_kind = 'previous' and v_asked.id = v_own.id then
      v_version := v_previous;
    elsif v_kind = 'previous' then
      select b.snapshot_version into v_version from public.benchmark_pointer_at(v_asked, 'current', p_as_of) b;
    else
      select v.snapshot_version into v_version
      from public.benchmark_versions v
      join public.benchmark_transactions t on t.id = v.transaction_id
      where v.configuration_id = v_asked.id
        -- All that begins with these hexadecimal digits, as a range that the index knows.
        and pg_catalog.lower(t.commit_sha) collate "C" >= pg_catalog.lower(v_ask ->> 'sha')
        and pg_catalog.lower(t.commit_sha) collate "C" < pg_catalog.lower(v_ask ->> 'sha') || 'g'
        and (v_asked.id is distinct from v_own.id or v.snapshot_version < p_before_version)
      order by v.snapshot_version desc
      limit 1;
    end if;
    if v_asked.id is distinct from v_own.id or v_version < p_before_version then
      v_baseline := public.benchmark_judging_baseline(v_asked.id, v_version, 'input');
    end if;
  elsif v_kind = 'model' then
    v_baseline := public.benchmark_baseline_in(
      v_ask ->> 'model_version', p_dataset_version, p_prompt_version,
      case when p_environment ~ '^(pull-request|branch)/' then v_elsewhere else p_environment end, p_as_of, 'input'
    );
  elsif v_ask is not null then
    raise exception 'baseline request % is of no known kind', v_ask using errcode = 'SN004';
  end if;
  if v_ask is not null and v_baseline is null then
    v_not_found := case v_kind
      when 'version' then v_ask ->> 'version'
      when 'commit' then 'commit:' || (v_ask ->> 'sha')
      when 'model' then 'model:' || (v_ask ->> 'model_version')
      else v_kind
    end;
  end if;

  if v_baseline is null and v_own_baseline is not null then
    v_baseline := public.benchmark_judging_baseline(v_own.id, v_own_baseline, 'own');
  end if;
  if v_baseline is null then
    v_baseline := public.benchmark_baseline_in(
      p_model_version, p_dataset_version, p_prompt_version, v_elsewhere, p_as_of, 'environment'
    );
  end if;

  select pg_catalog.jsonb_agg(
    pg_catalog.jsonb_build_object(
      'snapshot_version', h.snapshot_version, 'created_at', h.created_at, 'f1_score', h.f1_score
    ) order by h.snapshot_version
  ) into v_history
  from (
    select v.snapshot_version, v.created_at, t.f1_score
    -- Versions have no gaps, so the last 20 are found by their numbers. "order by … limit" would be the same, but where
    -- the server has no statistics (the embedded database never has) it reads the whole history for that; a range
    -- would be planned again by every call. "offset 0" keeps both look-ups by key.
    from pg_catalog.generate_series(1, 20) back
    cross join lateral (
      select v.* from public.benchmark_versions v
      where v.configuration_id = v_own.id
        and v.snapshot_version = least(p_before_version, v_own.last_version + 1) - back
      offset 0
    ) v
    cross join lateral (
      select t.f1_score from public.benchmark_transactions t where t.id = v.transaction_id offset 0
    ) t
  ) h;

  return pg_catalog.jsonb_build_object(
    'baseline', v_baseline,
    'baseline_not_found', v_not_found,
    'own_baseline_version', v_own_baseline,
    'previous_version', v_previous,
    'history', coalesce(v_history, '[]'::jsonb)
  );
end
$$;

create function public.benchmark_check_batch(p_results jsonb)
returns void
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if pg_catalog.jsonb_typeof(p_results) is distinct from 'array' then
    raise exception 'results are a JSON array' using errcode = 'SN004';
  elsif pg_catalog.jsonb_array_length(p_results) > 200 then
    raise exception 'a call takes at most 200 results, this one has %', pg_catalog.jsonb_array_length(p_results)
      using errcode = 'SN004', hint = 'Split the results into several calls.';
  -- The size of the text, which callers count too; results with many small numbers take twice as much inside. Writing
  -- the text only to measure it takes its time, so that is left out where it cannot be as long.
  elsif pg_catalog.pg_column_size(p_results) > 1024 * 1024
    and pg_catalog.octet_length(p_results::text) > 4 * 1024 * 1024 then
    raise exception 'a call takes at most 4 MiB of results, this one has % bytes',
      pg_catalog.octet_length(p_results::text)
      using errcode = 'SN004', hint = 'Split the results into several calls.';
  end if;
end
$$;

-- Callers name the newest migration they know as schema_version of their context (who names none is not asked). One
-- that this schema cannot serve is refused before anything is stored: code that is newer, because it may count on what
-- is not here yet, and code older than v_oldest. A migration that old code cannot work with replaces this function.
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
    raise exception 'schema_version is the 14 digits of a migration' using errcode = 'SN004';
  elsif v_known collate "C" > v_here then
    raise exception 'the schema of the database (%) is older than this version of Benchmark Snapshots needs (%); '
      'nothing was stored', v_here, v_known
      using errcode = 'SN010', hint = 'Apply the migrations: `benchmark-snapshots migrate --database-url …`; or '
        '`supabase link`, then `supabase db push`; or paste what `benchmark-snapshots schema print` prints into the '
        'SQL editor of the dashboard.';
  elsif v_known collate "C" < v_oldest then
    raise exception 'the schema of the database (%) no longer serves a version of Benchmark Snapshots as old as this '
      'one (%); nothing was stored', v_here, v_known
      using errcode = 'SN010', hint = 'Update Benchmark Snapshots: the version after @ of the action, or the clone of '
        'the command line.';
  end if;
end
$$;

-- Stores results in order: a transaction, the next version and current for each; repeats are found by their key.
create function public.benchmark_store_results(p_results jsonb)
returns table (
  n integer, transaction_id uuid, snapshot_version integer, replayed boolean, pointers_as_of bigint,
  previous_version integer
)
language plpgsql
set search_path = pg_catalog, pg_temp
-- Shorter than the time that Supabase gives a statement (8 s), so that who waits for a lock is told so.
set lock_timeout = '5s'
as $$
#variable_conflict use_column
declare
  v_now timestamptz;
  v_milliseconds text;
  v_as_of bigint;
  v_key text;
  -- Once for all: two hundred calls would be a thirtieth of a push of as many results.
  v_actor constant text := public.benchmark_actor(null);
begin
  -- In key order, as the locks below: whoever else creates or locks the same rows waits, nobody deadlocks.
  insert into public.benchmark_configurations (model_version, dataset_version, prompt_version, environment)
  select distinct r ->> 'model_version', r ->> 'dataset_version', r ->> 'prompt_version', r ->> 'environment'
  from pg_catalog.jsonb_array_elements(p_results) r
  where not exists (
    select from public.benchmark_configurations c
    where c.model_version = r ->> 'model_version' and c.dataset_version = r ->> 'dataset_version'
      and c.prompt_version = r ->> 'prompt_version' and c.environment = r ->> 'environment'
  )
  order by 1, 2, 3, 4
  on conflict do nothing;

  perform from public.benchmark_configurations c
  join (
    select distinct r ->> 'model_version' as model_version, r ->> 'dataset_version' as dataset_version,
      r ->> 'prompt_version' as prompt_version, r ->> 'environment' as environment
    from pg_catalog.jsonb_array_elements(p_results) r
  ) named using (model_version, dataset_version, prompt_version, environment)
  order by c.id
  for update of c;

  -- Both are taken under the lock, so that they never run backwards within a configuration.
  v_now := pg_catalog.clock_timestamp();
  v_milliseconds := pg_catalog.lpad(
    pg_catalog.to_hex((extract(epoch from v_now) * 1000)::bigint), 12, '0'
  );
  v_as_of := pg_catalog.nextval(pg_catalog.pg_get_serial_sequence('public.benchmark_pointer_log', 'seq'));

  select i.key into v_key
  from pg_catalog.jsonb_array_elements(p_results) r
  -- "offset 0" keeps this a look-up by key: the planner expects 100 results and would read all keys for one.
  cross join lateral (
    select i.* from public.benchmark_idempotency i where i.key = r ->> 'idempotency_key' offset 0
  ) i
  join public.benchmark_transactions t on t.id = i.transaction_id
  where (i.content_digest, t.model_version, t.dataset_version, t.prompt_version, t.environment) is distinct from
    (r ->> 'content_digest', r ->> 'model_version', r ->> 'dataset_version', r ->> 'prompt_version', r ->> 'environment')
  union all
  (select r ->> 'idempotency_key'
  from pg_catalog.jsonb_array_elements(p_results) r
  where r ->> 'idempotency_key' is not null
  group by 1
  having pg_catalog.count(*) > 1)
  limit 1;
  if found then
    raise exception 'idempotency key % was used for another result', v_key
      using errcode = 'SN001', hint = 'One key names one result: use a new key, or none.';
  end if;

  return query
  with input as materialized (
    select
      o.ordinality::integer as n,
      o.r,
      c.id as configuration_id,
      c.last_version,
      c.current_version,
      c.line_length,
      i.transaction_id as replay_of,
      i.pointers_as_of
    from pg_catalog.jsonb_array_elements(p_results) with ordinality o (r, ordinality)
    join public.benchmark_configurations c
      on c.model_version = o.r ->> 'model_version' and c.dataset_version = o.r ->> 'dataset_version'
      and c.prompt_version = o.r ->> 'prompt_version' and c.environment = o.r ->> 'environment'
    left join lateral (
      select i.* from public.benchmark_idempotency i where i.key = o.r ->> 'idempotency_key' offset 0
    ) i
      -- Somebody may have stored the key for another configuration since the check above, where no lock keeps them
      -- apart: that is no repeat of this result, which then fails on the uniqueness of keys.
      on i.content_digest is not distinct from o.r ->> 'content_digest' and exists (
        select from public.benchmark_versions v
        where v.transaction_id = i.transaction_id and v.configuration_id = c.id
      )
  ), fresh as materialized (
    select
      i.*,
      -- The time first, as in UUID version 7: ids that follow each other are neighbors in all the indexes that hold
      -- them, where random ones would touch a page of its own in each.
      (v_milliseconds || '7' || pg_catalog.substr(pg_catalog.gen_random_uuid()::text, 16))::uuid as transaction_id,
      i.last_version + pg_catalog.row_number() over w as snapshot_version,
      i.line_length + pg_catalog.row_number() over w as position
    from input i
    where i.replay_of is null
    window w as (partition by i.configuration_id order by i.n)
  ), stored_transactions as (
    insert into public.benchmark_transactions (
      id, created_at, commit_sha, branch_name, model_version, model_provider, dataset_version, dataset_size,
      prompt_version, environment, run_id, run_attempt, triggered_by, metrics, duration_seconds, error_count,
      success_count, tags, notes, repository, benchmark, f1_average, measured_at, source
    )
    select
      f.transaction_id, v_now, r ->> 'commit_sha', r ->> 'branch_name', r ->> 'model_version',
      r ->> 'model_provider', r ->> 'dataset_version', (r ->> 'dataset_size')::integer, r ->> 'prompt_version',
      r ->> 'environment', r ->> 'run_id', (r ->> 'run_attempt')::integer, r ->> 'triggered_by', r -> 'metrics',
      (r ->> 'duration_seconds')::numeric, (r ->> 'error_count')::integer, (r ->> 'success_count')::integer,
      case when r ->> 'tags' is null then '{}' else array(select pg_catalog.jsonb_array_elements_text(r -> 'tags')) end,
      r ->> 'notes', r ->> 'repository', r ->> 'benchmark', r ->> 'f1_average', r ->> 'measured_at', r ->> 'source'
    from fresh f
  ), stored_versions as (
    insert into public.benchmark_versions (configuration_id, snapshot_version, transaction_id, created_at)
    select f.configuration_id, f.snapshot_version, f.transaction_id, v_now from fresh f
  ), stored_cases as (
    insert into public.benchmark_cases (transaction_id, cases)
    select f.transaction_id, f.r -> 'cases' from fresh f where f.r -> 'cases' <> 'null'::jsonb
  ), stored_keys as (
    insert into public.benchmark_idempotency (key, content_digest, transaction_id, pointers_as_of)
    select f.r ->> 'idempotency_key', f.r ->> 'content_digest', f.transaction_id, v_as_of
    from fresh f
    where f.r ->> 'idempotency_key' is not null
  ), extended_line as (
    insert into public.benchmark_line (configuration_id, position, snapshot_version)
    select f.configuration_id, f.position, f.snapshot_version from fresh f
  ), logged as (
    insert into public.benchmark_pointer_log
      (created_at, configuration_id, pointer, action, from_version, to_version, actor, run_id)
    select v_now, f.configuration_id, 'current', 'push',
      case when f.snapshot_version = f.last_version + 1 then f.current_version else f.snapshot_version - 1 end,
      f.snapshot_version, coalesce(nullif(pg_catalog.btrim(f.r ->> 'triggered_by'), ''), v_actor), f.r ->> 'run_id'
    from fresh f
    order by f.n
  ), moved as (
    update public.benchmark_configurations c
    set last_version = latest.snapshot_version, current_version = latest.snapshot_version,
      line_length = latest.position, updated_at = v_now
    from (
      select f.configuration_id, pg_catalog.max(f.snapshot_version) as snapshot_version,
        pg_catalog.max(f.position) as position
      from fresh f
      group by f.configuration_id
    ) latest
    where c.id = latest.configuration_id
  )
  select f.n, f.transaction_id, f.snapshot_version::integer, false, null::bigint, f.current_version
  from fresh f
  union all
  select i.n, i.replay_of, v.snapshot_version, true, coalesce(i.pointers_as_of, (
    select l.seq from public.benchmark_pointer_log l
    where l.configuration_id = i.configuration_id and l.pointer = 'current' and l.action = 'push'
      and l.to_version = v.snapshot_version
  )), null
  from input i
  join public.benchmark_versions v on v.transaction_id = i.replay_of;
end
$$;

-- Stores up to 200 results or 4 MiB in one transaction. Answers, in the order given, with what was stored (to be
-- compared with what was sent) and with what judging needs as it stood before the push:
-- {"schema_version": text,
--  "results": [{"snapshot_version", "transaction_id", "replayed", "metrics", "case_count", "context": place in contexts}],
--  "contexts": [{"baseline", "baseline_not_found", "own_baseline_version", "previous_version", "history"}]}
-- Results of one configuration share a context: 200 copies of a baseline with 5,000 cases would be 60 MB.
create function public.push_benchmark_results(p_results jsonb, p_context jsonb)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_results jsonb;
  v_contexts jsonb;
begin
  perform public.benchmark_check_schema(p_context);
  perform public.benchmark_check_batch(p_results);
  select pg_catalog.jsonb_agg(pg_catalog.to_jsonb(s) order by s.n) into v_results
  from public.benchmark_store_results(p_results) s;
  -- A statement of its own: only now does it see what was stored.
  with stored as materialized (
    select s.*, t.metrics, t.model_version, t.dataset_version, t.prompt_version, t.environment
    from pg_catalog.jsonb_to_recordset(v_results) s (
      n integer, transaction_id uuid, snapshot_version integer, replayed boolean, pointers_as_of bigint,
      previous_version integer
    )
    -- "offset 0" keeps this a look-up by key: whole tables are not joined for a few rows.
    cross join lateral (
      select t.* from public.benchmark_transactions t where t.id = s.transaction_id offset 0
    ) t
  ), contexts as materialized (
    -- Once per configuration: all of its results are judged as things stood before the push.
    select s.model_version, s.dataset_version, s.prompt_version, s.environment, s.pointers_as_of,
      pg_catalog.row_number() over () - 1 as place,
      public.benchmark_judging_context(
        s.model_version, s.dataset_version, s.prompt_version, s.environment,
        pg_catalog.min(s.snapshot_version), s.pointers_as_of, pg_catalog.min(s.previous_version), p_context
      ) as context
    from stored s
    group by 1, 2, 3, 4, 5
  )
  select pg_catalog.jsonb_agg(
    pg_catalog.jsonb_build_object(
      'snapshot_version', s.snapshot_version,
      'transaction_id', s.transaction_id,
      'replayed', s.replayed,
      'metrics', s.metrics,
      'case_count', coalesce(
        (select k.case_count from public.benchmark_cases k where k.transaction_id = s.transaction_id), 0
      ),
      'context', c.place
    ) order by s.n
  ), (select pg_catalog.jsonb_agg(c.context order by c.place) from contexts c)
  into v_results, v_contexts
  from stored s
  join contexts c using (model_version, dataset_version, prompt_version, environment)
  where s.pointers_as_of is not distinct from c.pointers_as_of;
  return pg_catalog.jsonb_build_object(
    'schema_version', public.benchmark_schema_version(),
    'results', coalesce(v_results, '[]'::jsonb),
    'contexts', coalesce(v_contexts, '[]'::jsonb)
  );
end
$$;

-- The newest migration in this database; the code compares it with the newest it knows.
create function public.benchmark_schema_version()
returns text
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select pg_catalog.max(m.version) from public.benchmark_migrations m
$$;

-- The same answers without storing anything: for dry runs and forks.
create function public.get_judging_context(p_results jsonb, p_context jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_results jsonb;
begin
  perform public.benchmark_check_schema(p_context);
  perform public.benchmark_check_batch(p_results);
  select pg_catalog.jsonb_agg(
    public.benchmark_judging_context(
      o.r ->> 'model_version', o.r ->> 'dataset_version', o.r ->> 'prompt_version', o.r ->> 'environment',
      2147483647, null, c.current_version, p_context
    ) order by o.ordinality
  ) into v_results
  from pg_catalog.jsonb_array_elements(p_results) with ordinality o (r, ordinality)
  left join public.benchmark_configurations c
    on c.model_version = o.r ->> 'model_version' and c.dataset_version = o.r ->> 'dataset_version'
    and c.prompt_version = o.r ->> 'prompt_version' and c.environment = o.r ->> 'environment';
  return pg_catalog.jsonb_build_object(
    'schema_version', public.benchmark_schema_version(),
    'results', coalesce(v_results, '[]'::jsonb)
  );
end
$$;

-- One result, as scripts call it: transaction + next snapshot + current, atomically. Answers the transaction's id.
-- Never a repeat (there is no key), never a baseline.
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
      then p_metrics - 'f1_score' || pg_catalog.jsonb_build_object('f1', p_metrics -> 'f1_score')
    else p_metrics
  end;
  v_results constant jsonb := pg_catalog.jsonb_build_array(pg_catalog.jsonb_build_object(
    'commit_sha', p_commit_sha, 'branch_name', p_branch_name, 'model_version', p_model_version,
    'model_provider', p_model_provider, 'dataset_version', p_dataset_version, 'dataset_size', p_dataset_size,
    'prompt_version', p_prompt_version, 'environment', p_environment, 'run_id', p_run_id,
    'triggered_by', p_triggered_by, 'metrics', v_metrics, 'duration_seconds', p_duration_seconds, 'tags', p_tags,
    'notes', p_notes, 'error_count', p_error_count, 'success_count', p_success_count, 'repository', p_repository,
    'run_attempt', p_run_attempt, 'benchmark', p_benchmark, 'f1_average', p_f1_average, 'cases', p_cases
  ));
begin
  perform public.benchmark_check_batch(v_results);
  select s.transaction_id into v_transaction_id from public.benchmark_store_results(v_results) s;
  return v_transaction_id;
end
$$;

revoke all on function
  public.benchmark_pointer_at(public.benchmark_configurations, text, bigint),
  public.benchmark_judging_baseline(bigint, integer, text),
  public.benchmark_baseline_in(text, text, text, text, bigint, text),
  public.benchmark_judging_context(text, text, text, text, integer, bigint, integer, jsonb),
  public.benchmark_check_batch(jsonb),
  public.benchmark_check_schema(jsonb),
  public.benchmark_store_results(jsonb),
  public.push_benchmark_results(jsonb, jsonb),
  public.benchmark_schema_version(),
  public.get_judging_context(jsonb, jsonb),
  public.upsert_benchmark_result(
    text, text, text, text, text, integer, text, text, text, text, jsonb, numeric, text[], text,
    integer, integer, text, integer, text, text, jsonb
  )
from public, anon, authenticated, service_role, benchmark_writer;

grant execute on function
  public.push_benchmark_results(jsonb, jsonb),
  public.get_judging_context(jsonb, jsonb)
to service_role, benchmark_writer;

grant execute on function
  public.benchmark_schema_version(),
  public.upsert_benchmark_result(
    text, text, text, text, text, integer, text, text, text, text, jsonb, numeric, text[], text,
    integer, integer, text, integer, text, text, jsonb
  )
to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000400', 'push');
