-- Cases of results, by column: {"id": [texts], "groups": [texts], "group": [places in groups, or null], "passed",
-- "error": "a character per case: 1, 0, or - for unknown", "score", "trials", "passes", "tp", "fp", "fn", "latency_ms",
-- "cost": [numbers, or null]}. Columns that no case has are left out, except id. Cases travel in this form too: a list
-- of objects would repeat every name 100,000 times. Texts of cases are never stored, not even error messages.

-- Versions of a configuration usually share their ids and groups, so these are stored once.
create table public.benchmark_case_sets (
  id bigint generated always as identity primary key,
  -- SHA-256 of the columns id, groups and group as written, separated by spaces; - for a missing one.
  digest bytea not null,
  cases jsonb not null,
  case_count integer not null,
  constraint case_set_is_kept_once unique (digest),
  constraint case_set_has_a_count unique (id, case_count)
);

-- One row per result: judging reads the cases of a snapshot all at once or not at all.
create table public.benchmark_cases (
  transaction_id uuid primary key references public.benchmark_transactions (id),
  case_set_id bigint not null,
  case_count integer not null,
  outcomes jsonb not null,
  constraint outcomes_are_of_a_case_set foreign key (case_set_id, case_count)
    references public.benchmark_case_sets (id, case_count)
);

create index benchmark_cases_case_set on public.benchmark_cases (case_set_id, case_count);

-- Whether this is a list of unique names: texts of 1 to 200 printable characters.
create function public.benchmark_are_names(p_names jsonb)
returns boolean
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case when jsonb_typeof(p_names) = 'array' then (
    -- One pattern over all names: one per name would take five times as long.
    select coalesce(
      not jsonb_path_exists(p_names, 'strict $[*] ? (@.type() != "string")')
      and min(length(n.name)) > 0 and max(length(n.name)) <= 200 and string_agg(n.name, '') !~ '[[:cntrl:]]'
      and count(distinct n.name collate "C") = count(*), true)
    from jsonb_array_elements_text(p_names) n (name)
  ) else false end;
end
$$;

-- Whether this is a group column for this many cases.
create function public.benchmark_are_groups(p_group jsonb, p_groups jsonb, p_count integer)
returns boolean
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  if p_group is null and p_groups is null then
    return true;
  elsif jsonb_typeof(p_group) is distinct from 'array' or not coalesce(public.benchmark_are_names(p_groups), false) then
    return false;
  end if;
  return jsonb_array_length(p_group) = p_count and not jsonb_path_exists(p_group,
    'strict $[*] ? (!(@.type() == "null" || @.type() == "number" && @ >= 0 && @ < $groups && @.floor() == @))',
    jsonb_build_object('groups', jsonb_array_length(p_groups)));
end
$$;

-- Whether these are outcome columns: only known names and types. Numbers may have any length.
create function public.benchmark_are_outcomes(p_outcomes jsonb)
returns boolean
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return p_outcomes::text ~ (
      '^\{(?:\}|(?:"(?:passed|error)": "[01-]+"|"(?:score|trials|passes|tp|fp|fn|latency_ms|cost)": '
      '\[(?:null|-?[0-9.]+)(?:, (?:null|-?[0-9.]+))*\])(?:, |\}))+$'
    )
    and not jsonb_path_exists(p_outcomes,
      '$.*[*] ? (@.type() == "number" && (@ > 1.7976931348623157e308 || @ < -1.7976931348623157e308))');
end
$$;

alter table public.benchmark_case_sets
  add constraint cases_are_1_to_100000 check (
    case_count between 1 and 100000 and jsonb_typeof(cases -> 'id') = 'array'
    and jsonb_array_length(cases -> 'id') = case_count
  ),
  add constraint case_ids_are_1_to_200_printable_characters_each_once check (
    public.benchmark_are_names(cases -> 'id') is true
  ),
  add constraint groups_are_1_to_200_printable_characters check (
    public.benchmark_are_groups(cases -> 'group', cases -> 'groups', case_count)
  ),
  add constraint case_sets_hold_nothing_else check (cases - array['id', 'groups', 'group'] = '{}');
