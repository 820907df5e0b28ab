-- Cold storage: archived versions whose payload (metrics, cases, findings) left the database for a file. A stub stays:
-- version, times, run, commit, digests, verdict and the numbers that lists show, so that the history goes on over it.

create table public.benchmark_cold (
  -- What is restored from the archive has to have its payload.
  transaction_id uuid primary key references public.benchmark_archived (transaction_id),
  moved_at timestamptz not null default clock_timestamp(),
  actor text not null,
  reason text,
  -- Where it went, and the SHA-256 of its line there, which the manifest beside the file has too.
  file text not null,
  line_digest text not null,
  -- SHA-256 of what left, as jsonb is written: only that comes back.
  payload_digest text not null,
  constraint cold_file_is_of_a_month check (file ~ '^[0-9]{4}-[0-9]{2}(-[0-9]{1,6})?\.ndjson\.gz$'),
  constraint cold_digests_are_hashes check (line_digest ~ '^[0-9a-f]{64}$' and payload_digest ~ '^[0-9a-f]{64}$')
);

-- Refuses what needs the payload of versions in cold storage, naming them, their file and what brings them back.
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
  -- Mostly nothing is: every result that is judged asks.
  if not exists (select from public.benchmark_cold k where k.transaction_id = any (p_transaction_ids)) then
    return;
  end if;
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
  raise exception 'version % in cold storage: what was measured left this database for %', v_versions, v_file
    using errcode = 'SN011',
      hint = format('`benchmark-snapshots import <folder>/%s` brings it back, archived as it was.', v_file);
end
$$;

-- The tree with these metrics alone, by their dotted names; NULL: it has none of them.
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

-- What a stub keeps of the metrics: those that lists show and judging reads of old versions. Where there is none of
-- them, the first one: a transaction without a number would be none.
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

-- For rows that are never changed: payload leaves and comes back (columns: the arguments of the trigger) while
-- benchmark_cold has the row, and all else in it stays as it is.
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
    raise exception '% refuses UPDATE: what was measured and said is never changed', tg_table_name
      using errcode = 'SN003',
        hint = 'Only cold storage and the import of its files move the payload of a row.';
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
-- What reads as its caller asks this one.
grant execute on function public.benchmark_require_payload to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000650', 'cold_storage');
