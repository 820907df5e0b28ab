-- The model registry: named models with versions 1..N, of which at most one is active in each environment.
--
-- Built like the snapshots: the model's row numbers the versions, and its lock is the only lock for registering and
-- activating, in every environment. Versions and logs are immutable; the line lists the versions that were active, in
-- order.

create table public.registry_models (
  id bigint generated always as identity primary key,
  name text not null,
  last_version integer not null default 0,
  created_at timestamptz not null default clock_timestamp(),
  updated_at timestamptz not null default clock_timestamp(),
  constraint model_name_is_unique unique (name),
  constraint model_name_is_1_to_200_printable_characters check (
    length(name) between 1 and 200 and name !~ '[[:cntrl:]]'
  )
);

create table public.registry_versions (
  model_id bigint not null references public.registry_models (id),
  version integer not null,
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  version_name text,
  artifact_path text not null,
  metrics jsonb not null,
  sample_count integer,
  dataset_version text,
  split_version text,
  training jsonb not null,
  parent_version integer,
  notes text,
  -- The snapshot that proves the metrics.
  evidence_transaction_id uuid references public.benchmark_versions (transaction_id),
  promotion text not null,
  promoted boolean not null,
  promotion_reason text not null,
  registered_by text not null,
  run_id text,
  idempotency_key text,
  content_digest text not null,
  f1_score numeric generated always as (
    case when jsonb_typeof(metrics -> 'f1') = 'number' then (metrics ->> 'f1')::numeric end
  ) stored,
  accuracy_score numeric generated always as (
    case when jsonb_typeof(metrics -> 'accuracy') = 'number' then (metrics ->> 'accuracy')::numeric end
  ) stored,
  primary key (model_id, version),
  constraint registry_version_id_is_unique unique (id),
  constraint version_name_is_unique_in_its_model unique (model_id, version_name),
  constraint registration_key_is_used_once unique (model_id, idempotency_key),
  constraint registry_versions_start_at_1 check (version >= 1),
  constraint parent_is_an_earlier_version check (parent_version between 1 and version - 1),
  constraint artifact_path_is_one_line_of_1_to_2000_characters check (
    length(artifact_path) between 1 and 2000 and artifact_path !~ '[[:cntrl:]]'
  ),
  constraint version_names_are_1_to_200_printable_characters check (
    length(version_name) between 1 and 200 and version_name !~ '[[:cntrl:]]'
    and (dataset_version is null or length(dataset_version) between 1 and 200 and dataset_version !~ '[[:cntrl:]]')
    and (split_version is null or length(split_version) between 1 and 200 and split_version !~ '[[:cntrl:]]')
  ),
  constraint registered_metrics_are_a_tree_of_finite_numbers check (
    jsonb_typeof(metrics) = 'object'
    and not jsonb_path_exists(
      metrics,
      'strict $.** ? (@.type() != "object" && (@.type() != "number"
        || @ > 1.7976931348623157e308 || @ < -1.7976931348623157e308))'
    )
  ),
  -- A share up to 1, a percentage above it, as in snapshots.
  constraint registered_f1_is_between_0_and_100 check (f1_score between 0 and 100),
  constraint registered_accuracy_is_between_0_and_100 check (accuracy_score between 0 and 100),
  constraint sample_count_is_not_negative check (sample_count >= 0),
  constraint training_is_an_object_of_plain_values check (
    jsonb_typeof(training) = 'object'
    and not jsonb_path_exists(training, 'strict $.* ? (@.type() == "object" || @.type() == "array")')
    and length(training::text) <= 10000
  ),
  constraint training_has_known_fields_of_their_types check (
    not jsonb_path_exists(training, 'strict $ ? (
      exists (@.epochs ? (@.type() != "number" || @ < 0 || @ != @.floor()))
      || exists (@.batch_size ? (@.type() != "number" || @ < 1 || @ != @.floor()))
      || exists (@.learning_rate ? (@.type() != "number" || @ <= 0))
      || exists (@.training_seconds ? (@.type() != "number" || @ < 0))
      || exists (@.early_stopping ? (@.type() != "boolean")))')
  ),
  constraint registry_promotion_is_known check (promotion in ('never', 'first', 'auto'))
);

create index registry_versions_evidence on public.registry_versions (evidence_transaction_id)
  where evidence_transaction_id is not null;

-- Where a version of a model is or was active; `production` by default.
create table public.registry_environments (
  model_id bigint not null references public.registry_models (id),
  environment text not null,
  active_version integer,
  -- What a rollback activates: the version active before or, while none is active, the last active one.
  rollback_version integer,
  line_length integer not null default 0,
  primary key (model_id, environment),
  constraint model_environment_is_1_to_200_printable_characters check (
    length(environment) between 1 and 200 and environment !~ '[[:cntrl:]]'
  ),
  constraint active_is_a_version foreign key (model_id, active_version)
    references public.registry_versions (model_id, version),
  constraint rollback_goes_to_a_version foreign key (model_id, rollback_version)
    references public.registry_versions (model_id, version)
);

create index registry_environments_active on public.registry_environments (model_id, active_version);
create index registry_environments_rollback on public.registry_environments (model_id, rollback_version);

-- The versions that were active, in order: an activation appends, a rollback pops.
create table public.registry_line (
  model_id bigint not null,
  environment text not null,
  position integer not null,
  version integer not null,
  primary key (model_id, environment, position),
  constraint registry_line_holds_versions foreign key (model_id, version)
    references public.registry_versions (model_id, version)
);

create index registry_line_versions on public.registry_line (model_id, version);

