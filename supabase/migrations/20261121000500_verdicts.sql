-- Recording verdicts, and promotion: the judgement comes from the code, the rule of promotion is applied here again.

-- The rule of promotion `auto`, for snapshots and for versions of models: whether f1 gained enough over what p_holder
-- names, and the numbers. Both are known.
create function public.benchmark_f1_gain(p_new numeric, p_old numeric, p_holder text)
returns table (promoted boolean, reason text)
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select
    n.gain >= 0.02 or (p_new >= 0.95 and n.gain >= 0),
    pg_catalog.format('f1 %s → %s: %s%s%s',
      pg_catalog.round(p_old, n.decimals), pg_catalog.round(p_new, n.decimals),
      case when n.gain >= 0 then '+' else '−' end, pg_catalog.round(pg_catalog.abs(n.gain), n.decimals),
      case
        when n.gain >= 0.02 then ' ≥ 0.02'
        when n.gain < 0 then ', lower than the ' || p_holder
        when p_new >= 0.95 then ', not lower than the ' || p_holder || ' and ≥ 0.95'
        else ' < 0.02, and f1 < 0.95'
      end)
  from (
    select
      p_new - p_old as gain,
      -- One number of decimals for all of them, at least three.
      greatest(3, pg_catalog.scale(pg_catalog.trim_scale(p_new)), pg_catalog.scale(pg_catalog.trim_scale(p_old)))
        as decimals
  ) n
$$;

