import { DEFAULT_MODEL_ENVIRONMENT } from '../../core/model.js'
import type { ActionContract } from './contract.js'
import { STORE } from './store.js'

const MOVES = ['activate', 'rollback'] as const
const REGISTER = ['register'] as const
const LOG = ['log-performance'] as const
/** Commands in training and field tests, which should not fail only because logging failed. */
const LOGGING = ['register', 'log-performance'] as const
const COMPARE = ['compare'] as const

export const MODELS_ACTION = {
  name: 'Benchmark Snapshots: models',
  about: 'Register versions of your models, compare them, and choose the active one.',
  commands: {
    register: 'adds a version of a model',
    activate: 'makes a version the active one',
    rollback: 'reactivates the previous version',
    active: 'finds the active version',
    compare: 'compares two versions and says whether one is safe to deploy',
    list: 'lists the models and their active versions, or the versions of one model',
    export: 'writes registry.json, the active version of every model',
    'log-performance': 'logs an accuracy measured later, and reports a drop',
  },
  inputs: {
    'model-name': {
      about: 'The model. Its first version creates it. `list` shows its versions, or without this input all models.',
      of: ['register', 'activate', 'rollback', 'active', 'compare', 'list', 'log-performance'],
      needed: ['register', 'activate', 'rollback', 'active', 'compare', 'log-performance'],
    },
    environment: {
      about: 'The environment. Each one has its own active version; `list` shows those of all environments.',
      default: DEFAULT_MODEL_ENVIRONMENT,
      of: ['register', 'activate', 'rollback', 'active', 'compare', 'export', 'log-performance'],
    },
    'artifact-path': {
      about:
        'Where the model file is: a path or URL, which `register` stores unchanged. `active` answers with it if no version ' +
        'is active.',
      of: ['register', 'active'],
      needed: REGISTER,
    },
    'version-name': {
      about:
        'A name for the version that `register` adds. `activate`, `compare` and `log-performance` take the number or name ' +
        'of a version; `log-performance` defaults to the active one.',
      of: ['register', 'activate', 'compare', 'log-performance'],
      needed: ['activate', 'compare'],
    },
    against: {
      about: 'The version that `compare` compares `version-name` with, by number or name. Default: the active one.',
      of: COMPARE,
    },
    'model-metadata': {
      about:
        'What `register` stores about the version (metrics, sample_count, dataset_version, split_version, training, ' +
        'parent_version, notes, evidence; see docs/models.md): a JSON file in the workspace, or the JSON itself.',
      of: REGISTER,
    },
    'dataset-version': {
      about: 'The dataset that the version was measured on, if the metadata does not name it.',
      of: REGISTER,
    },
    accuracy: {
      about:
        'The measured accuracy: a fraction (`0.91`) or a percentage (`91`), whichever the version was registered with.',
      is: 'decimal',
      of: LOG,
      needed: LOG,
    },
    'sample-size': { about: 'The number of samples behind `accuracy`.', is: 'count', of: LOG },
    notes: { about: 'Notes on the version that `register` adds, or on the measurement.', of: LOGGING },
    promotion: {
      about:
        'When `register` activates the version. `never`: a person does it. `first`: if no version was ever active. ' +
        '`auto`: also if it gains at least 0.02 f1, or reaches 0.95 without a loss.',
      default: 'first',
      of: REGISTER,
    },
    threshold: {
      about:
        'The drop that matters. A version whose primary metric drops by this much against the active version is not safe ' +
        'to deploy. A logged accuracy that drops by this much against the registered one, or else the first one logged, ' +
        'is a regression.',
      default: '0.05',
      of: [...LOGGING, ...COMPARE],
    },
    metrics: { about: 'Rules for metrics, one a line, as in the input `metrics` of pushes.', of: COMPARE },
    limit: { about: 'How many versions `list` shows at most. Default: 20.', is: 'count', of: ['list'] },
    'backbone-version': {
      about: 'The version of the backbone that the models share; `export` writes it unchanged.',
      of: ['export'],
    },
    'fail-on': {
      about:
        '`regression` fails the check if `log-performance` finds a drop, or if `compare` finds the version not safe to ' +
        'deploy. `none` only warns.',
      default: 'regression',
      is: ['regression', 'none'],
      of: [...LOG, ...COMPARE],
    },
    'on-store-error': {
      about:
        'What a failing store does to the check. `warn` keeps training green if only logging failed. Wrong inputs always ' +
        'fail it.',
      default: 'fail',
      is: ['fail', 'warn'],
      of: LOGGING,
    },
    reason: { about: 'Why you activate the version. The log keeps it.', of: MOVES },
    expect: {
      about:
        'The version that you expect to be active before the change, or `none`. If another one is, the command changes ' +
        'nothing and fails.',
      is: 'expectation',
      of: MOVES,
    },
    ...STORE,
  },
  outputs: {
    version: { about: 'The number of the version that was added, found or compared; otherwise empty.' },
    'active-version': {
      about: 'The number of the version that is active after the command; empty if none is.',
    },
    regression: {
      about:
        '`true` if `log-performance` found a drop, `false` if not, `unknown` if there was nothing to compare with, and ' +
        'after other commands.',
      empty: 'unknown',
    },
    'safe-to-deploy': {
      about:
        '`true` or `false`: whether the version that you registered or compared may replace the other one. Empty if ' +
        'nothing was compared.',
    },
    json: {
      about:
        'The answer of `compare`, `list`, `export` and `log-performance` as JSON, as `--json` of the CLI prints it ' +
        '(docs/cli-json.md). Empty if it exceeds 64 KB, and after other commands.',
    },
    'json-path': { about: 'The path of a file with the same JSON, however large.' },
    'artifact-path': {
      about:
        'The artifact path of the output `version`, as the person or job that registered it gave it. After `active` the ' +
        'input `artifact-path` if no version is active.',
    },
  },
} as const satisfies ActionContract
