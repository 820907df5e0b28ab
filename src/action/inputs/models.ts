import type { ActionContract } from './contract.js'
import { STORE } from './store.js'

const MOVES = ['activate', 'rollback'] as const
const REGISTER = ['register'] as const

export const MODELS_ACTION = {
  name: 'Benchmark Snapshots: models',
  about: 'Register versions of your models, and say which one is active.',
  commands: {
    register: 'adds a version of a model',
    activate: 'makes a version the active one',
    rollback: 'makes the version active that was active before',
    active: 'says which version is active',
  },
  inputs: {
    'model-name': {
      about: 'The model. Its first version makes it.',
      needed: ['register', 'activate', 'rollback', 'active'],
    },
    'artifact-path': {
      about:
        'Where the model is that `register` adds, a path or URL that is kept as it is. For `active`, what to answer when ' +
        'no version is active.',
      of: ['register', 'active'],
      needed: REGISTER,
    },
    'version-name': {
      about: 'A name of the version that `register` adds. For `activate`, the number or the name of the version.',
      of: ['register', 'activate'],
      needed: ['activate'],
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
    notes: { about: 'Notes of the version, instead of in the metadata.', of: REGISTER },
    promotion: {
      about:
        'Whether the version becomes active by itself. `never` leaves it to people, `first` does it where none ever was, ' +
        '`auto` also where it gains at least 0.02 f1 or reaches 0.95 without a loss.',
      default: 'first',
      of: REGISTER,
    },
    threshold: {
      about:
        'A drop of the primary metric against the active version by this much or more is called not safe to deploy.',
      default: '0.05',
      of: REGISTER,
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
    version: { about: 'The number of the version that was added or found. It is empty otherwise.' },
    'active-version': {
      about: 'The number of the version that is active after the command. It is empty when none is.',
    },
    'artifact-path': {
      about:
        'The artifact path of the version in the output `version`, or with `active` what the input `artifact-path` says ' +
        'when none is active. It comes from who registered the version.',
    },
  },
} as const satisfies ActionContract
