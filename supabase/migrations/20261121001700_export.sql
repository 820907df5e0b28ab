-- Exports the logical history of a database, with versions, times, pointers, line and verdicts.
--
-- Every line names its configuration by its four names. Order: snapshots by configuration and version, pushes, pointer
-- log, verdicts, annotations, pointers. Times are texts in JSON, always in UTC.

-- The pointers of a configuration and its line.
create function public.benchmark_pointers(p_configuration_id bigint)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'last_version', c.last_version,
    'current_version', c.current_version,
    'baseline_version', c.baseline_version,
    'primary_metric', c.primary_metric,
    'primary_better', c.primary_better,
    'updated_at', c.updated_at,
    'line', (
      select coalesce(jsonb_agg(l.snapshot_version order by l.position), '[]')
      from public.benchmark_line l where l.configuration_id = c.id
    )
  )
  from public.benchmark_configurations c
  where c.id = p_configuration_id
$$;

-- Snapshots as lines, in order, each with the cursor that follows it. A page ends after p_limit versions or 100,000
-- cases, whichever comes first; line is NULL for versions left for the next page.
create function public.benchmark_export_snapshots(p_cursor jsonb, p_limit integer)
returns table (line jsonb, next jsonb)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return query
  select case when page.cases_before < 100000 then jsonb_build_object(
      'kind', 'snapshot',
      'model_version', t.model_version, 'dataset_version', t.dataset_version,
      'prompt_version', t.prompt_version, 'environment', t.environment,
      'snapshot_version', page.snapshot_version,
      'snapshot_id', page.id,
      'transaction', to_jsonb(t) - array[
        'model_version', 'dataset_version', 'prompt_version', 'environment', 'precision_score', 'recall_score',
        'f1_score', 'latency_ms', 'cost_per_analysis'
      ],
      'cases', case when f.transaction_id is null then public.benchmark_cases_of(t.id) end,
      'idempotency_key', i.key,
      'push_id', page.push_id,
      'references', jsonb_build_object(
        'reference', page.reference_transaction_id, 'reference_rule', page.reference_rule,
        'pinned', page.pinned_transaction_id, 'second', page.second_transaction_id,
        'previous', page.previous_transaction_id
      ),
      'token_digest', page.token_digest,
      'archived', case when a.transaction_id is not null then jsonb_build_object(
        'archived_at', a.archived_at, 'actor', a.actor, 'reason', a.reason
      ) end
    )
    -- In cold storage: the line has what the stub kept.
    || case when f.transaction_id is null then '{}' else jsonb_build_object('cold', to_jsonb(f) - 'transaction_id') end
    end,
    jsonb_build_object('configuration_id', page.configuration_id, 'after', page.snapshot_version)
  from (
    select v.*, sum(c.case_count) over (order by v.configuration_id, v.snapshot_version) - c.case_count as cases_before
    from (
      select n.* from public.benchmark_versions n
      where (n.configuration_id, n.snapshot_version) > (
        coalesce((p_cursor ->> 'configuration_id')::bigint, 0), coalesce((p_cursor ->> 'after')::integer, 0)
      )
      order by n.configuration_id, n.snapshot_version
      limit p_limit
    ) v
    join public.benchmark_transactions c on c.id = v.transaction_id
  ) page
  join public.benchmark_transactions t on t.id = page.transaction_id
  left join public.benchmark_idempotency i on i.transaction_id = t.id
  left join public.benchmark_archived a on a.transaction_id = t.id
  left join public.benchmark_cold f on f.transaction_id = t.id
  order by page.configuration_id, page.snapshot_version;
end
$$;

