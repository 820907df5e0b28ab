-- The logical history: out of one database and into another, with versions, times, pointers, line and verdicts.
--
-- Every line names its configuration by its four names. Order: snapshots by configuration and version, pointer log,
-- verdicts, annotations, pointers. Loading the same lines again changes nothing. A push that did not reach its store keeps its
-- results as lines of the kind result. Times are texts in JSON: always those of UTC.

-- The pointers of a configuration and its line.
create function public.benchmark_pointers(p_configuration_id bigint)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select pg_catalog.jsonb_build_object(
    'last_version', c.last_version,
    'current_version', c.current_version,
    'baseline_version', c.baseline_version,
    'updated_at', c.updated_at,
    'line', (
      select coalesce(pg_catalog.jsonb_agg(l.snapshot_version order by l.position), '[]'::jsonb)
      from public.benchmark_line l where l.configuration_id = c.id
    )
  )
  from public.benchmark_configurations c
  where c.id = p_configuration_id
$$;

-- p_cursor: NULL, then the "next" of the answer before: {"lines": […], "next": {…} | null}.
create function public.export_benchmark_history(p_cursor jsonb default null, p_limit integer default 500)
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
  v_section constant text := coalesce(p_cursor ->> 'section', 'snapshot');
  v_configuration_id constant bigint := coalesce((p_cursor ->> 'configuration_id')::bigint, 0);
  v_after constant bigint := coalesce((p_cursor ->> 'after')::bigint, 0);
  v_following constant text := case v_section
    when 'snapshot' then 'pointer_move' when 'pointer_move' then 'verdict' when 'verdict' then 'annotation'
    when 'annotation' then 'pointers'
  end;
  v_lines jsonb;
  v_last jsonb;
begin
  if v_section = 'snapshot' then
    select pg_catalog.jsonb_agg(page.line order by page.configuration_id, page.snapshot_version),
      pg_catalog.jsonb_build_object(
        'section', v_section,
        'configuration_id', (pg_catalog.array_agg(page.configuration_id
          order by page.configuration_id desc, page.snapshot_version desc))[1],
        'after', (pg_catalog.array_agg(page.snapshot_version
          order by page.configuration_id desc, page.snapshot_version desc))[1]
      )
    into v_lines, v_last
    from (
      select v.configuration_id, v.snapshot_version, pg_catalog.jsonb_build_object(
        'kind', 'snapshot',
        'model_version', c.model_version, 'dataset_version', c.dataset_version,
        'prompt_version', c.prompt_version, 'environment', c.environment,
        'snapshot_version', v.snapshot_version,
        'snapshot_id', v.id,
        'transaction', pg_catalog.to_jsonb(t) - 'model_version' - 'dataset_version' - 'prompt_version' - 'environment'
          - 'precision_score' - 'recall_score' - 'f1_score' - 'latency_ms' - 'cost_per_analysis',
        'cases', k.cases,
        'idempotency_key', i.key,
        'content_digest', i.content_digest,
        'archived', case when a.transaction_id is not null then pg_catalog.jsonb_build_object(
          'archived_at', a.archived_at, 'actor', a.actor, 'reason', a.reason
        ) end
      ) as line
      from public.benchmark_versions v
      join public.benchmark_configurations c on c.id = v.configuration_id
      join public.benchmark_transactions t on t.id = v.transaction_id
      left join public.benchmark_cases k on k.transaction_id = v.transaction_id
      left join public.benchmark_idempotency i on i.transaction_id = v.transaction_id
      left join public.benchmark_archived a on a.transaction_id = v.transaction_id
      where (v.configuration_id, v.snapshot_version) > (v_configuration_id, v_after)
      order by v.configuration_id, v.snapshot_version
      limit p_limit
    ) page;
  elsif v_section = 'pointer_move' then
    select pg_catalog.jsonb_agg(page.line order by page.seq),
      pg_catalog.jsonb_build_object('section', v_section, 'after', pg_catalog.max(page.seq))
    into v_lines, v_last
    from (
      select l.seq, pg_catalog.jsonb_build_object(
        'kind', 'pointer_move',
        'model_version', c.model_version, 'dataset_version', c.dataset_version,
        'prompt_version', c.prompt_version, 'environment', c.environment
      ) || (pg_catalog.to_jsonb(l) - 'seq' - 'configuration_id') as line
      from public.benchmark_pointer_log l
      join public.benchmark_configurations c on c.id = l.configuration_id
      where l.seq > v_after
      order by l.seq
      limit p_limit
    ) page;
  elsif v_section = 'verdict' then
    select pg_catalog.jsonb_agg(page.line order by page.seq),
      pg_catalog.jsonb_build_object('section', v_section, 'after', pg_catalog.max(page.seq))
    into v_lines, v_last
    from (
      select d.seq, pg_catalog.jsonb_build_object('kind', 'verdict')
        || (pg_catalog.to_jsonb(d) - 'seq') as line
      from public.benchmark_verdicts d
      where d.seq > v_after
      order by d.seq
      limit p_limit
    ) page;
  elsif v_section = 'annotation' then
    select pg_catalog.jsonb_agg(page.line order by page.seq),
      pg_catalog.jsonb_build_object('section', v_section, 'after', pg_catalog.max(page.seq))
    into v_lines, v_last
    from (
      select a.seq, pg_catalog.jsonb_build_object('kind', 'annotation') || (pg_catalog.to_jsonb(a) - 'seq') as line
      from public.benchmark_annotations a
      where a.seq > v_after
      order by a.seq
      limit p_limit
    ) page;
  else
    select pg_catalog.jsonb_agg(page.line order by page.id),
      pg_catalog.jsonb_build_object('section', v_section, 'after', pg_catalog.max(page.id))
    into v_lines, v_last
    from (
      select c.id, pg_catalog.jsonb_build_object(
        'kind', 'pointers',
        'model_version', c.model_version, 'dataset_version', c.dataset_version,
        'prompt_version', c.prompt_version, 'environment', c.environment,
        'last_move', (
          select l.id from public.benchmark_pointer_log l
          where l.configuration_id = c.id order by l.created_at desc, l.seq desc limit 1
        )
      ) || public.benchmark_pointers(c.id) as line
      from public.benchmark_configurations c
      where c.id > v_after and c.last_version > 0
      order by c.id
      limit p_limit
    ) page;
  end if;
  return pg_catalog.jsonb_build_object(
    'lines', coalesce(v_lines, '[]'::jsonb),
    'next', case
      when pg_catalog.jsonb_array_length(v_lines) = p_limit then v_last
      when v_following is not null then pg_catalog.jsonb_build_object('section', v_following)
    end
  );
