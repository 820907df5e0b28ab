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
/** Questions about all configurations that the names leave over. */
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
    explain: 'says why a version was judged as it was',
    changes: 'says when the level of a metric changed',
    'compare-models': 'says which model is best on a dataset',
    'compare-prompts': 'says which prompt of an experiment is best',
    checkout: 'makes a version current',
    baseline: 'makes a version the baseline',
    promote: 'makes a version the baseline if the rule of promotion allows it',
    rollback: 'makes an earlier version current again',
    annotate: 'adds a note or tags to a version',
    archive: 'hides versions by number, age or idle environment',
    prune: 'hides all but the newest versions',
    restore: 'brings archived versions back',
    verify: 'checks that the whole history is what was stored',
    dashboard: 'builds the page that shows the history, as a folder of files',
  },
  inputs: {
    'model-version': {
      about:
        'The model of the configuration. Such names may be left out as long as one configuration matches; for ' +
        '`archive`, `prune`, `restore` and questions about several they narrow down what is meant.',
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
        'The environment of the configuration; for `archive`, `prune` and `restore` of all that match, and for ' +
        '`dashboard` of all that it shows, with `*` for any characters. `dashboard` leaves out pull requests and ' +
        'branches unless they are named.',
    },
    'snapshot-version': {
      about:
        'The version that `checkout`, `baseline` and `annotate` are about. `compare` takes two versions (`2 3`), or ' +
        '`previous` for the current one and the one before it, as when nothing is given; `rollback` takes a version, ' +
        '`last-good` or nothing for one step back; `promote` and `explain` a version or nothing for the current one; `archive` and ' +
        '`restore` any number.',
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
        'Another model that `compare` compares with, `model:<model_version>`, on the same dataset in the same ' +
        'environment: the current versions of both, or of `2 3` version 2 of that model and 3 of this one.',
      of: ['compare'],
    },
    reason: {
      about: 'Why a pointer is moved, or versions are archived or restored. It is kept in the log.',
      of: [...MOVES, ...ARCHIVES],
    },
    expect: {
      about:
        'The version where you saw the pointer that `checkout`, `baseline`, `promote` or `rollback` moves, or `none`. If ' +
        'somebody moved it meanwhile, nothing moves and the command fails.',
      is: 'expectation',
      of: MOVES,
    },
    note: { about: 'The note that `annotate` adds.', of: ['annotate'] },
    tags: {
      about:
        'Tags, separated by commas or line breaks: those that `annotate` adds, those that `transactions` asks for (all of ' +
        'them), for `compare-prompts` that of the experiment, then those of its variants.',
      of: ['annotate', 'transactions', 'compare-prompts'],
      needed: ['compare-prompts'],
    },
    metric: {
      about:
        'The metric that lists, `series`, `trends`, `changes` and rankings show, by its dotted name; where nothing is ' +
        'said, the primary metric.',
      of: METRICS,
    },
    better: {
      about: 'Of a metric that nothing is known about, which values rank higher, `higher` or `lower`.',
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
      about: 'What `transactions` lists, by the commit that was measured; the beginning of its hash is enough.',
      of: ['transactions'],
    },
    branch: { about: 'What `transactions` lists, by the branch that was measured.', of: ['transactions'] },
    limit: {
      about: 'How many rows to list at most; 20 of `history`, 30 of `series`, 50 otherwise where nothing is said.',
      is: 'count',
      of: ['history', 'latest', 'series', 'transactions', 'regressions'],
    },
    'older-than': {
      about: 'What `archive` hides, by the time since it was stored, such as `90d`, `12w` or `48h`.',
      is: 'period',
      of: ['archive'],
    },
    idle: {
      about:
        'With `archive`, how long nothing happened in the environments of pull requests and branches that are hidden ' +
        'whole, such as `30d`.',
      is: 'period',
      of: ['archive'],
    },
    keep: {
      about: 'How many versions of each configuration `prune` leaves, such as `10`.',
      is: 'count',
      of: ['prune'],
      needed: ['prune'],
    },
    'dry-run': {
      about: 'Whether `promote`, `archive`, `prune` and `restore` only say what they would do, `true` or `false`.',
      default: 'false',
      is: 'flag',
      of: ['promote', ...ARCHIVES],
    },
    'dashboard-path': {
      about:
        'Where `dashboard` writes, a folder of the workspace. It may be part of another site; files of others stay as ' +
        'they are.',
      default: 'benchmark-dashboard',
      of: DASHBOARD,
    },
    'dashboard-profile': {
      about:
        'What `dashboard` shows: `public` leaves out people, runs, branches, notes and reasons, `full` has them. Without ' +
        'it the page is public; a private repository has to say, because its pages may be public.',
      is: PROFILES,
      of: DASHBOARD,
    },
    since: {
      about:
        'Only what was stored since then, such as `180d` or `2026-03-01`; on the dashboard besides current and baseline. ' +
        '`trends` has the last 30 days, 26 weeks or 12 months without it.',
      of: [...DASHBOARD, ...PERIODS],
    },
    until: { about: 'Only what was stored before then; a date means the end of that day.', of: PERIODS },
    last: {
      about:
        'Only so many of the newest versions of each configuration are on the dashboard, besides current and baseline.',
      of: DASHBOARD,
    },
    cases: {
      about:
        'Of how many of the newest versions the dashboard has the cases, ids and outcomes, such as `20`; without it of ' +
        'none.',
      of: DASHBOARD,
    },
    threshold: {
      about: 'The `threshold` of your pushes, for the limits that the dashboard draws.',
      default: '0.05',
      of: DASHBOARD,
    },
    metrics: { about: 'The rules for `metrics` of your pushes, for the same.', of: DASHBOARD },
    ...STORE,
  },
  outputs: {
    snapshots: {
      about:
        'The snapshots in question as a JSON array, each with `configuration` and `snapshot_version`, of `history` with ' +
        'what the log shows; none after questions about several configurations, which `json` answers. Names in it come from result files.',
      empty: '[]',
    },
    json: {
      about:
        'The whole answer to a question as JSON, in the form of `--json` of the command line (docs/cli-json.md); empty ' +
        'where it has more than 64 KB, and after other commands.',
    },
    'json-path': { about: 'A file with the same, however large.' },
    'dashboard-path': {
      about: 'The folder that `dashboard` wrote, an absolute path; empty after other commands.',
    },
  },
} as const satisfies ActionContract
