/**
 * Writes test/github/openapi-slice.json: what GitHub's own OpenAPI description says of the operations below, for the
 * tests to hold the loopback GitHub server, and with it our requests, to. Descriptions and examples are left out, and
 * `nullable` of OpenAPI 3.0 becomes the type `null` of JSON Schema.
 *
 *   npm pack @octokit/openapi@23.0.2 && tar xzf octokit-openapi-23.0.2.tgz package/generated/api.github.com.json
 *   node scripts/github-openapi-slice.mjs package/generated/api.github.com.json
 */
import { readFile, writeFile } from 'node:fs/promises'

const REPOSITORY = '/repos/{owner}/{repo}'
const OPERATIONS = [
  'GET /app',
  'GET /user',
  'GET /users/{username}',
  ...[
    'GET ',
    'GET /actions/artifacts',
    'GET /actions/artifacts/{artifact_id}',
    'GET /actions/artifacts/{artifact_id}/{archive_format}',
    'GET /actions/runs',
    'GET /actions/runs/{run_id}',
    'GET /actions/runs/{run_id}/artifacts',
    'GET /actions/runs/{run_id}/attempts/{attempt_number}',
    'GET /actions/runs/{run_id}/jobs',
    'GET /branches/{branch}',
    'POST /check-runs',
    'GET /check-runs/{check_run_id}',
    'PATCH /check-runs/{check_run_id}',
    'GET /commits/{ref}',
    'GET /commits/{commit_sha}/pulls',
    'GET /compare/{basehead}',
    'GET /contents/{path}',
    'POST /git/blobs',
    'GET /git/blobs/{file_sha}',
    'POST /git/commits',
    'GET /git/commits/{commit_sha}',
    'GET /git/matching-refs/{ref}',
    'GET /git/ref/{ref}',
    'POST /git/refs',
    'PATCH /git/refs/{ref}',
    'DELETE /git/refs/{ref}',
    'POST /git/trees',
    'GET /git/trees/{tree_sha}',
    'GET /issues',
    'POST /issues',
    'GET /issues/{issue_number}',
    'PATCH /issues/{issue_number}',
    'GET /issues/{issue_number}/comments',
    'POST /issues/{issue_number}/comments',
    'GET /issues/comments/{comment_id}',
    'PATCH /issues/comments/{comment_id}',
    'DELETE /issues/comments/{comment_id}',
    'GET /pulls',
    'GET /pulls/{pull_number}',
    'POST /statuses/{sha}',
  ].map((operation) => operation.replace(' ', ` ${REPOSITORY}`)),
]

const DROPPED = new Set([
  'description',
  'example',
  'examples',
  'externalDocs',
  'summary',
  'tags',
  'title',
  'operationId',
])

const [source] = process.argv.slice(2)
if (source === undefined) throw new Error('usage: node scripts/github-openapi-slice.mjs <api.github.com.json>')
const description = JSON.parse(await readFile(source, 'utf8'))

/** A copy of what a reader of names and types needs. @param named the keys are names of properties, not keywords */
function trimmed(node, named = false) {
  if (Array.isArray(node)) return node.map((item) => trimmed(item))
  if (typeof node !== 'object' || node === null) return node
  const copy = {}
  for (const [key, value] of Object.entries(node)) {
    if (!named && (DROPPED.has(key) || key.startsWith('x-') || key === 'nullable')) continue
    copy[key] =
      !named && (key === 'enum' || key === 'required') ? value : trimmed(value, !named && key === 'properties')
  }
  return !named && node.nullable === true ? orNull(copy) : copy
}

function orNull(schema) {
  if (schema.type === undefined) return { anyOf: [schema, { type: 'null' }] }
  const values = schema.enum === undefined ? {} : { enum: [...new Set([...schema.enum, null])] }
  return { ...schema, ...values, type: [schema.type, 'null'] }
}

const resolve = (ref) =>
  ref
    .slice(2)
    .split('/')
    .reduce((node, key) => node[key], description)

function operationOf(name) {
  const [method, path] = name.split(' ')
  const item = description.paths[path]
  const operation = item?.[method.toLowerCase()]
  if (operation === undefined) throw new Error(`${source} knows no ${name}`)
  const schemaOf = (holder) => trimmed(holder?.content?.['application/json']?.schema ?? null)
  const responses = Object.entries(operation.responses).map(([status, response]) => {
    const schema = response.$ref === undefined ? schemaOf(response) : schemaOf(resolve(response.$ref))
    return [status, schema]
  })
  const parameters = [...(item.parameters ?? []), ...(operation.parameters ?? [])]
    .map((parameter) => (parameter.$ref === undefined ? parameter : resolve(parameter.$ref)))
    .map(({ name: parameter, in: place, required = false, schema }) => ({
      name: parameter,
      in: place,
      required,
      schema: trimmed(schema),
    }))
  return { parameters, body: schemaOf(operation.requestBody), responses: Object.fromEntries(responses) }
}

const operations = Object.fromEntries(OPERATIONS.map((name) => [name, operationOf(name)]))

/** All that the operations refer to, directly or through another. */
const schemas = {}
function follow(node) {
  if (typeof node !== 'object' || node === null) return
  if (typeof node.$ref === 'string') {
    const name = node.$ref.replace('#/components/schemas/', '')
    if (!(name in schemas)) {
      schemas[name] = trimmed(resolve(node.$ref))
      follow(schemas[name])
    }
  }
  for (const value of Object.values(node)) follow(value)
}
follow(operations)

const notice = [
  `From GitHub's OpenAPI description in @octokit/openapi ${description.info.version}, made by`,
  'scripts/github-openapi-slice.mjs, under this license:',
  'MIT License Copyright (c) 2020 Octokit contributors',
  'Permission is hereby granted, free of charge, to any person obtaining a copy of this software and',
  'associated documentation files (the "Software"), to deal in the Software without restriction, including',
  'without limitation the rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell',
  'copies of the Software, and to permit persons to whom the Software is furnished to do so, subject to the',
  'following conditions:',
  'The above copyright notice and this permission notice (including the next paragraph) shall be included in',
  'all copies or substantial portions of the Software.',
  'THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT',
  'LIMITED TO THE WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO',
  'EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER',
  'IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR',
  'THE USE OR OTHER DEALINGS IN THE SOFTWARE.',
].join(' ')
const target = new URL('../test/github/openapi-slice.json', import.meta.url)
/** One line each, so that a change shows as one. */
const lines = (named) =>
  `{\n${Object.entries(named)
    .map(([name, value]) => `${JSON.stringify(name)}:${JSON.stringify(value)}`)
    .join(',\n')}\n}`
const sorted = Object.fromEntries(Object.entries(schemas).sort(([a], [b]) => (a < b ? -1 : 1)))
await writeFile(
  target,
  `{"notice":${JSON.stringify(notice)},\n"operations":${lines(operations)},\n"components":{"schemas":${lines(sorted)}}}\n`,
)
console.log(`${OPERATIONS.length} operations, ${Object.keys(schemas).length} schemas`)
