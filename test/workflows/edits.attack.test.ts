import { describe, expect, test } from '@jest/globals'
import { SCENARIOS } from './scenarios.js'

type Name = keyof typeof SCENARIOS
type Change = readonly [what: string, from: string | RegExp, to: string]

const BENCHMARK = '.github/workflows/benchmark.yml'
const RUN = '.github/workflows/benchmark-run.yml'
const PERSIST = '.github/workflows/benchmark-persist.yml'
const ROLLBACK = '.github/workflows/benchmark-rollback.yml'
const BASELINE = '.github/workflows/benchmark-baseline.yml'
const MAINTENANCE = '.github/workflows/benchmark-maintenance.yml'
const RELEASE = '.github/workflows/model-release.yml'
const template = (name: string): string => `workflow-templates/benchmark-${name}.yml`

/** Changes of what a template says of the benchmark, whatever starts it. */
const OF_RUN: readonly Change[] = [
  ['the models are no list', `'["model-a", "model-b"]'`, 'model-a'],
  ['a model is gone', `, "model-b"`, ''],
  ['the input models is misspelt', 'models:', 'model:'],
  ['the input command is misspelt', '      command:', '      comand:'],
  ['the command names the model wrongly', '"$MODEL"', '"$NAME"'],
  ['the results go elsewhere', '--output results/', '--output output/'],
  ['another workflow is called', 'benchmark.yml@v1', 'benchmarks.yml@v1'],
  ['the secret is handed over under another name', 'benchmark-keys:', 'benchmark-key:'],
  ['another secret is handed over', 'secrets.BENCHMARK_KEYS', 'secrets.KEYS'],
]

