-- An average as it is compared and shown: six decimals, or six digits if it is small, such as a price per token.
create function public.benchmark_rounded(p_average numeric)
returns numeric
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select case
    -- Six decimals are six digits or more. The logarithm takes longer than all else.
    when abs(p_average) >= 0.1 then round(p_average, 6)
    else round(p_average, greatest(6, 5 - floor(log(abs(nullif(p_average, 0))))::integer))
  end
$$;

-- One row per configuration and UTC day, so that questions over months need not read every run. Triggers derive it from
-- the versions that are not archived, in the transaction that changes them and under the configuration's lock, so it is
-- right whoever wrote them. A day without such versions has no row.

create table public.benchmark_days (
  configuration_id bigint not null references public.benchmark_configurations (id),
  day date not null,
  run_count integer not null,
  -- For the primary metric (f1 while there is none): the versions that have it, their sum and range, and the first and
  -- last of them.
  value_count integer not null,
  total numeric not null,
  lowest numeric,
  highest numeric,
  first_at timestamptz,
  last_at timestamptz,
  last_version integer,
  last_value numeric,
  -- For the metrics that are columns.
  f1_count integer not null,
  f1_total numeric not null,
  f1_lowest numeric,
  f1_highest numeric,
  precision_count integer not null,
  precision_total numeric not null,
  recall_count integer not null,
  recall_total numeric not null,
  latency_count integer not null,
  latency_total numeric not null,
  cost_count integer not null,
  cost_total numeric not null,
  -- Of the primary metric, as it is shown.
  average numeric generated always as (public.benchmark_rounded(total / nullif(value_count, 0))) stored,
  primary key (configuration_id, day)
)
-- Leaves room to update a row in place without touching an index, as each push of a day does.
with (fillfactor = 70);

-- A plain column: under the policies of readers, an index answers for nothing else.
create index benchmark_days_day on public.benchmark_days (day);

-- Adds versions to their days by transaction; archived ones do not count. Nothing else counts. Planned once per
-- session: planning takes longer than counting one push.
create function public.benchmark_count_runs(p_transaction_ids uuid[])
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
begin
  insert into public.benchmark_days as d
  select v.configuration_id, (v.created_at at time zone 'UTC')::date, count(*),
    count(x.value), coalesce(sum(x.value), 0), min(x.value), max(x.value),
    min(v.created_at) filter (where x.value is not null), max(v.created_at) filter (where x.value is not null),
    (max(x.place))[2]::integer, (max(x.place))[3],
    count(t.f1_score), coalesce(sum(t.f1_score), 0), min(t.f1_score), max(t.f1_score),
    count(t.precision_score), coalesce(sum(t.precision_score), 0),
    count(t.recall_score), coalesce(sum(t.recall_score), 0),
    count(t.latency_ms), coalesce(sum(t.latency_ms), 0),
    count(t.cost_per_analysis), coalesce(sum(t.cost_per_analysis), 0)
  from public.benchmark_versions v
  join public.benchmark_transactions t on t.id = v.transaction_id
  join public.benchmark_configurations c on c.id = v.configuration_id
  cross join lateral (
    select m.value, case when m.value is not null
      -- The greatest of these is the last version at the latest time.
      then array[extract(epoch from v.created_at), v.snapshot_version, m.value] end as place
    from (
      select case when coalesce(c.primary_metric, 'f1') = 'f1' then t.f1_score
        else public.benchmark_metric(t.metrics, c.primary_metric) end as value
    ) m
  ) x
  where v.transaction_id = any (p_transaction_ids)
    and not exists (select from public.benchmark_archived a where a.transaction_id = v.transaction_id)
  group by 1, 2
  on conflict (configuration_id, day) do update set
    run_count = d.run_count + excluded.run_count,
    value_count = d.value_count + excluded.value_count,
    total = d.total + excluded.total,
    lowest = least(d.lowest, excluded.lowest),
    highest = greatest(d.highest, excluded.highest),
    first_at = least(d.first_at, excluded.first_at),
    last_at = greatest(d.last_at, excluded.last_at),
    last_version = case
      when d.last_at is null or (excluded.last_at, excluded.last_version) > (d.last_at, d.last_version)
      then excluded.last_version else d.last_version end,
    last_value = case
      when d.last_at is null or (excluded.last_at, excluded.last_version) > (d.last_at, d.last_version)
      then excluded.last_value else d.last_value end,
    f1_count = d.f1_count + excluded.f1_count,
    f1_total = d.f1_total + excluded.f1_total,
    f1_lowest = least(d.f1_lowest, excluded.f1_lowest),
    f1_highest = greatest(d.f1_highest, excluded.f1_highest),
    precision_count = d.precision_count + excluded.precision_count,
    precision_total = d.precision_total + excluded.precision_total,
    recall_count = d.recall_count + excluded.recall_count,
    recall_total = d.recall_total + excluded.recall_total,
    latency_count = d.latency_count + excluded.latency_count,
    latency_total = d.latency_total + excluded.latency_total,
    cost_count = d.cost_count + excluded.cost_count,
    cost_total = d.cost_total + excluded.cost_total;
