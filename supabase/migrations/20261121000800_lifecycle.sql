-- The life of a snapshot after its push: promotion by hand, the log of its pointers, annotations, archive and restore.

-- Makes a version (NULL: the current one) the baseline if the rule of promotion `auto` allows it, judged against the
-- baseline as it is now; set_baseline does it whatever the rule says. promoted: it is the baseline now; with
-- p_dry_run: it would be. A version without a verdict, stored by SQL, is held to the same rule.
create function public.promote_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer default null, p_dry_run boolean default false,
  p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (
  from_version integer, to_version integer, from_f1 numeric, to_f1 numeric, promoted boolean, promotion_reason text
)
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_configuration public.benchmark_configurations;
  v_version integer;
  v_verdict text;
  v_promoted boolean;
  v_reason text;
begin
  v_configuration := public.benchmark_lock_configuration(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  v_version := coalesce(p_snapshot_version, v_configuration.current_version);
  perform public.benchmark_require_version(v_configuration, v_version);
  perform public.benchmark_require_expected(v_configuration, 'baseline', p_expect, v_version);
  if v_version = v_configuration.baseline_version then
    v_promoted := true;
    v_reason := pg_catalog.format('version %s is the baseline already', v_version);
  else
    -- What was said about it last; under another baseline than now it may still be another suite.
    select d.verdict into v_verdict
    from public.benchmark_versions v
    join public.benchmark_verdicts d using (transaction_id)
    where v.configuration_id = v_configuration.id and v.snapshot_version = v_version
    order by d.seq desc
    limit 1;
    if exists (
      select from public.benchmark_versions vn
      join public.benchmark_transactions tn on tn.id = vn.transaction_id
      join public.benchmark_versions vb on vb.configuration_id = vn.configuration_id
      join public.benchmark_transactions tb on tb.id = vb.transaction_id
      where vn.configuration_id = v_configuration.id and vn.snapshot_version = v_version
        and vb.snapshot_version = v_configuration.baseline_version
        and (tb.benchmark <> tn.benchmark or tb.f1_average <> tn.f1_average or tb.dataset_size <> tn.dataset_size)
    ) then
      v_verdict := 'incomparable';
    end if;
    select p.promoted, p.reason into v_promoted, v_reason
    from public.benchmark_decide_promotion(
      v_configuration, public.benchmark_f1(v_configuration.id, v_version), coalesce(v_verdict, 'unchanged'),
      case when v_configuration.baseline_version is not null then 'own' end, 'auto', v_configuration.baseline_version
    ) p;
    if v_promoted and not p_dry_run then
      perform public.benchmark_move_baseline(
        v_configuration, v_version, 'promotion', public.benchmark_actor(p_actor),
        pg_catalog.concat_ws('; ', nullif(pg_catalog.btrim(p_reason), ''), v_reason), p_run_id, p_run_url
      );
    end if;
  end if;
  return query select v_configuration.baseline_version, v_version,
    public.benchmark_f1(v_configuration.id, v_configuration.baseline_version),
    public.benchmark_f1(v_configuration.id, v_version), v_promoted, v_reason;
end
$$;

-- The id of a configuration; an unknown one is an error, never an empty answer.
create function public.benchmark_configuration_id(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text
)
returns bigint
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id bigint;
begin
  select c.id into v_id
  from public.benchmark_configurations c
  where c.model_version = p_model_version and c.dataset_version = p_dataset_version
    and c.prompt_version = p_prompt_version and c.environment = p_environment and c.last_version > 0;
  if not found then
    raise exception 'there are no snapshots of model %, dataset %, prompt %, environment %',
      p_model_version, p_dataset_version, p_prompt_version, p_environment
      using errcode = 'SN002',
        hint = 'SELECT * FROM list_benchmark_configurations() lists the configurations that have snapshots.';
  end if;
  return v_id;
end
$$;

-- The pointer log of a configuration, newest first; p_before: only what is older than the event with this seq.
create function public.get_pointer_events(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_limit integer default 50, p_before bigint default null
)
returns table (
  seq bigint, created_at timestamptz, pointer text, action text, from_version integer, to_version integer,
  from_f1 numeric, to_f1 numeric, actor text, reason text, run_id text, run_url text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_id constant bigint := public.benchmark_configuration_id(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
begin
  return query
  select l.seq, l.created_at, l.pointer, l.action, l.from_version, l.to_version,
    public.benchmark_f1(v_id, l.from_version), public.benchmark_f1(v_id, l.to_version),
    l.actor, l.reason, l.run_id, l.run_url
  from (values ('current'), ('baseline'), ('archived'), ('cases')) p (pointer)
  -- The newest of each from the end of its index, however long the log is.
  cross join lateral (
    select e.* from public.benchmark_pointer_log e
    where e.configuration_id = v_id and e.pointer = p.pointer and (p_before is null or e.seq < p_before)
    order by e.seq desc
    limit p_limit
  ) l
  order by l.seq desc
  limit p_limit;
end
$$;

-- What was current and what was the baseline at a moment, as the pointer log says it; NULL where there was none.
create function public.get_pointers_at(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_at timestamptz
)
returns table (
  current_version integer, current_f1 numeric, current_since timestamptz,
  baseline_version integer, baseline_f1 numeric, baseline_since timestamptz
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_id constant bigint := public.benchmark_configuration_id(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  v_current public.benchmark_pointer_log;
  v_baseline public.benchmark_pointer_log;
begin
  select l.* into v_current from public.benchmark_pointer_log l
  where l.configuration_id = v_id and l.pointer = 'current' and l.created_at <= p_at
  order by l.seq desc limit 1;
  if not found then
    -- Versions of older tables came without a log: then as ever the newest one was current.
    select v.snapshot_version, v.created_at into v_current.to_version, v_current.created_at
    from public.benchmark_versions v
    where v.configuration_id = v_id and v.created_at <= p_at
    order by v.snapshot_version desc limit 1;
  end if;
  select l.* into v_baseline from public.benchmark_pointer_log l
  where l.configuration_id = v_id and l.pointer = 'baseline' and l.created_at <= p_at
  order by l.seq desc limit 1;
  return query select
    v_current.to_version, public.benchmark_f1(v_id, v_current.to_version),
    case when v_current.to_version is not null then v_current.created_at end,
    v_baseline.to_version, public.benchmark_f1(v_id, v_baseline.to_version),
    case when v_baseline.to_version is not null then v_baseline.created_at end;
end
$$;

-- Adds a note, tags or both to a version. Answers when that was; nothing is ever taken away or rewritten.
create function public.annotate_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer, p_note text default null, p_tags text[] default '{}',
  p_actor text default null, p_run_id text default null, p_run_url text default null
)
returns timestamptz
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_configuration public.benchmark_configurations;
  v_created_at timestamptz;
begin
  select c.* into v_configuration
  from public.benchmark_configurations c
  where c.id = public.benchmark_configuration_id(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  perform public.benchmark_require_version(v_configuration, p_snapshot_version);
  if nullif(pg_catalog.btrim(p_note), '') is null and coalesce(p_tags, '{}') = '{}' then
    raise exception 'an annotation needs a note or tags' using errcode = 'SN004';
  end if;
  insert into public.benchmark_annotations (transaction_id, note, tags, actor, run_id, run_url)
  select v.transaction_id, nullif(pg_catalog.btrim(p_note), ''), coalesce(p_tags, '{}'),
    public.benchmark_actor(p_actor), p_run_id, p_run_url
  from public.benchmark_versions v
  where v.configuration_id = v_configuration.id and v.snapshot_version = p_snapshot_version
  returning created_at into v_created_at;
  return v_created_at;
end
$$;

-- The versions that a call of archive_snapshots or restore_snapshots is about, in order of configuration and version.
create function public.benchmark_archive_candidates(
  p_restore boolean, p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_versions integer[], p_older_than interval, p_keep integer, p_idle interval,
  p_after_configuration bigint, p_after_version integer, p_limit integer
)
returns table (configuration_id bigint, snapshot_version integer, transaction_id uuid)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select v.configuration_id, v.snapshot_version, v.transaction_id
  from public.benchmark_configurations c
  left join lateral (
    select pg_catalog.min(newest.snapshot_version) as oldest_kept
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
    -- `*` stands for any characters; `like` has other ones.
    and (p_environment is null or c.environment like pg_catalog.replace(pg_catalog.replace(pg_catalog.replace(
      pg_catalog.replace(p_environment, '\', '\\'), '%', '\%'), '_', '\_'), '*', '%'))
    and (p_idle is null or c.is_ephemeral and c.updated_at < pg_catalog.now() - p_idle)
    and (p_versions is null or v.snapshot_version = any (p_versions))
    and (p_older_than is null or v.created_at < pg_catalog.now() - p_older_than)
    and (p_keep is null or v.snapshot_version < keep.oldest_kept)
    and p_restore = exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id)
    and (v.configuration_id, v.snapshot_version) > (p_after_configuration, p_after_version)
  order by v.configuration_id, v.snapshot_version
  limit p_limit
$$;

-- Archives or restores up to p_limit versions and answers with them, see archive_snapshots.
create function public.benchmark_archive_page(
  p_restore boolean, p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_versions integer[], p_older_than interval, p_keep integer, p_idle interval, p_dry_run boolean, p_cursor jsonb,
  p_limit integer, p_actor text, p_reason text, p_run_id text, p_run_url text
)
returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_after_configuration constant bigint := coalesce((p_cursor ->> 'configuration_id')::bigint, 0);
  v_after_version constant integer := coalesce((p_cursor ->> 'snapshot_version')::integer, 0);
  v_actor constant text := public.benchmark_actor(p_actor);
  v_configurations bigint[];
  v_next jsonb;
  v_page jsonb;
  v_kept text;
begin
  select pg_catalog.array_agg(distinct k.configuration_id),
    case when pg_catalog.count(*) = p_limit then pg_catalog.jsonb_build_object(
      'configuration_id', pg_catalog.max(k.configuration_id),
      'snapshot_version', (pg_catalog.array_agg(k.snapshot_version
        order by k.configuration_id desc, k.snapshot_version desc))[1]
    ) end
  into v_configurations, v_next
  from public.benchmark_archive_candidates(
    p_restore, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, p_older_than, p_keep,
    p_idle, v_after_configuration, v_after_version, p_limit
  ) k;
  if not p_dry_run then
    perform from public.benchmark_configurations c where c.id = any (v_configurations) order by c.id for update;
  end if;
  -- Asked again under the locks: pointers may have moved, and other calls may have archived or restored.
  select pg_catalog.jsonb_agg(pg_catalog.jsonb_build_object(
    'model_version', c.model_version, 'dataset_version', c.dataset_version, 'prompt_version', c.prompt_version,
    'environment', c.environment, 'snapshot_version', k.snapshot_version, 'transaction_id', k.transaction_id,
    'created_at', t.created_at, 'commit_sha', t.commit_sha, 'f1_score', t.f1_score,
    'kept_because', case when not p_restore then
      public.benchmark_kept_because(c, k.snapshot_version, p_idle is not null)
    end
  ) order by k.configuration_id, k.snapshot_version)
  into v_page
  from public.benchmark_archive_candidates(
    p_restore, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, p_older_than, p_keep,
    p_idle, v_after_configuration, v_after_version, p_limit
  ) k
  join public.benchmark_configurations c on c.id = k.configuration_id
  join public.benchmark_transactions t on t.id = k.transaction_id
  where k.configuration_id = any (v_configurations);

  select pg_catalog.string_agg(pg_catalog.format('version %s (%s)', s ->> 'snapshot_version', s ->> 'kept_because'), ', ')
  into v_kept
  from pg_catalog.jsonb_array_elements(v_page) s
  where s ->> 'kept_because' is not null;
  if p_versions is not null and v_kept is not null then
    raise exception '% is never archived', v_kept
      using errcode = 'SN006',
        hint = 'Move the pointer to another version first: checkout_snapshot, set_baseline or rollback_snapshot.';
  end if;

  if not p_dry_run then
    with gone as materialized (
      select (s ->> 'transaction_id')::uuid as transaction_id
      from pg_catalog.jsonb_array_elements(v_page) s
      where s ->> 'kept_because' is null
    ), restored as (
      delete from public.benchmark_archived a using gone
      where p_restore and a.transaction_id = gone.transaction_id
      returning a.transaction_id
    ), archived as (
      insert into public.benchmark_archived (transaction_id, actor, reason)
      select gone.transaction_id, v_actor, p_reason from gone where not p_restore
      on conflict do nothing
      returning transaction_id
    )
    -- What was done, not what was asked for: a trigger of the owner's may keep a version.
    insert into public.benchmark_pointer_log
      (configuration_id, pointer, action, from_version, to_version, actor, reason, run_id, run_url)
    select v.configuration_id, 'archived', case when p_restore then 'restore' else 'archive' end,
      case when p_restore then v.snapshot_version end, case when not p_restore then v.snapshot_version end,
      v_actor, p_reason, p_run_id, p_run_url
    from (select * from restored union all select * from archived) done
    join public.benchmark_versions v using (transaction_id)
    order by v.configuration_id, v.snapshot_version;

    select pg_catalog.jsonb_agg(case
      when p_restore or s ->> 'kept_because' is not null or exists (
        select from public.benchmark_archived a where a.transaction_id = (s ->> 'transaction_id')::uuid
      ) then s
      else s || '{"kept_because": "needed"}'
    end order by o.ordinality)
    into v_page
    from pg_catalog.jsonb_array_elements(v_page) with ordinality o (s, ordinality);
  end if;
  return pg_catalog.jsonb_build_object('snapshots', coalesce(v_page, '[]'::jsonb), 'next', v_next);
end
$$;

-- Hides versions from default queries. Nothing is deleted; each is in the pointer log. Exactly one of:
--   p_versions     these
--   p_older_than   stored longer ago than this
--   p_keep         all but the newest so many of each configuration
--   p_idle         whole ephemeral environments, current included, where nothing happened for so long
-- The names narrow it down; in p_environment `*` stands for any characters. Current, baseline, rollback target and
-- whatever else benchmark_kept_because names stay, and are answered with that reason.
-- Answers {"snapshots": […, "kept_because"], "next": cursor | null}: while there is a next, call again with it.
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
  if pg_catalog.num_nonnulls(p_versions, p_older_than, p_keep, p_idle) <> 1 then
    raise exception 'say what to archive: versions, older than, keep or idle, one of them' using errcode = 'SN004';
  elsif p_keep < 1 then
    raise exception 'at least 1 version is kept, not %', p_keep using errcode = 'SN004';
  elsif p_older_than <= interval '0' or p_idle <= interval '0' then
    raise exception 'the time is more than none' using errcode = 'SN004';
  elsif p_idle is not null and p_environment !~ '^(pull-request|branch)/' then
    raise exception 'environment % stays: only those of pull requests and branches are archived whole', p_environment
      using errcode = 'SN004', hint = 'Name pull-request/* or branch/*, or archive by age.';
  end if;
  return public.benchmark_archive_page(
    false, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, p_older_than, p_keep,
    p_idle, p_dry_run, p_cursor, p_limit, p_actor, p_reason, p_run_id, p_run_url
  );
end
$$;

-- Brings archived versions back: these, or all that the names narrow it down to. Answers as archive_snapshots does.
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
  if pg_catalog.num_nonnulls(p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions) = 0 then
    raise exception 'say what to restore: versions, or a name such as the environment' using errcode = 'SN004';
  end if;
  return public.benchmark_archive_page(
    true, p_model_version, p_dataset_version, p_prompt_version, p_environment, p_versions, null, null, null,
    p_dry_run, p_cursor, p_limit, p_actor, p_reason, p_run_id, p_run_url
  );
end
$$;

revoke all on function
  public.promote_snapshot(text, text, text, text, integer, boolean, text, text, text, integer, text),
  public.benchmark_configuration_id(text, text, text, text),
  public.get_pointer_events(text, text, text, text, integer, bigint),
  public.get_pointers_at(text, text, text, text, timestamptz),
  public.annotate_snapshot(text, text, text, text, integer, text, text[], text, text, text),
  public.benchmark_archive_candidates(
    boolean, text, text, text, text, integer[], interval, integer, interval, bigint, integer, integer
  ),
  public.benchmark_archive_page(
    boolean, text, text, text, text, integer[], interval, integer, interval, boolean, jsonb, integer, text, text,
    text, text
  ),
  public.archive_snapshots(
    text, text, text, text, integer[], interval, integer, interval, boolean, jsonb, integer, text, text, text, text
  ),
  public.restore_snapshots(
    text, text, text, text, integer[], boolean, jsonb, integer, text, text, text, text
  )
from public, anon, authenticated, service_role, benchmark_writer;

grant execute on function
  public.promote_snapshot(text, text, text, text, integer, boolean, text, text, text, integer, text),
  public.annotate_snapshot(text, text, text, text, integer, text, text[], text, text, text),
  public.archive_snapshots(
    text, text, text, text, integer[], interval, integer, interval, boolean, jsonb, integer, text, text, text, text
  ),
  public.restore_snapshots(
    text, text, text, text, integer[], boolean, jsonb, integer, text, text, text, text
  )
to service_role;

-- They read what a signed-in reader may read anyway, as the caller.
grant execute on function
  public.benchmark_f1(bigint, integer),
  public.benchmark_configuration_id(text, text, text, text),
  public.get_pointer_events(text, text, text, text, integer, bigint),
  public.get_pointers_at(text, text, text, text, timestamptz)
to authenticated, service_role;

notify pgrst, 'reload schema';

insert into public.benchmark_migrations (version, name) values ('20261121000800', 'lifecycle');
