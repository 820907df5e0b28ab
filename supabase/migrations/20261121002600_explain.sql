-- Explains the verdict of a version: the last one recorded and everything that led to it.

create function public.explain_verdict(
  p_model_version text, p_dataset_version text, p_prompt_version text, p_environment text, p_snapshot_version integer
)
returns table (
  verdict_id uuid, created_at timestamptz, snapshot_version integer, transaction_id uuid, verdict text, reason text,
  findings jsonb, pooled_comparison jsonb, reference_rule text, reference_transaction_id uuid,
  reference_version integer, reference_model_version text, reference_prompt_version text, reference_environment text,
  primary_metric text, primary_better text, proven_gain jsonb, promotion text, promoted boolean, promotion_reason text
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
  perform public.benchmark_require_payload(array(
    select v.transaction_id from public.benchmark_versions v
    where v.configuration_id = v_id and v.snapshot_version = p_snapshot_version
  ));
  return query
  select d.id, d.created_at, v.snapshot_version, d.transaction_id, d.verdict, d.reason, d.findings,
    d.pooled_comparison, d.reference_rule, d.reference_transaction_id, vr.snapshot_version, tr.model_version,
    tr.prompt_version, tr.environment, d.primary_metric, d.primary_better, d.proven_gain, d.promotion, d.promoted,
    d.promotion_reason
  from public.benchmark_versions v
  join public.benchmark_verdicts d on d.transaction_id = v.transaction_id
  left join public.benchmark_transactions tr on tr.id = d.reference_transaction_id
  left join public.benchmark_versions vr on vr.transaction_id = tr.id
  where v.configuration_id = v_id and v.snapshot_version = p_snapshot_version
  order by d.seq desc
  limit 1;
end
$$;

revoke all on function public.explain_verdict
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.explain_verdict to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121002600', 'explain');