end
$$;

-- Loads lines of export_benchmark_history, in its order, in one or many calls: {"inserted": n, "skipped": n}.
-- What is there already is skipped; a version that is there with another result is an error.
create function public.import_benchmark_history(p_lines jsonb)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
  v_line jsonb;
  v_configuration public.benchmark_configurations;
  v_transaction_id uuid;
  v_version integer;
  v_there uuid;
  v_inserted integer := 0;
  v_skipped integer := 0;
  v_is_new boolean;
begin
  if pg_catalog.jsonb_typeof(p_lines) is distinct from 'array' then
    raise exception 'lines are a JSON array' using errcode = 'SN004';
  end if;
  -- Numbered in order of the lines, so that the next export has the same order; created and locked in key order, as
  -- by every call that touches several configurations.
  with named as (
    select n.*,
      pg_catalog.nextval(pg_catalog.pg_get_serial_sequence('public.benchmark_configurations', 'id')) as id
    from (
      select l ->> 'model_version' as model_version, l ->> 'dataset_version' as dataset_version,
        l ->> 'prompt_version' as prompt_version, l ->> 'environment' as environment,
        coalesce(
          pg_catalog.min((l -> 'transaction' ->> 'created_at')::timestamptz), pg_catalog.clock_timestamp()
        ) as created_at
      from pg_catalog.jsonb_array_elements(p_lines) with ordinality o (l, ordinality)
      where l ->> 'kind' in ('snapshot', 'result') and not exists (
        select from public.benchmark_configurations c
        where c.model_version = l ->> 'model_version' and c.dataset_version = l ->> 'dataset_version'
          and c.prompt_version = l ->> 'prompt_version' and c.environment = l ->> 'environment'
      )
      group by 1, 2, 3, 4
      order by pg_catalog.min(o.ordinality)
    ) n
  )
  insert into public.benchmark_configurations
    (id, model_version, dataset_version, prompt_version, environment, created_at)
  overriding system value
  select n.id, n.model_version, n.dataset_version, n.prompt_version, n.environment, n.created_at
  from named n
  order by 2, 3, 4, 5
  on conflict do nothing;
  perform from public.benchmark_configurations c
  where exists (
    select from pg_catalog.jsonb_array_elements(p_lines) l
    where c.model_version = l ->> 'model_version' and c.dataset_version = l ->> 'dataset_version'
      and c.prompt_version = l ->> 'prompt_version' and c.environment = l ->> 'environment'
  )
  order by c.id
  for update;

  for v_line in select l from pg_catalog.jsonb_array_elements(p_lines) l loop
    v_is_new := false;
    if v_line ->> 'kind' = 'verdict' then
      insert into public.benchmark_verdicts (
        id, created_at, transaction_id, verdict, reason, findings, baseline_transaction_id, baseline_source,
        promotion, promoted, promotion_reason, digest
      )
      select r.id, r.created_at, r.transaction_id, r.verdict, r.reason, r.findings, r.baseline_transaction_id,
        r.baseline_source, r.promotion, r.promoted, r.promotion_reason, r.digest
      from pg_catalog.jsonb_populate_record(null::public.benchmark_verdicts, v_line) r
      on conflict do nothing;
      v_is_new := found;
    elsif v_line ->> 'kind' = 'annotation' then
      insert into public.benchmark_annotations
        (id, created_at, transaction_id, note, tags, actor, run_id, run_url)
      select r.id, r.created_at, r.transaction_id, r.note, r.tags, r.actor, r.run_id, r.run_url
      from pg_catalog.jsonb_populate_record(null::public.benchmark_annotations, v_line) r
      on conflict (id) do nothing;
      v_is_new := found;
    elsif v_line ->> 'kind' = 'result' then
      -- Kept by a push that did not reach its store: stored now, as that push would have.
      select not s.replayed into v_is_new
      from public.benchmark_store_results(pg_catalog.jsonb_build_array(v_line - 'kind')) s;
    else
      select c.* into v_configuration from public.benchmark_configurations c
      where c.model_version = v_line ->> 'model_version' and c.dataset_version = v_line ->> 'dataset_version'
        and c.prompt_version = v_line ->> 'prompt_version' and c.environment = v_line ->> 'environment';
      if not found then
        raise exception 'a % line names a configuration without snapshots: model %, dataset %, prompt %, environment %',
          v_line ->> 'kind', v_line ->> 'model_version', v_line ->> 'dataset_version', v_line ->> 'prompt_version',
          v_line ->> 'environment'
          using errcode = 'SN004', hint = 'Load the lines in the order they were exported.';
      end if;
      if v_line ->> 'kind' = 'snapshot' then
        v_transaction_id := (v_line -> 'transaction' ->> 'id')::uuid;
        v_version := (v_line ->> 'snapshot_version')::integer;
        select v.transaction_id into v_there from public.benchmark_versions v
        where v.configuration_id = v_configuration.id and v.snapshot_version = v_version;
        if found and v_there <> v_transaction_id then
          raise exception 'version % of model %, dataset %, prompt %, environment % is another result here',
            v_version, v_configuration.model_version, v_configuration.dataset_version,
            v_configuration.prompt_version, v_configuration.environment
            using errcode = 'SN001',
              hint = 'Two histories of one configuration cannot be merged: import into an empty store, '
                'or push the results again as new versions.';
        elsif not found then
          if v_version <> v_configuration.last_version + 1 then
            raise exception 'version % of model %, dataset %, prompt %, environment % comes after version %',
              v_version, v_configuration.model_version, v_configuration.dataset_version,
              v_configuration.prompt_version, v_configuration.environment, v_configuration.last_version
              using errcode = 'SN004', hint = 'Load the lines in the order they were exported.';
          end if;
          v_is_new := true;
          insert into public.benchmark_transactions (
            id, created_at, commit_sha, branch_name, model_version, model_provider, dataset_version, dataset_size,
            prompt_version, environment, run_id, run_attempt, triggered_by, metrics, duration_seconds, error_count,
            success_count, tags, notes, repository, benchmark, f1_average, measured_at, source
          )
          select r.id, r.created_at, r.commit_sha, r.branch_name, v_configuration.model_version, r.model_provider,
            v_configuration.dataset_version, r.dataset_size, v_configuration.prompt_version,
            v_configuration.environment, r.run_id, r.run_attempt, r.triggered_by, r.metrics, r.duration_seconds,
            r.error_count, r.success_count, coalesce(r.tags, '{}'), r.notes, r.repository, r.benchmark,
            r.f1_average, r.measured_at, r.source
          from pg_catalog.jsonb_populate_record(null::public.benchmark_transactions, v_line -> 'transaction') r;
          insert into public.benchmark_versions
            (configuration_id, snapshot_version, id, transaction_id, created_at)
          values (v_configuration.id, v_version, (v_line ->> 'snapshot_id')::uuid, v_transaction_id,
            (v_line -> 'transaction' ->> 'created_at')::timestamptz);
          insert into public.benchmark_cases (transaction_id, cases)
          select v_transaction_id, v_line -> 'cases' where v_line -> 'cases' <> 'null'::jsonb;
          insert into public.benchmark_idempotency (key, content_digest, transaction_id)
          select v_line ->> 'idempotency_key', v_line ->> 'content_digest', v_transaction_id
          where v_line ->> 'idempotency_key' is not null
          on conflict do nothing;
          insert into public.benchmark_archived (transaction_id, archived_at, actor, reason)
          select v_transaction_id, r.archived_at, r.actor, r.reason
          from pg_catalog.jsonb_populate_record(null::public.benchmark_archived, v_line -> 'archived') r
          where v_line -> 'archived' <> 'null'::jsonb;
          -- Until the pointers line arrives, the newest loaded version is current, as after a push.
          insert into public.benchmark_line (configuration_id, position, snapshot_version)
          values (v_configuration.id, v_configuration.line_length + 1, v_version);
          update public.benchmark_configurations c
          set last_version = v_version, current_version = v_version, line_length = c.line_length + 1
          where c.id = v_configuration.id;
        end if;
      elsif v_line ->> 'kind' = 'pointer_move' then
        insert into public.benchmark_pointer_log (
          id, created_at, configuration_id, pointer, action, from_version, to_version, actor, reason, run_id,
          run_url
        )
        select r.id, r.created_at, v_configuration.id, r.pointer, r.action, r.from_version, r.to_version, r.actor,
          r.reason, r.run_id, r.run_url
        from pg_catalog.jsonb_populate_record(null::public.benchmark_pointer_log, v_line) r
        on conflict (id) do nothing;
        v_is_new := found;
      elsif v_line ->> 'kind' = 'pointers' then
        -- A configuration that went on here since keeps its own pointers: its last move is not the exported one.
        select l.id into v_there from public.benchmark_pointer_log l
        where l.configuration_id = v_configuration.id order by l.created_at desc, l.seq desc limit 1;
        if (v_line ->> 'last_version')::integer > v_configuration.last_version then
          raise exception 'the export has no version % of model %, dataset %, prompt %, environment %',
            v_line ->> 'last_version', v_configuration.model_version, v_configuration.dataset_version,
            v_configuration.prompt_version, v_configuration.environment
            using errcode = 'SN004',
              hint = 'Results were pushed while it was exported. Export again and load that: '
                'what is here already is skipped.';
        elsif v_there = (v_line ->> 'last_move')::uuid and v_line is distinct from (
          v_line || public.benchmark_pointers(v_configuration.id)
        ) then
          v_is_new := true;
          delete from public.benchmark_line l where l.configuration_id = v_configuration.id;
          insert into public.benchmark_line (configuration_id, position, snapshot_version)
          select v_configuration.id, o.ordinality, o.version::integer
          from pg_catalog.jsonb_array_elements_text(v_line -> 'line') with ordinality o (version, ordinality);
          update public.benchmark_configurations c
          set current_version = (v_line ->> 'current_version')::integer,
            baseline_version = (v_line ->> 'baseline_version')::integer,
            baseline_move = (
              select pg_catalog.max(l.seq) from public.benchmark_pointer_log l
              where l.configuration_id = v_configuration.id and l.pointer = 'baseline'
            ),
            line_length = pg_catalog.jsonb_array_length(v_line -> 'line'),
            updated_at = (v_line ->> 'updated_at')::timestamptz
          where c.id = v_configuration.id;
        end if;
      else
        raise exception 'a line is of no known kind: %', coalesce(v_line ->> 'kind', 'none')
          using errcode = 'SN004', hint = 'The kinds are snapshot, pointer_move, verdict, annotation, pointers and result.';
      end if;
    end if;
    if v_is_new then
      v_inserted := v_inserted + 1;
    else
      v_skipped := v_skipped + 1;
    end if;
  end loop;
  return pg_catalog.jsonb_build_object('inserted', v_inserted, 'skipped', v_skipped);
end
$$;

revoke all on function
  public.benchmark_pointers(bigint),
  public.export_benchmark_history(jsonb, integer),
  public.import_benchmark_history(jsonb)
from public, anon, authenticated, service_role, benchmark_writer;

grant execute on function
  public.benchmark_pointers(bigint),
  public.export_benchmark_history(jsonb, integer),
  public.import_benchmark_history(jsonb)
to service_role;

-- PostgREST, the API of Supabase, reads the functions again.
notify pgrst, 'reload schema';

insert into public.benchmark_migrations (version, name) values ('20261121000700', 'exchange');