create table public.registry_archived (
  model_id bigint not null,
  version integer not null,
  archived_at timestamptz not null default clock_timestamp(),
  actor text not null,
  reason text,
  primary key (model_id, version),
  constraint registry_archives_versions foreign key (model_id, version)
    references public.registry_versions (model_id, version)
);

create table public.registry_activation_log (
  seq bigint generated always as identity primary key,
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  model_id bigint not null references public.registry_models (id),
  pointer text not null,
  action text not null,
  from_version integer,
  to_version integer,
  actor text not null,
  reason text,
  run_id text,
  -- For `active` only; versions are archived in all environments at once.
  environment text,
  constraint activation_id_is_unique unique (id),
  constraint registry_pointer_is_known check (pointer in ('active', 'archived'))
);

create index registry_activation_log_moves on public.registry_activation_log (model_id, seq);

create table public.registry_performance_log (
  seq bigint generated always as identity primary key,
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  model_id bigint not null,
  version integer not null,
  tested_at timestamptz not null,
  accuracy numeric not null,
  sample_size integer,
  notes text,
  actor text not null,
  run_id text,
  constraint performance_id_is_unique unique (id),
  constraint performance_is_of_a_version foreign key (model_id, version)
    references public.registry_versions (model_id, version),
  -- PostgreSQL sorts NaN above every number, so the upper bound refuses it.
  constraint measured_accuracy_is_between_0_and_100 check (accuracy between 0 and 100),
  constraint sample_size_is_not_negative check (sample_size >= 0)
);

create index registry_performance_log_versions on public.registry_performance_log (model_id, version, tested_at, seq);

create trigger refuse_change before update or delete or truncate on public.registry_versions
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.registry_activation_log
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or delete or truncate on public.registry_performance_log
  for each statement execute function public.benchmark_refuse_change();

-- Every version in its present state.
create view public.v_registered_versions with (security_invoker = true) as
select
  m.name as model_name,
  v.version,
  v.version_name,
  v.created_at,
  v.artifact_path,
  v.metrics,
  v.f1_score,
  v.accuracy_score,
  v.sample_count,
  v.dataset_version,
  v.split_version,
  v.training,
  v.parent_version,
  v.notes,
  v.evidence_transaction_id,
  v.promoted,
  v.promotion_reason,
  v.registered_by,
  v.run_id,
  a.version is not null as is_archived,
  v.id,
  array(
    select e.environment from public.registry_environments e
    where e.model_id = v.model_id and e.active_version = v.version order by e.environment collate "C"
  ) as active_in,
  -- The environments in which a rollback would activate it.
  array(
    select e.environment from public.registry_environments e
    where e.model_id = v.model_id and e.rollback_version = v.version order by e.environment collate "C"
  ) as rollback_in
from public.registry_models m
join public.registry_versions v on v.model_id = m.id
left join public.registry_archived a on a.model_id = v.model_id and a.version = v.version;

-- The evidence of active versions, which is never archived. p_transaction_id NULL: all of it.
create function public.registry_active_evidence(p_transaction_id uuid default null)
returns table (transaction_id uuid, model_name text, version integer)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select distinct v.evidence_transaction_id, m.name, v.version
  from public.registry_environments e
  join public.registry_models m on m.id = e.model_id
  join public.registry_versions v on v.model_id = m.id and v.version = e.active_version
  where v.evidence_transaction_id is not null
    and (p_transaction_id is null or v.evidence_transaction_id = p_transaction_id)
$$;

-- Keeps the evidence of an active version from being archived, in whichever way.
create function public.registry_keep_evidence()
returns trigger
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_kept record;
begin
  select e.model_name, e.version into v_kept from public.registry_active_evidence(new.transaction_id) e limit 1;
  if not found then
    return new;
  end if;
  raise notice 'transaction % stays active: it is the evidence of version % of model %, which is active',
    new.transaction_id, v_kept.version, v_kept.model_name;
  return null;
end
$$;

create trigger keep_evidence before insert on public.benchmark_archived
  for each row execute function public.registry_keep_evidence();

alter table public.registry_models enable row level security;
alter table public.registry_versions enable row level security;
alter table public.registry_environments enable row level security;
alter table public.registry_line enable row level security;
alter table public.registry_archived enable row level security;
alter table public.registry_activation_log enable row level security;
alter table public.registry_performance_log enable row level security;
create policy service_role_reads on public.registry_models for select to service_role using (true);
create policy service_role_reads on public.registry_versions for select to service_role using (true);
create policy service_role_reads on public.registry_environments for select to service_role using (true);
create policy service_role_reads on public.registry_line for select to service_role using (true);
create policy service_role_reads on public.registry_archived for select to service_role using (true);
create policy service_role_reads on public.registry_activation_log for select to service_role using (true);
create policy service_role_reads on public.registry_performance_log for select to service_role using (true);

revoke all on
  public.registry_models, public.registry_versions, public.registry_environments, public.registry_line,
  public.registry_archived, public.registry_activation_log, public.registry_performance_log,
  public.v_registered_versions
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on
  public.registry_models, public.registry_versions, public.registry_environments, public.registry_line,
  public.registry_archived, public.registry_activation_log, public.registry_performance_log,
  public.v_registered_versions
to service_role;

revoke all on sequence
  public.registry_models_id_seq, public.registry_activation_log_seq_seq, public.registry_performance_log_seq_seq
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
revoke all on function public.registry_active_evidence, public.registry_keep_evidence
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.registry_active_evidence to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001900', 'registry');
