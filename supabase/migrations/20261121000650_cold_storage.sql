-- Cold storage: archived versions whose payload (metrics, cases, findings) was moved from the database into a file. A
-- stub stays, so that the history has no gap: version, times, run, commit, digests, verdict and the numbers that lists
-- show.

create table public.benchmark_cold (
  -- Only archived versions: restoring one needs its payload.
  transaction_id uuid primary key references public.benchmark_archived (transaction_id),
  moved_at timestamptz not null default clock_timestamp(),
  actor text not null,
  reason text,
  -- The file that holds the payload, and the SHA-256 of its line there, which the file's manifest repeats.
  file text not null,
  line_digest text not null,
  -- SHA-256 of the payload, as jsonb is written: only the same payload comes back.
  payload_digest text not null,
  constraint cold_file_is_of_a_month check (file ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{1,6})?\.ndjson\.gz$'),
  constraint cold_digests_are_hashes check (line_digest ~ '^[0-9a-f]{64}$' and payload_digest ~ '^[0-9a-f]{64}$')
);

-- Fails if versions whose payload is needed are in cold storage; names them, their file and the command that brings
-- them back.
create function public.benchmark_require_payload(p_transaction_ids uuid[])
returns void
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_versions text;
  v_file text;
begin
  select string_agg(v.snapshot_version::text, ', ' order by v.snapshot_version)
    || format(' of model %s, dataset %s, prompt %s, environment %s', c.model_version, c.dataset_version,
      c.prompt_version, c.environment) || case when count(*) = 1 then ' is' else ' are' end, min(k.file)
  into v_versions, v_file
  from public.benchmark_cold k
  join public.benchmark_versions v using (transaction_id)
  join public.benchmark_configurations c on c.id = v.configuration_id
  where k.transaction_id = any (p_transaction_ids)
  group by c.id
  order by c.id
  limit 1;
  if found then
    raise exception 'version % in cold storage: its measurements were moved to %', v_versions, v_file
      using errcode = 'SN011',
        hint = format('`benchmark-snapshots import <folder>/%s` brings it back, still archived.', v_file);
  end if;
end
$$;

-- Only these metrics of the tree, by dotted name; NULL: it has none of them.
create function public.benchmark_only_metrics(p_metrics jsonb, p_names text[])
returns jsonb
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return (
    select jsonb_object_agg(e.key, n.node)
    from jsonb_each(p_metrics) e
    cross join lateral (
      select case jsonb_typeof(e.value)
        when 'number' then case when e.key = any (p_names) then e.value end
        else public.benchmark_only_metrics(e.value, array(
          select substr(u.name, length(e.key) + 2) from unnest(p_names) u (name)
          where starts_with(u.name, e.key || '.')
        ))
      end as node
    ) n
    where n.node is not null
  );
end
$$;

-- The metrics that a stub keeps: those that lists show and those that judging reads of old versions. If it has none of
-- them, the first metric, because a transaction must have a number.
create function public.benchmark_stub_metrics(p_metrics jsonb, p_names text[])
returns jsonb
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return coalesce(
    public.benchmark_only_metrics(p_metrics, p_names || array[
      'f1', 'precision', 'recall', 'accuracy', 'latency_ms', 'analysis_cost', 'cost_per_analysis'
    ]),
    (
      select public.benchmark_only_metrics(p_metrics, array[f.metric])
      from public.benchmark_flatten_metrics(p_metrics) f
      order by f.metric collate "C"
      limit 1
    )
  );
end
$$;

-- For immutable rows: only the payload (the columns in the trigger's arguments) may leave and come back, and only while
-- benchmark_cold lists the row.
create function public.benchmark_keep_facts()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_id constant uuid := coalesce(to_jsonb(old) ->> 'transaction_id', to_jsonb(old) ->> 'id')::uuid;
begin
  if to_jsonb(new) - tg_argv is distinct from to_jsonb(old) - tg_argv
    or not exists (select from public.benchmark_cold k where k.transaction_id = v_id) then
    raise exception '% refuses UPDATE: measurements and decisions are never changed', tg_table_name
      using errcode = 'SN003',
        hint = 'Only cold storage, and importing its files, may move the payload of a row.';
  end if;
  return new;
end
$$;

create trigger keep_facts before update on public.benchmark_transactions
  for each row execute function public.benchmark_keep_facts(
    'metrics', 'precision_score', 'recall_score', 'f1_score', 'latency_ms', 'cost_per_analysis'
  );
create trigger refuse_change before update or truncate on public.benchmark_cold
  for each statement execute function public.benchmark_refuse_change();

alter table public.benchmark_cold enable row level security;
create policy service_role_reads on public.benchmark_cold for select to service_role using (true);

revoke all on public.benchmark_cold
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_cold to service_role;

revoke all on function
  public.benchmark_require_payload, public.benchmark_only_metrics, public.benchmark_stub_metrics,
  public.benchmark_keep_facts
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
-- Functions that run as their caller use this one.
grant execute on function public.benchmark_require_payload to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000650', 'cold_storage');
