import { ALERT_WORDS, COMMENT_WORDS, STATUS_WORDS, STORE_ERROR_WORDS } from '../../commands/config/keys.js'
import type { ActionContract } from './contract.js'
import { PUSH_OUTPUTS } from './push-outputs.js'
import { SCORE_INPUTS } from './score.js'
import { STORE } from './store.js'

/** Commands that store and judge. */
const PUSH = ['push', 'score'] as const
/** Commands that read result files. */
const READING = ['push', 'validate', 'doctor'] as const

export const PUSH_ACTION = {
  name: 'Benchmark Snapshots',
  about:
    'Keep every benchmark result of your AI models as a versioned snapshot, judge it against a baseline, fail on a ' +
    'regression.',
  commands: {
    push: 'stores results as snapshots and judges them',
    score: 'scores answers against the expected ones, and pushes the result',
    validate: 'reads results and reports what is wrong with them',
    doctor: 'checks store, permissions and configuration file',
  },
  command: 'push',
  inputs: {
    results: {
      about:
        'The result files: paths, folders or globs, one a line, relative to the workspace or to the top of ' +
        'each artifact. With artifacts the default is every `*.json`, `*.jsonl`, `*.ndjson`, `*.csv`, ' +
        '`*.tsv`, `*.xml` and `*.eval`. A line that matches no file is an error. docs/formats.md lists the formats.',
      is: 'lines',
      of: READING,
    },
    ...SCORE_INPUTS,
    'artifact-name': {
      about:
        'The artifacts that hold the result files, one name a line. Read from this run, from the run that ' +
        'triggered it (`workflow_run`), or from `run-id`. After several attempts the newest artifact counts.',
      is: 'lines',
    },
    'artifact-pattern': {
      about:
        'The artifacts as a glob instead, such as `results-*`. For a `workflow_run` or a `run-id` the default ' +
        'is `benchmark-results*`.',
    },
    'run-id': {
      about:
        'The run that measured, if it is neither this run nor the one that triggered it. Snapshots get its ' +
        'commit, branch, attempt and actor. Needs the permission `actions: read`.',
      is: 'run',
    },
    'workflow-file': {
      about:
        'The workflow files whose artifacts are accepted from another run, one a line, such as ' +
        '`benchmark-fork-run.yml`. Runs of other workflows are refused. Without this input, results of a ' +
        '`workflow_run` are judged but not stored.',
      is: 'workflowFiles',
    },
    repository: {
      about:
        'The repository of `run-id`, as `owner/name`, if it is not this one. A private one needs a ' +
        '`github-token` that may read its actions.',
      is: 'repository',
    },
    environment: {
      about:
        'Where the results belong. By default `github-actions` on the default branch and `branch/<name>` on ' +
        'others. A pull request always belongs to `pull-request/<number>`.',
      of: PUSH,
    },
    'baseline-environment': {
      about:
        'Where to look for a baseline of the same model and dataset if the configuration has none. By default ' +
        '`github-actions`, or for pull requests the input `environment`.',
      of: PUSH,
    },
    baseline: {
      about:
        'What to judge against instead of the baseline: a version (`7`), `commit:<sha>`, `previous` or ' +
        '`model:<model_version>`.',
      of: PUSH,
    },
    threshold: {
      about:
        'The drop of the primary metric that matters, above 0 and at most 1. It applies to proportions; for ' +
        'percentages it counts a hundredfold, and any other metric may get 20% worse. Another quality metric ' +
        'that drops as much is `minor`, which does not fail the check.',
      default: '0.05',
      of: PUSH,
    },
    metrics: {
      about:
        'Rules for metrics, one a line: `<name>: higher|lower [<limit>] [gate|no-gate] [primary]`. `*` in a ' +
        'name stands for any characters; `higher` or `lower` says what is better; the limit is absolute ' +
        '(`0.03`) or relative (`10%`). `primary` makes a metric decide the check; `gate` lets ' +
        'another metric fail it too; only `no-gate` undoes that. The last rule that matches a metric ' +
        'counts.',
      of: PUSH,
    },
    strategy: {
      about:
        'What makes a drop of the limit or more a regression. `evidence`: the cases, or at least eight earlier ' +
        'versions, must show that it is not chance; if they cannot, the verdict is `inconclusive`. ' +
        '`threshold`: the limit alone.',
      default: 'evidence',
      of: PUSH,
    },
    'fail-on': {
      about:
        'The verdicts that fail the check, separated by commas or line breaks, or `none`. Wrong inputs and ' +
        'invalid files always fail it.',
      default: 'regression, not_evaluated, incomparable',
      of: PUSH,
    },
    'on-invalid': {
      about: 'What an invalid file does. `fail`: nothing is stored. `skip`: the file is left out and named.',
      default: 'fail',
      of: PUSH,
    },
    repeats: {
      about:
        'How to treat several results of one configuration in one push. `pool`: results with the same cases ' +
        'are repeats, averaged case by case into one snapshot. `separate`: each becomes a version.',
      default: 'pool',
      of: PUSH,
    },
    'on-missing': {
      about:
        'What to do if this push lacks a model and dataset that at least half of the last ten pushes like it ' +
        'had. `warn` says so, `fail` fails the check, `ignore` only sets the output `missing`.',
      default: 'warn',
      of: PUSH,
    },
    promotion: {
      about:
        'Which versions become the baseline without a person. `never`: none. `first`: the first version if ' +
        'there is no baseline yet. `proven`: also the second of two runs in a row that each prove a gain of ' +
        'at least 0.02. `auto`: any version that gains at least 0.02, or reaches 0.95 without a loss.',
      default: 'proven',
      of: PUSH,
    },
    'dry-run': {
      about: '`true` judges and reports without storing anything.',
      default: 'false',
      is: 'flag',
      of: PUSH,
    },
    ...STORE,
    'github-token': {
      ...STORE['github-token'],
      about:
        'The token that reads the configuration file and artifacts of other runs, reads and writes the history branch, ' +
        'and comments on the pull request.',
    },
    'on-store-error': {
      about:
        'What a failing store does to the check, `fail` or `warn`. Either way the verdict is `not_evaluated`, ' +
        'and the results are kept in the file of the output `kept-path`.',
      default: 'fail',
      is: STORE_ERROR_WORDS,
      of: PUSH,
    },
    comment: {
      about:
        'When to comment on the pull request. `auto`: on every verdict but `unchanged`. `on-regression`: only ' +
        'on a regression. `always`: in any case. An existing comment is always kept up to date. `never` ' +
        'writes only the job summary. Needs the permission `pull-requests: write`.',
      default: 'auto',
      is: COMMENT_WORDS,
      of: PUSH,
    },
    'comment-key': {
      about:
        'Tells the comments of several reporters in one workflow apart, such as `gpu`. Without it a workflow ' +
        'keeps one comment on a pull request, shared by the jobs of a run.',
      of: PUSH,
    },
    status: {
      about:
        'When to set a commit status on the measured commit. `auto`: if this job is not itself a check of ' +
        'that commit, as after a `workflow_run`. `always`: on every event, so that it can be required. ' +
        '`never`: not at all. Each workflow and `comment-key` has its own status. Needs the permission ' +
        '`statuses: write`.',
      default: 'auto',
      is: STATUS_WORDS,
      of: PUSH,
    },
    alert: {
      about:
        'What to do about a regression of the default branch. `issue` opens one issue for each workflow and ' +
        '`comment-key`, updates it while the regression lasts, and closes it when it is over. `none` opens ' +
        'none. Needs the permission `issues: write`; without it the summary names the line to add.',
      default: 'issue',
      is: ALERT_WORDS,
      of: PUSH,
    },
    'alert-labels': {
      about:
        'More labels for that issue, one a line. It always has `benchmark-regression`, by which the action finds it again.',
      is: 'lines',
      of: PUSH,
    },
    'alert-assignees': { about: 'The assignees of that issue: logins, one a line.', is: 'lines', of: PUSH },
    'dashboard-url': {
      about:
        'The address of the dashboard, such as `https://your-org.github.io/your-repository/`. Comment and ' +
        'summary then link each result to its view. Pull requests are not on the page: their results link to the trend ' +
        'that they are judged against.',
      of: PUSH,
    },
    tags: {
      about: 'Tags of the snapshots, separated by commas or line breaks, added to those of the files.',
      of: PUSH,
    },
    notes: { about: 'Notes of the snapshots, instead of those of the files.', of: PUSH },
    'model-version': { about: 'The model, for result files that do not name one.' },
    'dataset-version': { about: 'The dataset, for result files that do not name one.' },
    'prompt-version': { about: 'The prompt, for result files that do not name one.' },
    benchmark: {
      about: 'The suite, for result files that do not name one. Results of different suites are never compared.',
    },
    'primary-metric': {
      about:
        'The metric that decides the check, by its dotted name, unless a file in our own format names one. A leading `-` ' +
        'says that lower is better.',
    },
    mapping: {
      about:
        'How to read files of no known format, as pairs `ours=theirs`, separated by commas or line breaks: ' +
        '`id=question_id, passed=is_correct, latency_ms=seconds*1000` (docs/formats.md).',
    },
  },
  outputs: PUSH_OUTPUTS,
} as const satisfies ActionContract
