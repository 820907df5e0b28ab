import { ALERT_WORDS, COMMENT_WORDS, STATUS_WORDS, STORE_ERROR_WORDS } from '../../commands/config/keys.js'
import type { ActionContract } from './contract.js'
import { PUSH_OUTPUTS } from './push-outputs.js'
import { SCORE_INPUTS } from './score.js'
import { STORE } from './store.js'

/** Those that store and judge. */
const PUSH = ['push', 'score'] as const
/** Those that read result files. */
const READING = ['push', 'validate', 'doctor'] as const

export const PUSH_ACTION = {
  name: 'Benchmark Snapshots',
  about:
    'Keep every benchmark result of your AI models as a versioned snapshot, judge it against a baseline, fail on a ' +
    'regression.',
  commands: {
    push: 'stores results as snapshots and judges them',
    score: 'makes a result of known cases and the answers to them, and pushes that',
    validate: 'only reads them and says what is wrong with them',
    doctor: 'says what is missing or wrong: store, permissions, configuration file',
  },
  command: 'push',
  inputs: {
    results: {
      about:
        'The result files, as paths, folders or globs, one a line; what is read is in docs/formats.md. They are relative ' +
        'to the workspace, or with artifacts to the top of each of them, where every `*.json`, `*.jsonl`, `*.ndjson`, ' +
        '`*.csv`, `*.tsv`, `*.xml` and `*.eval` is the default; every line has to match a file.',
      is: 'lines',
      of: READING,
    },
    ...SCORE_INPUTS,
    'artifact-name': {
      about:
        'The artifacts that have the result files, one name a line. They are those of this run, after a ' +
        '`workflow_run` those of the run that triggered it, and with `run-id` those of that run. Of several attempts ' +
        'the newest artifact counts.',
      is: 'lines',
    },
    'artifact-pattern': {
      about:
        'The artifacts as a glob instead, such as `results-*`. Where neither artifacts nor `results` are named, a ' +
        '`workflow_run` and a `run-id` mean `benchmark-results*`.',
    },
    'run-id': {
      about:
        'The run that measured, when it is neither this one nor the one that triggered it. Commit, branch, attempt and ' +
        'actor of the snapshots are those of that run. Other runs than this one need the permission `actions: read`.',
      is: 'run',
    },
    'workflow-file': {
      about:
        'The workflows whose artifacts are taken from another run, by their files, one a line, such as ' +
        '`benchmark-fork-run.yml`. The run of another workflow is refused. Without it, what a `workflow_run` brings is ' +
        'judged and not stored.',
      is: 'workflowFiles',
    },
    repository: {
      about:
        'The repository of `run-id`, as `owner/name`, when it is not this one. A private one needs a `github-token` ' +
        'that may read its actions.',
      is: 'repository',
    },
    environment: {
      about:
        'Where the results belong. By default that is `github-actions` on the default branch and `branch/<name>` on ' +
        'others; a pull request is always `pull-request/<number>`.',
      of: PUSH,
    },
    'baseline-environment': {
      about:
        'Where to look for a baseline of the same model and dataset when the configuration has none. By default where ' +
        'results of the default branch go: `github-actions`, or for pull requests the input `environment`.',
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
        'A drop of the primary metric by this much or more is a regression, where it is a proportion; of a percentage ' +
        'it is a hundred times as much, and everything else may get 20% worse. It is a number above 0 and at most 1. ' +
        'Other quality metrics that drop as much are `minor`, which does not fail the check.',
      default: '0.05',
      of: PUSH,
    },
    metrics: {
      about:
        'Rules for metrics, one a line, in the form `<name>: higher|lower [<limit>] [gate|no-gate] [primary]`. In the ' +
        'name `*` stands for any characters; `higher` or `lower` says what is better; the limit is absolute (`0.03`) ' +
        'or relative (`10%`); of rules about one metric the last counts. `primary` makes a metric the one that results ' +
        'are about, which decides the check; `gate` lets another one decide besides, and only `no-gate` takes that away.',
      of: PUSH,
    },
    strategy: {
      about:
        'What makes a drop of the limit a regression. With `evidence` the cases, or at least eight earlier versions, have ' +
        'to show that it is no chance; where they cannot, the verdict is `inconclusive`. With `threshold` the limit ' +
        'alone decides.',
      default: 'evidence',
      of: PUSH,
    },
    'fail-on': {
      about:
        'The verdicts that fail the check, separated by commas or line breaks, or `none`. Wrong inputs and invalid ' +
        'files fail it always.',
      default: 'regression, not_evaluated, incomparable',
      of: PUSH,
    },
    'on-invalid': {
      about: 'What an invalid file does. With `fail` nothing is stored; with `skip` the file is left out and named.',
      default: 'fail',
      of: PUSH,
    },
    repeats: {
      about:
        'What several results of one configuration in one push are. With `pool`, those with the same cases are repeats: ' +
        'their cases are averaged, and they become one snapshot. With `separate` each is a version of its own.',
      default: 'pool',
      of: PUSH,
    },
    'on-missing': {
      about:
        'What it does to the check that models are missing: that this push lacks what at least half of the last ten like it ' +
        'had, a model on a dataset. `warn` says so, `fail` fails the check, `ignore` leaves it at the output `missing`.',
      default: 'warn',
      of: PUSH,
    },
    promotion: {
      about:
        'Which versions become the baseline by themselves. `never` leaves it to people, `first` takes the first version ' +
        'where there is no baseline yet, `proven` also takes the second of two runs in a row that each prove a gain of ' +
        'at least 0.02, `auto` what gains at least 0.02 or reaches 0.95 without a loss.',
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
        'What a store that fails does to the check, `fail` or `warn`. Either way the verdict is not_evaluated and the ' +
        'results are kept in the file of the output `kept-path`.',
      default: 'fail',
      is: STORE_ERROR_WORDS,
      of: PUSH,
    },
    comment: {
      about:
        'When a pull request gets a comment. `auto` makes one when there is news, which is every verdict but ' +
        '`unchanged`, `on-regression` only for a regression, `always` in any case; whichever is there is kept up to ' +
        'date. `never` leaves it at the job summary. The job needs the permission `pull-requests: write`.',
      default: 'auto',
      is: COMMENT_WORDS,
      of: PUSH,
    },
    'comment-key': {
      about:
        'Tells the comments of several reporters in one workflow apart, such as `gpu`. Without it, one workflow keeps ' +
        'one comment on a pull request, in which the jobs of a run stand together.',
      of: PUSH,
    },
    status: {
      about:
        'When the measured commit gets a status. `auto` gives it one where this job is no check of that commit, as after ' +
        'a `workflow_run`; `always` on every event, so that it can be required; `never` none. Each workflow and ' +
        '`comment-key` has a status of its own. The job needs the permission `statuses: write`.',
      default: 'auto',
      is: STATUS_WORDS,
      of: PUSH,
    },
    alert: {
      about:
        'Who hears of a regression of the default branch. `issue` opens one issue for each workflow and `comment-key`, ' +
        'keeps it up to date while the regression lasts, and closes it when it is over; the job needs the permission ' +
        '`issues: write`, and without it the summary names the line to add.',
      default: 'issue',
      is: ALERT_WORDS,
      of: PUSH,
    },
    'alert-labels': {
      about: 'Labels of that issue, one a line, besides `benchmark-regression`, by which it is found again.',
      is: 'lines',
      of: PUSH,
    },
    'alert-assignees': { about: 'The logins of those it is assigned to, one a line.', is: 'lines', of: PUSH },
    'dashboard-url': {
      about:
        'Address of the dashboard, such as `https://your-org.github.io/your-repository/`. Comment and summary then link ' +
        'each result to its view; for a pull request, which is not on the page, to the trend that it is judged against.',
      of: PUSH,
    },
    tags: {
      about: 'Tags of the snapshots, separated by commas or line breaks. They are added to those of the files.',
      of: PUSH,
    },
    notes: { about: 'Notes of the snapshots. They replace those of the files.', of: PUSH },
    'model-version': { about: 'The model of result files that do not name one.' },
    'dataset-version': { about: 'The dataset of result files that do not name one.' },
    'prompt-version': { about: 'The prompt of result files that do not name one.' },
    benchmark: {
      about: 'The suite of result files that do not name one. Results of different suites are never compared.',
    },
    'primary-metric': {
      about:
        'The metric that the results are about, by its dotted name, where result files of our own do not say so and ' +
        'instead of what readers of other tools take. A leading `-` says that lower is better.',
    },
    mapping: {
      about:
        'How to read files that no format knows, as pairs `ours=theirs`, separated by commas or line breaks, such as ' +
        '`id=question_id, passed=is_correct, latency_ms=seconds*1000`, see docs/formats.md.',
    },
  },
  outputs: PUSH_OUTPUTS,
} as const satisfies ActionContract