-- Whether a result with this f1 becomes the baseline, and the reason either way. p_expected is the own baseline that the
-- verdict was made under: if somebody moved it meanwhile, nothing is promoted.
create function public.benchmark_decide_promotion(
  p_configuration public.benchmark_configurations, p_f1 numeric, p_verdict text,
  p_baseline_source text, p_promotion text, p_expected integer
)
returns table (promoted boolean, reason text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_old constant numeric := public.benchmark_f1(p_configuration.id, p_configuration.baseline_version);
begin
  if p_promotion = 'never' then
    return query select false, 'promotion is `never`: only a person sets the baseline';
  elsif p_configuration.is_ephemeral then
    return query select false, p_configuration.environment || ' is ephemeral and never has a baseline of its own';
  elsif p_verdict in ('regression', 'incomparable', 'not_evaluated') then
    return query select false, 'a candidate with the verdict ' || p_verdict || ' never becomes the baseline';
  elsif p_expected is null and p_configuration.baseline_version is not null then
    return query select false, pg_catalog.format(
      'version %s became the baseline meanwhile', p_configuration.baseline_version
    );
  elsif p_configuration.baseline_version is distinct from p_expected then
    return query select false, pg_catalog.format(
      'the baseline moved meanwhile: it was version %s, it is %s', p_expected,
      coalesce('version ' || p_configuration.baseline_version::text, 'none')
    );
  elsif p_configuration.baseline_version is null then
    if p_baseline_source is null then
      return query select true, 'there was no baseline to judge against, so this is the first';
    elsif p_baseline_source = 'environment' then
      return query select true,
        'the configuration had no baseline, and this did not regress against the one it was judged by';
    else
      return query select false, 'it was judged against a baseline that was asked for';
    end if;
  elsif p_promotion = 'first' then
    return query select false, pg_catalog.format(
      'version %s is the baseline already, and promotion `first` never replaces one', p_configuration.baseline_version
    );
  elsif p_baseline_source is distinct from 'own' then
    return query select false, 'it was not judged against its own baseline';
  elsif p_f1 is null or v_old is null then
    return query select false, 'promotion `auto` compares f1, which is missing';
  else
    return query select g.promoted, g.reason from public.benchmark_f1_gain(p_f1, v_old, 'baseline') g;
  end if;
end
$$;

-- What record_verdicts would say of promotion for results that are not stored: for dry runs.
-- p_verdicts: [{the four names, "metrics", "verdict", "baseline_source", "promotion", "own_baseline_version"}]
-- Answers, in the order given: [{"promoted", "promotion_reason"}].
create function public.decide_promotions(p_verdicts jsonb)
returns jsonb
language plpgsql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
declare
  v_item jsonb;
  v_key jsonb;
  v_configuration public.benchmark_configurations;
  v_promoted boolean;
  v_reason text;
  v_taken jsonb[] := array[]::jsonb[];
  v_answers jsonb := '[]'::jsonb;
begin
  if pg_catalog.jsonb_typeof(p_verdicts) is distinct from 'array' then
    raise exception 'verdicts are a JSON array' using errcode = 'SN004';
  end if;
  for v_item in select d from pg_catalog.jsonb_array_elements(p_verdicts) d loop
    v_key := pg_catalog.jsonb_build_array(v_item -> 'model_version', v_item -> 'dataset_version',
      v_item -> 'prompt_version', v_item -> 'environment');
    select c.* into v_configuration from public.benchmark_configurations c
    where c.model_version = v_item ->> 'model_version' and c.dataset_version = v_item ->> 'dataset_version'
      and c.prompt_version = v_item ->> 'prompt_version' and c.environment = v_item ->> 'environment';
    if not found then
      v_configuration.environment := v_item ->> 'environment';
      v_configuration.is_ephemeral := v_item ->> 'environment' ~ '^(pull-request|branch)/';
    end if;
    select p.promoted, p.reason into v_promoted, v_reason
    from public.benchmark_decide_promotion(
      v_configuration,
      case when pg_catalog.jsonb_typeof(v_item -> 'metrics' -> 'f1') = 'number'
        then (v_item -> 'metrics' ->> 'f1')::numeric end,
      v_item ->> 'verdict', v_item ->> 'baseline_source', v_item ->> 'promotion',
      (v_item ->> 'own_baseline_version')::integer
    ) p;
    if v_promoted and v_key = any (v_taken) then
      v_promoted := false;
      v_reason := 'an earlier result of the same configuration would be the baseline by then';
    elsif v_promoted then
      v_taken := v_taken || v_key;
    end if;
    v_answers := v_answers || pg_catalog.jsonb_build_object('promoted', v_promoted, 'promotion_reason', v_reason);
  end loop;
  return v_answers;
end
$$;

-- p_verdicts: [{"transaction_id", "verdict", "reason", "findings", "baseline_transaction_id", "baseline_source",
--   "promotion", "own_baseline_version", "actor", "run_id", "run_url"}]
-- Answers, in the order given: [{"recorded", "promoted", "promotion_reason"}]. Sent again, nothing happens and the
-- first answer comes back with "recorded": false.
create function public.record_verdicts(p_verdicts jsonb)
returns jsonb
language plpgsql
security definer
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_item jsonb;
  v_version public.benchmark_versions;
  v_configuration public.benchmark_configurations;
  v_digest text;
  v_known public.benchmark_verdicts;
  v_promoted boolean;
  v_reason text;
  v_answers jsonb := '[]'::jsonb;
begin
  if pg_catalog.jsonb_typeof(p_verdicts) is distinct from 'array' then
    raise exception 'verdicts are a JSON array' using errcode = 'SN004';
  end if;
  perform from public.benchmark_configurations c
  where c.id in (
    -- Not a join: the planner expects 100 verdicts and would read all versions for one.
    select (
      select v.configuration_id from public.benchmark_versions v
      where v.transaction_id = (d ->> 'transaction_id')::uuid
    )
    from pg_catalog.jsonb_array_elements(p_verdicts) d
  )
  order by c.id
  for update;

  for v_item in select d from pg_catalog.jsonb_array_elements(p_verdicts) d loop
    select v.* into v_version from public.benchmark_versions v
    where v.transaction_id = (v_item ->> 'transaction_id')::uuid;
    if not found then
      raise exception 'there is no transaction % to record a verdict for', v_item ->> 'transaction_id'
        using errcode = 'SN002';
    end if;
    v_digest := pg_catalog.encode(
      pg_catalog.sha256(pg_catalog.convert_to((v_item - 'actor' - 'run_id' - 'run_url')::text, 'UTF8')), 'hex'
    );
    select d.* into v_known from public.benchmark_verdicts d
    where d.transaction_id = v_version.transaction_id and d.digest = v_digest;
    if found then
      v_answers := v_answers || pg_catalog.jsonb_build_object(
        'recorded', false, 'promoted', v_known.promoted, 'promotion_reason', v_known.promotion_reason
      );
      continue;
    end if;

    select c.* into v_configuration from public.benchmark_configurations c where c.id = v_version.configuration_id;
    select p.promoted, p.reason into v_promoted, v_reason
    from public.benchmark_decide_promotion(
      v_configuration, public.benchmark_f1(v_configuration.id, v_version.snapshot_version), v_item ->> 'verdict',
      v_item ->> 'baseline_source', v_item ->> 'promotion', (v_item ->> 'own_baseline_version')::integer
    ) p;
    insert into public.benchmark_verdicts (
      transaction_id, verdict, reason, findings, baseline_transaction_id, baseline_source, promotion, promoted,
      promotion_reason, digest
    )
    values (
      v_version.transaction_id, v_item ->> 'verdict', v_item ->> 'reason', v_item -> 'findings',
      (v_item ->> 'baseline_transaction_id')::uuid, v_item ->> 'baseline_source', v_item ->> 'promotion',
      v_promoted, v_reason, v_digest
    );
    if v_promoted then
      perform public.benchmark_move_baseline(
        v_configuration, v_version.snapshot_version, 'promotion',
        public.benchmark_actor(v_item ->> 'actor'), v_reason, v_item ->> 'run_id', v_item ->> 'run_url'
      );
    end if;
    v_answers := v_answers || pg_catalog.jsonb_build_object(
      'recorded', true, 'promoted', v_promoted, 'promotion_reason', v_reason
    );
  end loop;
  return v_answers;
end
$$;

revoke all on function
  public.benchmark_f1_gain(numeric, numeric, text),
  public.benchmark_decide_promotion(
    public.benchmark_configurations, numeric, text, text, text, integer
  ),
  public.decide_promotions(jsonb),
  public.record_verdicts(jsonb)
from public, anon, authenticated, service_role, benchmark_writer;

grant execute on function public.decide_promotions(jsonb), public.record_verdicts(jsonb) to service_role, benchmark_writer;

insert into public.benchmark_migrations (version, name) values ('20261121000500', 'verdicts');
