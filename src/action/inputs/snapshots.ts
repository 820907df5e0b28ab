import { TREND_UNITS } from '../../contract/questions.js'
import { PROFILES } from '../../dashboard/contract.js'
import type { ActionContract } from './contract.js'
import { STORE } from './store.js'

/** Commands that move a pointer. */
const MOVES = ['checkout', 'baseline', 'promote', 'rollback'] as const
/** Commands that hide versions and bring them back. */
const ARCHIVES = ['archive', 'prune', 'restore'] as const
/** Commands about one configuration, or all that match. */
const ADDRESSED = ['history', 'compare', 'explain', 'changes', 'annotate', ...MOVES, ...ARCHIVES] as const
/** Questions about all configurations that match the names. */
const QUESTIONS = ['latest', 'transactions', 'series', 'trends', 'regressions'] as const
const RANKINGS = ['compare-models', 'compare-prompts'] as const
const PERIODS = ['transactions', 'series', 'trends', 'regressions'] as const
const METRICS = ['history', ...QUESTIONS, 'changes', ...RANKINGS] as const
const DASHBOARD = ['dashboard'] as const

export const SNAPSHOTS_ACTION = {
  name: 'Benchmark Snapshots: history',
  about:
    'Ask about the snapshots of benchmark results, move their pointers, archive and restore them, and build the dashboard.',
  commands: {
    latest: 'lists the current version of every configuration',
    history: 'lists the versions of a configuration',
    series: 'shows one metric, version by version',
    trends: 'shows one metric by day, week or month',
    transactions: 'lists the log of results, by filter',
    regressions: 'lists the regressions of a period',
    compare: 'shows every metric of two versions',
    explain: 'explains the verdict of a version',
    changes: 'finds when the level of a metric changed',
    'compare-models': 'ranks the models on a dataset',
    'compare-prompts': 'ranks the prompts of an experiment',
    checkout: 'makes a version current',
    baseline: 'makes a version the baseline',
    promote: 'makes a version the baseline if it meets the promotion rule `auto`',
    rollback: 'makes an earlier version current again',
    annotate: 'adds a note or tags to a version',
    archive: 'hides versions by number, age or idle environment',
    prune: 'hides all but the newest versions',
    restore: 'brings archived versions back',
    verify: 'checks that nothing in the history was changed or lost',
    dashboard: 'builds the dashboard, as a folder of static files',
  },
  inputs: {
    'model-version': {
      about:
        'The model of the configuration. Give only the names that you need to single out one configuration. For ' +
        '`archive`, `prune`, `restore` and questions about several configurations, names are filters.',
      of: [...ADDRESSED, ...QUESTIONS, 'compare-prompts'],
    },
    'dataset-version': {
      about: 'The dataset of the configuration.',
      of: [...ADDRESSED, ...QUESTIONS, ...RANKINGS],
    },
    'prompt-version': {
      about: 'The prompt of the configuration.',
      of: [...ADDRESSED, ...QUESTIONS, 'compare-models'],
    },
    environment: {
      about:
        'The environment of the configuration. For `archive`, `prune`, `restore` and `dashboard` it is a filter, in ' +
        'which `*` matches any characters. `dashboard` leaves out pull requests and branches unless you name them.',
    },
    'snapshot-version': {
      about:
        'The version that `checkout`, `baseline` and `annotate` act on. `compare` takes two versions (`2 3`), or ' +
        '`previous` (default) for the current version and the one before it. `rollback` takes a version or `last-good`; ' +
        'default: one step back. `promote` and `explain` default to the current version. `archive` and `restore` take ' +
        'any number of versions.',
      of: {
        compare: 'comparison',
        explain: 'version',
        checkout: 'version',
        baseline: 'version',
        promote: 'version',
        rollback: 'target',
        annotate: 'version',
        archive: 'versions',
        restore: 'versions',
      },
      needed: ['checkout', 'baseline', 'annotate'],
    },
    'compare-with': {
      about:
        'Another model for `compare`, as `model:<model_version>`, with the same dataset and environment. `compare` takes ' +
        'the current versions of both; with `2 3`, version 2 of that model and version 3 of this one.',
      of: ['compare'],
    },
    reason: {
      about: 'Why you move a pointer, or archive or restore versions. The log keeps it.',
      of: [...MOVES, ...ARCHIVES],
    },
    expect: {
      about:
        'The version that you expect the pointer to stand on before the move, or `none`. If it stands elsewhere, the ' +
        'command moves nothing and fails.',
      is: 'expectation',
      of: MOVES,
    },
    note: { about: 'The note that `annotate` adds.', of: ['annotate'] },
    tags: {
      about:
        'Tags, separated by commas or line breaks. `annotate` adds them. `transactions` lists results that have all of ' +
        'them. `compare-prompts` takes the tag of the experiment first, then the tags of its variants.',
      of: ['annotate', 'transactions', 'compare-prompts'],
      needed: ['compare-prompts'],
    },
    metric: {
      about:
        'The metric to show in lists, `series`, `trends`, `changes` and rankings, by its dotted name. Default: the ' +
        'primary metric.',
      of: METRICS,
    },
    better: {
      about: 'Which values of an unknown metric are better, `higher` or `lower`.',
      is: ['higher', 'lower'],
      of: RANKINGS,
    },
    by: {
      about: 'The periods of `trends`: `day`, `week` or `month`.',
      default: 'day',
      is: TREND_UNITS,
      of: ['trends'],
    },
    'commit-sha': {
      about: 'Lists only `transactions` of this commit; the beginning of its hash is enough.',
      of: ['transactions'],
    },
    branch: { about: 'Lists only `transactions` of this branch.', of: ['transactions'] },
    limit: {
      about: 'How many rows to list at most. Default: 20 for `history`, 30 for `series`, 50 otherwise.',
      is: 'count',
      of: ['history', 'latest', 'series', 'transactions', 'regressions'],
    },
    'older-than': {
      about: 'Makes `archive` hide versions stored longer ago than this, such as `90d`, `12w` or `48h`.',
      is: 'period',
      of: ['archive'],
    },
    idle: {
      about:
        'Makes `archive` hide whole environments of pull requests and branches in which nothing happened for this ' +
        'long, such as `30d`.',
      is: 'period',
      of: ['archive'],
    },
    keep: {
      about: 'How many versions of each configuration `prune` keeps, such as `10`.',
      is: 'count',
      of: ['prune'],
      needed: ['prune'],
    },
    'dry-run': {
      about: '`true`: `promote`, `archive`, `prune` and `restore` only say what they would do.',
      default: 'false',
      is: 'flag',
      of: ['promote', ...ARCHIVES],
    },
    'dashboard-path': {
      about:
        'The folder of the workspace that `dashboard` writes to. It may be part of another site: files that are not the ' +
        "dashboard's stay untouched.",
      default: 'benchmark-dashboard',
      of: DASHBOARD,
    },
    'dashboard-profile': {
      about:
        'What `dashboard` shows. `public` leaves out people, runs, branches, notes and reasons; `full` shows them. ' +
        'Default: `public`. A private repository must choose, because its pages may be public.',
      is: PROFILES,
      of: DASHBOARD,
    },
    since: {
      about:
        'Only versions stored since then, such as `180d` or `2026-03-01`. The dashboard always adds current and ' +
        'baseline. Default for `trends`: the last 30 days, 26 weeks or 12 months.',
      of: [...DASHBOARD, ...PERIODS],
    },
    until: { about: 'Only versions stored before then; a date includes that whole day.', of: PERIODS },
    last: {
      about: 'How many of the newest versions of each configuration the dashboard shows, besides current and baseline.',
      of: DASHBOARD,
    },
    cases: {
      about:
        'For how many of the newest versions the dashboard shows the ids and outcomes of the cases, such as `20`. ' +
        'Default: none.',
      of: DASHBOARD,
    },
    threshold: {
      about: 'The `threshold` of your pushes, for the limits that the dashboard draws.',
      default: '0.05',
      of: DASHBOARD,
    },
    metrics: { about: 'The `metrics` rules of your pushes, for the same purpose.', of: DASHBOARD },
    ...STORE,
  },
  outputs: {
    snapshots: {
      about:
        'The affected snapshots as a JSON array, each with `configuration` and `snapshot_version`; after `history` with ' +
        'all columns of its list. Empty after questions about several configurations: read `json` there. Names in it ' +
        'come from result files.',
      empty: '[]',
    },
    json: {
      about:
        'The whole answer to a question as JSON, as `--json` of the CLI prints it (docs/cli-json.md). Empty if it ' +
        'exceeds 64 KB, and after other commands.',
    },
    'json-path': { about: 'The path of a file with the same JSON, however large.' },
    'dashboard-path': {
      about: 'The absolute path of the folder that `dashboard` wrote. Empty after other commands.',
    },
  },
} as const satisfies ActionContract
