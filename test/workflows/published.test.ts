import { describe, expect, test } from '@jest/globals'
import { twoWorkflows } from '../../src/action/push/out-of-reach.js'
import { readEvent } from '../../src/github/event.js'
import { OURS } from './files.js'
import { PUBLISHED, blocksOf, faultsOf } from './published.js'

describe('what this project publishes keeps the code of a team away from its store', () => {
  test.each(PUBLISHED.map(({ where, text }) => [where, text] as const))('%s', (_, text) => {
    expect(faultsOf(text)).toEqual([])
  })

  test('the recipe in the summary of a run without secrets', () => {
    const summary = twoWorkflows(
      readEvent({ GITHUB_WORKFLOW_REF: `${OURS}/.github/workflows/evaluations.yml@refs/heads/main` }, null),
    )
    const [block, ...more] = blocksOf('summary', summary)
    expect(more).toEqual([])
    expect(faultsOf(block?.text ?? '')).toEqual([])
    expect(block?.text).toContain(`uses: ${OURS}`)
    expect(block?.text).toContain('workflow-file: "evaluations.yml"')
  })

  test('in the README, the docs and the templates', () => {
    const places = PUBLISHED.map(({ where }) => where.replace(/:\d+$/, ''))
    for (const place of [
      'README.md',
      'docs/workflows.md',
      'docs/actions.md',
      'workflow-templates/benchmark-push.yml',
    ]) {
      expect(places).toContain(place)
    }
  })
})

const CHECKOUT = `uses: actions/checkout@${'3'.repeat(40)} # v7.0.1\n        with: { persist-credentials: false }`
const workflow = (permissions: string, steps: string): string =>
  `on: { pull_request: }
jobs:
  benchmark:
    timeout-minutes: 5
    permissions: ${permissions}
    steps:
      - ${CHECKOUT}
${steps}`
const READS = workflow('{ contents: read }', '      - run: ./benchmark')

describe('it would be told', () => {
  test('of nothing, where code runs with a token that can only read', () => {
    expect(faultsOf(READS)).toEqual([])
  })

  test.each([
    [
      'the action behind a step that runs code',
      `${READS}\n      - uses: ${OURS}@v1`,
      'job benchmark runs code beside the action',
    ],
    [
      'the same as steps alone',
      `- run: ./benchmark\n- uses: ${OURS}/snapshots@v1`,
      'job steps runs code beside the action',
    ],
    [
      'a token that may write',
      READS.replace('read }', 'write }'),
      'job benchmark runs code with a token that may write',
    ],
    [
      'a token that may do all',
      READS.replace('{ contents: read }', 'write-all'),
      'job benchmark runs code with a token',
    ],
    [
      'permissions that nobody says',
      READS.replace(/.*permissions.*\n/, ''),
      'job benchmark runs code with a token that',
    ],
    [
      'a key of the store in the environment',
      `env: { KEY: '\${{ secrets.SUPABASE_SERVICE_ROLE_KEY }}' }\n${READS}`,
      'job benchmark runs code beside a secret of the store',
    ],
    [
      'a key of the store in a step',
      `${READS}\n        env: { DB: '\${{ secrets.DATABASE_URL }}' }`,
      'job benchmark runs code beside a secret of the store',
    ],
    [
      'an action of the repository itself, which is code too',
      workflow('{ contents: write }', '      - uses: ./.github/actions/benchmark'),
      'job benchmark runs code with a token that may write',
    ],
    ['a checkout with credentials', READS.replace(': false', ': true'), 'job benchmark leaves a token in the checkout'],
    ['an action by a tag', READS.replace(/@3+ # v7.0.1/, '@v7'), 'actions/checkout@v7 is not pinned to a commit'],
    ['an action by a commit of unknown version', READS.replace(' # v7.0.1', ''), 'is not pinned to a commit'],
    ['a job that may take for ever', READS.replace(/.*timeout.*\n/, ''), 'job benchmark has no timeout-minutes'],
    [
      'every commit twice',
      READS.replace('{ pull_request: }', "{ pull_request: , push: { branches: ['**'] } }"),
      'push and pull_request measure a commit twice',
    ],
    ['every commit twice, by no filter', READS.replace('{ pull_request: }', '{ pull_request: , push: }'), 'twice'],
  ])('of %s', (_, text, fault) => {
    expect(faultsOf(text)).toEqual([expect.stringContaining(fault)])
  })
})
