import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isMap, isScalar, parseDocument, visit } from 'yaml'
import type { Pair, ParsedNode, YAMLMap } from 'yaml'
import { ACTIONS, ownFile, read, REUSABLE, ROOT, TEMPLATES, WORKFLOWS } from './files.js'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: { readonly [input: string]: string | boolean }
  readonly env?: { readonly [name: string]: string }
}
interface Job {
  readonly permissions?: { readonly [scope: string]: string }
  readonly uses?: string
  readonly steps?: readonly Step[]
}
interface Workflow {
  readonly name: string
  readonly on: { readonly [event: string]: unknown }
  readonly permissions?: object
  readonly jobs: { readonly [id: string]: Job }
}

const load = (file: string): Workflow => parseDocument(read(file)).toJS() as Workflow
const jobsOf = (file: string): Job[] => Object.values(load(file).jobs)
const stepsOf = (file: string): Step[] => jobsOf(file).flatMap(({ steps = [] }) => steps)
const ALL = [...WORKFLOWS, ...TEMPLATES]

/** Pairs of a file, with the comment behind each. */
function pairsOf(file: string): { key: string; value: unknown; comment: string }[] {
  const found: { key: string; value: unknown; comment: string }[] = []
  visit(parseDocument(read(file)), {
    Pair(_, { key, value }: Pair) {
      if (!isScalar(key)) return
      const comment = isScalar(value) ? (value.comment ?? '') : ''
      found.push({ key: String(key.value), value: isScalar(value) ? value.value : value, comment: comment.trim() })
    },
  })
  return found
}

describe.each(ALL)('%s', (file) => {
  test('gives a token nothing by default, and each job what it needs, with the reason', () => {
    const { permissions, jobs } = load(file)
    expect(permissions).toEqual({})
    for (const [id, job] of Object.entries(jobs)) expect([id, job.permissions]).toEqual([id, expect.any(Object)])
    for (const { key, value } of pairsOf(file)) {
      if (key !== 'permissions' || !isMap(value)) continue
      const reasons = (value as YAMLMap<unknown, ParsedNode>).items.map(
        ({ value: level }) => level?.comment?.trim() ?? '',
      )
      expect(reasons.filter((reason) => !reason.startsWith('to '))).toEqual([])
    }
  })

  test('pins the actions of others to a commit, with the version beside it', () => {
    for (const { key, value, comment } of pairsOf(file)) {
      if (key !== 'uses' || typeof value !== 'string' || ownFile(value) !== null) continue
      const [name = '', sha] = value.split('@')
      expect([value, comment]).toEqual([`${name}@${ACTIONS[name]?.sha ?? 'unknown'}`, ACTIONS[name]?.version])
      expect(sha).toMatch(/^[0-9a-f]{40}$/)
    }
  })

  test('pastes nothing into a shell', () => {
    for (const { run = '' } of stepsOf(file)) expect(run).not.toContain('${{')
  })

  test('leaves no token behind in a checkout', () => {
    for (const { uses = '', with: inputs } of stepsOf(file)) {
      if (uses.startsWith('actions/checkout@')) expect(inputs).toEqual({ 'persist-credentials': false })
    }
  })
})

/** The steps of a workflow and of those that it calls. */
function allSteps(file: string): Step[] {
  return jobsOf(file).flatMap(({ uses, steps = [] }) => (uses === undefined ? steps : allSteps(ownFile(uses) ?? '')))
}

const PRIVILEGED = [
  ...TEMPLATES.filter((file) => 'workflow_run' in load(file).on),
  '.github/workflows/benchmark-persist.yml',
]

test.each(PRIVILEGED)('%s, which may read what strangers uploaded, has no checkout, no cache and no shell', (file) => {
  expect(allSteps(file).length).toBeGreaterThan(0)
  for (const step of allSteps(file)) {
    expect(step).toEqual(expect.not.objectContaining({ run: expect.anything() }))
    // Further things: to keep what a store could not take, and to publish what this action built.
    expect(step.uses).toMatch(
      /^(\$\/(?:\.|snapshots)|your-org\/benchmark-snapshots@v1|actions\/(?:upload-artifact|upload-pages-artifact|deploy-pages)@.*)$/,
    )
  }
})

