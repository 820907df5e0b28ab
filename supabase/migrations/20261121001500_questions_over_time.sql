-- Questions over time: latest snapshots, the log by filter, series and trends of a metric, comparisons of models and
-- of prompts, regressions of a period. All run as the caller and leave archived versions out.

-- The current snapshot of each configuration, most recently changed first; those of pull requests and branches only if
-- p_environment names one. metric: p_metric, else the primary metric.
create function public.latest_snapshots(
  p_model_version text default null, p_dataset_version text default null, p_prompt_version text default null,
  p_environment text default null, p_limit integer default 100, p_offset integer default 0,
  p_metric text default null
)
returns table (
  model_version text, dataset_version text, prompt_version text, environment text, snapshot_version integer,
  created_at timestamptz, commit_sha text, branch_name text, model_provider text, f1_score numeric,
  precision_score numeric, recall_score numeric, latency_ms numeric, cost_per_analysis numeric,
  is_baseline boolean, baseline_version integer, baseline_f1 numeric, verdict text, run_count integer,
  last_updated_at timestamptz, transaction_id uuid, metric text, value numeric, baseline_value numeric
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select c.model_version, c.dataset_version, c.prompt_version, c.environment, v.snapshot_version,
    v.created_at, t.commit_sha, t.branch_name, t.model_provider, t.f1_score,
    t.precision_score, t.recall_score, t.latency_ms, t.cost_per_analysis,
    v.snapshot_version is not distinct from c.baseline_version, c.baseline_version,
    public.benchmark_f1(c.id, c.baseline_version),
    (
      select d.verdict from public.benchmark_verdicts d
      where d.transaction_id = t.id order by d.seq desc limit 1
    ),
    c.last_version, c.updated_at, t.id, m.name, public.benchmark_metric(t.metrics, m.name),
    public.benchmark_value(c.id, c.baseline_version, m.name)
  from public.benchmark_configurations c
  join public.benchmark_versions v on v.configuration_id = c.id and v.snapshot_version = c.current_version
  join public.benchmark_transactions t on t.id = v.transaction_id
  cross join lateral (select coalesce(p_metric, c.primary_metric, 'f1') as name) m
  where (p_model_version is null or c.model_version = p_model_version)
    and (p_dataset_version is null or c.dataset_version = p_dataset_version)
    and (p_prompt_version is null or c.prompt_version = p_prompt_version)
    and (p_environment is null and not c.is_ephemeral or c.environment = p_environment)
    and not exists (select from public.benchmark_archived a where a.transaction_id = t.id)
  order by c.updated_at desc, c.id desc
  limit p_limit offset p_offset
$$;

-- The log, newest first. NULL does not filter. A commit matches by the beginning of its hash; tags must all be there,
-- from the push or an annotation. p_before: only transactions older than this one, for the next page. metric: p_metric,
-- else the primary metric.
create function public.list_benchmark_transactions(
  p_model_version text default null, p_dataset_version text default null, p_prompt_version text default null,
  p_environment text default null, p_commit_sha text default null, p_branch_name text default null,
  p_run_id text default null, p_triggered_by text default null, p_tags text[] default null,
  p_since timestamptz default null, p_until timestamptz default null, p_limit integer default 50,
  p_before uuid default null, p_include_archived boolean default false, p_metric text default null
)
returns table (
  transaction_id uuid, created_at timestamptz, model_version text, dataset_version text, prompt_version text,
  environment text, snapshot_version integer, commit_sha text, branch_name text, repository text, run_id text,
  run_attempt integer, triggered_by text, model_provider text, dataset_size integer, metrics jsonb, f1_score numeric,
  precision_score numeric, recall_score numeric, latency_ms numeric, cost_per_analysis numeric,
  duration_seconds numeric, error_count integer, success_count integer, tags text[], notes text,
  metric text, value numeric
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_before_time timestamptz;
  -- Only the requested conditions, so that the planner sees which index answers them. No value is part of the text.
  v_row constant text := concat_ws(' and ', 'true',
    case when p_commit_sha is not null then
      $c$lower(t.commit_sha) collate "C" >= lower($5) and lower(t.commit_sha) collate "C" < lower($5) || 'g'$c$ end,
    case when p_branch_name is not null then 't.branch_name = $6' end,
    case when p_run_id is not null then 't.run_id = $7' end,
    case when p_triggered_by is not null then 't.triggered_by = $8' end,
    case when p_tags is not null then
      $c$(t.id in (
        select x.id from public.benchmark_transactions x where x.tags <> '{}' and x.tags && $9
        union all
        select n.transaction_id from public.benchmark_annotations n where n.tags && $9
      ) and public.benchmark_all_tags(t.id, t.tags) @> $9)$c$ end,
    case when p_since is not null then 't.created_at >= $10' end,
    case when p_until is not null then 't.created_at < $11' end,
    case when p_before is not null then '(t.created_at, t.id) < ($13, $14)' end,
    case when not p_include_archived then
      'not exists (select from public.benchmark_archived a where a.transaction_id = t.id)' end
  );
  v_configuration constant text := concat_ws(' and ',
    case when p_model_version is not null then 'c.model_version = $1' end,
    case when p_dataset_version is not null then 'c.dataset_version = $2' end,
    case when p_prompt_version is not null then 'c.prompt_version = $3' end,
    case when p_environment is not null then 'c.environment = $4' end
  );
begin
  if p_before is not null then
    select t.created_at into v_before_time from public.benchmark_transactions t where t.id = p_before;
    if not found then
      raise exception 'there is no transaction %', p_before using errcode = 'SN002';
    end if;
  end if;
  -- Supabase's `db lint` does not see that an executed query fills the columns.
  -- @plpgsql_check_options: extra_warnings = off
  return query execute
    'select t.id, t.created_at, t.model_version, t.dataset_version, t.prompt_version, t.environment,
      v.snapshot_version, t.commit_sha, t.branch_name, t.repository, t.run_id, t.run_attempt, t.triggered_by,
      t.model_provider, t.dataset_size, t.metrics, t.f1_score, t.precision_score, t.recall_score, t.latency_ms,
      t.cost_per_analysis, t.duration_seconds, t.error_count, t.success_count, public.benchmark_all_tags(t.id, t.tags),
      t.notes, m.name, public.benchmark_metric(t.metrics, m.name)
    from (select t.* from '
    || case
      when v_configuration = '' then 'public.benchmark_transactions t where ' || v_row
      -- The newest of each configuration from the end of its index: as fast for one without recent pushes.
      else 'public.benchmark_configurations c cross join lateral (
          select t.* from public.benchmark_versions v join public.benchmark_transactions t on t.id = v.transaction_id
          where v.configuration_id = c.id and ' || v_row || ' order by v.snapshot_version desc limit $12
        ) t where ' || v_configuration
    end
    || ' order by t.created_at desc, t.id desc limit $12) t
    join public.benchmark_versions v on v.transaction_id = t.id
    join (select g.id, coalesce($15, g.primary_metric, ''f1'') as name from public.benchmark_configurations g) m
      on m.id = v.configuration_id
    order by t.created_at desc, t.id desc'
  using p_model_version, p_dataset_version, p_prompt_version, p_environment, p_commit_sha, p_branch_name, p_run_id,
    p_triggered_by, p_tags, p_since, p_until, p_limit, v_before_time, p_before, p_metric;
end
$$;

-- A metric (NULL: the primary metric) of the newest p_limit versions, oldest first; value is NULL if a version lacks
-- it.
create function public.get_metric_series(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_metric text default null, p_limit integer default 100,
  p_since timestamptz default null, p_until timestamptz default null
)
returns table (
  snapshot_version integer, created_at timestamptz, commit_sha text, value numeric, is_current boolean,
  is_baseline boolean, verdict text, metric text
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
  select s.snapshot_version, s.created_at, s.commit_sha, public.benchmark_metric(s.metrics, m.name),
    s.snapshot_version is not distinct from c.current_version,
    s.snapshot_version is not distinct from c.baseline_version,
    (
      select d.verdict from public.benchmark_verdicts d
      where d.transaction_id = s.transaction_id order by d.seq desc limit 1
    ), m.name
  from (
    select v.snapshot_version, v.created_at, v.transaction_id, t.commit_sha, t.metrics
    from public.benchmark_versions v
    join public.benchmark_transactions t on t.id = v.transaction_id
    where v.configuration_id = v_id
      and (p_since is null or v.created_at >= p_since) and (p_until is null or v.created_at < p_until)
      and not exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id)
    order by v.snapshot_version desc
    limit p_limit
  ) s
  cross join (select g.* from public.benchmark_configurations g where g.id = v_id) c
  cross join lateral (select coalesce(p_metric, c.primary_metric, 'f1') as name) m
  order by s.snapshot_version;
end
$$;

-- The first day of trends: of a whole period, because half a week would look like a quiet one.
create function public.benchmark_trends_since(p_by text, p_since timestamptz, p_until timestamptz)
returns date
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_by not in ('day', 'week', 'month') or p_by is null then
    raise exception 'trends are by day, week or month, not %', coalesce(p_by, 'NULL') using errcode = 'SN004';
  end if;
  return date_trunc(p_by, coalesce(p_since, coalesce(p_until, now()) - case p_by when 'day' then interval '29 days'
    when 'week' then interval '25 weeks' else interval '11 months' end) at time zone 'UTC');
end
$$;

-- The configurations with these names (NULL: any), each with the metric, the number of its trend, which prompts share,
-- and the number of its prompt: numbers sort faster than names.
create function public.benchmark_asked_trends(
  p_metric text, p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text
)
returns table (
  id bigint, model_version text, dataset_version text, prompt_version text, environment text, metric text,
  trend bigint, prompt bigint
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select c.id, c.model_version, c.dataset_version, c.prompt_version, c.environment, m.name,
    dense_rank() over (order by c.model_version collate "C", c.dataset_version collate "C",
      c.environment collate "C", m.name collate "C"),
    row_number() over (order by c.prompt_version collate "C", c.id)
  from public.benchmark_configurations c
  cross join lateral (select coalesce(p_metric, c.primary_metric, 'f1') as name) m
  where (p_model_version is null or c.model_version = p_model_version)
    and (p_dataset_version is null or c.dataset_version = p_dataset_version)
    and (p_prompt_version is null or c.prompt_version = p_prompt_version)
    and (p_environment is null and not c.is_ephemeral or c.environment = p_environment)
$$;

-- A metric (NULL: each primary metric) of configurations by period, from day p_since: count, sum, range, first and last
-- time, the last version at the latest time with its value, and the average as it is shown.
create function public.benchmark_measured_periods(
  p_by text, p_metric text, p_ids bigint[], p_since date, p_until timestamptz
)
returns table (
  id bigint, period date, run_count bigint, total numeric, lowest numeric, highest numeric, first_at timestamptz,
  last_at timestamptz, last_version integer, last_value numeric, average numeric
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  -- benchmark_days answers up to here. A period that ends within a day is counted from its runs, and so is every metric
  -- but the primary one.
  v_until constant date := date_trunc(
    case when p_until at time zone 'UTC' = (p_until at time zone 'UTC')::date then 'day' else p_by end,
    p_until at time zone 'UTC'
  )::date;
begin
  return query
  with asked as materialized (
    select c.id, m.name as metric,
      coalesce(c.primary_metric, 'f1') = case m.name when 'f1_score' then 'f1' else m.name end as is_counted
    from public.benchmark_configurations c
    cross join lateral (select coalesce(p_metric, c.primary_metric, 'f1') as name) m
    where c.id = any (p_ids)
  ), counted as not materialized (
    select d.* from asked a
    join public.benchmark_days d on d.configuration_id = a.id
    where a.is_counted and d.day >= p_since and (v_until is null or d.day < v_until) and d.value_count > 0
  ), grouped as (
    select date_trunc(p_by, d.day::timestamp)::date as period, d.configuration_id as id,
      sum(d.value_count) as run_count, sum(d.total) as total, min(d.lowest) as lowest, max(d.highest) as highest,
      min(d.first_at) as first_at, max(d.day) as last_day
    from counted d
    where p_by <> 'day' group by 1, 2
  )
  select d.configuration_id, d.day, d.value_count::bigint, d.total, d.lowest, d.highest, d.first_at, d.last_at,
    d.last_version, d.last_value, d.average
  from counted d
  where p_by = 'day'
  union all
  -- As benchmark_rounded does, without calling it.
  select u.*, case when abs(u.total) >= 0.1 * u.run_count then round(u.total / u.run_count, 6)
    else public.benchmark_rounded(u.total / u.run_count) end
  from (
    select g.id, g.period, g.run_count, g.total, g.lowest, g.highest, g.first_at, l.last_at, l.last_version,
      l.last_value
    from grouped g
    -- "offset 0" keeps this and those below look-ups by key, even without statistics.
    cross join lateral (
      select d.* from public.benchmark_days d where d.configuration_id = g.id and d.day = g.last_day offset 0
    ) l
    union all
    select s.id, s.period, s.run_count, s.total, s.lowest, s.highest, s.first_at, s.last_at, s.last[2]::integer,
      s.last[3]
    from (
      select a.id, date_trunc(p_by, v.created_at at time zone 'UTC')::date as period, count(*) as run_count,
        sum(x.value) as total, min(x.value) as lowest, max(x.value) as highest, min(v.created_at) as first_at,
        max(v.created_at) as last_at, max(array[extract(epoch from v.created_at), v.snapshot_version, x.value]) as last
      from asked a
      cross join lateral (
        select v.* from public.benchmark_versions v
        where v.configuration_id = a.id
          and v.created_at >= case when a.is_counted then v_until else p_since end::timestamp at time zone 'UTC'
          and (p_until is null or v.created_at < p_until)
        offset 0
      ) v
      cross join lateral (
        select public.benchmark_metric(t.metrics, a.metric) as value from public.benchmark_transactions t
        where t.id = v.transaction_id
          and not exists (select from public.benchmark_archived r where r.transaction_id = t.id)
        offset 0
      ) x
      where x.value is not null group by 1, 2
    ) s
  ) u;
end
$$;

-- A metric (NULL: each primary metric) by day, week (from Monday) or month (UTC), for each model, dataset and
-- environment. A trend continues across prompts unless you name one: prompt_version is the prompt of the last value,
-- prompt_versions are all prompts of the period, and prompt_changed says that there are several, or that this one was
-- not in the last period with results. A prompt measured less often than another in the same time has its own trend
-- (side_by_side). change: of the average, from the previous period. Default: the last 30 days, 26 weeks or 12 months.
create function public.get_metric_trends(
  p_by text default 'day', p_metric text default null,
  p_model_version text default null, p_dataset_version text default null, p_prompt_version text default null,
  p_environment text default null, p_since timestamptz default null, p_until timestamptz default null
)
returns table (
  period date, model_version text, dataset_version text, prompt_version text, environment text, run_count bigint,
  average numeric, lowest numeric, highest numeric, last numeric, change numeric, metric text,
  prompt_versions text[], prompt_changed boolean, side_by_side boolean
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
-- Sorts a year of many configurations in memory, not on disk. A year of a single one needs another plan.
set work_mem = '32MB'
set plan_cache_mode = force_custom_plan
as $$
#variable_conflict use_column
declare
  v_since constant date := public.benchmark_trends_since(p_by, p_since, p_until);
begin
  return query
  with asked as materialized (
    select * from public.benchmark_asked_trends(
      p_metric, p_model_version, p_dataset_version, p_prompt_version, p_environment
    )
  ), measured as materialized (
    select * from public.benchmark_measured_periods(p_by, p_metric, array(select id from asked), v_since, p_until)
  ), prompts as materialized (
    select * from asked join (
      select id, sum(run_count) as run_count, min(first_at) as first_at, max(last_at) as last_at
      from measured group by 1
    ) s using (id)
  ), placed as materialized (
    select p.*, b.prompt as beside, dense_rank() over (order by p.trend, b.prompt nulls first) as place,
      count(*) over (partition by p.trend, b.prompt) = 1 as is_alone
    from prompts p
    left join (
      -- A new prompt may be tried for a while before it replaces the old one.
      select q.prompt from prompts q
      where exists (
        select from prompts o
        where o.trend = q.trend and (o.run_count, o.prompt) > (q.run_count, q.prompt)
          and least(o.last_at, q.last_at) - greatest(o.first_at, q.first_at)
            >= 0.1 * least(o.last_at - o.first_at, q.last_at - q.first_at)
      )
    ) b using (prompt)
  ), joined as (
    -- Most trends have one prompt: there is nothing to gather.
    select q.place, g.period, g.run_count, g.lowest, g.highest, g.last_value as last, g.average,
      null::text as prompt_version, null::text[] as prompts, false as is_changed
    from measured g join placed q using (id) where q.is_alone
    union all
    select x.place, x.period, x.run_count, x.lowest, x.highest, x.last[3], public.benchmark_rounded(x.average),
      a.prompt_version, x.prompts, cardinality(x.prompts) > 1
        or not x.prompts <@ lag(x.prompts, 1, x.prompts) over (partition by x.place order by x.period)
    from (
      select q.place, g.period, sum(g.run_count)::bigint as run_count, min(g.lowest) as lowest,
        max(g.highest) as highest, sum(g.total) / sum(g.run_count) as average,
        max(array[extract(epoch from g.last_at), g.last_version, g.last_value, g.id]) as last,
        array_agg(q.prompt_version order by g.first_at, q.prompt) as prompts
      from measured g join placed q using (id) where not q.is_alone group by 1, 2
    ) x
    join asked a on a.id = x.last[4]::bigint
  )
  select j.period, q.model_version, q.dataset_version, coalesce(j.prompt_version, q.prompt_version), q.environment,
    j.run_count, j.average, j.lowest, j.highest, j.last, j.change, q.metric, coalesce(j.prompts, q.own), j.is_changed,
    q.is_beside
  from (
    -- Before the names are joined: a window copies what it passes on.
    select g.*, g.average - lag(g.average) over (partition by g.place order by g.period) as change from joined g
  ) j
  join (
    select distinct on (p.place) p.*, array[p.prompt_version] as own, p.beside is not null as is_beside
    from placed p order by p.place
  ) q using (place)
  order by place, j.period;
end
$$;

-- The metric and direction of a ranking: those named, else the most common primary metric of these configurations.
create function public.benchmark_ranked_by(
  p_metric text, p_better text, p_dataset_version text, p_model_version text, p_environment text, p_among bigint[],
  out metric text, out better text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_better not in ('higher', 'lower') then
    raise exception 'better is higher or lower, not %', p_better using errcode = 'SN004';
  end if;
  select c.primary_metric, c.primary_better into metric, better
  from public.benchmark_configurations c
  where p_metric is null and c.primary_metric is not null and (p_among is null or c.id = any (p_among))
    and (p_dataset_version is null or c.dataset_version = p_dataset_version)
    and (p_model_version is null or c.model_version = p_model_version)
    and (p_environment is null and not c.is_ephemeral or c.environment = p_environment)
  group by 1, 2
  order by count(*) desc, 1
  limit 1;
  metric := coalesce(p_metric, metric, 'f1');
  better := coalesce(p_better, better, 'higher');
end
$$;

-- The current snapshots of one dataset, best first by a metric; p_better: higher or lower. Only results that measured
-- the same thing (suite, averaging and size) are ranked together; rank is NULL if the metric is missing. difference:
-- from the best. is_winner: alone at the top.
create function public.compare_models(
  p_dataset_version text, p_metric text default null, p_better text default null,
  p_prompt_version text default null, p_environment text default null
)
returns table (
  rank bigint, is_winner boolean, model_version text, model_provider text, prompt_version text, environment text,
  snapshot_version integer, created_at timestamptz, value numeric, difference numeric,
  f1_score numeric, precision_score numeric, recall_score numeric, latency_ms numeric, cost_per_analysis numeric,
  run_count integer, benchmark text, f1_average text, dataset_size integer, transaction_id uuid, metric text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_metric text;
  v_better text;
begin
  select r.metric, r.better into v_metric, v_better
  from public.benchmark_ranked_by(p_metric, p_better, p_dataset_version, null, p_environment, null) r;
  return query
  with ranked as (
    select l.*, public.benchmark_metric(t.metrics, v_metric) as measured, t.benchmark, t.f1_average, t.dataset_size
    from public.latest_snapshots(null, p_dataset_version, p_prompt_version, p_environment, null) l
    join public.benchmark_transactions t on t.id = l.transaction_id
  ), scored as (
    select r.*, case when v_better = 'lower' then -r.measured else r.measured end as score from ranked r
  ), placed as (
    select s.*,
      case when s.measured is not null then rank() over (w order by s.score desc nulls last) end as rank,
      max(s.score) over w as best
    from scored s
    window w as (partition by s.benchmark, s.f1_average, s.dataset_size)
  )
  select p.rank,
    p.rank = 1 and 1 = count(*) filter (where p.rank = 1)
      over (partition by p.benchmark, p.f1_average, p.dataset_size),
    p.model_version, p.model_provider, p.prompt_version, p.environment, p.snapshot_version, p.created_at,
    p.measured, p.measured - case when v_better = 'lower' then -p.best else p.best end,
    p.f1_score, p.precision_score, p.recall_score, p.latency_ms, p.cost_per_analysis, p.run_count,
    p.benchmark, p.f1_average, p.dataset_size, p.transaction_id, v_metric
  from placed p
  order by p.benchmark nulls first, p.f1_average nulls first, p.dataset_size nulls first, p.rank nulls last,
    p.model_version collate "C", p.prompt_version collate "C", p.environment collate "C";
end
$$;

-- The results of an experiment (a tag), compared by prompt_version or by other tags (p_variants) and averaged over all
-- runs. rank and is_winner as in compare_models, within one model, dataset and suite.
create function public.compare_prompts(
  p_experiment text, p_variants text[] default null, p_metric text default null, p_better text default null,
  p_model_version text default null, p_dataset_version text default null, p_environment text default null
)
returns table (
  rank bigint, is_winner boolean, model_version text, dataset_version text, variant text, run_count bigint,
  average numeric, lowest numeric, highest numeric, difference numeric, prompt_versions text[],
  first_at timestamptz, last_at timestamptz, benchmark text, f1_average text, dataset_size integer, metric text
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_metric text;
  v_better text;
begin
  select r.metric, r.better into v_metric, v_better
  from public.benchmark_ranked_by(p_metric, p_better, p_dataset_version, p_model_version, p_environment, array(
    select distinct v.configuration_id from public.benchmark_versions v
    where v.transaction_id in (
      select x.id from public.benchmark_transactions x where x.tags <> '{}' and x.tags @> array[p_experiment]
      union
      select n.transaction_id from public.benchmark_annotations n where n.tags @> array[p_experiment]
    )
  )) r;
  return query
  with tagged as (
    select t.*, public.benchmark_all_tags(t.id, t.tags) as all_tags,
      public.benchmark_metric(t.metrics, v_metric) as value
    from public.benchmark_transactions t
    where t.id in (
        select x.id from public.benchmark_transactions x where x.tags <> '{}' and x.tags @> array[p_experiment]
        union
        select n.transaction_id from public.benchmark_annotations n where n.tags @> array[p_experiment]
      )
      and (p_model_version is null or t.model_version = p_model_version)
      and (p_dataset_version is null or t.dataset_version = p_dataset_version)
      and (p_environment is null or t.environment = p_environment)
      and not exists (select from public.benchmark_archived a where a.transaction_id = t.id)
  ), grouped as (
    select t.model_version, t.dataset_version, t.benchmark, t.f1_average, t.dataset_size, g.variant,
      count(t.value) as run_count, public.benchmark_rounded(avg(t.value)) as average,
      min(t.value) as lowest, max(t.value) as highest,
      array_agg(distinct t.prompt_version) as prompt_versions,
      min(t.created_at) as first_at, max(t.created_at) as last_at
    from tagged t
    cross join lateral (
      select t.prompt_version as variant where p_variants is null
      union all
      select u.variant from unnest(p_variants) u (variant) where u.variant = any (t.all_tags)
    ) g
    group by 1, 2, 3, 4, 5, 6
  ), scored as (
    select g.*, case when v_better = 'lower' then -g.average else g.average end as score from grouped g
  ), placed as (
    select s.*,
      case when s.average is not null then rank() over (w order by s.score desc nulls last) end as rank,
      max(s.score) over w as best
    from scored s
    window w as (partition by s.model_version, s.dataset_version, s.benchmark, s.f1_average, s.dataset_size)
  )
  select p.rank,
    p.rank = 1 and 1 = count(*) filter (where p.rank = 1)
      over (partition by p.model_version, p.dataset_version, p.benchmark, p.f1_average, p.dataset_size),
    p.model_version, p.dataset_version, p.variant, p.run_count, p.average, p.lowest, p.highest,
    p.average - case when v_better = 'lower' then -p.best else p.best end,
    p.prompt_versions, p.first_at, p.last_at, p.benchmark, p.f1_average, p.dataset_size, v_metric
  from placed p
  order by p.model_version collate "C", p.dataset_version collate "C", p.benchmark nulls first,
    p.f1_average nulls first, p.dataset_size nulls first, p.rank nulls last, p.variant collate "C";
end
$$;

-- Recorded regressions, newest first, including those of pull requests and branches. p_before: only verdicts older than
-- this one, for the next page. metric: p_metric, else the primary metric of the verdict.
create function public.list_regressions(
  p_since timestamptz default null, p_until timestamptz default null,
  p_model_version text default null, p_dataset_version text default null, p_prompt_version text default null,
  p_environment text default null, p_limit integer default 100, p_before uuid default null,
  p_metric text default null
)
returns table (
  verdict_id uuid, created_at timestamptz, model_version text, dataset_version text, prompt_version text,
  environment text, snapshot_version integer, f1_score numeric, baseline_f1 numeric, f1_delta numeric,
  baseline_version integer, baseline_environment text, reason text, is_current boolean, commit_sha text,
  branch_name text, triggered_by text, repository text, run_id text, transaction_id uuid, metric text, value numeric,
  baseline_value numeric
)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
#variable_conflict use_column
declare
  v_before public.benchmark_verdicts;
begin
  if p_before is not null then
    select d.* into v_before from public.benchmark_verdicts d where d.id = p_before;
    if not found then
      raise exception 'there is no verdict %', p_before using errcode = 'SN002';
    end if;
  end if;
  return query
  select d.id, d.created_at, t.model_version, t.dataset_version, t.prompt_version, t.environment,
    v.snapshot_version, t.f1_score, tb.f1_score, t.f1_score - tb.f1_score, vb.snapshot_version, tb.environment,
    d.reason, v.snapshot_version is not distinct from c.current_version, t.commit_sha, t.branch_name,
    t.triggered_by, t.repository, t.run_id, t.id, m.name, public.benchmark_metric(t.metrics, m.name),
    public.benchmark_metric(tb.metrics, m.name)
  from public.benchmark_verdicts d
  join public.benchmark_transactions t on t.id = d.transaction_id
  join public.benchmark_versions v on v.transaction_id = t.id
  join public.benchmark_configurations c on c.id = v.configuration_id
  left join public.benchmark_transactions tb on tb.id = d.reference_transaction_id
  left join public.benchmark_versions vb on vb.transaction_id = tb.id
  -- The metric that the verdict was about, as it was then.
  cross join lateral (select coalesce(p_metric, d.primary_metric, c.primary_metric, 'f1') as name) m
  where d.verdict = 'regression'
    and (p_since is null or d.created_at >= p_since) and (p_until is null or d.created_at < p_until)
    and (p_before is null or (d.created_at, d.seq) < (v_before.created_at, v_before.seq))
    and (p_model_version is null or t.model_version = p_model_version)
    and (p_dataset_version is null or t.dataset_version = p_dataset_version)
    and (p_prompt_version is null or t.prompt_version = p_prompt_version)
    and (p_environment is null or t.environment = p_environment)
    and not exists (select from public.benchmark_archived a where a.transaction_id = t.id)
  order by d.created_at desc, d.seq desc
  limit p_limit;
end
$$;

revoke all on function
  public.latest_snapshots, public.list_benchmark_transactions, public.get_metric_series,
  public.benchmark_trends_since, public.benchmark_asked_trends, public.benchmark_measured_periods,
  public.get_metric_trends, public.benchmark_ranked_by, public.compare_models, public.compare_prompts,
  public.list_regressions
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function
  public.latest_snapshots, public.list_benchmark_transactions, public.get_metric_series,
  public.benchmark_trends_since, public.benchmark_asked_trends, public.benchmark_measured_periods,
  public.get_metric_trends, public.benchmark_ranked_by, public.compare_models, public.compare_prompts,
  public.list_regressions
to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001500', 'questions_over_time');