/** Changes of what a job that reports on a pull request may do. */
const OF_REPORT: readonly Change[] = [
  ['the report may not read the history', /contents: read # to .*/, 'contents: none # to judge'],
  ['the report may write code', /contents: read # to .*/, 'contents: write # to judge'],
  ['the report may not comment', /pull-requests: write # to .*/, 'pull-requests: read # to'],
]

const OF_PERSIST: readonly Change[] = [
  ['persist may not write the history', /contents: write #.*/, 'contents: read # to'],
  ['the run may not read the repository', /contents: write #.*/, 'contents: none # to'],
  ['more than it needs', /contents: write #.*/, '$&\n      pull-requests: write # to comment'],
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
      ['no button', /^ *workflow_dispatch:.*\n/m, ''],
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
      ['forks are measured too', / +if: .*\n/, ''],
    ],
  ],
  [
    'pull request of a fork',
    template('fork-run'),
    [
      ['the name that the second half waits for', 'name: Benchmarks of forks', 'name: Benchmarks of strangers'],
      ['pull requests of the repository are measured too', / +if: .*\n/, ''],
    ],
  ],
  [
    'pull request of a fork',
    template('fork-report'),
    [
      ...OF_REPORT,
      ['it may not download', /actions: read #.*/, 'actions: none # to'],
      ['another workflow is waited for', 'workflows: [Benchmarks of forks]', 'workflows: [Benchmarks]'],
      ['another moment', 'types: [completed]', 'types: [requested]'],
      ['the results of another file are taken', 'workflow-file: benchmark-fork-run', 'workflow-file: fork-run'],
      ['a run that was cancelled or skipped is reported on', / +if: .*\n/, ''],
      ['reports of one branch meet', /-\$\{\{ github\.event\.workflow_run\.head_branch \}\}/, ''],
    ],
  ],
  [
    'a fork with a workflow of the same name',
    template('fork-report'),
    [['the results of every file are taken', / +workflow-file: .*\n/, '']],
  ],
  [
    'results of another workflow',
    template('persist'),
    [
      ['another workflow is waited for', 'workflows: [Evaluations]', 'workflows: [Evals]'],
      ['the results of another file are taken', 'workflow-file: evaluations', 'workflow-file: evals'],
      ['nothing says whose results are taken', / +workflow-file: .*\n/, ''],
      ['the run by button is not the one that was named', 'run-id: ${{ inputs.run-id }}', "run-id: '1'"],
      ['it may not download', /actions: read #.*/, 'actions: none # to'],
      ['it may not keep the history', /contents: write #.*/, 'contents: read # to'],
      ['other artifacts', 'artifact-pattern: benchmark-results*', 'artifact-pattern: results*'],
    ],
  ],
  ['rollback', template('rollback'), OF_BUTTON],
  [
    'rollback',
    ROLLBACK,
    [
      ['another command', 'command: rollback', 'command: checkout'],
      ['another action', 'uses: $/snapshots', 'uses: $/models'],
      ['the reason is not handed on', /^ +reason: \$\{\{.*\n/m, ''],
      ['the model is not handed on', /^ +model-version: \$\{\{.*\n/m, ''],
      ['more than its caller may', 'timeout-minutes: 10', '$&\n    permissions:\n      actions: write'],
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
  ['maintenance', template('maintenance'), [['it may not archive', /contents: write #.*/, 'contents: none # to']]],
  [
    'maintenance',
    MAINTENANCE,
    [
      ['another action', 'uses: $/snapshots', 'uses: $/push'],
      ['the button does more than it says', 'dry-run: ${{ inputs.dry-run }}', "dry-run: 'false'"],
    ],
  ],
  [
    'release',
    RELEASE,
    [
      ['another action', 'uses: $/models', 'uses: $/snapshots'],
      ['nobody is asked', 'promotion: never', 'promotion: auto'],
      ['another version is activated', '${{ needs.register.outputs.version }}', "'1'"],
    ],
  ],
  [
    'release',
    template('models'),
    [
      ['the version is lost', 'version-name: ${{ inputs.version-name }}', "version-name: ''"],
      ['the environment is another', 'environment: ${{ inputs.environment }}', 'environment: qa'],
      ['the reason is lost', 'reason: ${{ inputs.reason }}', 'reason: because'],
      ['the registry may not be written', /contents: write #.*/, 'contents: read # to'],
    ],
  ],
  [
    'push',
    RUN,
    [
      ['one failure stops all', 'fail-fast: false', 'fail-fast: true'],
      ['the matrix has another name', 'model: ${{ fromJSON', 'name: ${{ fromJSON'],
      ['other files are uploaded', 'path: ${{ inputs.results }}', 'path: out/*.json'],
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
      ['the pattern is not handed on', /^ +artifact-pattern: \$\{\{.*\n/m, ''],
      ['another command', 'uses: $/push\n        with:', 'uses: $/push\n        with:\n          command: validate'],
      ['regressions pass', 'fail-on: ${{ inputs.fail-on }}', 'fail-on: none'],
      ['no promotion', 'promotion: ${{ inputs.promotion }}', 'promotion: never'],
      ['another action', 'uses: $/push', 'uses: $/action'],
      ['the top of the repository, which is not documented', 'uses: $/push', 'uses: $/.'],
    ],
  ],
  [
    'push',
    BENCHMARK,
    [
      ['the artifact has another name', 'artifact-name: ${{ inputs.artifact-name }}', 'artifact-name: results'],
      ['persist does not wait', /needs:\n +- run\n +- first\n +- confirm\n/, 'needs: []\n'],
      ['a failed model hides the others', /if: \$\{\{ !cancelled\(\) \}\}.*/, 'if: success()'],
      ['the keys are not handed on', /^ +benchmark-keys: \$\{\{.*\n/m, ''],
      ['what is asked for more than the caller may', 'contents: read #', 'actions: read # to\n      contents: read #'],
    ],
  ],
  [
    'a verdict that is confirmed',
    BENCHMARK,
    [
      ['the first judgement is stored', /dry-run: true .*/, 'dry-run: false'],
      ['the first judgement fails', 'fail-on: none', 'fail-on: inconclusive'],
      ['nothing is measured again', '"inconclusive",', ''],
      ['the second round overwrites the first', 'artifact-name: confirm-', 'artifact-name: '],
      ['the second round does not count', '{confirm-,}', ''],
      ['persist does not wait for it', / +- confirm\n/, ''],
      ['the second round is no repeat', 'repeats: ${{ inputs.repeats }}', 'repeats: 1'],
    ],
  ],
  [
    'the example in the README',
    'README.md',
    [
      ['every branch is measured', 'push: { branches: [main] }', 'push:'],
      ['it may not comment', ', pull-requests: write }', ' }'],
      ['it may not keep the history', '{ contents: write, issues', '{ contents: read, issues'],
    ],
  ],
  [
    'the example of jobs of your own',
    'docs/workflows.md',
    [
      ['the second job does not wait', '    needs: measure\n', ''],
      ['the artifact has another name', 'with: { name: benchmark-results, path', 'with: { name: results, path'],
    ],
  ],
]

// The others are played by templates.test.ts.
test.each([
  ...(['daily', 'baseline', 'maintenance', 'release', 'results of another workflow'] as const),
  ...(['a fork with a workflow of the same name', 'the example of jobs of your own'] as const),
])('without an edit, %s keeps its promises', async (name) => {
  await SCENARIOS[name]()
})

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
