-- Reading: history, comparison, the plain regression rule, latest values and trends. All run as the caller.

-- Newest first; archived versions only on request, of which is_cold are in cold storage: only a stub is here. tags
-- includes those of annotations. f1_delta is the change from the previous version. metric: p_metric, else the primary
-- metric, with its value and value_delta.
create function public.get_snapshot_history(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_limit integer default 10, p_include_archived boolean default false, p_metric text default null
)
returns table (
  snapshot_version integer, created_at timestamptz, commit_sha text, f1_score numeric, is_current boolean,
  is_baseline boolean, is_active boolean, precision_score numeric, recall_score numeric, latency_ms numeric,
  cost_per_analysis numeric, f1_delta numeric, verdict text, branch_name text, triggered_by text, run_id text,
  transaction_id uuid, tags text[], notes text, annotations jsonb, metric text, value numeric, value_delta numeric,
  is_cold boolean
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select
    v.snapshot_version,
    v.created_at,
    t.commit_sha,
    t.f1_score,
    v.snapshot_version is not distinct from c.current_version,
    v.snapshot_version is not distinct from c.baseline_version,
    a.transaction_id is null,
    t.precision_score,
    t.recall_score,
    t.latency_ms,
    t.cost_per_analysis,
    t.f1_score - before.f1_score,
    last_verdict.verdict,
    t.branch_name,
    t.triggered_by,
    t.run_id,
    v.transaction_id,
    public.benchmark_all_tags(t.id, t.tags),
    t.notes,
    (
      select coalesce(jsonb_agg(jsonb_build_object(
        'created_at', n.created_at, 'actor', n.actor, 'note', n.note, 'tags', n.tags
      ) order by n.seq), '[]'::jsonb)
      from public.benchmark_annotations n
      where n.transaction_id = v.transaction_id
    ),
    m.name,
    public.benchmark_metric(t.metrics, m.name),
    public.benchmark_metric(t.metrics, m.name) - public.benchmark_metric(before.metrics, m.name),
    exists (select from public.benchmark_cold k where k.transaction_id = v.transaction_id)
  from public.benchmark_versions v
  join public.benchmark_configurations c on c.id = v.configuration_id
  cross join lateral (select coalesce(p_metric, c.primary_metric, 'f1') as name) m
  join public.benchmark_transactions t on t.id = v.transaction_id
  left join public.benchmark_archived a on a.transaction_id = v.transaction_id
  left join lateral (
    select tb.f1_score, tb.metrics
    from public.benchmark_versions vb
    join public.benchmark_transactions tb on tb.id = vb.transaction_id
    where vb.configuration_id = v.configuration_id and vb.snapshot_version = v.snapshot_version - 1
  ) before on true
  left join lateral (
    select d.verdict from public.benchmark_verdicts d
    where d.transaction_id = v.transaction_id order by d.seq desc limit 1
  ) last_verdict on true
  -- A single value, not a join, so that the newest versions come from the end of the index, however long the history
  -- is.
  where v.configuration_id = (
    select own.id from public.benchmark_configurations own
    where own.model_version = p_model_version and own.dataset_version = p_dataset_version
      and own.prompt_version = p_prompt_version and own.environment = p_environment
  )
    and (p_include_archived or a.transaction_id is null)
  order by v.snapshot_version desc
  limit p_limit
$$;

-- A tree of metrics as rows with dotted names.
create function public.benchmark_flatten_metrics(p_metrics jsonb)
returns table (metric text, value numeric)
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  with recursive tree (name, node) as (
    select e.key, e.value from jsonb_each(p_metrics) e
    union all
    select tree.name || '.' || e.key, e.value
    from tree
    cross join lateral jsonb_each(
      case when jsonb_typeof(tree.node) = 'object' then tree.node else '{}'::jsonb end
    ) e
  )
  select tree.name, (tree.node #>> '{}')::numeric
  from tree
  where jsonb_typeof(tree.node) = 'number'
$$;

-- Every metric of two versions, the primary one first; percent_change is NULL where it would divide by zero. f1 is
-- listed under its older name f1_score.
create function public.compare_snapshots(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_version_a integer, p_version_b integer
)
returns table (
  metric text, version_a_value numeric, version_b_value numeric, delta numeric, percent_change numeric
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_version integer;
begin
  foreach v_version in array array[p_version_a, p_version_b] loop
    if not exists (
      select from public.benchmark_snapshots s
      where s.model_version = p_model_version and s.dataset_version = p_dataset_version
        and s.prompt_version = p_prompt_version and s.environment = p_environment
        and s.snapshot_version = v_version
    ) then
      raise exception 'there is no version % of model %, dataset %, prompt %, environment %',
        coalesce(v_version::text, 'NULL'), p_model_version, p_dataset_version, p_prompt_version, p_environment
        using errcode = 'SN002', hint = 'get_snapshot_history lists the versions there are.';
    end if;
  end loop;
  perform public.benchmark_require_payload(array(
    select s.transaction_id from public.benchmark_snapshots s
    where s.model_version = p_model_version and s.dataset_version = p_dataset_version
      and s.prompt_version = p_prompt_version and s.environment = p_environment
      and s.snapshot_version in (p_version_a, p_version_b)
  ));
  return query
  with sides as (
    select s.snapshot_version, f.metric, f.value
    from public.benchmark_snapshots s
    cross join lateral public.benchmark_flatten_metrics(s.metrics) f
    where s.model_version = p_model_version and s.dataset_version = p_dataset_version
      and s.prompt_version = p_prompt_version and s.environment = p_environment
      and s.snapshot_version in (p_version_a, p_version_b)
  ), pairs as (
    select
      s.metric,
      max(s.value) filter (where s.snapshot_version = p_version_a) as a,
      max(s.value) filter (where s.snapshot_version = p_version_b) as b
    from sides s
    group by s.metric
  )
  select
    case p.metric when 'f1' then 'f1_score' else p.metric end,
    p.a,
    p.b,
    p.b - p.a,
    round(100 * (p.b - p.a) / nullif(abs(p.a), 0), 2)
  from pairs p
  order by
    p.metric = (
      select c.primary_metric from public.benchmark_configurations c
      where c.model_version = p_model_version and c.dataset_version = p_dataset_version
        and c.prompt_version = p_prompt_version and c.environment = p_environment
    ) desc nulls last,
    array_position(array['f1', 'precision', 'recall', 'latency_ms'], p.metric), p.metric collate "C";
end
$$;

-- The cases of a version by column, as from benchmark_cases_of, if they are in groups; NULL: they are in none.
create function public.get_grouped_cases(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_snapshot_version integer
)
returns jsonb
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select case when c.cases ? 'groups' then c.cases end
  from public.benchmark_configurations g
  join public.benchmark_versions v on v.configuration_id = g.id and v.snapshot_version = p_snapshot_version
  cross join lateral public.benchmark_cases_of(v.transaction_id) c (cases)
  where g.model_version = p_model_version and g.dataset_version = p_dataset_version
    and g.prompt_version = p_prompt_version and g.environment = p_environment
$$;

-- Whether a metric got worse by the threshold or more. The threshold is a share, times 100 for percentages; for any
-- metric that is not a share, the limit is a fifth of the older value.
create function public.benchmark_lost(
  p_metric text, p_now numeric, p_before numeric, p_better text, p_threshold numeric
)
returns boolean
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case
    when p_metric = 'f1' or public.benchmark_share_unit(p_before, p_now) = 1 and least(p_before, p_now) >= 0
      or public.benchmark_share_unit(p_before, p_now) = 100
        and p_metric ~ '(^|[._])(accuracy|precision|recall|f1|rate)([._]|$)'
      then public.benchmark_reaches(l.loss, p_threshold, p_before, p_now)
    else l.loss >= 0.2 * abs(p_before) - 1e-12 * greatest(1, abs(p_before), abs(p_now)) and l.loss > 0
  end
  from (select case p_better when 'lower' then p_now - p_before else p_before - p_now end as loss) l
$$;

-- The plain rule for each configuration of a model: is current below its own baseline by the threshold or more? The
-- threshold is a share, times 100 for percentages.
-- state: regression | ok | is_baseline | no_baseline | f1_missing | baseline_f1_missing | incomparable | no_snapshots.
-- is_regression is NULL if there is nothing to compare, and TRUE if the baseline has an f1 that the current version
-- lost. If another metric is the primary one, that one is judged: metric, current_value and baseline_value hold it, and
-- f1_missing refers to it.
create function public.detect_regression(p_model_version text, p_threshold numeric default 0.05)
returns table (
  current_f1 numeric, baseline_f1 numeric, f1_drop numeric, is_regression boolean, state text,
  model_version text, dataset_version text, prompt_version text, environment text,
  current_version integer, baseline_version integer, metric text, current_value numeric, baseline_value numeric
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
begin
  if p_threshold is null or not (p_threshold > 0 and p_threshold <= 1) then
    raise exception 'the threshold is a number above 0 and at most 1, not %', coalesce(p_threshold::text, 'NULL')
      using errcode = 'SN004';
  end if;
  return query
  select
    tc.f1_score,
    tb.f1_score,
    tb.f1_score - tc.f1_score,
    case
      when s.state = 'f1_missing' and m.before is not null then true
      when s.state in ('regression', 'ok', 'is_baseline') then s.state = 'regression'
    end,
    s.state,
    c.model_version, c.dataset_version, c.prompt_version, c.environment, c.current_version, c.baseline_version,
    m.name, m.now, m.before
  from public.benchmark_configurations c
  join public.benchmark_versions vc on vc.configuration_id = c.id and vc.snapshot_version = c.current_version
  join public.benchmark_transactions tc on tc.id = vc.transaction_id
  left join public.benchmark_versions vb on vb.configuration_id = c.id and vb.snapshot_version = c.baseline_version
  left join public.benchmark_transactions tb on tb.id = vb.transaction_id
  cross join lateral (
    select p.name, public.benchmark_metric(tc.metrics, p.name) as now,
      public.benchmark_metric(tb.metrics, p.name) as before
    from (
      -- The earlier primary metric decides until the baseline has the new one.
      select coalesce(
        case when public.benchmark_metric(tb.metrics, c.primary_metric) is null then coalesce((
          select l.from_metric from public.benchmark_pointer_log l
          where l.configuration_id = c.id and l.pointer = 'primary' and l.from_metric !~ '^-'
            and public.benchmark_metric(tb.metrics, l.from_metric) is not null
          order by l.seq desc
          limit 1
        ), case when tb.f1_score is not null then 'f1' end) end, c.primary_metric, 'f1'
      ) as name
    ) p
  ) m
  cross join lateral (
    select case
      when tb.id is null then 'no_baseline'
      when tb.id = tc.id and m.now is not null then 'is_baseline'
      when not public.benchmark_are_comparable(tb, tc) then 'incomparable'
      when m.now is null then 'f1_missing'
      when m.before is null then 'baseline_f1_missing'
      when public.benchmark_lost(m.name, m.now, m.before, c.primary_better, p_threshold) then 'regression'
      else 'ok'
    end as state
  ) s
  where c.model_version = p_model_version and not c.is_ephemeral
    and not exists (select from public.benchmark_archived a where a.transaction_id = tc.id)
  order by c.dataset_version, c.prompt_version, c.environment;
  if not found then
    return query select null::numeric, null::numeric, null::numeric, null::boolean, 'no_snapshots'::text,
      p_model_version, null::text, null::text, null::text, null::integer, null::integer, null::text, null::numeric,
      null::numeric;
  end if;
end
$$;

-- All configurations; NULL matches everything.
create function public.list_benchmark_configurations(
  p_model_version text default null, p_dataset_version text default null, p_prompt_version text default null,
  p_environment text default null
)
returns table (
  model_version text, dataset_version text, prompt_version text, environment text,
  last_version integer, current_version integer, baseline_version integer
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select c.model_version, c.dataset_version, c.prompt_version, c.environment,
    c.last_version, c.current_version, c.baseline_version
  from public.benchmark_configurations c
  where c.last_version > 0
    and (p_model_version is null or c.model_version = p_model_version)
    and (p_dataset_version is null or c.dataset_version = p_dataset_version)
    and (p_prompt_version is null or c.prompt_version = p_prompt_version)
    and (p_environment is null or c.environment = p_environment)
    -- A configuration that is archived whole is listed only if its environment is named.
    and (c.environment = p_environment or not exists (
      select from public.benchmark_versions v
      join public.benchmark_archived a using (transaction_id)
      where v.configuration_id = c.id and v.snapshot_version = c.current_version
    ))
  order by c.updated_at desc, c.id desc
$$;

create view public.v_latest_benchmarks with (security_invoker = true) as
select
  c.model_version,
  t.model_provider,
  c.dataset_version,
  c.prompt_version,
  c.environment,
  v.snapshot_version,
  v.created_at,
  t.commit_sha,
  t.branch_name,
  t.metrics,
  t.precision_score,
  t.recall_score,
  t.f1_score,
  t.latency_ms,
  t.cost_per_analysis,
  v.snapshot_version is not distinct from c.baseline_version as is_baseline,
  v.transaction_id,
  c.created_at as first_seen_at,
  c.updated_at as last_updated_at,
  c.last_version as run_count
from public.benchmark_configurations c
join public.benchmark_versions v on v.configuration_id = c.id and v.snapshot_version = c.current_version
join public.benchmark_transactions t on t.id = v.transaction_id
where not c.is_ephemeral
  and not exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id);

create view public.v_performance_trends with (security_invoker = true) as
select
  d.day,
  c.model_version,
  c.dataset_version,
  c.prompt_version,
  c.environment,
  d.run_count::bigint as run_count,
  round(d.f1_total / nullif(d.f1_count, 0), 6) as avg_f1_score,
  d.f1_lowest as min_f1_score,
  d.f1_highest as max_f1_score,
  round(d.precision_total / nullif(d.precision_count, 0), 6) as avg_precision_score,
  round(d.recall_total / nullif(d.recall_count, 0), 6) as avg_recall_score,
  round(d.latency_total / nullif(d.latency_count, 0), 3) as avg_latency_ms,
  round(d.cost_total / nullif(d.cost_count, 0), 8) as avg_cost_per_analysis
from public.benchmark_days d
join public.benchmark_configurations c on c.id = d.configuration_id;

revoke all on public.v_latest_benchmarks, public.v_performance_trends
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.v_latest_benchmarks, public.v_performance_trends to service_role;

revoke all on function
  public.get_snapshot_history, public.benchmark_flatten_metrics, public.compare_snapshots, public.get_grouped_cases,
  public.detect_regression, public.benchmark_lost, public.list_benchmark_configurations
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function
  public.get_snapshot_history, public.benchmark_flatten_metrics, public.compare_snapshots, public.get_grouped_cases,
  public.detect_regression, public.benchmark_lost, public.list_benchmark_configurations
to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001400', 'questions');