alter table public.benchmark_cases
  -- The database itself refuses names, texts and answers of cases. Written for speed, because every push waits for it:
  -- jsonb always has one space after a colon or comma and writes numbers without an exponent; numbers of at most 30
  -- digits need no second check.
  add constraint cases_hold_no_texts check (
    outcomes::text ~ (
      '^\{(?:\}|(?:"(?:passed|error)": "[01-]+"|"(?:score|trials|passes|tp|fp|fn|latency_ms|cost)": '
      '\[(?:null|-?[0-9.]{1,30})(?:, (?:null|-?[0-9.]{1,30}))*\])(?:, |\}))+$'
    )
    or public.benchmark_are_outcomes(outcomes)
  ),
  add constraint each_case_has_its_outcomes check (
    coalesce(length(outcomes ->> 'passed') = case_count, true)
    and coalesce(length(outcomes ->> 'error') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'score') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'trials') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'passes') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'tp') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'fp') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'fn') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'latency_ms') = case_count, true)
    and coalesce(jsonb_array_length(outcomes -> 'cost') = case_count, true)
  );

-- Stores the case sets of these rows and returns their ids in order; NULL: the row has no cases. New sets are stored in
-- order of digest, so that of two calls storing the same ones, one waits for the other; callers that lock
-- configurations do that first. In PL/pgSQL, like everything a push calls: it keeps its plans, while a SQL function
-- that cannot be inlined is planned on every call.
create function public.benchmark_keep_case_sets(p_rows jsonb)
returns bigint[]
language plpgsql
set search_path = pg_catalog, pg_temp
set lock_timeout = '5s'
as $$
declare
  v_digests bytea[];
  v_ids bigint[];
begin
  select array_agg(d.digest order by o.place), array_agg(s.id order by o.place) into v_digests, v_ids
  from jsonb_array_elements(p_rows) with ordinality o (r, place)
  cross join lateral (select o.r -> 'cases') c (cases)
  cross join lateral (
    select case when jsonb_typeof(c.cases) <> 'null' then sha256(convert_to(concat(
      c.cases ->> 'id', ' ', coalesce(c.cases ->> 'groups', '-'), ' ', coalesce(c.cases ->> 'group', '-')
    ), 'UTF8')) end
    offset 0
  ) d (digest)
  -- "offset 0" computes the digest once and keeps this a look-up by key instead of a scan.
  left join lateral (select k.id from public.benchmark_case_sets k where k.digest = d.digest offset 0) s on true;
  -- Usually all of them exist: versions have the same cases as earlier ones.
  if (cardinality(array_remove(v_ids, null)) = cardinality(array_remove(v_digests, null))) is not false then
    return v_ids;
  elsif exists (
    select from jsonb_array_elements(p_rows) r where jsonb_typeof(r -> 'cases') not in ('object', 'null')
  ) then
    raise exception 'cases are columns: {"id": [texts], "passed": "10-", "score": [numbers]}'
      using errcode = 'SN004', hint = 'docs/sql.md has all columns.';
  end if;
  insert into public.benchmark_case_sets (digest, cases, case_count)
  select distinct on (d.digest) d.digest,
    (p_rows -> (d.place - 1)::integer -> 'cases') - array[
      'passed', 'error', 'score', 'trials', 'passes', 'tp', 'fp', 'fn', 'latency_ms', 'cost'
    ],
    public.benchmark_count_cases(p_rows -> (d.place - 1)::integer -> 'cases')
  from unnest(v_digests, v_ids) with ordinality d (digest, id, place)
  where d.digest is not null and d.id is null
  order by d.digest
  on conflict (digest) do nothing;
  -- Now all of them exist, whoever stored them.
  return public.benchmark_keep_case_sets(p_rows);
end
$$;

-- The cases of a result as they were sent; NULL: it has none.
create function public.benchmark_cases_of(p_transaction_id uuid)
returns jsonb
language plpgsql
stable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_cases jsonb;
begin
  select s.cases || k.outcomes into v_cases
  from public.benchmark_cases k
  join public.benchmark_case_sets s on s.id = k.case_set_id
  where k.transaction_id = p_transaction_id;
  if not found then
    perform public.benchmark_require_payload(array[p_transaction_id]);
  end if;
  return v_cases;
end
$$;

-- The number of cases in these columns; 0 if there are none.
create function public.benchmark_count_cases(p_cases jsonb)
returns integer
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
begin
  return case jsonb_typeof(p_cases -> 'id') when 'array' then jsonb_array_length(p_cases -> 'id') else 0 end;
