-- Readers: only service_role reads until the owner opens the history; the owner can undo that. On Supabase anybody may
-- be able to sign up, so "signed in" may mean everybody. Only the owner may call these functions.

-- What there is to read. A later migration that adds something to read replaces this function; an owner who opened the
-- history before has to open it again.
create function public.benchmark_readable()
returns table (kind text, name text)
language sql
immutable
set search_path = pg_catalog, pg_temp
as $$
  select 'table', unnest(array[
    'benchmark_annotations', 'benchmark_archived', 'benchmark_case_sets', 'benchmark_cases', 'benchmark_cold',
    'benchmark_configurations', 'benchmark_days', 'benchmark_line', 'benchmark_migrations', 'benchmark_pointer_log',
    'benchmark_pushes', 'benchmark_transactions', 'benchmark_verdicts', 'benchmark_versions',
    'registry_activation_log', 'registry_archived', 'registry_environments', 'registry_line', 'registry_models',
    'registry_performance_log', 'registry_versions'
  ])
  union all
  select 'view', unnest(array[
    'benchmark_snapshots', 'model_performance_logs', 'model_versions', 'v_latest_benchmarks', 'v_performance_trends',
    'v_registered_versions'
  ])
  union all
  select 'function', unnest(array[
    'active_model_version', 'benchmark_all_tags', 'benchmark_are_comparable', 'benchmark_asked_trends',
    'benchmark_cases_of', 'benchmark_configuration_id', 'benchmark_f1', 'benchmark_flatten_metrics', 'benchmark_lost',
    'benchmark_measured_periods', 'benchmark_metric', 'benchmark_ranked_by', 'benchmark_reaches',
    'benchmark_require_payload', 'benchmark_rounded', 'benchmark_share_unit', 'benchmark_trends_since',
    'benchmark_value', 'compare_model_versions', 'compare_models', 'compare_prompts', 'compare_snapshots',
    'detect_regression', 'explain_verdict', 'get_benchmark_cases', 'get_grouped_cases', 'get_metric_series',
    'get_metric_trends', 'get_pointer_events', 'get_pointers_at', 'get_snapshot_history', 'latest_snapshots',
    'list_benchmark_configurations', 'list_benchmark_transactions', 'list_model_versions', 'list_models',
    'list_regressions', 'registry_active_evidence', 'registry_difference', 'registry_find_version', 'show_model_version'
  ])
$$;

-- Undoes enable_signed_in_readers.
create function public.disable_signed_in_readers()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_object record;
begin
  for v_object in select r.kind, r.name from public.benchmark_readable() r loop
    if v_object.kind = 'function' then
      execute format('revoke all on function public.%I from authenticated', v_object.name);
    else
      execute format('revoke all on public.%I from authenticated', v_object.name);
    end if;
    if v_object.kind = 'table' then
      execute format('drop policy if exists signed_in_readers on public.%I', v_object.name);
    end if;
  end loop;
end
$$;

-- Lets everybody who is signed in read everything: values and cases, notes, people and runs, the registry.
create function public.enable_signed_in_readers()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_object record;
begin
  perform public.disable_signed_in_readers();
  for v_object in select r.kind, r.name from public.benchmark_readable() r loop
    if v_object.kind = 'function' then
      execute format('grant execute on function public.%I to authenticated', v_object.name);
    else
      execute format('grant select on public.%I to authenticated', v_object.name);
    end if;
    if v_object.kind = 'table' then
      execute format(
        'create policy signed_in_readers on public.%I for select to authenticated using (true)', v_object.name
      );
    end if;
  end loop;
end
$$;

-- Whether a public dashboard shows the snapshot of a transaction: like its views, it shows nothing that is archived or
-- belongs to a pull request or branch. Runs as the owner, so that readers need no access to what is hidden.
create function public.benchmark_is_public(p_transaction_id uuid)
returns boolean
language sql
stable
security definer
set search_path = pg_catalog, pg_temp
as $$
  select exists (
    select from public.benchmark_versions v
    join public.benchmark_configurations c on c.id = v.configuration_id
    where v.transaction_id = p_transaction_id and not c.is_ephemeral
      and not exists (select from public.benchmark_archived a where a.transaction_id = p_transaction_id)
  )
$$;

-- Undoes enable_public_dashboard.
create function public.disable_public_dashboard()
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
declare
  v_table text;
begin
  foreach v_table in array array[
    'benchmark_configurations', 'benchmark_transactions', 'benchmark_versions', 'benchmark_archived',
    'benchmark_days', 'benchmark_verdicts'
  ] loop
    execute format('revoke all on public.%I from anon', v_table);
    execute format('drop policy if exists public_dashboard on public.%I', v_table);
  end loop;
  revoke all on public.v_latest_benchmarks, public.v_performance_trends from anon;
  revoke all on function public.benchmark_is_public from anon;
end
$$;

-- Lets everybody who knows the project's address read what a public dashboard shows, without signing in: values,
-- commits and pointers of permanent environments; with p_verdicts also the verdicts, without their reasons. Cases,
-- notes, people, runs and the pointer log stay private.
create function public.enable_public_dashboard(p_verdicts boolean default false)
returns void
language plpgsql
set search_path = pg_catalog, pg_temp
as $$
begin
  perform public.disable_public_dashboard();
  create policy public_dashboard on public.benchmark_configurations for select to anon using (not is_ephemeral);
  create policy public_dashboard on public.benchmark_versions for select to anon
    using (public.benchmark_is_public(transaction_id));
  create policy public_dashboard on public.benchmark_transactions for select to anon
    using (public.benchmark_is_public(id));
  -- Limited by the policy above to the configurations that it shows.
  create policy public_dashboard on public.benchmark_days for select to anon
    using (configuration_id in (select c.id from public.benchmark_configurations c));
  -- The views leave out what is archived. The policies above have already done so, and nobody sees what that is.
  create policy public_dashboard on public.benchmark_archived for select to anon using (false);
  grant execute on function public.benchmark_is_public to anon;
  grant select on
    public.benchmark_configurations, public.benchmark_days, public.v_latest_benchmarks, public.v_performance_trends
  to anon;
  grant select (transaction_id) on public.benchmark_archived to anon;
  grant select (configuration_id, snapshot_version, id, transaction_id, created_at)
    on public.benchmark_versions to anon;
  -- Who ran it, where, in which run and with which notes is nobody's business.
  grant select (
    id, created_at, commit_sha, branch_name, model_version, model_provider, dataset_version, dataset_size,
    prompt_version, environment, metrics, primary_metric, benchmark, f1_average, precision_score, recall_score,
    f1_score, latency_ms, cost_per_analysis
  ) on public.benchmark_transactions to anon;
  if p_verdicts then
    create policy public_dashboard on public.benchmark_verdicts for select to anon
      using (public.benchmark_is_public(transaction_id));
    grant select (seq, created_at, transaction_id, verdict, primary_metric, primary_better)
      on public.benchmark_verdicts to anon;
  end if;
end
$$;

revoke all on function
  public.benchmark_readable, public.enable_signed_in_readers, public.disable_signed_in_readers,
  public.benchmark_is_public, public.enable_public_dashboard, public.disable_public_dashboard
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;

-- Makes PostgREST, Supabase's API, reload tables and functions.
notify pgrst, 'reload schema';

insert into public.benchmark_migrations (version, name) values ('20261121002500', 'readers');
