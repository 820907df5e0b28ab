/**
 * What a database looks like after all migrations, as text: docs/schema.sql. It is asked of the catalog of a database
 * that was migrated, so that a change of the migrations is reviewed as what it does.
 */
import { readFile, readdir } from 'node:fs/promises'
import { PGlite } from '@electric-sql/pglite'

const ROLES = ['anon', 'authenticated', 'service_role', 'benchmark_writer', 'benchmark_registrar']
const HEAD = `-- What a database looks like after all migrations of supabase/migrations: tables and views by name, then functions.
-- Written by \`npm run docs\` from the catalog of a migrated database; it is read and compared, not run. What a role may
-- do stands below each object; where nothing does, only the owner may.
`

async function migrated(root) {
  const folder = new URL('supabase/migrations/', root)
  const database = await PGlite.create()
  for (const name of (await readdir(folder)).sort()) await database.exec(await readFile(new URL(name, folder), 'utf8'))
  // The catalog then writes out where each name is.
  await database.exec('set search_path = pg_catalog')
  return database
}

const OBJECTS = `
  select c.oid, c.relname as name, c.relkind = 'v' as is_view, c.reloptions as options,
    c.relrowsecurity as has_policies
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v') order by c.relname`
const COLUMNS = `
  select a.attrelid as oid, concat_ws(' ', a.attname, format_type(a.atttypid, a.atttypmod),
    case when a.attcollation <> t.typcollation then 'collate ' || quote_ident(l.collname) end,
    case when a.attnotnull then 'not null' end,
    case when a.attidentity <> '' then 'generated always as identity'
      when a.attgenerated <> '' then 'generated always as (' || pg_get_expr(d.adbin, d.adrelid) || ') stored'
      when d.oid is not null then 'default ' || pg_get_expr(d.adbin, d.adrelid) end) as text
  from pg_attribute a
  join pg_type t on t.oid = a.atttypid
  left join pg_collation l on l.oid = a.attcollation
  left join pg_attrdef d on d.adrelid = a.attrelid and d.adnum = a.attnum
  where a.attnum > 0 and not a.attisdropped order by a.attrelid, a.attnum`
const CONSTRAINTS = `
  select k.conrelid as oid, 'constraint ' || k.conname || ' ' || pg_get_constraintdef(k.oid) as text
  from pg_constraint k where k.contype in ('p', 'u', 'f', 'c')
  order by k.conrelid, array_position('{p,u,f,c}', k.contype::text), k.conname`
const INDEXES = `
  select i.indrelid as oid, pg_get_indexdef(i.indexrelid) as text
  from pg_index i join pg_class c on c.oid = i.indexrelid
  where not exists (select from pg_constraint k where k.conindid = i.indexrelid) order by i.indrelid, c.relname`
const TRIGGERS = `
  select t.tgrelid as oid, pg_get_triggerdef(t.oid) as text
  from pg_trigger t where not t.tgisinternal order by t.tgrelid, t.tgname`
const POLICIES = `
  select p.polrelid as oid, concat_ws(' ', 'policy', p.polname, 'for',
    case p.polcmd when 'r' then 'select' else 'all' end, 'to', coalesce((
      select string_agg(r.rolname, ', ' order by r.rolname) from pg_roles r where r.oid = any (p.polroles)
    ), 'all'), 'using', '(' || pg_get_expr(p.polqual, p.polrelid) || ')') as text
  from pg_policy p order by p.polrelid, p.polname`
const GRANTS = `
  select c.oid, r.role || ': ' || string_agg(lower(p.privilege), ', ' order by p.privilege) as text
  from pg_class c
  cross join unnest('{${ROLES.join(',')}}'::text[]) with ordinality r (role, place)
  cross join unnest('{DELETE,INSERT,REFERENCES,SELECT,TRIGGER,TRUNCATE,UPDATE}'::text[]) p (privilege)
  where c.relnamespace = 'public'::regnamespace and c.relkind in ('r', 'v')
    and has_table_privilege(r.role, c.oid, p.privilege)
  group by c.oid, r.role, r.place order by r.place`
const FUNCTIONS = `
  select f.proname as name, pg_get_function_arguments(f.oid) as arguments, pg_get_function_result(f.oid) as result,
    concat_ws(' ', 'language', l.lanname,
      case f.provolatile when 'i' then 'immutable' when 's' then 'stable' end,
      case when f.prosecdef then 'security definer' end,
      (select string_agg('set ' || c, ' ' order by n) from unnest(f.proconfig) with ordinality c (c, n))) as properties,
    (select string_agg(r.role, ', ' order by r.place)
      from unnest('{${ROLES.join(',')}}'::text[]) with ordinality r (role, place)
      where has_function_privilege(r.role, f.oid, 'execute')) as callers
  from pg_proc f join pg_language l on l.oid = f.prolang
  where f.pronamespace = 'public'::regnamespace order by f.proname`

/** The parts of a list, at its commas outside of brackets and texts. */
function parts(list) {
  const found = ['']
  let depth = 0
  let isText = false
  for (const character of list) {
    if (character === "'") isText = !isText
    if (!isText && '(['.includes(character)) depth += 1
    if (!isText && ')]'.includes(character)) depth -= 1
    if (character === ',' && depth === 0 && !isText) found.push('')
    else found[found.length - 1] += character
  }
  return found.map((part) => part.trim()).filter((part) => part !== '')
}

/** `head(…)` on one line where it fits, else a line for each part. */
function bracketed(head, list, indent = '') {
  const line = `${indent}${head}(${list.join(', ')})`
  return line.length <= 100
    ? line
    : `${indent}${head}(\n${list.map((part) => `${indent}  ${part}`).join(',\n')}\n${indent})`
}

function describeFunction({ name, arguments: given, result, properties, callers }) {
  const table = /^TABLE\((.*)\)$/s.exec(result)
  const returns = table === null ? `  returns ${result}` : bracketed('returns table ', parts(table[1]), '  ')
  const lines = [bracketed(`function ${name}`, parts(given)), returns, `  ${properties}`]
  return [...lines, ...(callers === null ? [] : [`  -- ${callers}: execute`])].join('\n')
}

/** The text of docs/schema.sql. */
export async function schemaText(root) {
  const database = await migrated(root)
  try {
    const rows = async (query) => (await database.query(query)).rows
    const of = async (query) => {
      const found = await rows(query)
      return (oid) => found.filter((row) => row.oid === oid).map(({ text }) => text.replaceAll(/\s*\n\s*/g, ' '))
    }
    const lists = [COLUMNS, CONSTRAINTS, INDEXES, TRIGGERS, POLICIES, GRANTS]
    const [columns, constraints, indexes, triggers, policies, grants] = await Promise.all(lists.map(of))
    const objects = (await rows(OBJECTS)).map(({ oid, name, is_view, options, has_policies }) => {
      const head = `${is_view ? 'view' : 'table'} ${name} (`
      const how = [...(options ?? []), ...(has_policies ? ['row level security'] : [])].join(', ')
      return [
        head,
        [...columns(oid), ...constraints(oid)].map((line) => `  ${line}`).join(',\n'),
        how === '' ? ')' : `) with ${how}`,
        ...[...indexes(oid), ...triggers(oid), ...policies(oid)].map((line) => `  ${line}`),
        ...grants(oid).map((line) => `  -- ${line}`),
      ].join('\n')
    })
    return [HEAD, ...objects, ...(await rows(FUNCTIONS)).map(describeFunction)].join('\n\n') + '\n'
  } finally {
    await database.close()
  }
}