-- Everything else as lines.
create function public.benchmark_export_others(p_section text, p_cursor jsonb, p_limit integer)
returns table (line jsonb, next jsonb)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_after constant bigint := case when p_section <> 'push' then coalesce((p_cursor ->> 'after')::bigint, 0) end;
begin
  if p_section = 'push' then
    return query
    select jsonb_build_object('kind', 'push') || to_jsonb(p), jsonb_build_object('after', p.id)
    from public.benchmark_pushes p
    where p.id > coalesce(p_cursor ->> 'after', '')
    order by p.id
    limit p_limit;
  elsif p_section = 'pointer_move' then
    return query
    select jsonb_build_object(
        'kind', 'pointer_move',
        'model_version', c.model_version, 'dataset_version', c.dataset_version,
        'prompt_version', c.prompt_version, 'environment', c.environment
      ) || (to_jsonb(l) - 'seq' - 'configuration_id'), jsonb_build_object('after', l.seq)
    from public.benchmark_pointer_log l
    join public.benchmark_configurations c on c.id = l.configuration_id
    where l.seq > v_after
    order by l.seq
    limit p_limit;
  elsif p_section = 'verdict' then
    return query
    select jsonb_build_object('kind', 'verdict') || (to_jsonb(d) - 'seq'), jsonb_build_object('after', d.seq)
    from public.benchmark_verdicts d
    where d.seq > v_after
    order by d.seq
    limit p_limit;
  elsif p_section = 'annotation' then
    return query
    select jsonb_build_object('kind', 'annotation') || (to_jsonb(a) - 'seq'), jsonb_build_object('after', a.seq)
    from public.benchmark_annotations a
    where a.seq > v_after
    order by a.seq
    limit p_limit;
  elsif p_section = 'pointers' then
    return query
    select jsonb_build_object(
        'kind', 'pointers',
        'model_version', c.model_version, 'dataset_version', c.dataset_version,
        'prompt_version', c.prompt_version, 'environment', c.environment,
        'last_move', (
          select l.id from public.benchmark_pointer_log l
          where l.configuration_id = c.id order by l.created_at desc, l.seq desc limit 1
        )
      ) || public.benchmark_pointers(c.id), jsonb_build_object('after', c.id)
    from public.benchmark_configurations c
    where c.id > v_after and c.last_version > 0
    order by c.id
    limit p_limit;
  end if;
end
$$;

-- p_cursor: NULL, then the "next" of the previous answer. Returns {"lines": […], "next": {…} | null}.
create function public.export_benchmark_history(p_cursor jsonb default null, p_limit integer default 500)
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
  v_sections constant text[] := array['snapshot', 'push', 'pointer_move', 'verdict', 'annotation', 'pointers'];
  v_section constant text := coalesce(p_cursor ->> 'section', 'snapshot');
  v_following constant text := v_sections[array_position(v_sections, v_section) + 1];
  v_lines jsonb;
  v_next jsonb;
  v_is_full boolean;
begin
  with page as (
    select e.* from public.benchmark_export_snapshots(p_cursor, p_limit) with ordinality e (line, next, place)
    where v_section = 'snapshot'
    union all
    select e.* from public.benchmark_export_others(v_section, p_cursor, p_limit) with ordinality e (line, next, place)
    where v_section <> 'snapshot'
  )
  -- Not jsonb_agg: it scans a long document once for each text in it.
  select to_jsonb(array_agg(p.line order by p.place) filter (where p.line is not null)),
    (array_agg(p.next order by p.place desc) filter (where p.line is not null))[1],
    count(*) = p_limit or bool_or(p.line is null)
  into v_lines, v_next, v_is_full
  from page p;
  return jsonb_build_object(
    'lines', coalesce(v_lines, '[]'),
    'next', case
      when v_is_full then v_next || jsonb_build_object('section', v_section)
      when v_following is not null then jsonb_build_object('section', v_following)
    end
  );
end
$$;

revoke all on function
  public.benchmark_pointers, public.benchmark_export_snapshots, public.benchmark_export_others,
  public.export_benchmark_history
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.benchmark_pointers, public.export_benchmark_history to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001700', 'export');
