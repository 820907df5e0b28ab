-- The registry in the logical history. It follows the lines of export_benchmark_history, because versions name
-- snapshots as their evidence.
--
-- Every line names its model. Order: versions by model and version, activation log, measurements, pointers. Loading the
-- same lines again changes nothing. Times are texts in JSON, always in UTC.

create function public.registry_pointers(p_model_id bigint)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select jsonb_build_object(
    'last_version', m.last_version,
    'updated_at', m.updated_at,
    'environments', (
      select coalesce(jsonb_agg(jsonb_build_object(
        'environment', e.environment,
        'active_version', e.active_version,
        'line', (
          select coalesce(jsonb_agg(l.version order by l.position), '[]'::jsonb)
          from public.registry_line l where l.model_id = m.id and l.environment = e.environment
        )
      ) order by e.environment collate "C"), '[]'::jsonb)
      from public.registry_environments e where e.model_id = m.id
    ),
    'last_move', (
      select l.id from public.registry_activation_log l
      where l.model_id = m.id order by l.created_at desc, l.seq desc limit 1
    )
  )
  from public.registry_models m
  where m.id = p_model_id
$$;

-- p_cursor: NULL, then the "next" of the previous answer. Returns {"lines": […], "next": {…} | null}.
create function public.export_model_registry(p_cursor jsonb default null, p_limit integer default 500)
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
as $$
declare
  v_section constant text := coalesce(p_cursor ->> 'section', 'model_version');
  v_name constant text := coalesce(p_cursor ->> 'model_name', '');
  v_after constant bigint := coalesce((p_cursor ->> 'after')::bigint, 0);
  v_following constant text := case v_section
    when 'model_version' then 'model_move' when 'model_move' then 'model_performance'
    when 'model_performance' then 'model_pointers'
  end;
  v_lines jsonb;
  v_last jsonb;
begin
  with page as (
    select r.*, row_number() over (order by r.model_name collate "C", r.place) as number
    from (
      select m.name as model_name, v.version::bigint as place,
        to_jsonb(v) - 'model_id' - 'f1_score' - 'accuracy_score' || jsonb_build_object(
          'archived', case when a.version is not null then jsonb_build_object(
            'archived_at', a.archived_at, 'actor', a.actor, 'reason', a.reason
          ) end
        ) as fields
      from public.registry_models m
      join public.registry_versions v on v.model_id = m.id
      left join public.registry_archived a on a.model_id = v.model_id and a.version = v.version
      where v_section = 'model_version' and (m.name collate "C", v.version) > (v_name, v_after)
      union all
      select '', l.seq,
        to_jsonb(l) - 'seq' - 'model_id' || jsonb_build_object('model_name', m.name)
      from public.registry_activation_log l
      join public.registry_models m on m.id = l.model_id
      where v_section = 'model_move' and l.seq > v_after
      union all
      select '', p.seq,
        to_jsonb(p) - 'seq' - 'model_id' || jsonb_build_object('model_name', m.name)
      from public.registry_performance_log p
      join public.registry_models m on m.id = p.model_id
      where v_section = 'model_performance' and p.seq > v_after
      union all
      select m.name, 0, public.registry_pointers(m.id)
      from public.registry_models m
      where v_section = 'model_pointers' and m.name collate "C" > v_name
    ) r
    order by r.model_name collate "C", r.place
    limit p_limit
  )
  select
    jsonb_agg(
      jsonb_build_object('kind', v_section, 'model_name', page.model_name) || page.fields order by page.number
    ),
    jsonb_build_object(
      'section', v_section,
      'model_name', (array_agg(page.model_name order by page.number desc))[1],
      'after', (array_agg(page.place order by page.number desc))[1]
    )
  into v_lines, v_last
  from page;
  return jsonb_build_object(
    'lines', coalesce(v_lines, '[]'::jsonb),
    'next', case
      when jsonb_array_length(v_lines) = p_limit then v_last
      when v_following is not null then jsonb_build_object('section', v_following)
    end
  );
