-- Imports a logical history into a database. Loading the same lines again changes nothing. A push that could not reach
-- its store saves its results as lines of kind `result`.

-- Loads a snapshot into its locked configuration; FALSE: it is already there.
create function public.benchmark_import_snapshot(p_configuration public.benchmark_configurations, p_line jsonb)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version constant integer := (p_line ->> 'snapshot_version')::integer;
  v_there uuid;
begin
  select v.transaction_id into v_there from public.benchmark_versions v
  where v.configuration_id = p_configuration.id and v.snapshot_version = v_version;
  if v_there = (p_line -> 'transaction' ->> 'id')::uuid then
    return public.benchmark_bring_back(p_configuration, p_line);
  elsif v_there is null and p_line ? 'verdicts' then
    raise exception 'version % of model %, dataset %, prompt %, environment % was never in this database: a cold '
      'storage file only brings back what left it', v_version, p_configuration.model_version,
      p_configuration.dataset_version, p_configuration.prompt_version, p_configuration.environment
      using errcode = 'SN004', hint = 'Load an export of the whole history first, then this file.';
  elsif v_there is not null then
    raise exception 'version % of model %, dataset %, prompt %, environment % holds another result here',
      v_version, p_configuration.model_version, p_configuration.dataset_version, p_configuration.prompt_version,
      p_configuration.environment
      using errcode = 'SN001',
        hint = 'Two histories of one configuration cannot be merged: import into an empty store, '
          'or push the results again as new versions.';
  elsif v_version is distinct from p_configuration.last_version + 1 then
    raise exception 'version % of model %, dataset %, prompt %, environment % cannot follow version %',
      v_version, p_configuration.model_version, p_configuration.dataset_version, p_configuration.prompt_version,
      p_configuration.environment, p_configuration.last_version
      using errcode = 'SN004', hint = 'Load the lines in the order they were exported.';
  end if;
  perform public.benchmark_insert_snapshots(jsonb_build_array(p_line), jsonb_build_array(jsonb_build_object(
    'n', 1, 'configuration_id', p_configuration.id, 'snapshot_version', v_version,
    'transaction_id', p_line -> 'transaction' -> 'id'
  )), null);
  if p_line ? 'cold' then
    insert into public.benchmark_cold
    select r.* from jsonb_populate_record(
      null::public.benchmark_cold,
      (p_line -> 'cold') || jsonb_build_object('transaction_id', p_line #> '{transaction,id}')
    ) r;
  end if;
  -- Until the pointers line arrives, the newest loaded version is current, as after a push.
  insert into public.benchmark_line (configuration_id, position, snapshot_version)
  values (p_configuration.id, p_configuration.line_length + 1, v_version);
  update public.benchmark_configurations c
  set last_version = v_version, current_version = v_version, line_length = c.line_length + 1
  where c.id = p_configuration.id;
  return true;
end
$$;

-- Sets the pointers and the line of a locked configuration. FALSE: nothing was set, because the configuration moved on
-- here: its last move is not the exported one.
create function public.benchmark_import_pointers(p_configuration public.benchmark_configurations, p_line jsonb)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_last_move uuid;
begin
  if (p_line ->> 'last_version')::integer > p_configuration.last_version then
    raise exception 'the export has no version % of model %, dataset %, prompt %, environment %',
      p_line ->> 'last_version', p_configuration.model_version, p_configuration.dataset_version,
      p_configuration.prompt_version, p_configuration.environment
      using errcode = 'SN004',
        hint = 'Results were pushed during the export. Export again and load that: '
          'what is already here is skipped.';
  end if;
  select l.id into v_last_move from public.benchmark_pointer_log l
  where l.configuration_id = p_configuration.id order by l.created_at desc, l.seq desc limit 1;
  if (v_last_move = (p_line ->> 'last_move')::uuid) is not true
    or p_line = p_line || public.benchmark_pointers(p_configuration.id) then
    return false;
  end if;
  delete from public.benchmark_line l where l.configuration_id = p_configuration.id;
  insert into public.benchmark_line (configuration_id, position, snapshot_version)
  select p_configuration.id, o.ordinality, o.version::integer
  from jsonb_array_elements_text(p_line -> 'line') with ordinality o (version, ordinality);
  update public.benchmark_configurations c
  set current_version = (p_line ->> 'current_version')::integer,
    baseline_version = (p_line ->> 'baseline_version')::integer,
    baseline_move = (
      select max(l.seq) from public.benchmark_pointer_log l
      where l.configuration_id = p_configuration.id and l.pointer = 'baseline'
    ),
    primary_metric = p_line ->> 'primary_metric',
    primary_better = p_line ->> 'primary_better',
    line_length = jsonb_array_length(p_line -> 'line'),
    updated_at = (p_line ->> 'updated_at')::timestamptz
  where c.id = p_configuration.id;
  return true;
end
$$;

-- Loads a line of a log; FALSE: it is already there.
create function public.benchmark_import_entry(p_configuration_id bigint, p_line jsonb)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  case p_line ->> 'kind'
    when 'push' then
      insert into public.benchmark_pushes
      select r.* from jsonb_populate_record(null::public.benchmark_pushes, p_line) r
      on conflict (id) do nothing;
    when 'pointer_move' then
      insert into public.benchmark_pointer_log (
        id, created_at, configuration_id, pointer, action, from_version, to_version, from_metric, to_metric, actor,
        reason, run_id, run_url
      )
      select r.id, r.created_at, p_configuration_id, r.pointer, r.action, r.from_version, r.to_version, r.from_metric,
        r.to_metric, r.actor, r.reason, r.run_id, r.run_url
      from jsonb_populate_record(null::public.benchmark_pointer_log, p_line) r
      on conflict (id) do nothing;
    when 'verdict' then
      insert into public.benchmark_verdicts (
        id, created_at, transaction_id, verdict, reason, findings, pooled_comparison, reference_transaction_id,
        reference_rule, primary_metric, primary_better, proven_gain, promotion, promoted, promotion_reason, digest
      )
      select r.id, r.created_at, r.transaction_id, r.verdict, r.reason, r.findings, r.pooled_comparison,
        r.reference_transaction_id, r.reference_rule, r.primary_metric, r.primary_better, r.proven_gain, r.promotion,
        r.promoted, r.promotion_reason, r.digest
      from jsonb_populate_record(null::public.benchmark_verdicts, p_line) r
      on conflict do nothing;
    when 'annotation' then
      insert into public.benchmark_annotations (id, created_at, transaction_id, note, tags, actor, run_id, run_url)
      select r.id, r.created_at, r.transaction_id, r.note, r.tags, r.actor, r.run_id, r.run_url
      from jsonb_populate_record(null::public.benchmark_annotations, p_line) r
      on conflict (id) do nothing;
    else
      raise exception 'unknown kind of line: %', coalesce(p_line ->> 'kind', 'none')
        using errcode = 'SN004',
          hint = 'The kinds are snapshot, push, pointer_move, verdict, annotation, pointers and result.';
  end case;
  return found;
end
$$;

-- Loads lines of export_benchmark_history, in its order, in one or many calls: {"inserted": n, "skipped": n}. What is
-- already there is skipped; a version that holds another result is an error.
create function public.import_benchmark_history(p_lines jsonb)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set lock_timeout = '5s'
as $$
declare
  v_line jsonb;
  v_configuration public.benchmark_configurations;
  v_inserted integer := 0;
  v_is_new boolean;
begin
  if jsonb_typeof(p_lines) is distinct from 'array' then
    raise exception 'lines must be a JSON array' using errcode = 'SN004';
  end if;
  perform public.benchmark_lock_configurations(p_lines);
  perform public.benchmark_keep_case_sets(p_lines);
  for v_line in select l from jsonb_array_elements(p_lines) l loop
    select c.* into v_configuration from public.benchmark_configurations c
    where c.model_version = v_line ->> 'model_version' and c.dataset_version = v_line ->> 'dataset_version'
      and c.prompt_version = v_line ->> 'prompt_version' and c.environment = v_line ->> 'environment';
    if not found and v_line ->> 'kind' in ('snapshot', 'pointer_move', 'pointers') then
      raise exception 'a % line names a configuration without snapshots: model %, dataset %, prompt %, environment %',
        v_line ->> 'kind', v_line ->> 'model_version', v_line ->> 'dataset_version', v_line ->> 'prompt_version',
        v_line ->> 'environment'
        using errcode = 'SN004', hint = 'Load the lines in the order they were exported.';
    end if;
    case v_line ->> 'kind'
      when 'snapshot' then
        v_is_new := public.benchmark_import_snapshot(v_configuration, v_line);
      when 'pointers' then
        v_is_new := public.benchmark_import_pointers(v_configuration, v_line);
      when 'result' then
        -- Saved by a push that could not reach its store: stored now, as that push would have done.
        select not s.replayed into v_is_new
        from public.benchmark_store_results(jsonb_build_array(v_line - 'kind'), null) s;
      else
        v_is_new := public.benchmark_import_entry(v_configuration.id, v_line);
    end case;
    v_inserted := v_inserted + v_is_new::integer;
  end loop;
  return jsonb_build_object('inserted', v_inserted, 'skipped', jsonb_array_length(p_lines) - v_inserted);
end
$$;

revoke all on function
  public.benchmark_import_snapshot, public.benchmark_import_pointers, public.benchmark_import_entry,
  public.import_benchmark_history
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.import_benchmark_history to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001800', 'import');
