import { readdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { isMap, isScalar, parseDocument, visit, type Pair, type ParsedNode, type YAMLMap } from 'yaml'
import { isInFile } from '../../src/action/inputs/from-file.js'
import { ACTIONS, ownFile, read, REUSABLE, ROOT, TEMPLATES, WORKFLOWS } from './files.js'
import { problems } from './language-service.js'

interface Step {
  readonly uses?: string
  readonly run?: string
  readonly with?: { readonly [input: string]: string | boolean }
  readonly env?: { readonly [name: string]: string }
}
interface Job {
  readonly if?: string
  readonly permissions?: { readonly [scope: string]: string }
  readonly uses?: string
  readonly with?: { readonly [input: string]: string }
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
  test('says why each permission is granted', () => {
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
})

test.each(ALL.filter((file) => !REUSABLE.includes(file)))(
  '%s gives a token nothing by default, and each job what it needs',
  (file) => {
    const { permissions, jobs } = load(file)
    expect(permissions).toEqual({})
    for (const [id, job] of Object.entries(jobs)) expect([id, job.permissions]).toEqual([id, expect.any(Object)])
  },
)

/** Jobs that need the same whatever the store is: who holds its key cannot publish, and who publishes has no key. */
const SHARES: { readonly [file: string]: { readonly [job: string]: object } } = {
  '.github/workflows/benchmark-dashboard.yml': {
    build: { contents: 'read' },
    publish: { pages: 'write', 'id-token': 'write' },
  },
}

/** What GitHub would not start, without a log, in a caller that grants less. */
test.each(REUSABLE)(
  '%s asks for nothing but to read the code that it measures, or for what it publishes with',
  (file) => {
    const { permissions, jobs } = load(file)
    const shares = SHARES[file]
    expect(permissions).toEqual(shares && {})
    for (const [id, { permissions: asked, uses = '', steps = [] }] of Object.entries(jobs)) {
      const measures = uses.endsWith('/benchmark-run.yml') || steps.some(({ run }) => run !== undefined)
      expect([id, asked]).toEqual([id, shares?.[id] ?? (measures ? { contents: 'read' } : undefined)])
    }
  },
)

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
      /^(\$\/(?:push|snapshots)|actions\/(?:upload-artifact|upload-pages-artifact|deploy-pages)@.*)$/,
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
  const inputsOf = (uses: string): { [name: string]: Described } =>
    (parseDocument(read(ownFile(uses) ?? '')).toJS() as { inputs: { [name: string]: Described } }).inputs

  test('is called only, and describes every input, secret and output', () => {
    expect(Object.keys(load(file).on)).toEqual(['workflow_call'])
    for (const kind of ['inputs', 'secrets', 'outputs']) {
      for (const [name, { description = '' }] of Object.entries(call[kind] ?? {})) {
        expect([name, description]).toEqual([name, expect.stringMatching(/^[`A-Z][^]*\.$/)])
      }
    }
  })

  test('says for each input whether it is required or what it is otherwise, as the action does', () => {
    for (const [name, { default: value, required }] of Object.entries(call['inputs'] ?? {})) {
      expect([name, required === true]).toEqual([name, value === undefined])
    }
    for (const { uses = '', with: handedOn = {} } of stepsOf(file)) {
      if (!uses.startsWith('$/')) continue
      for (const name of Object.keys(handedOn)) {
        const [known, here] = [inputsOf(uses)[name]?.default, call['inputs']?.[name]]
        if (known !== undefined && here !== undefined) expect([name, String(here.default)]).toEqual([name, known])
      }
    }
  })

  test('leaves to the configuration file what it may say: no default wins over it', () => {
    for (const { uses = '', with: handedOn = {} } of stepsOf(file)) {
      const family = ['snapshots', 'models'].find((each) => uses === `$/${each}`) ?? 'push'
      if (!uses.startsWith('$/')) continue
      expect(handedOn).toHaveProperty('config', '${{ inputs.config }}')
      for (const name of Object.keys(handedOn)) {
        if (!isInFile(family as 'push', name)) continue
        expect([name, inputsOf(uses)[name]?.default, call['inputs']?.[name]?.default]).toEqual([name, undefined, ''])
      }
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

  test('is listed in the table of docs/workflows.md', () => {
    expect(read('docs/workflows.md')).toMatch(new RegExp(`^\\| .*\\]\\(\\.\\./${file}\\) \\|`, 'm'))
  })

  const workflow = load(file)
  const stores = Object.values(workflow.jobs).some(
    ({ uses = '' }) => uses !== '' && !uses.includes('/benchmark-run.yml'),
  )
  if (stores) {
    test('has the lines for a database, commented alike, and is right with them', async () => {
      const lines =
        /^ +# store: database # an empty secret is an error, not a history on the branch\n +# supabase-url: \$\{\{ vars\.SUPABASE_URL \}\}$/m
      expect(read(file)).toMatch(lines)
      const withDatabase = read(file).replaceAll(/^( +)# ( *(?:store|supabase-\w+|secrets):)/gm, '$1$2')
      expect(await problems(file, withDatabase)).toEqual([])
      const { jobs } = parseDocument(withDatabase).toJS() as Workflow
      expect(Object.values(jobs).at(-1)).toMatchObject({
        with: { store: 'database', 'supabase-url': '${{ vars.SUPABASE_URL }}' },
        secrets: { 'supabase-key': '${{ secrets.SUPABASE_SERVICE_ROLE_KEY }}' },
      })
    })
  }

  const takers = Object.values(workflow.jobs).filter(({ uses = '' }) => uses.includes('/benchmark-persist.yml'))
  if ('workflow_run' in workflow.on && takers.length > 0) {
    test('names the file of the workflow whose results it takes, not only its name', () => {
      for (const { with: inputs } of takers) expect(inputs?.['workflow-file']).toMatch(/^[\w-]+\.yml$/)
    })
  }

  if ('pull_request' in workflow.on) {
    test('runs for pull requests of the repository or of forks, not of both', () => {
      const sides = Object.values(workflow.jobs).map(({ if: condition }) => condition)
      const side = file.includes('fork') ? '!=' : '=='
      expect(sides).toEqual([`github.event.pull_request.head.repo.full_name ${side} github.repository`])
    })
  }
})
