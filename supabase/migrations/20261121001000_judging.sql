-- What judging needs to know about each result, stored or not, in one call.

-- A pointer of a configuration: as it is now or, for a repeated push, as it stood before a position in the log. Only
-- repeats read the log, so that a push costs the same however long the history is.
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

-- One snapshot as judging compares against it; p_source: the rule that chose it. NULL: there is none. json, as all that
-- holds it: each jsonb around hundreds of metrics copies them one by one.
create function public.benchmark_judging_baseline(p_transaction_id uuid, p_source text, p_with_cases boolean)
returns json
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_transaction_id is null then
    return null;
  end if;
  perform public.benchmark_require_payload(array[p_transaction_id]);
  return (
    select json_build_object(
      'source', p_source,
      'configuration', json_build_object(
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
      'success_count', t.success_count,
      'metrics', t.metrics,
      'cases', case when p_with_cases then public.benchmark_cases_of(v.transaction_id) end,
      'primary', (
        select json_build_object('name', d.primary_metric, 'better', d.primary_better)
        from public.benchmark_verdicts d
        where d.transaction_id = v.transaction_id and d.primary_metric is not null
        order by d.seq desc
        limit 1
      ),
      -- After a rollback, the newest version is not the current one.
      'rolled_back_to', case when c.current_version < v.snapshot_version then c.current_version end
    )
    from public.benchmark_versions v
    join public.benchmark_configurations c on c.id = v.configuration_id
    join public.benchmark_transactions t on t.id = v.transaction_id
    where v.transaction_id = p_transaction_id
  );
end
$$;

-- The primary metric of a configuration before one of its versions, as {"name", "better"}; NULL: none yet. p_as_of: see
-- benchmark_pointer_at.
create function public.benchmark_primary_at(
  p_configuration public.benchmark_configurations, p_before_version integer, p_as_of bigint
)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'name', ltrim(w.metric, '-'), 'better', case when w.metric like '-%' then 'lower' else 'higher' end
  )
  from (
    select coalesce(
      (
        select l.from_metric from public.benchmark_pointer_log l
        where l.configuration_id = p_configuration.id and l.pointer = 'primary' and l.seq > p_as_of
        order by l.seq
        limit 1
      ), case p_configuration.primary_better when 'lower' then '-' else '' end || p_configuration.primary_metric
    ) as metric
  ) w
  where w.metric is not null and p_before_version > 1
$$;

-- For a reference that lacks the primary metric of a result: the newest earlier version of another run that has it, as
-- {"snapshot_version", "metric", "value"}.
create function public.benchmark_primary_before(
  p_configuration public.benchmark_configurations, p_before_version integer, p_result jsonb, p_primary jsonb,
  p_reference uuid
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_metric constant text := coalesce(
    p_result #>> '{primary_asked,name}',
    case when public.benchmark_metric(p_result -> 'metrics', p_primary ->> 'name') is not null
      then p_primary ->> 'name' end,
    p_result #>> '{primary_guess,name}'
  );
begin
  if p_reference is null or v_metric is null or (
    select public.benchmark_metric(t.metrics, v_metric) is not null
    from public.benchmark_transactions t where t.id = p_reference
  ) then
    return null;
  end if;
  return (
    select jsonb_build_object('snapshot_version', n.snapshot_version, 'metric', v_metric, 'value', m.value)
    from public.benchmark_recent_versions(p_configuration, p_before_version, p_result) n
    cross join lateral (select public.benchmark_metric(n.metrics, v_metric) as value) m
    where m.value is not null
    order by n.place
    limit 1
  );
end
$$;

-- The last 20 points of a configuration before a version, oldest first, without archived ones and those of the run of
-- the result, which say nothing of what is usual: f1, the primary metric and up to 40 that the result names ({"watch":
-- [name, …]}), and what the last verdict on each was. is_usual: it is comparable with the reference and on its side of
-- p_baseline, which moves where another level is accepted.
create function public.benchmark_recent_points(
  p_configuration public.benchmark_configurations, p_before_version integer, p_result jsonb, p_reference uuid,
  p_baseline integer
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_watch constant text[] := array(
    (
      select jsonb_array_elements_text(
        case when jsonb_typeof(p_result -> 'watch') = 'array' then p_result -> 'watch' end
      )
      limit 40
    )
    union
    select p_configuration.primary_metric where p_configuration.primary_metric is not null
  );
  v_read constant text[] := array(
    select regexp_replace(n.name, '(^|\.)f1_score$', '\1f1')
    from unnest(v_watch) with ordinality n (name, place)
    order by n.place
  );
  v_reference public.benchmark_transactions;
  v_is_since boolean;
begin
  select t.* into v_reference from public.benchmark_transactions t where t.id = p_reference;
  select v.snapshot_version >= p_baseline into v_is_since
  from public.benchmark_versions v
  where v.transaction_id = p_reference and v.configuration_id = p_configuration.id;
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'snapshot_version', v.snapshot_version, 'created_at', v.created_at, 'f1_score', (t).f1_score,
        'verdict', public.benchmark_last_verdict(v.transaction_id),
        'is_usual', coalesce(
          public.benchmark_are_comparable(t, v_reference) and (v.snapshot_version >= p_baseline) = v_is_since, true
        ),
        -- As benchmark_metric reads them, without a call for each.
        'values', coalesce((
          select jsonb_object_agg(w.name, case when jsonb_typeof(w.value) = 'number' then w.value end)
          from (
            select n.name, coalesce((t).metrics -> n.read, (t).metrics #> string_to_array(n.read, '.')) as value
            from unnest(v_watch, v_read) n (name, read)
          ) w
        ), '{}')
      ) order by v.snapshot_version
    ), '[]')
    -- Versions have no gaps, so the last 20 are found by number. "order by … limit" gives the same, but without
    -- statistics (the embedded database never has any) it reads the whole history; a range would be planned again on
    -- every call. "offset 0" keeps both look-ups by key.
    from generate_series(1, 20) back
    cross join lateral (
      select v.* from public.benchmark_versions v
      where v.configuration_id = p_configuration.id
        and v.snapshot_version = least(p_before_version, p_configuration.last_version + 1) - back
      offset 0
    ) v
    cross join lateral (
      select t from public.benchmark_transactions t where t.id = v.transaction_id offset 0
    ) o (t)
    where ((t).run_id = p_result ->> 'run_id' and (t).repository is not distinct from p_result ->> 'repository')
        is not true
      and not exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id)
  );
