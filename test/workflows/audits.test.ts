import { describe, expect, test } from '@jest/globals'
import { parse } from 'yaml'
import { AUDITS, findingsIn } from './audits.js'
import { TEMPLATES, WORKFLOWS, read } from './files.js'

test.each([...WORKFLOWS, ...TEMPLATES])('%s has nothing that the audits of zizmor find', (file) => {
  expect(findingsIn(read(file))).toEqual([])
})

const step = (yaml: string): string => `on: push\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [${yaml}]`
const job = (yaml: string): string => `on: push\njobs: { a: ${yaml} }`

/** For each audit, ways of writing what it is about. */
const FOUND: readonly [audit: string, ...ways: readonly string[]][] = [
  [
    'bot-conditions',
    step('{ if: "github.actor == \'dependabot[bot]\'", run: echo }'),
    job('{ if: github.triggering_actor }'),
  ],
  [
    'cache-poisoning',
    step('{ uses: actions/cache@v4 }'),
    step('{ uses: actions/cache/restore@v4 }'),
    step('{ uses: actions/setup-node@v6, with: { cache: npm } }'),
    step('{ uses: actions/setup-node@v6, with: { package-manager-cache: true } }'),
  ],
  ['dangerous-triggers', 'on: pull_request_target', 'on: [push, pull_request_target]', 'on: { pull_request_target: }'],
  ['excessive-permissions', 'permissions: write-all', job('{ permissions: read-all }')],
  [
    'github-env',
    step('{ run: \'echo A=b >>"$GITHUB_ENV"\' }'),
    step("{ run: 'echo . >>$GITHUB_PATH' }"),
    step("{ run: 'echo ::set-env name=A::b' }"),
  ],
  ['hardcoded-container-credentials', job('{ container: { image: a, credentials: { username: a, password: b } } }')],
  ['insecure-commands', step('{ run: echo, env: { ACTIONS_ALLOW_UNSECURE_COMMANDS: true } }')],
  [
    'overprovisioned-secrets',
    step('{ run: echo, env: { A: "${{ toJSON(secrets) }}" } }'),
    step('{ run: echo, env: { A: "${{ secrets[format(\'A\')] }}" } }'),
  ],
  ['secrets-inherit', job('{ uses: a/b/.github/workflows/c.yml@v1, secrets: inherit }')],
  ['self-hosted-runner', job('{ runs-on: [self-hosted, gpu] }'), job('{ runs-on: self-hosted }')],
  [
    'template-injection',
    step('{ run: "echo ${{ github.event.issue.title }}" }'),
    step('{ uses: actions/github-script@v8, with: { script: "a(${{ inputs.b }})" } }'),
  ],
  [
    'unpinned-images',
    job('{ container: node:24 }'),
    job(`{ container: { image: "node@sha256:${'a'.repeat(63)}" } }`),
    job('{ services: { db: { image: postgres } } }'),
    step('{ uses: docker://alpine:3 }'),
  ],
  ['unredacted-secrets', step('{ run: echo, env: { A: "${{ fromJSON(secrets.A).b }}" } }')],
  [
    'unsound-condition',
    step('{ if: "${{ false }} ", run: echo }'),
    job('{ if: "${{ inputs.a }} == 1" }'),
    'on: push\njobs:\n  a:\n    if: |\n      ${{ false }}\n',
  ],
  ['unsound-contains', step('{ if: "contains(\'main release\', github.ref_name)", run: echo }')],
]

describe('each audit finds what it is about', () => {
  test.each(FOUND.flatMap(([audit, ...ways]) => ways.map((source) => [audit, source] as const)))(
    '%s in %s',
    (audit, source) => {
      expect(findingsIn(source)).toContain(audit)
    },
  )

  test('and none is without an example', () => {
    expect(FOUND.map(([audit]) => audit)).toEqual(AUDITS)
  })

  test('and what is sound passes', () => {
    const sound = [
      step(`{ if: "\${{ !cancelled() && inputs.a != '' }}", run: 'echo "$A"', env: { A: "\${{ inputs.a }}" } }`),
      step(
        '{ if: "contains(fromJSON(\'[1, 2]\'), inputs.a)", uses: actions/setup-node@v6, with: { package-manager-cache: false } }',
      ),
      job(`{ container: "node:24@sha256:${'a'.repeat(64)}", permissions: {}, runs-on: "\${{ inputs.runs-on }}" }`),
      job(
        '{ container: { image: "a@sha256:' +
          'b'.repeat(64) +
          '", credentials: { username: a, password: "${{ secrets.B }}" } } }',
      ),
    ]
    for (const source of sound) expect([source, findingsIn(source)]).toEqual([source, []])
  })
})

test('updates of dependencies wait until others have looked at them, and run nothing', () => {
  const { updates } = parse(read('.github/dependabot.yml')) as { updates: { [key: string]: unknown }[] }
  expect(updates.map((update) => update['package-ecosystem'])).toEqual(['github-actions', 'npm'])
  for (const update of updates) {
    expect(update['cooldown']).toEqual({ 'default-days': 7 })
    expect(update).not.toHaveProperty('insecure-external-code-execution', 'allow')
  }
})
