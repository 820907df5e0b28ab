-- Verdicts: the code judges; this stores the verdict and applies the rule of promotion.

create table public.benchmark_verdicts (
  seq bigint generated always as identity primary key,
  id uuid not null default gen_random_uuid(),
  created_at timestamptz not null default clock_timestamp(),
  transaction_id uuid not null references public.benchmark_transactions (id),
  verdict text not null,
  reason text not null,
  -- One per metric, each with its evidence: {"method", "n", "p", "level", "interval", "broke", "fixed"}.
  findings jsonb not null,
  -- The pooled comparison of everything that was judged together, with its evidence.
  pooled_comparison jsonb,
  -- The reference and the rule that chose it.
  reference_transaction_id uuid,
  reference_rule text,
  primary_metric text,
  primary_better text,
  -- A gain that the evidence proves: {"reference_transaction_id", "metric", "gain", "p"}.
  proven_gain jsonb,
  promotion text not null,
  promoted boolean not null,
  promotion_reason text not null,
  digest text not null,
  constraint verdict_id_is_unique unique (id),
  -- The same verdict of the same snapshot is recorded once, however often it is sent.
  constraint verdict_is_recorded_once unique (transaction_id, digest),
  constraint verdict_is_known check (verdict in (
    'regression', 'not_evaluated', 'incomparable', 'inconclusive', 'minor', 'no_baseline', 'unchanged', 'improvement'
  )),
  constraint reference_rule_is_a_word check (reference_rule ~ '^[a-z_]{1,40}$'),
  constraint promotion_is_known check (promotion in ('never', 'first', 'proven', 'auto')),
  constraint findings_are_an_array check (jsonb_typeof(findings) = 'array'),
  constraint pooled_comparison_is_an_object check (jsonb_typeof(pooled_comparison) = 'object'),
  constraint primary_metric_has_a_direction check (
    (primary_metric is null) = (primary_better is null) and primary_better in ('higher', 'lower')
  ),
  constraint proven_gain_is_whole check (jsonb_path_exists(proven_gain, '$ ? (
    @.reference_transaction_id.type() == "string" && @.metric.type() == "string" && @.gain.type() == "number"
    && @.p.type() == "number" && @.p >= 0 && @.p <= 1)'))
);

-- The last verdict of a snapshot: without statistics, the order of seq alone would be read through the whole history.
create index benchmark_verdicts_of_snapshot on public.benchmark_verdicts (transaction_id, seq);
create index benchmark_verdicts_regressions on public.benchmark_verdicts (created_at, seq) where verdict = 'regression';

-- Records one verdict of record_verdicts in its locked configuration and returns the answer.
create function public.benchmark_record_verdict(p_verdict jsonb, p_token_digest text)
returns jsonb
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_is_trusted constant boolean := public.benchmark_is_trusted();
  v_digest constant text := encode(
    sha256(convert_to((p_verdict - 'actor' - 'run_id' - 'run_url')::text, 'UTF8')), 'hex'
  );
  v_version public.benchmark_versions;
  v_configuration public.benchmark_configurations;
  v_transaction public.benchmark_transactions;
  v_known public.benchmark_verdicts;
  v_promoted boolean;
  v_reason text;
begin
  select v.* into v_version from public.benchmark_versions v
  where v.transaction_id = (p_verdict ->> 'transaction_id')::uuid;
  if not found then
    raise exception 'there is no transaction % to record a verdict for', p_verdict ->> 'transaction_id'
      using errcode = 'SN002';
  end if;
  -- A caller that may not judge for others gives one verdict per snapshot: the first one stands.
  select d.* into v_known from public.benchmark_verdicts d
  where d.transaction_id = v_version.transaction_id and (d.digest = v_digest or not v_is_trusted)
  order by d.seq
  limit 1;
  if found then
    return jsonb_build_object(
      'recorded', false, 'promoted', v_known.promoted, 'promotion_reason', v_known.promotion_reason
    );
  elsif not v_is_trusted and (v_version.token_digest = p_token_digest) is not true then
    raise exception '% may only judge what its own call pushed, and transaction % is not part of that',
      public.benchmark_caller(), v_version.transaction_id
      using errcode = '42501', hint = 'Send the token of the push as p_token; service_role may judge everything.';
  end if;

  select c.* into v_configuration from public.benchmark_configurations c where c.id = v_version.configuration_id;
  select t.* into v_transaction from public.benchmark_transactions t where t.id = v_version.transaction_id;
  select p.promoted, p.reason into v_promoted, v_reason
  from public.benchmark_decide_promotion(
    v_configuration, v_transaction.metrics, p_verdict ->> 'verdict', p_verdict ->> 'unfit',
    p_verdict ->> 'reference_rule', p_verdict ->> 'promotion', (p_verdict ->> 'own_baseline_version')::integer,
    p_verdict || jsonb_build_object('run', jsonb_build_object(
      'run_id', v_transaction.run_id, 'repository', v_transaction.repository
    )), v_version.snapshot_version
  ) p;
  insert into public.benchmark_verdicts (
    transaction_id, verdict, reason, findings, pooled_comparison, reference_transaction_id, reference_rule,
    primary_metric, primary_better, proven_gain, promotion, promoted, promotion_reason, digest
  )
  select v_version.transaction_id, r.verdict, r.reason, r.findings, r.pooled_comparison, r.reference_transaction_id,
    r.reference_rule, r.primary_metric, r.primary_better, r.proven_gain, r.promotion, v_promoted, v_reason, v_digest
  from jsonb_populate_record(null::public.benchmark_verdicts, p_verdict) r;
  if v_promoted then
    perform public.benchmark_move_baseline(
      v_configuration, v_version.snapshot_version, 'promotion',
      public.benchmark_actor(p_verdict ->> 'actor'), v_reason, p_verdict ->> 'run_id', p_verdict ->> 'run_url'
    );
  end if;
  return jsonb_build_object('recorded', true, 'promoted', v_promoted, 'promotion_reason', v_reason);
end
$$;

-- p_verdicts: [{"transaction_id", "verdict", "reason", "findings", "pooled_comparison", "reference_transaction_id",
-- "reference_rule", "primary_metric", "primary_better", "proven_gain", "promotion", "own_baseline_version", "unfit",
-- "actor", "run_id", "run_url", "like_for_like_gain"}]
-- p_token: the random token that the push sent in its context. benchmark_writer needs it, and may give one verdict for
-- each snapshot of that push; service_role does not need it.
-- Answers in the given order: [{"recorded", "promoted", "promotion_reason"}]. Sending it again changes nothing and
-- returns the first answer with "recorded": false.
create function public.record_verdicts(p_verdicts jsonb, p_token text default null)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
set plan_cache_mode = force_generic_plan
as $$
declare
  v_token_digest constant text := public.benchmark_token_digest(p_token);
  v_verdict jsonb;
  v_answers jsonb := '[]'::jsonb;
begin
  if jsonb_typeof(p_verdicts) is distinct from 'array' then
    raise exception 'verdicts must be a JSON array' using errcode = 'SN004';
  end if;
  perform from public.benchmark_configurations c
  where c.id in (
    -- Not a join: the planner expects 100 verdicts and would read all versions for a single one.
    select (
      select v.configuration_id from public.benchmark_versions v
      where v.transaction_id = (d ->> 'transaction_id')::uuid
    )
    from jsonb_array_elements(p_verdicts) d
  )
  order by c.id
  for update;
  for v_verdict in select d from jsonb_array_elements(p_verdicts) d loop
    v_answers := v_answers || public.benchmark_record_verdict(v_verdict, v_token_digest);
  end loop;
  return v_answers;
end
$$;

-- What record_verdicts would promote, for results that are not stored (dry runs).
-- p_verdicts: [{the four names, "metrics", "verdict", "unfit", "reference_transaction_id", "reference_rule",
-- "promotion", "own_baseline_version", "primary_metric", "primary_better", "like_for_like_gain", "proven_gain", "run"}]
-- Answers in the given order: [{"promoted", "promotion_reason"}].
create function public.decide_promotions(p_verdicts jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
set plan_cache_mode = force_generic_plan
as $$
declare
  v_verdict jsonb;
  v_key jsonb;
  v_configuration public.benchmark_configurations;
  v_promoted boolean;
  v_reason text;
  v_taken jsonb[] := array[]::jsonb[];
  v_answers jsonb := '[]'::jsonb;
begin
  if jsonb_typeof(p_verdicts) is distinct from 'array' then
    raise exception 'verdicts must be a JSON array' using errcode = 'SN004';
  end if;
  for v_verdict in select d from jsonb_array_elements(p_verdicts) d loop
    v_key := jsonb_build_array(v_verdict -> 'model_version', v_verdict -> 'dataset_version',
      v_verdict -> 'prompt_version', v_verdict -> 'environment');
    select c.* into v_configuration from public.benchmark_configurations c
    where c.model_version = v_verdict ->> 'model_version' and c.dataset_version = v_verdict ->> 'dataset_version'
      and c.prompt_version = v_verdict ->> 'prompt_version' and c.environment = v_verdict ->> 'environment';
    if not found then
      v_configuration.environment := v_verdict ->> 'environment';
      v_configuration.is_ephemeral := public.benchmark_is_ephemeral(v_verdict ->> 'environment');
    end if;
    select p.promoted, p.reason into v_promoted, v_reason
    from public.benchmark_decide_promotion(
      v_configuration, v_verdict -> 'metrics', v_verdict ->> 'verdict', v_verdict ->> 'unfit',
      v_verdict ->> 'reference_rule', v_verdict ->> 'promotion', (v_verdict ->> 'own_baseline_version')::integer,
      v_verdict, 2147483647
    ) p;
    if v_promoted and v_key = any (v_taken) then
      v_promoted := false;
      v_reason := 'an earlier result of the same configuration would be the baseline by then';
    elsif v_promoted then
      v_taken := v_taken || v_key;
    end if;
    v_answers := v_answers || jsonb_build_object('promoted', v_promoted, 'promotion_reason', v_reason);
  end loop;
  return v_answers;
end
$$;

create trigger refuse_change before delete or truncate on public.benchmark_verdicts
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_update before update on public.benchmark_verdicts
  for each statement when (current_setting('benchmark_snapshots.payload', true) is distinct from 'moves')
  execute function public.benchmark_refuse_change();
create trigger keep_facts before update on public.benchmark_verdicts
  for each row execute function public.benchmark_keep_facts('findings', 'pooled_comparison');

alter table public.benchmark_verdicts enable row level security;
create policy service_role_reads on public.benchmark_verdicts for select to service_role using (true);

revoke all on public.benchmark_verdicts
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_verdicts to service_role;

revoke all on sequence public.benchmark_verdicts_seq_seq
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
revoke all on function public.benchmark_record_verdict, public.record_verdicts, public.decide_promotions
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.record_verdicts, public.decide_promotions to service_role, benchmark_writer;

insert into public.benchmark_migrations (version, name) values ('20261121001200', 'verdicts');