end
$$;

-- What is usual where the reference is a version of a base branch: see benchmark_recent_points, up to that version.
-- NULL: the reference is of the own configuration, or a baseline elsewhere, which stands alone.
create function public.benchmark_usual_points(
  p_own public.benchmark_configurations, p_result jsonb, p_reference uuid, p_rule text
)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select public.benchmark_recent_points(c, v.snapshot_version + 1, p_result, p_reference, c.baseline_version)
  from public.benchmark_versions v
  join public.benchmark_configurations c on c.id = v.configuration_id
  where v.transaction_id = p_reference and p_rule in ('base_commit', 'base', 'environment_newest')
    and c.id is distinct from p_own.id
$$;

-- What a push finds under the lock before it stores: benchmark_find_reference and the primary metric so far.
create function public.benchmark_found_before(
  p_configuration public.benchmark_configurations, p_result jsonb, p_request jsonb
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_next constant integer := p_configuration.last_version + 1;
begin
  return public.benchmark_find_reference(p_configuration, v_next, null, p_result, p_request) || jsonb_build_object(
    'primary', public.benchmark_primary_at(p_configuration, v_next, null),
    'previous', (
      select v.transaction_id from public.benchmark_versions v
      where v.configuration_id = p_configuration.id and v.snapshot_version = p_configuration.current_version
    )
  );
end
$$;

-- What the push of a version found, for its repeat. Read back from the version, unless a reference was requested then
-- or is now, a person set a baseline since, or a pull request or branch found nothing: there may be a base by now.
create function public.benchmark_found_again(
  p_configuration public.benchmark_configurations, p_snapshot_version integer, p_as_of bigint, p_result jsonb,
  p_request jsonb
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version public.benchmark_versions;
  v_is_moved boolean;
  v_found jsonb;
begin
  select v.* into v_version from public.benchmark_versions v
  where v.configuration_id = p_configuration.id and v.snapshot_version = p_snapshot_version;
  v_is_moved := public.benchmark_is_baseline_set_since(
    p_configuration, v_version.reference_transaction_id, p_as_of
  );
  v_found := case
    when v_version.reference_rule <> 'input'
      and num_nonnulls(v_version.reference_transaction_id, nullif(p_configuration.is_ephemeral, true)) > 0
      and nullif(p_request -> 'baseline', 'null') is null and not v_is_moved
      then jsonb_build_object(
        'reference', v_version.reference_transaction_id, 'reference_rule', v_version.reference_rule,
        'pinned', v_version.pinned_transaction_id, 'second', v_version.second_transaction_id
      )
    else public.benchmark_find_reference(
      p_configuration, p_snapshot_version, case when not v_is_moved then p_as_of end, p_result, p_request
    )
  end;
  return v_found || jsonb_build_object(
    'primary', public.benchmark_primary_at(p_configuration, p_snapshot_version, p_as_of), 'is_moved', v_is_moved
  );
end
$$;

-- What judging needs about one result, before version p_before_version. p_as_of: see benchmark_pointer_at; p_previous:
-- the version that was current before the push, if p_as_of is NULL. p_found: what the push found; NULL: find it now.
-- p_request: see benchmark_find_reference.
create function public.benchmark_judging_context(
  p_result jsonb, p_before_version integer, p_as_of bigint, p_previous integer, p_request jsonb, p_found jsonb
)
returns json
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_own public.benchmark_configurations;
  v_own_baseline integer;
  v_previous integer := p_previous;
  v_found jsonb := p_found;
begin
  select c.* into v_own from public.benchmark_configurations c
  where c.model_version = p_result ->> 'model_version' and c.dataset_version = p_result ->> 'dataset_version'
    and c.prompt_version = p_result ->> 'prompt_version' and c.environment = p_result ->> 'environment';
  if not found then
    v_own := jsonb_populate_record(null::public.benchmark_configurations, jsonb_build_object(
      'last_version', 0, 'model_version', p_result -> 'model_version', 'dataset_version', p_result -> 'dataset_version',
      'prompt_version', p_result -> 'prompt_version', 'environment', p_result -> 'environment'
    ));
  end if;
  if p_as_of is not null then
    v_found := public.benchmark_found_again(v_own, p_before_version, p_as_of, p_result, p_request);
    select b.snapshot_version into v_previous from public.benchmark_pointer_at(v_own, 'current', p_as_of) b;
  elsif v_found is null then
    v_found := public.benchmark_found_before(v_own, p_result, p_request);
  end if;
  select b.snapshot_version into v_own_baseline from public.benchmark_pointer_at(
    v_own, 'baseline', case when v_found -> 'is_moved' is distinct from 'true' then p_as_of end
  ) b;
  return json_build_object(
    'baseline', public.benchmark_judging_baseline(
      (v_found ->> 'reference')::uuid, v_found ->> 'reference_rule', true
    ),
    'pinned', public.benchmark_judging_baseline((v_found ->> 'pinned')::uuid, 'own', false),
    -- Only where the result may have fallen from it: nothing else is asked of it.
    'second', case when public.benchmark_has_fallen_from(p_result, (v_found ->> 'second')::uuid) is not false
      then public.benchmark_judging_baseline((v_found ->> 'second')::uuid, 'previous_run', true) end,
    'accepted_by', (
      select l.actor
      from public.benchmark_pointer_log l
      join public.benchmark_transactions t on t.id = (v_found ->> 'reference')::uuid
      where v_found ->> 'reference_rule' = 'own' and l.seq = v_own.baseline_move and l.action <> 'promotion'
        and t.run_id = p_result ->> 'run_id' and t.repository is not distinct from p_result ->> 'repository'
    ),
    'baseline_not_found', case when v_found ->> 'reference_rule' <> 'input' then
      case p_request #>> '{baseline,kind}'
        when 'version' then p_request #>> '{baseline,version}'
        when 'commit' then 'commit:' || (p_request #>> '{baseline,sha}')
        when 'model' then 'model:' || (p_request #>> '{baseline,model_version}')
        else p_request #>> '{baseline,kind}'
      end
    end,
    'own_baseline_version', v_own_baseline,
    'previous_version', v_previous,
    'overtaken', (
      select json_build_object('snapshot_version', v.snapshot_version, 'run_id', t.run_id, 'commit_sha', t.commit_sha)
      from public.benchmark_versions v
      join public.benchmark_transactions t on t.id = v.transaction_id
      where v.configuration_id = v_own.id and v.snapshot_version = v_previous
        and t.repository is not distinct from p_result ->> 'repository'
        and public.benchmark_run_number(t.run_id) > public.benchmark_run_number(p_result ->> 'run_id')
    ),
    'primary', v_found -> 'primary',
    'primary_before', public.benchmark_primary_before(
      v_own, p_before_version, p_result, v_found -> 'primary', (v_found ->> 'reference')::uuid
    ),
    'history', public.benchmark_recent_points(
      v_own, p_before_version, p_result, (v_found ->> 'reference')::uuid, v_own_baseline
    ),
    'usual', public.benchmark_usual_points(
      v_own, p_result, (v_found ->> 'reference')::uuid, v_found ->> 'reference_rule'
    )
  );
end
$$;

-- Stores up to 200 results or 16 MiB in one transaction. Answers in the given order with what was stored (to be
-- compared with what was sent) and with what judging needs, as it stood before the push: {"schema_version": text,
-- "results": [{"snapshot_version", "transaction_id", "replayed", "metrics", "case_count", "context": place in
-- contexts}], "contexts": [{"baseline" (the reference), "pinned", "second", "accepted_by" (who made a version of the
-- same run the baseline), "baseline_not_found", "own_baseline_version", "previous_version", "overtaken", "primary",
-- "primary_before", "history", "usual" (the history of the reference)}], "missing": see benchmark_missing_pairs}
-- Results of one configuration share a context: 200 copies of a baseline with its cases would be 60 MB. p_context: a
-- request of benchmark_judging_context, with "schema_version" (benchmark_check_schema) and "push" (benchmark_keep_push,
-- and "token": see record_verdicts). What it calls is planned once a session: planning for each result takes longer
-- than finding its rows, all of them by key.
create function public.push_benchmark_results(p_results jsonb, p_context jsonb)
returns json
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  v_stored jsonb;
  v_results json;
  v_contexts json;
begin
  perform public.benchmark_check_schema(p_context);
  perform public.benchmark_check_batch(p_results);
  select jsonb_agg(to_jsonb(s) order by s.n) into v_stored
  from public.benchmark_store_results(p_results, p_context) s;
  -- A separate statement: only now does it see what was stored.
  with stored as materialized (
    select s.*, t.metrics, t.case_count, t.model_version, t.dataset_version, t.prompt_version, t.environment
    from jsonb_to_recordset(v_stored) s (
      n integer, transaction_id uuid, snapshot_version integer, replayed boolean, pointers_as_of bigint,
      previous_version integer, found jsonb
    )
    -- "offset 0" keeps this a look-up by key instead of joining whole tables for a few rows.
    cross join lateral (
      select t.* from public.benchmark_transactions t where t.id = s.transaction_id offset 0
    ) t
  ), contexts as materialized (
    -- Once per configuration: all of its results are judged as things stood before the push.
    select s.model_version, s.dataset_version, s.prompt_version, s.environment, s.pointers_as_of,
      row_number() over () - 1 as place,
      public.benchmark_judging_context(
        (p_results -> (s.n - 1)) - 'cases', s.snapshot_version, s.pointers_as_of, s.previous_version, p_context, s.found
      ) as context
    from (
      select distinct on (o.model_version, o.dataset_version, o.prompt_version, o.environment, o.pointers_as_of) o.*
      from stored o
      order by o.model_version, o.dataset_version, o.prompt_version, o.environment, o.pointers_as_of,
        o.snapshot_version
    ) s
  )
  select json_agg(
    json_build_object(
      'snapshot_version', s.snapshot_version,
      'transaction_id', s.transaction_id,
      'replayed', s.replayed,
      -- A repeat of a result now in cold storage: its digest matched, so its metrics are those sent.
      'metrics', case when exists (
        select from public.benchmark_cold k where s.replayed and k.transaction_id = s.transaction_id
      ) then p_results -> (s.n - 1) -> 'metrics' else s.metrics end,
      'case_count', s.case_count,
      'context', c.place
    ) order by s.n
  ), (select json_agg(c.context order by c.place) from contexts c)
  into v_results, v_contexts
  from stored s
  join contexts c using (model_version, dataset_version, prompt_version, environment)
  where s.pointers_as_of is not distinct from c.pointers_as_of;
  return json_build_object(
    'schema_version', public.benchmark_schema_version(),
    'results', coalesce(v_results, '[]'),
    'contexts', coalesce(v_contexts, '[]'),
    'missing', public.benchmark_missing_pairs(p_context)
  );
end
$$;

-- The same answers without storing anything: for dry runs and forks.
create function public.get_judging_context(p_results jsonb, p_context jsonb)
returns json
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  v_results json;
begin
  perform public.benchmark_check_schema(p_context);
  perform public.benchmark_check_batch(p_results);
  select json_agg(
    public.benchmark_judging_context(o.r - 'cases', 2147483647, null, c.current_version, p_context, null)
    order by o.ordinality
  ) into v_results
  from jsonb_array_elements(p_results) with ordinality o (r, ordinality)
  left join public.benchmark_configurations c
    on c.model_version = o.r ->> 'model_version' and c.dataset_version = o.r ->> 'dataset_version'
    and c.prompt_version = o.r ->> 'prompt_version' and c.environment = o.r ->> 'environment';
  return json_build_object(
    'schema_version', public.benchmark_schema_version(),
    'results', coalesce(v_results, '[]'),
    'missing', public.benchmark_missing_pairs(p_context)
  );
end
$$;

revoke all on function
  public.benchmark_pointer_at, public.benchmark_judging_baseline, public.benchmark_primary_at,
  public.benchmark_primary_before, public.benchmark_recent_points, public.benchmark_usual_points,
  public.benchmark_found_before, public.benchmark_found_again, public.benchmark_judging_context,
  public.push_benchmark_results, public.get_judging_context
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.push_benchmark_results, public.get_judging_context to service_role, benchmark_writer;

insert into public.benchmark_migrations (version, name) values ('20261121001000', 'judging');