end
$$;

-- Loads a version of a locked model; FALSE: it is already there.
create function public.registry_import_version(p_model public.registry_models, p_line jsonb)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_new constant public.registry_versions := jsonb_populate_record(null::public.registry_versions, p_line);
  v_there uuid;
begin
  select v.id into v_there from public.registry_versions v
  where v.model_id = p_model.id and v.version = v_new.version;
  if v_there = v_new.id then
    return false;
  elsif v_there is not null then
    raise exception 'version % of model % is another one here', v_new.version, p_model.name
      using errcode = 'SN001', hint = 'Two registries of one model cannot be merged: import into an empty store.';
  elsif v_new.version is distinct from p_model.last_version + 1 then
    raise exception 'version % of model % cannot follow version %', v_new.version, p_model.name, p_model.last_version
      using errcode = 'SN004', hint = 'Load the lines in the order they were exported.';
  elsif v_new.evidence_transaction_id is not null and not exists (
    select from public.benchmark_versions e where e.transaction_id = v_new.evidence_transaction_id
  ) then
    raise exception 'the evidence of version % of model %, transaction %, is not here',
      v_new.version, p_model.name, v_new.evidence_transaction_id
      using errcode = 'SN002', hint = 'Load the lines in the order they were exported: snapshots come first.';
  end if;
  insert into public.registry_versions (
    model_id, version, id, created_at, version_name, artifact_path, metrics, sample_count, dataset_version,
    split_version, training, parent_version, notes, evidence_transaction_id, promotion, promoted,
    promotion_reason, registered_by, run_id, idempotency_key, content_digest
  )
  values (
    p_model.id, v_new.version, v_new.id, v_new.created_at, v_new.version_name, v_new.artifact_path, v_new.metrics,
    v_new.sample_count, v_new.dataset_version, v_new.split_version, v_new.training, v_new.parent_version,
    v_new.notes, v_new.evidence_transaction_id, v_new.promotion, v_new.promoted, v_new.promotion_reason,
    v_new.registered_by, v_new.run_id, v_new.idempotency_key, v_new.content_digest
  );
  update public.registry_models m set last_version = v_new.version where m.id = p_model.id;
  insert into public.registry_archived (model_id, version, archived_at, actor, reason)
  select p_model.id, v_new.version, r.archived_at, r.actor, r.reason
  from jsonb_populate_record(null::public.registry_archived, p_line -> 'archived') r
  where p_line -> 'archived' <> 'null';
  return true;
end
$$;

-- Sets the active versions and the lines of a locked model, in all environments at once. FALSE: nothing was set,
-- because the model moved on here: its last move or its last version is not the exported one.
create function public.registry_import_pointers(p_model public.registry_models, p_line jsonb)
returns boolean
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_here constant jsonb := public.registry_pointers(p_model.id);
  v_environments constant jsonb := p_line -> 'environments';
begin
  if (p_line ->> 'last_version')::integer > p_model.last_version then
    raise exception 'the export has no version % of model %', p_line ->> 'last_version', p_model.name
      using errcode = 'SN004',
        hint = 'Versions were registered during the export. Export again and load that: '
          'what is already here is skipped.';
  elsif (p_line ->> 'last_version')::integer is distinct from p_model.last_version
    or p_line -> 'last_move' is distinct from v_here -> 'last_move' or p_line = p_line || v_here then
    return false;
  end if;
  -- Like registry_lock_evidence, for all active versions in one order.
  perform from public.benchmark_configurations c
  where c.id in (
    select b.configuration_id
    from jsonb_array_elements(v_environments) e
    join public.registry_versions v on v.model_id = p_model.id and v.version = (e ->> 'active_version')::integer
    join public.benchmark_versions b on b.transaction_id = v.evidence_transaction_id
  )
  order by c.id
  for update;
  delete from public.registry_line l where l.model_id = p_model.id;
  insert into public.registry_line (model_id, environment, position, version)
  select p_model.id, e ->> 'environment', o.ordinality, o.version::integer
  from jsonb_array_elements(v_environments) e
  cross join lateral jsonb_array_elements_text(e -> 'line') with ordinality o (version, ordinality);
  delete from public.registry_environments e where e.model_id = p_model.id;
  insert into public.registry_environments (model_id, environment, active_version, rollback_version, line_length)
  select p_model.id, e ->> 'environment', (e ->> 'active_version')::integer,
    (e -> 'line' ->> case when e ->> 'active_version' is null then -1 else -2 end)::integer,
    jsonb_array_length(e -> 'line')
  from jsonb_array_elements(v_environments) e;
  update public.registry_models m set updated_at = (p_line ->> 'updated_at')::timestamptz where m.id = p_model.id;
  return true;
