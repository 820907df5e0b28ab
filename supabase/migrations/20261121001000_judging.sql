-- What judging needs to know about each result, stored or not, in one call.

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

-- One snapshot as judging compares against it.
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
    select jsonb_build_object(
      'source', p_source,
      'configuration', jsonb_build_object(
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
      'cases', public.benchmark_cases_of(v.transaction_id)
    )
    from public.benchmark_configurations c
    join public.benchmark_versions v on v.configuration_id = c.id
    join public.benchmark_transactions t on t.id = v.transaction_id
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

-- The snapshot that a request names in a configuration, before version p_before_version of it: {"kind": "version" |
-- "commit" | "previous", …}. p_previous: its version that was current before.
create function public.benchmark_asked_baseline(
  p_configuration public.benchmark_configurations, p_ask jsonb, p_before_version integer, p_previous integer
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version integer;
begin
  if p_ask ->> 'kind' = 'version' then
    v_version := (p_ask ->> 'version')::integer;
  elsif p_ask ->> 'kind' = 'previous' then
    v_version := p_previous;
  else
    select v.snapshot_version into v_version
    from public.benchmark_versions v
    join public.benchmark_transactions t on t.id = v.transaction_id
    where v.configuration_id = p_configuration.id
      -- All that begins with these hexadecimal digits, as a range that the index knows.
      and lower(t.commit_sha) collate "C" >= lower(p_ask ->> 'sha')
      and lower(t.commit_sha) collate "C" < lower(p_ask ->> 'sha') || 'g'
      and v.snapshot_version < p_before_version
    order by v.snapshot_version desc
    limit 1;
  end if;
  return case when v_version < p_before_version then
    public.benchmark_judging_baseline(p_configuration.id, v_version, 'input')
  end;
end
$$;

-- The last 20 points of a configuration before a version, oldest first.
create function public.benchmark_recent_points(
  p_configuration public.benchmark_configurations, p_before_version integer
)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select coalesce(jsonb_agg(
      jsonb_build_object(
        'snapshot_version', v.snapshot_version, 'created_at', v.created_at, 'f1_score', t.f1_score
      ) order by v.snapshot_version
    ), '[]')
    -- Versions have no gaps, so the last 20 are found by their numbers. "order by … limit" would be the same, but
    -- where the server has no statistics (the embedded database never has) it reads the whole history for that; a
    -- range would be planned again by every call. "offset 0" keeps both look-ups by key.
    from generate_series(1, 20) back
    cross join lateral (
      select v.* from public.benchmark_versions v
      where v.configuration_id = p_configuration.id
        and v.snapshot_version = least(p_before_version, p_configuration.last_version + 1) - back
      offset 0
    ) v
    cross join lateral (
      select t.f1_score from public.benchmark_transactions t where t.id = v.transaction_id offset 0
    ) t
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
  v_ask constant jsonb := nullif(p_request -> 'baseline', 'null');
  v_elsewhere constant text := p_request ->> 'baseline_environment';
  -- A pull request asks about the configuration that stays, not about its own earlier pushes.
  v_where constant text := case when p_environment ~ '^(pull-request|branch)/' then v_elsewhere else p_environment end;
  v_own public.benchmark_configurations;
  v_asked public.benchmark_configurations;
  v_own_baseline integer;
  v_previous integer := p_previous;
  v_baseline jsonb;
begin
  if v_elsewhere is null then
    raise exception 'the request names no baseline_environment' using errcode = 'SN004';
  elsif v_ask ->> 'kind' not in ('version', 'commit', 'previous', 'model') then
    raise exception 'baseline request % is of no known kind', v_ask using errcode = 'SN004';
  end if;
  select c.* into v_own from public.benchmark_configurations c
  where c.model_version = p_model_version and c.dataset_version = p_dataset_version
    and c.prompt_version = p_prompt_version and c.environment = p_environment;
  select b.snapshot_version into v_own_baseline
  from public.benchmark_pointer_at(v_own, 'baseline', p_as_of) b;
  if p_as_of is not null then
    select b.snapshot_version into v_previous from public.benchmark_pointer_at(v_own, 'current', p_as_of) b;
  end if;

  if v_ask ->> 'kind' = 'model' then
    v_baseline := public.benchmark_baseline_in(
      v_ask ->> 'model_version', p_dataset_version, p_prompt_version, v_where, p_as_of, 'input'
    );
  elsif v_ask is not null and v_where = p_environment then
    v_baseline := public.benchmark_asked_baseline(v_own, v_ask, p_before_version, v_previous);
  elsif v_ask is not null then
    select c.* into v_asked from public.benchmark_configurations c
    where c.model_version = p_model_version and c.dataset_version = p_dataset_version
      and c.prompt_version = p_prompt_version and c.environment = v_where;
    v_baseline := public.benchmark_asked_baseline(
      v_asked, v_ask, 2147483647,
      (select b.snapshot_version from public.benchmark_pointer_at(v_asked, 'current', p_as_of) b)
    );
  end if;
  return jsonb_build_object(
    'baseline', coalesce(
      v_baseline,
      case when v_own_baseline is not null then
        public.benchmark_judging_baseline(v_own.id, v_own_baseline, 'own')
      end,
      public.benchmark_baseline_in(
        p_model_version, p_dataset_version, p_prompt_version, v_elsewhere, p_as_of, 'environment'
      )
    ),
    'baseline_not_found', case when v_baseline is null then case v_ask ->> 'kind'
      when 'version' then v_ask ->> 'version'
      when 'commit' then 'commit:' || (v_ask ->> 'sha')
      when 'model' then 'model:' || (v_ask ->> 'model_version')
      else v_ask ->> 'kind'
    end end,
    'own_baseline_version', v_own_baseline,
    'previous_version', v_previous,
    'history', public.benchmark_recent_points(v_own, p_before_version)
  );
end
$$;

-- Stores up to 200 results or 16 MiB in one transaction. Answers, in the order given, with what was stored (to be
-- compared with what was sent) and with what judging needs as it stood before the push: {"schema_version": text,
-- "results": [{"snapshot_version", "transaction_id", "replayed", "metrics", "case_count", "context": place in
-- contexts}], "contexts": [{"baseline", "baseline_not_found", "own_baseline_version", "previous_version", "history"}]}
-- Results of one configuration share a context: 200 copies of a baseline with its cases would be 60 MB. p_context: a
-- request of benchmark_judging_context, with "schema_version" (benchmark_check_schema) and "push"
-- (benchmark_keep_push, and "token": see record_verdicts).
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
  select jsonb_agg(to_jsonb(s) order by s.n) into v_results
  from public.benchmark_store_results(p_results, p_context -> 'push') s;
  -- A statement of its own: only now does it see what was stored.
  with stored as materialized (
    select s.*, t.metrics, t.case_count, t.model_version, t.dataset_version, t.prompt_version, t.environment
    from jsonb_to_recordset(v_results) s (
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
      row_number() over () - 1 as place,
      public.benchmark_judging_context(
        s.model_version, s.dataset_version, s.prompt_version, s.environment,
        min(s.snapshot_version), s.pointers_as_of, min(s.previous_version), p_context
      ) as context
    from stored s
    group by 1, 2, 3, 4, 5
  )
  select jsonb_agg(
    jsonb_build_object(
      'snapshot_version', s.snapshot_version,
      'transaction_id', s.transaction_id,
      'replayed', s.replayed,
      'metrics', s.metrics,
      'case_count', s.case_count,
      'context', c.place
    ) order by s.n
  -- Not jsonb_agg: it goes through a long document once for each of its texts.
  ), (select to_jsonb(array_agg(c.context order by c.place)) from contexts c)
  into v_results, v_contexts
  from stored s
  join contexts c using (model_version, dataset_version, prompt_version, environment)
  where s.pointers_as_of is not distinct from c.pointers_as_of;
  return jsonb_build_object(
    'schema_version', public.benchmark_schema_version(),
    'results', coalesce(v_results, '[]'),
    'contexts', coalesce(v_contexts, '[]')
  );
end
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
  select to_jsonb(array_agg(
    public.benchmark_judging_context(
      o.r ->> 'model_version', o.r ->> 'dataset_version', o.r ->> 'prompt_version', o.r ->> 'environment',
      2147483647, null, c.current_version, p_context
    ) order by o.ordinality
  )) into v_results
  from jsonb_array_elements(p_results) with ordinality o (r, ordinality)
  left join public.benchmark_configurations c
    on c.model_version = o.r ->> 'model_version' and c.dataset_version = o.r ->> 'dataset_version'
    and c.prompt_version = o.r ->> 'prompt_version' and c.environment = o.r ->> 'environment';
  return jsonb_build_object('schema_version', public.benchmark_schema_version(), 'results', coalesce(v_results, '[]'));
end
$$;

revoke all on function
  public.benchmark_pointer_at, public.benchmark_judging_baseline, public.benchmark_baseline_in,
  public.benchmark_asked_baseline, public.benchmark_recent_points, public.benchmark_judging_context,
  public.push_benchmark_results, public.get_judging_context
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.push_benchmark_results, public.get_judging_context to service_role, benchmark_writer;

insert into public.benchmark_migrations (version, name) values ('20261121001000', 'judging');
