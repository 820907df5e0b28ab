import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'
import addFormatsModule from 'ajv-formats'

interface Schema {
  readonly $ref?: string
  readonly type?: string | readonly string[]
  readonly enum?: readonly unknown[]
  readonly format?: string
  readonly properties?: { readonly [name: string]: Schema }
  readonly required?: readonly string[]
  readonly items?: Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

interface Operation {
  readonly parameters: readonly {
    readonly name: string
    readonly in: 'path' | 'query' | 'header'
    readonly required: boolean
    readonly schema: Schema
  }[]
  readonly body: Schema | null
  readonly responses: { readonly [status: string]: Schema | null }
}

const slice = JSON.parse(readFileSync(new URL('../openapi-slice.json', import.meta.url), 'utf8')) as {
  readonly operations: { readonly [name: string]: Operation }
  readonly components: { readonly schemas: { readonly [name: string]: Schema } }
}

// `default` of a module that is not an ES module.
const addFormats = addFormatsModule as unknown as (ajv: Ajv) => void
const BASE = 'https://api.github.com/description'
const SETTINGS = { strict: false, allErrors: true, addUsedSchema: false } as const
const values = new Ajv(SETTINGS)
/** What stands in a path or a query is text, whatever it is meant for. */
const texts = new Ajv({ ...SETTINGS, coerceTypes: 'array' })
for (const ajv of [values, texts]) {
  addFormats(ajv)
  ajv.addSchema({ $id: BASE, components: slice.components })
}

const compiled = new Map<string, ValidateFunction>()

/** Faults of a value, none when it fits. @param key names the schema, for compiling it once */
function faults(key: string, schema: Schema, value: unknown, ajv = values): string[] {
  // References are within the description.
  const validate = compiled.get(key) ?? ajv.compile(absolute(schema) as object)
  compiled.set(key, validate)
  if (validate(value)) return []
  const found = (validate.errors ?? []).map(({ instancePath, message = '' }) => `${instancePath} ${message}`.trim())
  return [...new Set(found)]
}

function absolute(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(absolute)
  if (typeof node !== 'object' || node === null) return node
  return Object.fromEntries(
    Object.entries(node).map(([key, value]: [string, unknown]) => [
      key,
      key === '$ref' && typeof value === 'string' ? `${BASE}${value}` : absolute(value),
    ]),
  )
}

function operationOf(name: string): Operation {
  const operation = slice.operations[name]
  if (operation === undefined)
    throw new Error(`${name} is not in the slice: add it to scripts/github-openapi-slice.mjs`)
  return operation
}

/** What is wrong with a request, by GitHub's description; nothing when it fits. */
export function requestFaults(
  name: string,
  parameters: { readonly [name: string]: string },
  query: URLSearchParams,
  body: unknown,
): string[] {
  const operation = operationOf(name)
  const known = operation.parameters.filter((parameter) => parameter.in === 'query')
  const given = { path: parameters, query: Object.fromEntries(query) }
  return [
    ...[...query.keys()].flatMap((key) =>
      known.some((parameter) => parameter.name === key) ? [] : [`query: GitHub knows no ${key}`],
    ),
    ...operation.parameters.flatMap(({ name: parameter, in: place, required, schema }) => {
      if (place === 'header') return []
      const value = given[place][parameter]
      if (value === undefined) return required ? [`${place}: ${parameter} is missing`] : []
      const wrapped = { type: 'object', properties: { value: schema } }
      const found = faults(`${name} ${place} ${parameter}`, wrapped, { value }, texts)
      return found.map((fault) => `${place}: ${parameter}${fault.replace('/value', '')}`)
    }),
    ...(operation.body === null || body === undefined
      ? []
      : faults(`${name} body`, operation.body, body).map((fault) => `body: ${fault}`)),
    ...(operation.body !== null && body === undefined && (operation.body.required?.length ?? 0) > 0
      ? ['body: is missing']
      : []),
  ]
}

/** What is wrong with a response. Errors that the description does not list have GitHub's usual form. */
export function responseFaults(name: string, status: number, body: unknown): string[] {
  const { responses } = operationOf(name)
  const schema = responses[String(status)]
  if (schema === undefined && status < 400) return [`${status} is no answer that GitHub gives`]
  if (schema === undefined || schema === null) return []
  return faults(`${name} ${status}`, schema, body).map((fault) => `${status}: ${fault}`)
}

/** `body` with every field that the description requires of this response. */
export function completeResponse(name: string, status: number, body: unknown): unknown {
  const schema = operationOf(name).responses[String(status)]
  return schema === undefined || schema === null ? body : complete(schema, body)
}

/** `value` with every field that the named schema requires, as `simple-user`. */
export function completeAs(schema: string, value: unknown): unknown {
  return complete({ $ref: `#/components/schemas/${schema}` }, value)
}

function complete(given: Schema, value: unknown): unknown {
  const schema = resolve(given)
  if (value === undefined) return filler(schema)
  if (Array.isArray(value)) return value.map((item) => complete(itemsOf(schema), item))
  if (typeof value !== 'object' || value === null) return value
  const completed: Record<string, unknown> = { ...value }
  for (const part of objectParts(schema)) {
    const { properties = {}, required = [] } = part
    for (const [name, property] of Object.entries(properties)) {
      const isNeeded = completed[name] !== undefined || required.includes(name)
      if (isNeeded) completed[name] = complete(property, completed[name])
    }
  }
  return completed
}

/** The schemas that an object is completed by: of alternatives the first that is an object. */
function objectParts(schema: Schema): Schema[] {
  const choice = (schema.anyOf ?? schema.oneOf ?? []).map(resolve).find((each) => objectParts(each).length > 0)
  const parts = [...(schema.allOf ?? []), ...(choice === undefined ? [] : [choice])]
  return [...(schema.properties === undefined ? [] : [schema]), ...parts.flatMap((each) => objectParts(resolve(each)))]
}

function itemsOf(schema: Schema): Schema {
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []).map(resolve)
  return schema.items ?? alternatives.find(({ items }) => items !== undefined)?.items ?? {}
}

/** Something that fits where nothing was given: null where that may be. */
function filler(schema: Schema): unknown {
  const types = typeof schema.type === 'string' ? [schema.type] : (schema.type ?? [])
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []).map(resolve)
  if (types.includes('null') || alternatives.some(({ type }) => type === 'null')) return null
  if (schema.enum !== undefined) return schema.enum[0]
  if (alternatives[0] !== undefined) return filler(alternatives[0])
  const [type = 'object'] = types
  if (type === 'string') return TEXTS[schema.format ?? ''] ?? ''
  return type === 'object' ? complete(schema, {}) : PLAIN[type]
}

const TEXTS: Readonly<Record<string, string>> = {
  uri: 'https://api.github.com/',
  'date-time': '2026-03-01T00:00:00Z',
}
const PLAIN: Readonly<Record<string, unknown>> = { integer: 0, number: 0, boolean: false, array: [] }

function resolve(schema: Schema): Schema {
  if (schema.$ref === undefined) return schema
  const found = slice.components.schemas[schema.$ref.replace('#/components/schemas/', '')]
  if (found === undefined) throw new Error(`the slice lacks ${schema.$ref}`)
  return resolve(found)
}
