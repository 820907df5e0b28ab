import { DEFAULT_MODEL_ENVIRONMENT } from '../../core/model.js'
import type { ActionContract } from './contract.js'
import { STORE } from './store.js'

const MOVES = ['activate', 'rollback'] as const
const REGISTER = ['register'] as const
const LOG = ['log-performance'] as const
/** Commands that training and field tests call: they need not fail because logging did. */
const LOGGING = ['register', 'log-performance'] as const
const COMPARE = ['compare'] as const

export const MODELS_ACTION = {
  name: 'Benchmark Snapshots: models',
  about: 'Register versions of your models, compare them, and say which one is active.',
  commands: {
    register: 'adds a version of a model',
    activate: 'makes a version the active one',
    rollback: 'makes the version active that was active before',
    active: 'says which version is active',
    compare: 'says which version is better, and whether it is safe to deploy',
    list: 'lists the models with what is active, or the versions of one',
    export: 'answers registry.json, the active version of every model',
    'log-performance': 'keeps an accuracy that was measured of a version, and tells of a drop',
  },
  inputs: {
    'model-name': {
      about: 'The model. Its first version makes it. `list` lists all of them without it, and its versions with it.',
      of: ['register', 'activate', 'rollback', 'active', 'compare', 'list', 'log-performance'],
      needed: ['register', 'activate', 'rollback', 'active', 'compare', 'log-performance'],
    },
    environment: {
      about:
        'Where the version is, or becomes, the active one: each environment has an active version of its own. `list` says ' +
        'what is active in all of them.',
      default: DEFAULT_MODEL_ENVIRONMENT,
      of: ['register', 'activate', 'rollback', 'active', 'compare', 'export', 'log-performance'],
    },
    'artifact-path': {
      about:
        'Where the model is that `register` adds, a path or URL that is kept as it is. For `active`, what to answer when ' +
        'no version is active.',
      of: ['register', 'active'],
      needed: REGISTER,
    },
    'version-name': {
      about:
        'A name of the version that `register` adds. For `activate`, `compare` and `log-performance`, the number or the ' +
        'name of the version; the last is about the active one where nothing is said.',
      of: ['register', 'activate', 'compare', 'log-performance'],
      needed: ['activate', 'compare'],
    },
    against: {
      about:
        'The version that `compare` compares it with, by number or name; where nothing is said, the one that is active in ' +
        'the environment.',
      of: COMPARE,
    },
    'model-metadata': {
      about:
        'What `register` keeps of a version, in the form of docs/models.md (metrics, sample_count, dataset_version, ' +
        'split_version, training, parent_version, notes, evidence), as a JSON file relative to the workspace or the ' +
        'JSON itself.',
      of: REGISTER,
    },
    'dataset-version': {
      about: 'The dataset that the version was measured on, instead of in the metadata.',
      of: REGISTER,
    },
    accuracy: {
      about:
        'What was measured, a fraction (`0.91`) or a percentage (`91`), whichever the version was registered with.',
      is: 'decimal',
      of: LOG,
      needed: LOG,
    },
    'sample-size': { about: 'On how many samples.', is: 'count', of: LOG },
    notes: { about: 'Notes of the version, instead of in the metadata; or of the measurement.', of: LOGGING },
    promotion: {
      about:
        'Whether the version becomes active by itself. `never` leaves it to people, `first` does it where none ever was, ' +
        '`auto` also where it gains at least 0.02 f1 or reaches 0.95 without a loss.',
      default: 'first',
      of: REGISTER,
    },
    threshold: {
      about:
        'A drop by this much or more: of the primary metric against the active version, which is called not safe to ' +
        'deploy; of a measured accuracy against the registered one, else the first, which is a regression.',
      default: '0.05',
      of: [...LOGGING, ...COMPARE],
    },
    metrics: { about: 'Rules for metrics that `compare` goes by, in the form of those of pushes.', of: COMPARE },
    limit: { about: 'How many versions `list` lists at most; 20 where nothing is said.', is: 'count', of: ['list'] },
    'backbone-version': {
      about: 'The version of what the models share, which `export` writes down as it is.',
      of: ['export'],
    },
    'fail-on': {
      about:
        'Whether a drop that `log-performance` finds, and a version that `compare` does not call safe to deploy, fails the ' +
        'check, `regression`, or only warns, `none`.',
      default: 'regression',
      is: ['regression', 'none'],
      of: [...LOG, ...COMPARE],
    },
    'on-store-error': {
      about:
        'What a store that fails does to the check, `fail` or `warn`: training need not fail because logging did. Wrong ' +
        'inputs fail it always.',
      default: 'fail',
      is: ['fail', 'warn'],
      of: LOGGING,
    },
    reason: { about: 'Why a version is activated. It is kept in the log.', of: MOVES },
    expect: {
      about:
        'The version that is active, as far as you know, or `none`. If it is another by now, nothing changes and the ' +
        'command fails.',
      is: 'expectation',
      of: MOVES,
    },
    ...STORE,
  },
  outputs: {
    version: { about: 'The number of the version that was added, found or compared. It is empty otherwise.' },
    'active-version': {
      about: 'The number of the version that is active after the command. It is empty when none is.',
    },
    regression: {
      about:
        'Whether `log-performance` found a drop, `true` or `false`; `unknown` where there was nothing to compare with, and ' +
        'after other commands.',
      empty: 'unknown',
    },
    'safe-to-deploy': {
      about:
        'Whether the version that `register` added or `compare` was asked about may take the place of the other one, ' +
        '`true` or `false`; empty where nothing was compared.',
    },
    json: {
      about:
        'What `compare`, `list`, `export` and `log-performance` answer as JSON, in the form of `--json` of the command ' +
        'line (docs/cli-json.md); empty where it has more than 64 KB, and after other commands.',
    },
    'json-path': { about: 'A file with the same, however large.' },
    'artifact-path': {
      about:
        'The artifact path of the version in the output `version`, or with `active` what the input `artifact-path` says ' +
        'when none is active. It comes from who registered the version.',
    },
  },
} as const satisfies ActionContract