test('no template runs the code of a pull request with the rights of the base repository', () => {
  for (const file of ALL) expect(Object.keys(load(file).on)).not.toContain('pull_request_target')
})

test('the API keys of a benchmark reach the step of the benchmark alone', () => {
  const pairs = pairsOf('.github/workflows/benchmark-run.yml')
  const holders = pairs.filter(({ value }) => typeof value === 'string' && value.includes('secrets.'))
  expect(holders.map(({ key, value }) => [key, value])).toEqual([['KEYS', '${{ secrets.benchmark-keys }}']])
  const [step, ...more] = stepsOf('.github/workflows/benchmark-run.yml').filter(({ env = {} }) => 'KEYS' in env)
  expect(more).toEqual([])
  expect(step?.env).toHaveProperty('SCRIPT', '${{ inputs.command }}')
})

test('no source file changes the environment of the steps that follow', () => {
  const folder = path.join(ROOT, 'src')
  const sources = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'))
  expect(sources.length).toBeGreaterThan(50)
  for (const name of sources) {
    const text = readFileSync(path.join(folder, name), 'utf8')
    expect([
      name,
      /exportVariable|addPath|set-env|GITHUB_ENV|GITHUB_PATH|process\.env\[[^\]]+\] *=[^=]/.exec(text),
    ]).toEqual([name, null])
  }
})

describe.each(REUSABLE)('%s', (file) => {
  interface Described {
    readonly description?: string
    readonly default?: unknown
    readonly required?: boolean
  }
  const call = load(file).on['workflow_call'] as { [kind: string]: { [name: string]: Described } }
  const action = parseDocument(read('action.yml')).toJS() as { inputs: { [name: string]: Described } }

  test('is called only, and describes every input, secret and output', () => {
    expect(Object.keys(load(file).on)).toEqual(['workflow_call'])
    for (const kind of ['inputs', 'secrets', 'outputs']) {
      for (const [name, { description = '' }] of Object.entries(call[kind] ?? {})) {
        expect([name, description]).toEqual([name, expect.stringMatching(/^[`A-Z][^]*\.$/)])
      }
    }
  })

  test('says for each input whether it is required or what it is otherwise, as the action does', () => {
    const handedOn = new Set(
      stepsOf(file).flatMap(({ uses, with: inputs = {} }) => (uses === '$/.' ? Object.keys(inputs) : [])),
    )
    for (const [name, { default: value, required }] of Object.entries(call['inputs'] ?? {})) {
      expect([name, required === true]).toEqual([name, value === undefined])
      const known = action.inputs[name]?.default
      if (known !== undefined && handedOn.has(name)) expect([name, value]).toEqual([name, known])
    }
  })

  test('hands every input and secret on', () => {
    const text = read(file)
    for (const name of Object.keys(call['inputs'] ?? {})) expect(text).toContain(`inputs.${name}`)
    for (const name of Object.keys(call['secrets'] ?? {})) expect(text).toContain(`\${{ secrets.${name} }}`)
  })
})

describe.each(TEMPLATES)('%s', (file) => {
  test('has the description that GitHub shows beside a template, and its icon', () => {
    const { name, description, iconName, categories, ...more } = JSON.parse(
      read(file.replace(/\.yml$/, '.properties.json')),
    ) as { [property: string]: unknown }
    expect({ name, description, more }).toEqual({ name: expect.any(String), description: expect.any(String), more: {} })
    expect(read(`workflow-templates/${String(iconName)}.svg`)).toContain('<svg')
    expect(categories).toEqual(expect.arrayContaining(['Automation']))
  })

  test('is listed in the README', () => {
    expect(read('README.md')).toContain(`](${file})`)
  })
})
