-- Promotion: which snapshot becomes the baseline, by rule or by hand.

-- The rule of promotion `auto`, for snapshots and for versions of models: whether f1 gained enough over what p_holder
-- names, and the numbers. Both values are known.
create function public.benchmark_f1_gain(p_new numeric, p_old numeric, p_holder text)
returns table (promoted boolean, reason text)
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select
    coalesce(n.is_better or (n.is_excellent and n.is_no_loss), false),
    format('f1 %s → %s: %s',
      round(p_old, n.decimals), round(p_new, n.decimals),
      case when n.is_better is null then 'a fraction and a percentage cannot be compared' else
        case when p_new >= p_old then '+' else '−' end || round(abs(p_new - p_old), n.decimals) || case
          when n.is_better then ' ≥ ' || trim_scale(n.step * n.unit)
          when not n.is_no_loss then ', lower than the ' || p_holder
          when n.is_excellent then
            ', not lower than the ' || p_holder || ' and ≥ ' || trim_scale(n.excellent * n.unit)
          else ' < ' || trim_scale(n.step * n.unit) || ', and f1 < ' || trim_scale(n.excellent * n.unit)
        end
      end)
  from (
    select l.step, l.excellent, public.benchmark_share_unit(p_old, p_new) as unit,
      public.benchmark_reaches(p_new - p_old, l.step, p_old, p_new) as is_better,
      public.benchmark_reaches(p_new - p_old, 0, p_old, p_new) as is_no_loss,
      public.benchmark_reaches(p_new, l.excellent, p_old, p_new) as is_excellent,
      -- The same number of decimals for all of them, from three to six.
      greatest(3, scale(trim_scale(round(p_new, 6))), scale(trim_scale(round(p_old, 6)))) as decimals
    from (values (0.02, 0.95)) l (step, excellent)
  ) n
$$;

-- The same for any metric. f1 and any other share where higher is better follow that rule; a share where lower is
-- better must gain 0.02; anything else must gain a fifth. p_like_for_like: the gain over the common cases, as in the
-- verdict; the smaller of the two gains counts.
create function public.benchmark_gain(
  p_metric text, p_better text, p_new numeric, p_old numeric, p_like_for_like numeric, p_holder text
)
returns table (promoted boolean, reason text)
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_gain constant numeric := least(
    case p_better when 'lower' then p_old - p_new else p_new - p_old end, p_like_for_like
  );
  v_new constant numeric := case p_better when 'lower' then p_old - v_gain else p_old + v_gain end;
  v_is_share constant boolean := public.benchmark_share_unit(p_old, p_new) is null
    or public.benchmark_share_unit(p_old, p_new) = 1 and least(p_old, p_new) >= 0
    or p_metric ~ '(^|[._])(accuracy|precision|recall|f1|rate)([._]|$)';
  v_suffix constant text := case when v_new <> p_new then ' (over the cases that both have)' else '' end;
begin
  if v_is_share and p_better is distinct from 'lower' then
    return query select g.promoted, regexp_replace(g.reason, '\mf1\M', p_metric, 'g') || v_suffix
    from public.benchmark_f1_gain(v_new, p_old, p_holder) g;
  else
    return query select
      case when v_is_share then coalesce(public.benchmark_reaches(v_gain, 0.02, p_old, p_new), false)
        else v_gain > 0 and v_gain >= 0.2 * abs(p_old) - 1e-12 * greatest(1, abs(p_old), abs(p_new)) end,
      format('%s %s → %s: ', p_metric, trim_scale(p_old), trim_scale(v_new)) || case
        when public.benchmark_share_unit(p_old, p_new) is null then 'a fraction and a percentage cannot be compared'
        else format('better by %s, but what counts is %s', trim_scale(round(v_gain, 6)),
          case when v_is_share then '0.02' else 'a fifth' end)
      end || v_suffix;
  end if;
end
$$;

-- Whether a version and the one from another run before it each prove a gain of 0.02 or more over the same baseline.
-- p_proven: {"reference_transaction_id", "metric", "gain", "p"} from its verdict; the gains are computed here.
create function public.benchmark_is_proven_twice(
  p_configuration public.benchmark_configurations, p_before_version integer, p_run jsonb, p_metrics jsonb,
  p_better text, p_proven jsonb
)
returns boolean
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_metric constant text := p_proven ->> 'metric';
  v_reference constant text := p_proven ->> 'reference_transaction_id';
  v_old numeric;