end
$$;

-- Loads lines of export_model_registry, in its order, in one or many calls: {"inserted": n, "skipped": n}. What is
-- already there is skipped; a version with other content is an error.
create function public.import_model_registry(p_lines jsonb)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set timezone = 'UTC'
set lock_timeout = '5s'
as $$
declare
  v_line jsonb;
  v_model public.registry_models;
  v_is_new boolean;
  v_inserted integer := 0;
begin
  if jsonb_typeof(p_lines) is distinct from 'array' then
    raise exception 'lines must be a JSON array' using errcode = 'SN004';
  end if;
  -- Created and locked in one order, as in every call that touches several models.
  insert into public.registry_models (name)
  select distinct l ->> 'model_name' from jsonb_array_elements(p_lines) l
  where l ->> 'kind' = 'model_version'
  order by 1
  on conflict do nothing;
  perform from public.registry_models m
  where m.name in (select l ->> 'model_name' from jsonb_array_elements(p_lines) l)
  order by m.id
  for update;

  for v_line in select l from jsonb_array_elements(p_lines) l loop
    select m.* into v_model from public.registry_models m where m.name = v_line ->> 'model_name';
    if not found then
      raise exception 'a % line names a model without versions: %', v_line ->> 'kind', v_line ->> 'model_name'
        using errcode = 'SN004', hint = 'Load the lines in the order they were exported.';
    end if;
    case v_line ->> 'kind'
      when 'model_version' then
        v_is_new := public.registry_import_version(v_model, v_line);
      when 'model_move' then
        insert into public.registry_activation_log
          (id, created_at, model_id, pointer, action, from_version, to_version, actor, reason, run_id, environment)
        select r.id, r.created_at, v_model.id, r.pointer, r.action, r.from_version, r.to_version, r.actor, r.reason,
          r.run_id, r.environment
        from jsonb_populate_record(null::public.registry_activation_log, v_line) r
        on conflict (id) do nothing;
        v_is_new := found;
      when 'model_performance' then
        insert into public.registry_performance_log
          (id, created_at, model_id, version, tested_at, accuracy, sample_size, notes, actor, run_id)
        select r.id, r.created_at, v_model.id, r.version, r.tested_at, r.accuracy, r.sample_size, r.notes, r.actor,
          r.run_id
        from jsonb_populate_record(null::public.registry_performance_log, v_line) r
        on conflict (id) do nothing;
        v_is_new := found;
      when 'model_pointers' then
        v_is_new := public.registry_import_pointers(v_model, v_line);
      else
        raise exception 'unknown kind of line: %', coalesce(v_line ->> 'kind', 'none')
          using errcode = 'SN004',
            hint = 'The kinds are model_version, model_move, model_performance and model_pointers.';
    end case;
    v_inserted := v_inserted + v_is_new::integer;
  end loop;
  return jsonb_build_object('inserted', v_inserted, 'skipped', jsonb_array_length(p_lines) - v_inserted);
end
$$;

revoke all on function
  public.registry_pointers, public.export_model_registry, public.registry_import_version,
  public.registry_import_pointers, public.import_model_registry
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.export_model_registry, public.import_model_registry to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121002300', 'registry_exchange');
