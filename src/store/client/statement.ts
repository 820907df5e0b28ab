import type { Arguments, DatabaseFunction } from '../../contract/entry.js'

/**
 * A call as one statement without parameters, because only such a statement can be sent together with settings. Untyped
 * literals take the types of the function's parameters: each name has one overload. The one row has the column
 * `answer`.
 */
export function callStatement({ name }: DatabaseFunction, args: Arguments): string {
  const given = Object.entries(args).filter(([, value]) => value !== undefined)
  const list = given.map(([parameter, value]) => `${quoted(parameter)} => ${literal(value)}`).join(', ')
  return `select coalesce(pg_catalog.json_agg(x), '[]')::text as answer from public.${quoted(name)}(${list}) x`
}

/** The JSON that PostgREST would return: a set as an array, anything else as its one value. */
export function readAnswer({ answers }: DatabaseFunction, answer: unknown): unknown {
  const values = JSON.parse(String(answer)) as unknown[]
  return answers.kind === 'value' ? (values[0] ?? null) : values
}

/** Objects and arrays are for parameters of type json or jsonb. */
function literal(value: unknown): string {
  if (value === null) return 'null'
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  // E'…' has the same meaning whatever standard_conforming_strings is.
  return `E'${text.replaceAll('\\', '\\\\').replaceAll("'", "''")}'`
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}
