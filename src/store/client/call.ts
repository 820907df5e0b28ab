import { StoreError } from '../../core/errors.js'

/** What calling a database function by name needs to know about it, from `pg_proc`. */
export interface FunctionSignature {
  readonly name: string
  /** `row`: composite, `RETURNS TABLE` or OUT parameters. */
  readonly returns: 'void' | 'scalar' | 'row'
  readonly set: boolean
  /** Input parameters in order; `type` as SQL spells it. */
  readonly parameters: readonly { readonly name: string; readonly type: string }[]
}

/** One statement with one answer: a single row with the single column `answer`, JSON as text. */
export interface CallStatement {
  readonly text: string
  readonly values: readonly string[]
}

/** Gives the signatures of all functions in `public` as one JSON text in column `answer`. */
export const SIGNATURES_STATEMENT = `
select coalesce(json_agg(json_build_object(
  'name', f.proname,
  'set', f.proretset,
  'returns', case
    when t.typname = 'void' then 'void'
    when t.typtype = 'c' or t.typname = 'record' or f.proargmodes && '{o,b,t}'::"char"[] then 'row'
    else 'scalar' end,
  'parameters', (
    select coalesce(json_agg(json_build_object(
      'name', f.proargnames[a.position], 'type', pg_catalog.format_type(a.type, null)) order by a.position), '[]')
    from unnest(coalesce(f.proallargtypes, f.proargtypes::oid[])) with ordinality as a(type, position)
    where f.proargmodes is null or f.proargmodes[a.position] in ('i', 'b', 'v'))
)), '[]')::text as answer
from pg_catalog.pg_proc f join pg_catalog.pg_type t on t.oid = f.prorettype
where f.pronamespace = 'public'::regnamespace and f.prokind = 'f' and t.typname <> 'trigger'`

/** Reads the answer of `SIGNATURES_STATEMENT`. */
export function readSignatures(answer: string): Map<string, FunctionSignature> {
  const signatures = JSON.parse(answer) as FunctionSignature[]
  return new Map(signatures.map((signature) => [signature.name, signature]))
}

/**
 * A call with named arguments that answers the JSON PostgREST would give: scalar functions their value,
 * functions returning a row an object, set-returning ones an array, void null. Arguments travel as one JSON
 * document, so that the server converts them to the parameters' types. An argument that is absent or
 * undefined takes its default. Throws `StoreError` for an argument the function does not have.
 */
export function callStatement(
  { name, parameters, returns, set }: FunctionSignature,
  args: { readonly [parameter: string]: unknown },
): CallStatement {
  const given = Object.keys(args).filter((key) => args[key] !== undefined)
  const unknown = given.filter((key) => !parameters.some((parameter) => parameter.name === key))
  if (unknown.length > 0) {
    throw new StoreError(`The database function ${name} has no parameter ${unknown.join(', ')}.`, 'PGRST202')
  }
  const used = parameters.filter((parameter) => given.includes(parameter.name))
  const call = `public.${quote(name)}(${used.map((p) => `${quote(p.name)} => _.${quote(p.name)}`).join(', ')})`
  const columns = used.map((p) => `${quote(p.name)} ${p.type}`).join(', ')
  const source = used.length === 0 ? call : `json_to_record($1::json) as _(${columns}), lateral ${call}`
  return {
    text: `select ${answerOf(returns, set)}::text as answer from ${shapeOf(source, returns)}`,
    values: used.length === 0 ? [] : [JSON.stringify(args)],
  }
}

function answerOf(returns: FunctionSignature['returns'], set: boolean): string {
  if (returns === 'void') return 'max(null::text)'
  const one = returns === 'row' ? 'to_json(x)' : 'to_json(x.value)'
  return set ? `coalesce(json_agg(${one}), '[]')` : one
}

function shapeOf(source: string, returns: FunctionSignature['returns']): string {
  return returns === 'row' ? `(select f.* from ${source} f) x` : `${source} as x(value)`
}

function quote(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}

/** Reads column `answer` of a `callStatement`. SQL NULL is null. */
export function readAnswer(answer: unknown): unknown {
  return typeof answer === 'string' ? (JSON.parse(answer) as unknown) : null
}
