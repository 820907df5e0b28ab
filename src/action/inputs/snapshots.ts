import type { ActionContract } from './contract.js'
import { STORE } from './store.js'

/** Commands that move a pointer. */
const MOVES = ['checkout', 'baseline', 'promote', 'rollback'] as const
/** Commands that hide versions and bring them back. */
const ARCHIVES = ['archive', 'prune', 'restore'] as const

export const SNAPSHOTS_ACTION = {
  name: 'Benchmark Snapshots: history',
  about: 'Show the snapshots of benchmark results, move their pointers, archive and restore them.',
  commands: {
    history: 'lists the versions of a configuration',
    compare: 'shows every metric of two versions',
    explain: 'says why a version was judged as it was',
    changes: 'says when the level of a metric changed',
    checkout: 'makes a version current',
    baseline: 'makes a version the baseline',
    promote: 'makes a version the baseline if the rule of promotion allows it',
    rollback: 'makes an earlier version current again',
    annotate: 'adds a note or tags to a version',
    archive: 'hides versions by number, age or idle environment',
    prune: 'hides all but the newest versions',
    restore: 'brings archived versions back',
  },
  inputs: {
    'model-version': {
      about:
        'The model of the configuration. Such names may be left out as long as one configuration matches; for ' +
        '`archive`, `prune` and `restore` they narrow down what is meant.',
    },
    'dataset-version': { about: 'The dataset of the configuration.' },
    'prompt-version': { about: 'The prompt of the configuration.' },
    environment: {
      about:
        'The environment of the configuration; for `archive`, `prune` and `restore` of all that match, with `*` for any ' +
        'characters.',
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
    metric: { about: 'The metric that `changes` is about, by its dotted name.', default: 'f1', of: ['changes'] },
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
    tags: { about: 'The tags that `annotate` adds, separated by commas or line breaks.', of: ['annotate'] },
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
    ...STORE,
  },
  outputs: {
    snapshots: {
      about:
        'The snapshots in question as a JSON array, each with `configuration` and `snapshot_version`, of `history` with ' +
        'what the log shows. Names in it come from result files.',
      empty: '[]',
    },
  },
} as const satisfies ActionContract
