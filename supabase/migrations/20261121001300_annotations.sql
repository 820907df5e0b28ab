-- Annotations: notes and tags added to a snapshot later; its transaction never changes.

create table public.benchmark_annotations (
  seq bigint generated always as identity primary key,
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  transaction_id uuid not null references public.benchmark_transactions (id),
  note text,
  tags text[] not null default '{}',
  actor text not null,
  run_id text,
  run_url text,
  constraint annotation_id_is_unique unique (id),
  constraint annotation_says_something check (note is not null or tags <> '{}'),
  constraint note_is_1_to_10000_characters check (length(note) between 1 and 10000),
  constraint tags_are_1_to_50_printable_names check (
    cardinality(tags) <= 50 and array_position(tags, null) is null
    and array_position(tags, '') is null
    and array_to_string(tags, '') !~ '[[:cntrl:]]'
  )
);

create index benchmark_annotations_transaction on public.benchmark_annotations (transaction_id, seq);
create index benchmark_annotations_tags on public.benchmark_annotations using gin (tags);

-- Adds a note, tags or both to a version. Returns the time; annotations are never removed or changed.
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
  if nullif(btrim(p_note), '') is null and coalesce(p_tags, '{}') = '{}' then
    raise exception 'an annotation needs a note or tags' using errcode = 'SN004';
  end if;
  insert into public.benchmark_annotations (transaction_id, note, tags, actor, run_id, run_url)
  select v.transaction_id, nullif(btrim(p_note), ''), coalesce(p_tags, '{}'),
    public.benchmark_actor(p_actor), p_run_id, p_run_url
  from public.benchmark_versions v
  where v.configuration_id = v_configuration.id and v.snapshot_version = p_snapshot_version
  returning created_at into v_created_at;
  return v_created_at;
end
$$;

-- The tags of the push, then those of the annotations, each once.
create function public.benchmark_all_tags(p_transaction_id uuid, p_tags text[])
returns text[]
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
begin
  return p_tags || array(
    select n.tag
    from public.benchmark_annotations a
    cross join lateral unnest(a.tags) with ordinality n (tag, position)
    where a.transaction_id = p_transaction_id and n.tag <> all (p_tags)
    group by n.tag
    order by min(a.seq), min(n.position)
  );
end
$$;

create trigger refuse_change before update or delete or truncate on public.benchmark_annotations
  for each statement execute function public.benchmark_refuse_change();

alter table public.benchmark_annotations enable row level security;
create policy service_role_reads on public.benchmark_annotations for select to service_role using (true);

revoke all on public.benchmark_annotations
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_annotations to service_role;

revoke all on sequence public.benchmark_annotations_seq_seq
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
revoke all on function public.annotate_snapshot, public.benchmark_all_tags
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.annotate_snapshot, public.benchmark_all_tags to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001300', 'annotations');