end
$$;

-- The columns without the cases that have these ids; p_ids NULL removes all cases. NULL: no case is left.
create function public.benchmark_cases_without(p_cases jsonb, p_ids text[])
returns jsonb
language plpgsql
immutable
set search_path = pg_catalog, pg_temp
as $$
declare
  v_gone constant bigint[] := array(
    select i.place from jsonb_array_elements_text(p_cases -> 'id') with ordinality i (id, place)
    where p_ids is null or i.id = any (p_ids)
  );
begin
  return case when cardinality(v_gone) < jsonb_array_length(p_cases -> 'id') then (
    select jsonb_object_agg(e.key, case
      when e.key = 'groups' then e.value
      when jsonb_typeof(e.value) = 'array' then (
        select jsonb_agg(c.value order by c.place)
        from jsonb_array_elements(e.value) with ordinality c (value, place)
        where c.place <> all (v_gone)
      )
      else (
        select to_jsonb(string_agg(c.flag, '' order by c.place))
        from string_to_table(e.value #>> '{}', null) with ordinality c (flag, place)
        where c.place <> all (v_gone)
      )
    end)
    from jsonb_each(p_cases) e
  ) end;
end
$$;

-- The cases of a result as rows, in their original order.
create function public.get_benchmark_cases(p_transaction_id uuid)
returns table (
  id text, passed boolean, score numeric, trials numeric, passes numeric, tp numeric, fp numeric, fn numeric,
  case_group text, latency_ms numeric, cost numeric, error boolean
)
language sql
stable
set search_path = pg_catalog, pg_temp
as $$
  select r.id, nullif(r.passed, '-')::boolean, r.score::numeric, r.trials::numeric, r.passes::numeric, r.tp::numeric,
    r.fp::numeric, r.fn::numeric, c.cases -> 'groups' ->> r.place::integer, r.latency_ms::numeric, r.cost::numeric,
    nullif(r.error, '-')::boolean
  from public.benchmark_cases_of(p_transaction_id) c (cases)
  cross join lateral rows from (
    jsonb_array_elements_text(c.cases -> 'id'), string_to_table(c.cases ->> 'passed', null),
    jsonb_array_elements_text(c.cases -> 'score'), jsonb_array_elements_text(c.cases -> 'trials'),
    jsonb_array_elements_text(c.cases -> 'passes'), jsonb_array_elements_text(c.cases -> 'tp'),
    jsonb_array_elements_text(c.cases -> 'fp'), jsonb_array_elements_text(c.cases -> 'fn'),
    jsonb_array_elements_text(c.cases -> 'group'), jsonb_array_elements_text(c.cases -> 'latency_ms'),
    jsonb_array_elements_text(c.cases -> 'cost'), string_to_table(c.cases ->> 'error', null)
  ) r (id, passed, score, trials, passes, tp, fp, fn, place, latency_ms, cost, error)
$$;

-- Cases may be erased by the owner (erase_benchmark_cases), never rewritten.
create trigger refuse_change before update or truncate on public.benchmark_case_sets
  for each statement execute function public.benchmark_refuse_change();
create trigger refuse_change before update or truncate on public.benchmark_cases
  for each statement execute function public.benchmark_refuse_change();

alter table public.benchmark_case_sets enable row level security;
alter table public.benchmark_cases enable row level security;
create policy service_role_reads on public.benchmark_case_sets for select to service_role using (true);
create policy service_role_reads on public.benchmark_cases for select to service_role using (true);

revoke all on public.benchmark_case_sets, public.benchmark_cases
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant select on public.benchmark_case_sets, public.benchmark_cases to service_role;

revoke all on sequence public.benchmark_case_sets_id_seq
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
revoke all on function
  public.benchmark_are_names, public.benchmark_are_groups, public.benchmark_are_outcomes,
  public.benchmark_keep_case_sets, public.benchmark_cases_of,
  public.benchmark_count_cases, public.benchmark_cases_without, public.get_benchmark_cases
from public, anon, authenticated, service_role, benchmark_writer, benchmark_registrar;
grant execute on function public.benchmark_cases_of, public.get_benchmark_cases to service_role;

insert into public.benchmark_migrations (version, name) values ('20261121000400', 'cases');
