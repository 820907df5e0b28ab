-- Archiving and restoring snapshots, and erasing cases.

-- The versions that a call of archive_snapshots or restore_snapshots selects, by configuration and version.
create function public.benchmark_archive_candidates(
  p_restore boolean, p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_versions integer[], p_older_than interval, p_keep integer, p_idle interval, p_cursor jsonb, p_limit integer
)
returns table (configuration_id bigint, snapshot_version integer, transaction_id uuid)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select v.configuration_id, v.snapshot_version, v.transaction_id
  from public.benchmark_configurations c
  left join lateral (
    select min(newest.snapshot_version) as oldest_kept
    from (
      select k.snapshot_version from public.benchmark_versions k
      where k.configuration_id = c.id and p_keep is not null
        and not exists (select from public.benchmark_archived a where a.transaction_id = k.transaction_id)
      order by k.snapshot_version desc
      limit p_keep
    ) newest
  ) keep on true
  join public.benchmark_versions v on v.configuration_id = c.id
  where (p_model_version is null or c.model_version = p_model_version)
    and (p_dataset_version is null or c.dataset_version = p_dataset_version)
    and (p_prompt_version is null or c.prompt_version = p_prompt_version)
    -- `*` stands for any characters, which `like` writes differently.
    and (p_environment is null or c.environment like replace(replace(replace(
      replace(p_environment, '\', '\\'), '%', '\%'), '_', '\_'), '*', '%'))
    and (p_idle is null or c.is_ephemeral and c.updated_at < now() - p_idle)
    and (p_versions is null or v.snapshot_version = any (p_versions))
    and (p_older_than is null or v.created_at < now() - p_older_than)
    and (p_keep is null or v.snapshot_version < keep.oldest_kept)
    and p_restore = exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id)
    and (v.configuration_id, v.snapshot_version) > (
      coalesce((p_cursor ->> 'configuration_id')::bigint, 0), coalesce((p_cursor ->> 'snapshot_version')::integer, 0)
    )
  order by v.configuration_id, v.snapshot_version
  limit p_limit
$$;

-- Archives or restores up to p_limit versions and returns them as archive_snapshots describes.
create function public.benchmark_archive_page(
  p_restore boolean, p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_versions integer[], p_older_than interval, p_keep integer, p_idle interval, p_dry_run boolean, p_cursor jsonb,
  p_limit integer, p_actor text, p_reason text, p_run_id text, p_run_url text
)
returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_configurations bigint[];
  v_next jsonb;
  v_page jsonb;
  v_kept text;
  v_done uuid[];
begin
  select array_agg(distinct k.configuration_id),
    case when count(*) = p_limit then jsonb_build_object(
      'configuration_id', max(k.configuration_id),
      'snapshot_version', (array_agg(k.snapshot_version
        order by k.configuration_id desc, k.snapshot_version desc))[1]
    ) end
  into v_configurations, v_next
  from public.benchmark_archive_candidates(
    p_restore, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, p_older_than, p_keep,
    p_idle, p_cursor, p_limit
  ) k;
  if not p_dry_run then
    perform from public.benchmark_configurations c where c.id = any (v_configurations) order by c.id for update;
  end if;
  -- Checked again under the locks: pointers may have moved, and other calls may have archived or restored.
  select jsonb_agg(jsonb_build_object(
    'model_version', c.model_version, 'dataset_version', c.dataset_version, 'prompt_version', c.prompt_version,
    'environment', c.environment, 'snapshot_version', k.snapshot_version, 'transaction_id', k.transaction_id,
    'created_at', t.created_at, 'commit_sha', t.commit_sha, 'f1_score', t.f1_score,
    'kept_because', case
      when not p_restore then public.benchmark_kept_because(c, k.snapshot_version, p_idle is not null)
      when exists (select from public.benchmark_cold f where f.transaction_id = t.id) then 'in cold storage'
    end
  ) order by k.configuration_id, k.snapshot_version)
  into v_page
  from public.benchmark_archive_candidates(
    p_restore, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, p_older_than, p_keep,
    p_idle, p_cursor, p_limit
  ) k
  join public.benchmark_configurations c on c.id = k.configuration_id
  join public.benchmark_transactions t on t.id = k.transaction_id
  where k.configuration_id = any (v_configurations);

  select string_agg(format('version %s (%s)', s ->> 'snapshot_version', s ->> 'kept_because'), ', ') into v_kept
  from jsonb_array_elements(v_page) s
  where s ->> 'kept_because' is not null;
  if p_versions is not null and v_kept is not null then
    perform public.benchmark_require_payload(array(
      select (s ->> 'transaction_id')::uuid from jsonb_array_elements(v_page) s where p_restore
    ));
    raise exception '% is never archived', v_kept
      using errcode = 'SN006',
        hint = 'Move the pointer to another version first: checkout_snapshot, set_baseline or rollback_snapshot.';
  end if;

  if not p_dry_run then
    v_done := public.benchmark_set_archived(
      array(
        select (s ->> 'transaction_id')::uuid from jsonb_array_elements(v_page) s where s ->> 'kept_because' is null
      ),
      not p_restore, public.benchmark_actor(p_actor), p_reason, p_run_id, p_run_url
    );
    -- What was done, not what was asked for: a trigger of the owner may keep a version.
    select jsonb_agg(case
      when p_restore or s ->> 'kept_because' is not null or (s ->> 'transaction_id')::uuid = any (v_done) then s
      else s || '{"kept_because": "needed"}'
    end order by o.ordinality)
    into v_page
    from jsonb_array_elements(v_page) with ordinality o (s, ordinality);
  end if;
  return jsonb_build_object('snapshots', coalesce(v_page, '[]'), 'next', v_next);
end
$$;

-- Hides versions from default queries. Nothing is deleted; each is in the pointer log. Give exactly one of:
--   p_versions     these versions
--   p_older_than   versions stored longer ago than this
--   p_keep         all but this many newest versions of each configuration
--   p_idle         whole ephemeral environments, current included, in which nothing happened for this long
-- The names are filters; in p_environment `*` matches any characters. Current, baseline, rollback target and whatever
-- else benchmark_kept_because names are kept, and returned with that reason. Returns {"snapshots": […, "kept_because"],
-- "next": cursor | null}; if there is a next, call again with it.
create function public.archive_snapshots(
  p_model_version text default null, p_dataset_version text default null, p_prompt_version text default null,
  p_environment text default null, p_versions integer[] default null, p_older_than interval default null,
  p_keep integer default null, p_idle interval default null, p_dry_run boolean default false,
  p_cursor jsonb default null, p_limit integer default 1000,
  p_actor text default null, p_reason text default null, p_run_id text default null, p_run_url text default null
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if num_nonnulls(p_versions, p_older_than, p_keep, p_idle) <> 1 then
    raise exception 'say what to archive, by exactly one of: versions, older than, keep, idle' using errcode = 'SN004';
  elsif p_keep < 1 then
    raise exception 'keep must be at least 1 version, not %', p_keep using errcode = 'SN004';
  elsif p_older_than <= interval '0' or p_idle <= interval '0' then
    raise exception 'the time must be more than 0' using errcode = 'SN004';
  elsif p_idle is not null and not public.benchmark_is_ephemeral(p_environment) then
    raise exception 'environment % is permanent: only those of pull requests and branches are archived whole',
      p_environment using errcode = 'SN004', hint = 'Name pull-request/* or branch/*, or archive by age.';
  end if;
  return public.benchmark_archive_page(
    false, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, p_older_than, p_keep,
    p_idle, p_dry_run, p_cursor, p_limit, p_actor, p_reason, p_run_id, p_run_url
  );
end
$$;

-- Restores archived versions: these, or all that match the names. Returns the same as archive_snapshots.
create function public.restore_snapshots(
  p_model_version text default null, p_dataset_version text default null, p_prompt_version text default null,
  p_environment text default null, p_versions integer[] default null, p_dry_run boolean default false,
  p_cursor jsonb default null, p_limit integer default 1000,
  p_actor text default null, p_reason text default null, p_run_id text default null, p_run_url text default null
)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
begin
  if num_nonnulls(p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions) = 0 then
    raise exception 'say what to restore: versions, or a name such as the environment' using errcode = 'SN004';
  end if;
  return public.benchmark_archive_page(
    true, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, null, null, null,
    p_dry_run, p_cursor, p_limit, p_actor, p_reason, p_run_id, p_run_url
  );
end
$$;

-- For the owner: erases the cases of one result, all or those with these ids, for example because a person asked for
-- it. The metrics and digests of the result stay, so the rest can still be verified. Returns how many were erased.
create function public.erase_benchmark_cases(
  p_transaction_id uuid, p_reason text, p_actor text default null, p_case_ids text[] default null
)
returns integer
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_version public.benchmark_versions;
  v_case_set_id bigint;
  v_all integer;
  v_kept jsonb;
begin
  select v.* into v_version from public.benchmark_versions v where v.transaction_id = p_transaction_id;
  if not found then
    raise exception 'there is no transaction %', p_transaction_id using errcode = 'SN002';
  end if;
  perform from public.benchmark_configurations c where c.id = v_version.configuration_id for update;
  -- Cases in a cold storage file must be erased there too: import it, erase here, export again.
  perform public.benchmark_require_payload(array[p_transaction_id]);
  select k.case_set_id, k.case_count,
    public.benchmark_cases_without(public.benchmark_cases_of(k.transaction_id), p_case_ids)
  into v_case_set_id, v_all, v_kept
  from public.benchmark_cases k
  where k.transaction_id = p_transaction_id;

  delete from public.benchmark_cases k where k.transaction_id = p_transaction_id;
  if v_kept is not null then
    insert into public.benchmark_cases (transaction_id, case_set_id, case_count, outcomes)
    values (
      p_transaction_id, (public.benchmark_keep_case_sets(jsonb_build_array(jsonb_build_object('cases', v_kept))))[1],
      public.benchmark_count_cases(v_kept), v_kept - array['id', 'groups', 'group']
    );
  end if;
  -- Their ids too, unless other results have them.
  delete from public.benchmark_case_sets s
  where s.id = v_case_set_id
    and not exists (select from public.benchmark_cases k where k.case_set_id = s.id);
  insert into public.benchmark_pointer_log
    (configuration_id, pointer, action, from_version, to_version, actor, reason)
  values (v_version.configuration_id, 'cases', 'erase_cases', v_version.snapshot_version, null,
    public.benchmark_actor(p_actor), p_reason);
  return coalesce(v_all - public.benchmark_count_cases(v_kept), 0);
end
$$;

revoke all on function
  public.benchmark_archive_candidates, public.benchmark_archive_page, public.archive_snapshots,
  public.restore_snapshots, public.erase_benchmark_cases
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.archive_snapshots, public.restore_snapshots to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001600', 'lifecycle');
