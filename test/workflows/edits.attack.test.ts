import { describe, expect, test } from '@jest/globals'
import { SCENARIOS } from './scenarios.js'

type Name = keyof typeof SCENARIOS
type Change = readonly [what: string, from: string | RegExp, to: string]

const RUN = '.github/workflows/benchmark-run.yml'
const PERSIST = '.github/workflows/benchmark-persist.yml'
const ROLLBACK = '.github/workflows/benchmark-rollback.yml'
const BASELINE = '.github/workflows/benchmark-baseline.yml'
const template = (name: string): string => `workflow-templates/benchmark-${name}.yml`

/** Changes of the half of a template that runs the benchmark, whatever starts it. */
const OF_RUN: readonly Change[] = [
  ['the models are no list', `'["model-a", "model-b"]'`, 'model-a'],
  ['a model is gone', `, "model-b"`, ''],
  ['the input models is misspelt', 'models:', 'model:'],
  ['the input command is misspelt', '      command:', '      comand:'],
  ['the command names the model wrongly', '"$MODEL"', '"$NAME"'],
  ['the results go elsewhere', '--output results/', '--output output/'],
  ['the run may not read the repository', /contents: read # to check out.*/, 'contents: none # to check out'],
  ['another workflow is called', 'benchmark-run.yml@v1', 'benchmark-runs.yml@v1'],
]

/** Changes of a step that uses the action for a pull request. */
const OF_REPORT: readonly Change[] = [
  ['the report may not read the history', /contents: read # to judge.*/, 'contents: none # to judge'],
  ['the report may write code', /contents: read # to judge.*/, 'contents: write # to judge'],
  ['the report may not comment', /pull-requests: write # to .*/, 'pull-requests: read # to'],
  [
    'the artifacts are sought under another name',
    'artifact-pattern: benchmark-results-*',
    'artifact-pattern: results-*',
  ],
  ['an input of the action is misspelt', 'artifact-pattern:', 'artifact-patern:'],
  ['another action is used', 'benchmark-snapshots@v1\n        with', 'benchmark-snapshot@v1\n        with'],
]

const OF_PERSIST: readonly Change[] = [
  ['persist may not write the history', /contents: write #.*/, 'contents: read # to'],
  ['persist may not comment', /pull-requests: write #.*/, 'pull-requests: read # to'],
  ['persist may not download', /actions: read #.*/, 'actions: none # to'],
  ['persist does not wait', 'needs: run', 'needs: []'],
  ['a failed model hides the others', /if: \$\{\{ !cancelled\(\) \}\}.*/, 'if: success()'],
  ['the secret is handed over under another name', 'benchmark-keys:', 'benchmark-key:'],
  ['another secret is handed over', 'secrets.BENCHMARK_KEYS', 'secrets.KEYS'],
]

const OF_BUTTON: readonly Change[] = [
  ['the pointer may not be moved', /contents: write #.*/, 'contents: read # to'],
  ['the reason is lost', 'reason: ${{ inputs.reason }}', 'reason: because'],
  ['the model is lost', 'model-version: ${{ inputs.model-version }}', "model-version: ''"],
  ['the environment is another', 'default: github-actions', 'default: production'],
  ['it is no button', 'workflow_dispatch:', 'workflow_call:'],
]

const CHANGES: readonly (readonly [Name, file: string, changes: readonly Change[]])[] = [
  ['push', template('push'), [...OF_RUN, ...OF_PERSIST]],
  [
    'push',
    template('push'),
    [
      ['another branch', 'branches: [main]', 'branches: [master]'],
      ['every branch', 'branches: [main]\n', 'branches: ["**"]\n'],
      ['other paths', 'prompts/**', 'prompt/**'],
      ['every path', / +paths:.*\n/, ''],
      ['another name', 'name: Benchmarks', 'name: Bench'],
    ],
  ],
  [
    'daily',
    template('daily'),
    [
      ['another hour', "cron: '0 2", "cron: '0 3"],
      ['every hour', "cron: '0 2", "cron: '0 *"],
      ['no button', /^ *workflow_dispatch:.*\n/m, ''],
    ],
  ],
  ['pull request', template('pull-request'), [...OF_RUN.slice(0, 2), ...OF_REPORT]],
  [
    'pull request',
    template('pull-request'),
    [
      ['an older commit is measured on', 'cancel-in-progress: true', 'cancel-in-progress: false'],
      ['pull requests stop each other', '-${{ github.event.pull_request.number }}', ''],
      ['the rights of the base repository', 'pull_request:', 'pull_request_target:'],
    ],
  ],
  [
    'pull request of a fork',
    template('fork-run'),
    [['the name that the second half waits for', 'name: Benchmarks of forks', 'name: Benchmarks of strangers']],
  ],
  [
    'pull request of a fork',
    template('fork-report'),
    [
      ...OF_REPORT,
      ['it may not download', /actions: read #.*/, 'actions: none # to'],
      ['another workflow is waited for', 'workflows: [Benchmarks of forks]', 'workflows: [Benchmarks]'],
      ['another moment', 'types: [completed]', 'types: [requested]'],
      ['a failed model hides the others', "!= 'cancelled'", "== 'success'"],
      ['a cancelled run is reported on', / +if: .*\n/, ''],
      ['reports of one branch meet', /-\$\{\{ github\.event\.workflow_run\.head_branch \}\}/, ''],
    ],
  ],
  ['rollback', template('rollback'), OF_BUTTON],
  [
    'rollback',
    ROLLBACK,
    [
      ['another command', 'command: rollback', 'command: checkout'],
      ['the reason is not handed on', /^ +reason: \$\{\{.*\n/m, ''],
      ['the model is not handed on', /^ +model-version: \$\{\{.*\n/m, ''],
      ['more than it needs', 'contents: write #', 'actions: write\n      contents: write #'],
    ],
  ],
  ['baseline', template('baseline'), OF_BUTTON.slice(0, 2)],
  [
    'baseline',
    BASELINE,
    [
      ['another command', 'command: baseline', 'command: rollback'],
      ['the version is not handed on', /^ +snapshot-version: \$\{\{ inputs.*\n/m, ''],
    ],
  ],
  [
    'push',
    RUN,
    [
      ['one failure stops all', 'fail-fast: false', 'fail-fast: true'],
      ['the matrix has another name', 'model: ${{ fromJSON', 'name: ${{ fromJSON'],
      ['the artifact has another name', 'default: benchmark-results', 'default: results'],
      ['other files are uploaded', 'default: results/*.json', 'default: out/*.json'],
      ['no keys', 'KEYS: ${{ secrets.benchmark-keys }}', "KEYS: ''"],
      ['keys are not masked', '::add-mask::', '::debug::'],
      [
        'no model',
        'MODEL: ${{ matrix.model }}\n          SCRIPT: ${{ inputs.command }}',
        'SCRIPT: ${{ inputs.command }}',
      ],
      ['no checkout', /if-no-files-found: error/, 'if-no-files-found: warn\n          overwrite: true'],
      ['another checkout', '3d3c42e5aac5ba805825da76410c181273ba90b1', '3d3c42e5aac5ba805825da76410c181273ba90b2'],
    ],
  ],
  [
    'push',
    PERSIST,
    [
      ['another pattern', 'default: benchmark-results-*', 'default: result-*'],
      ['the pattern is not handed on', /^ +artifact-pattern: \$\{\{.*\n/m, ''],
      ['another command', 'uses: $/.\n        with:', 'uses: $/.\n        with:\n          command: validate'],
      ['regressions pass', 'default: regression, not_evaluated', 'default: none'],
      ['no promotion', 'default: first', 'default: never'],
      ['another action', 'uses: $/.', 'uses: $/action'],
    ],
  ],
]

// The others are played by templates.test.ts.
test.each([['daily', SCENARIOS.daily] as const, ['baseline', SCENARIOS.baseline] as const])(
  'without an edit, %s keeps its promises',
  async (_, play) => {
    await play()
  },
)

/** Each plays a whole scenario, which takes minutes in all: a build tries a part of them, EDITS=all all. */
const STEP = process.env['EDITS'] === 'all' ? 1 : 25
const EDITS = CHANGES.flatMap(([name, file, changes]) => changes.map((change) => [file, name, ...change] as const))

describe.each(EDITS.filter((_, index) => index % STEP === 0))(
  'a changed %s breaks what %s promises',
  (file, name, what, from, to) => {
    test(what, async () => {
      await expect(SCENARIOS[name]({ file, from, to })).rejects.toThrow()
    })
  },
)