end
$$;

-- Recounts days of locked configurations, because a range cannot be corrected by subtracting what left. Each place in
-- the two arrays is one day of one configuration.
create function public.benchmark_recount_days(p_configuration_ids bigint[], p_days date[])
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  delete from public.benchmark_days d
  using unnest(p_configuration_ids, p_days) k (configuration_id, day)
  where d.configuration_id = k.configuration_id and d.day = k.day;
  perform public.benchmark_count_runs(array(
    select v.transaction_id
    from unnest(p_configuration_ids, p_days) k (configuration_id, day)
    join public.benchmark_versions v on v.configuration_id = k.configuration_id
      and v.created_at >= k.day::timestamp at time zone 'UTC'
      and v.created_at < (k.day + 1)::timestamp at time zone 'UTC'
  ));
end
$$;

create function public.benchmark_count_new()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- In a loaded history, archived versions make their days be recounted, before or after this: adding would count
  -- twice.
  if exists (select from written w join public.benchmark_archived a using (transaction_id)) then
    perform public.benchmark_recount_days(array_agg(k.configuration_id), array_agg(k.day))
    from (
      select distinct w.configuration_id, (w.created_at at time zone 'UTC')::date as day from written w
    ) k;
  else
    perform public.benchmark_count_runs(array(select w.transaction_id from written w));
  end if;
  return null;
end
$$;

create function public.benchmark_recount_archived()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  -- Every push tries to archive; usually there is nothing.
  if exists (select from written) then
    perform public.benchmark_recount_days(array_agg(k.configuration_id), array_agg(k.day))
    from (
      select distinct v.configuration_id, (v.created_at at time zone 'UTC')::date as day
      from written w
      join public.benchmark_versions v using (transaction_id)
    ) k;
  end if;
  return null;
end
$$;

create function public.benchmark_recount_configuration()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform public.benchmark_recount_days(array_agg(new.id), array_agg(d.day))
  from public.benchmark_days d where d.configuration_id = new.id;
  return null;
end
$$;

create trigger count_new after insert on public.benchmark_versions
  referencing new table as written for each statement execute function public.benchmark_count_new();
create trigger recount_archived after insert on public.benchmark_archived
  referencing new table as written for each statement execute function public.benchmark_recount_archived();
create trigger recount_restored after delete on public.benchmark_archived
  referencing old table as written for each statement execute function public.benchmark_recount_archived();
create trigger recount_configuration after update of primary_metric on public.benchmark_configurations
  for each row when (coalesce(old.primary_metric, 'f1') <> coalesce(new.primary_metric, 'f1'))
  execute function public.benchmark_recount_configuration();

alter table public.benchmark_days enable row level security;
create policy service_role_reads on public.benchmark_days for select to service_role using (true);

revoke all on public.benchmark_days
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_days to service_role;

revoke all on function
  public.benchmark_rounded, public.benchmark_count_runs, public.benchmark_recount_days, public.benchmark_count_new,
  public.benchmark_recount_archived, public.benchmark_recount_configuration
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

grant execute on function public.benchmark_rounded to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000660', 'days');