begin
  select public.benchmark_metric(t.metrics, v_metric) into v_old
  from public.benchmark_transactions t
  where t.id = case when v_reference ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$' then v_reference::uuid end;
  return coalesce((
    select bool_and(
      x.proven ->> 'reference_transaction_id' = v_reference and x.proven ->> 'metric' = v_metric
      and (x.proven ->> 'p')::numeric <= 0.05
      and coalesce(public.benchmark_reaches(least(
        (x.proven ->> 'gain')::numeric, case p_better when 'lower' then -1 else 1 end * (m.value - v_old)
      ), 0.02, v_old, m.value), false) and num_nonnulls(m.value, v_old) = 2
    ) and count(x.proven) = 2
    from (
      select p_metrics as metrics, nullif(p_proven, 'null') as proven
      union all
      (
        select n.metrics, (
          select d.proven_gain from public.benchmark_verdicts d
          where d.transaction_id = n.transaction_id order by d.seq desc limit 1
        )
        from public.benchmark_recent_versions(p_configuration, p_before_version, p_run) n
        order by n.snapshot_version desc
        limit 1
      )
    ) x
    cross join lateral (select public.benchmark_metric(x.metrics, v_metric) as value) m
  ), false);
end
$$;

-- The same for a new prompt, which is judged against the baseline of another prompt of its model and dataset until a
-- gain gives it one of its own.
create function public.benchmark_decide_new_prompt(
  p_configuration public.benchmark_configurations, p_metrics jsonb, p_promotion text, p_metric text, p_better text,
  p_said jsonb, p_before_version integer
)
returns table (promoted boolean, reason text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_new constant numeric := public.benchmark_metric(p_metrics, p_metric);
  v_old numeric;
begin
  if p_promotion = 'proven' and public.benchmark_is_proven_twice(
    p_configuration, p_before_version, p_said -> 'run', p_metrics, p_better, p_said -> 'proven_gain'
  ) then
    return query select true,
      format('two runs in a row proved a gain of %s over the baseline of another prompt', p_metric);
  elsif p_promotion = 'auto' then
    select public.benchmark_metric(t.metrics, p_metric) into v_old
    from public.benchmark_transactions t
    where t.id = (p_said ->> 'reference_transaction_id')::uuid;
    return query select g.promoted, g.reason from public.benchmark_gain(
      p_metric, p_better, v_new, v_old, (p_said ->> 'like_for_like_gain')::numeric, 'baseline of another prompt'
    ) g
    where v_new is not null and v_old is not null
    union all
    select false, format('promotion `auto` compares %s, which is missing', p_metric)
    where v_new is null or v_old is null;
  else
    return query select false, 'this prompt is judged against the baseline of another prompt of its model and dataset, '
      'until a person or a proven gain gives it its own';
  end if;
end
$$;

-- Whether a result with these metrics becomes the baseline, and why or why not. p_unfit: why it never does, whatever
-- the verdict says (every case failed, or cases of the reference are missing). p_expected: the own baseline at the time
-- of the verdict; if somebody moved it meanwhile, nothing is promoted. p_said: what else the verdict says:
-- {"primary_metric", "primary_better", "like_for_like_gain", "proven_gain", "run"}. p_before_version: its version.
create function public.benchmark_decide_promotion(
  p_configuration public.benchmark_configurations, p_metrics jsonb, p_verdict text, p_unfit text,
  p_reference_rule text, p_promotion text, p_expected integer, p_said jsonb, p_before_version integer
)
returns table (promoted boolean, reason text)
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_metric constant text := coalesce(p_said ->> 'primary_metric', p_configuration.primary_metric, 'f1');
  v_better constant text := coalesce(p_said ->> 'primary_better', p_configuration.primary_better, 'higher');
  v_new constant numeric := public.benchmark_metric(p_metrics, v_metric);
  v_old constant numeric := public.benchmark_value(p_configuration.id, p_configuration.baseline_version, v_metric);
begin
  if p_promotion = 'never' then
    return query select false, 'promotion is `never`: only a person sets the baseline';
  elsif p_configuration.is_ephemeral then
    return query select false, p_configuration.environment || ' is ephemeral and never has a baseline of its own';
  elsif p_verdict in ('regression', 'incomparable', 'inconclusive', 'not_evaluated') then
    return query select false, 'a candidate with the verdict ' || p_verdict || ' never becomes the baseline';
  elsif p_unfit is not null then
    return query select false, p_unfit;
  elsif p_expected is null and p_configuration.baseline_version is not null then
    return query select false, format('version %s became the baseline meanwhile', p_configuration.baseline_version);
  elsif p_configuration.baseline_version is distinct from p_expected then
    return query select false, format(
      'the baseline moved meanwhile: it was version %s, now it is %s', p_expected,
      coalesce('version ' || p_configuration.baseline_version::text, 'none')
    );
  elsif p_configuration.baseline_version is null then
    if p_reference_rule is null then
      return query select true, 'there was no baseline to judge against, so this is the first one';
    elsif p_reference_rule in ('environment', 'replaces', 'may_replace') then
      return query select true,
        'the configuration had no baseline, and this version did not regress against its reference';
    elsif p_reference_rule = 'prompt' then
      return query select n.promoted, n.reason from public.benchmark_decide_new_prompt(
        p_configuration, p_metrics, p_promotion, v_metric, v_better, p_said, p_before_version
      ) n;
    else
      return query select false, 'it was judged against a requested baseline';
    end if;
  elsif p_promotion = 'proven' and p_reference_rule = 'own' and public.benchmark_is_proven_twice(
    p_configuration, p_before_version, p_said -> 'run', p_metrics, v_better, p_said -> 'proven_gain'
  ) then
    return query select true, format('two runs in a row proved a gain of %s over version %s',
      v_metric, p_configuration.baseline_version);
  elsif p_promotion = 'proven' then
    return query select false, format(
      'version %s is already the baseline, and promotion `proven` needs two runs in a row that each prove a gain of '
      '0.02 or more over it', p_configuration.baseline_version);
  elsif p_promotion = 'first' then
    return query select false, format(
      'version %s is already the baseline, and promotion `%s` never replaces one',
      p_configuration.baseline_version, p_promotion
    );
  elsif p_reference_rule is distinct from 'own' then
    return query select false, 'it was not judged against its own baseline';
  elsif v_new is null or v_old is null then
    return query select false, format('promotion `auto` compares %s, which is missing', v_metric);
  else
    return query select g.promoted, g.reason from public.benchmark_gain(
      v_metric, v_better, v_new, v_old, (p_said ->> 'like_for_like_gain')::numeric, 'baseline'
    ) g;
  end if;
end
$$;

-- Makes a version (NULL: the current one) the baseline if it meets the promotion rule `auto` against today's baseline;
-- set_baseline ignores the rule. promoted: it is now the baseline or, with p_dry_run, would be. The rule also applies
-- to versions without a verdict, stored by SQL.
create function public.promote_snapshot(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text,
  p_snapshot_version integer default null, p_dry_run boolean default false,
  p_actor text default null, p_reason text default null, p_run_id text default null,
  p_expect integer default null, p_run_url text default null
)
returns table (
  from_version integer, to_version integer, metric text, from_value numeric, to_value numeric, promoted boolean,
  promotion_reason text
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
  v_metric text;
begin
  v_configuration := public.benchmark_lock_configuration(
    p_model_version, p_dataset_version, p_prompt_version, p_environment
  );
  v_version := coalesce(p_snapshot_version, v_configuration.current_version);
  perform public.benchmark_require_version(v_configuration, v_version);
  perform public.benchmark_require_expected(v_configuration, 'baseline', p_expect, v_version);
  if v_version = v_configuration.baseline_version then
    v_promoted := true;
    v_reason := format('version %s is already the baseline', v_version);
  else
    -- Its last verdict, or `incomparable` if today's baseline measured something else.
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
        and not public.benchmark_are_comparable(tn, tb)
    ) then
      v_verdict := 'incomparable';
    end if;
    select p.promoted, p.reason into v_promoted, v_reason
    from public.benchmark_decide_promotion(
      v_configuration, (
        select t.metrics from public.benchmark_versions v
        join public.benchmark_transactions t on t.id = v.transaction_id
        where v.configuration_id = v_configuration.id and v.snapshot_version = v_version
      ), coalesce(v_verdict, 'unchanged'), null,
      case when v_configuration.baseline_version is not null then 'own' end, 'auto', v_configuration.baseline_version,
      null, v_version
    ) p;
    if v_promoted and not p_dry_run then
      perform public.benchmark_move_baseline(
        v_configuration, v_version, 'promotion', public.benchmark_actor(p_actor),
        concat_ws('; ', nullif(btrim(p_reason), ''), v_reason), p_run_id, p_run_url
      );
    end if;
  end if;
  v_metric := coalesce(v_configuration.primary_metric, 'f1');
  return query select v_configuration.baseline_version, v_version, v_metric,
    public.benchmark_value(v_configuration.id, v_configuration.baseline_version, v_metric),
    public.benchmark_value(v_configuration.id, v_version, v_metric), v_promoted, v_reason;
end
$$;

revoke all on function
  public.benchmark_f1_gain, public.benchmark_gain, public.benchmark_is_proven_twice,
  public.benchmark_decide_new_prompt, public.benchmark_decide_promotion, public.promote_snapshot
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.promote_snapshot to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121001100', 'promotion');
