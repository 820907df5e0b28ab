import { UserError } from '../../core/errors.js'
import { policyFrom, STRATEGIES } from '../../core/judging/policy/policy.js'
import { parseFailOn } from '../../core/judging/verdict.js'
import { PROMOTIONS } from '../../core/model.js'
import { parseBaselineRequest } from '../../core/result/environment.js'
import { nameFault, normalizedName } from '../../core/result/names/names.js'
import { REPEATS } from '../../core/result/repeats/repeats.js'
import { dashboardUrlFrom } from '../../dashboard/link.js'
import { parseMapping } from '../../formats/tables/mapping.js'
import { ON_MISSING, parseTags } from '../push-options.js'

/** The path of the configuration file in a repository. */
export const CONFIG_FILE = '.github/benchmark-snapshots.yml'

export const STORE_WORDS = ['auto', 'database'] as const
const INVALID_WORDS = ['fail', 'skip'] as const
export const STORE_ERROR_WORDS = ['fail', 'warn'] as const
export const COMMENT_WORDS = ['auto', 'always', 'on-regression', 'never'] as const
export const STATUS_WORDS = ['auto', 'always', 'never'] as const
export const ALERT_WORDS = ['issue', 'none'] as const

/**
 * How a value is written. `text`: a text; `lines`: a list of texts, or one text with line breaks; `rules`: a text for
 * each metric; `pairs`: a text for each of our names. A list of words: one of them.
 */
export type Form = 'text' | 'number' | 'lines' | 'rules' | 'pairs' | readonly string[]

interface Key {
  readonly form: Form
  /** Throws `UserError` that begins with the name of the key. */
  readonly check?: (text: string) => unknown
}

const name = (key: string): Key => ({
  form: 'text',
  check: (text) => {
    const fault = nameFault(normalizedName(text))
    if (fault !== undefined) throw new UserError(`${key}: ${JSON.stringify(text.slice(0, 60))} ${fault}`)
  },
})

/**
 * The keys of the configuration file, named like the inputs and flags. Secrets are not here, nor what a step must state
 * itself because it is about trust or about one run.
 */
export const CONFIG_KEYS = {
  results: { form: 'lines' },
  'model-version': name('model-version'),
  'dataset-version': name('dataset-version'),
  'prompt-version': name('prompt-version'),
  benchmark: name('benchmark'),
  'primary-metric': { form: 'text' },
  mapping: { form: 'pairs', check: (text) => parseMapping(text) },
  metrics: { form: 'rules', check: (text) => policyFrom({ metrics: text }) },
  threshold: { form: 'number', check: (text) => policyFrom({ threshold: text }) },
  strategy: { form: STRATEGIES },
  baseline: { form: 'text', check: (text) => parseBaselineRequest(text) },
  'fail-on': { form: 'lines', check: (text) => parseFailOn(text) },
  'on-invalid': { form: INVALID_WORDS },
  repeats: { form: REPEATS },
  'on-missing': { form: ON_MISSING },
  promotion: { form: PROMOTIONS },
  environment: name('environment'),
  'baseline-environment': name('baseline-environment'),
  store: { form: STORE_WORDS },
  'history-branch': { form: 'text' },
  'supabase-url': { form: 'text' },
  'data-dir': { form: 'text' },
  'on-store-error': { form: STORE_ERROR_WORDS },
  comment: { form: COMMENT_WORDS },
  'comment-key': { form: 'text' },
  status: { form: STATUS_WORDS },
  alert: { form: ALERT_WORDS },
  'alert-labels': { form: 'lines' },
  'alert-assignees': { form: 'lines' },
  'dashboard-url': { form: 'text', check: (text) => dashboardUrlFrom(text) },
  tags: { form: 'lines', check: (text) => parseTags(text) },
} as const satisfies { readonly [key: string]: Key }

export type ConfigKey = keyof typeof CONFIG_KEYS

/** The keys about the store. A step or command that names one of them replaces them all. */
export const STORE_KEYS = ['store', 'history-branch', 'supabase-url', 'data-dir'] as const satisfies ConfigKey[]

/** The key with the default names for questions. */
export const DEFAULT_NAMES = 'configuration'
export const NAMES = ['model-version', 'dataset-version', 'prompt-version', 'environment'] as const

const SECRET = 'is a secret and must not be in the repository: pass it to the step as a secret'
const OF_THE_STEP = 'belongs to a step or a command, not in this file'

/** Inputs that people may look for here, and why they are refused. */
export const NOT_HERE: { readonly [key: string]: string } = {
  'supabase-key': SECRET,
  'supabase-api-key': SECRET,
  'database-url': SECRET,
  'github-token': SECRET,
  ...Object.fromEntries(
    [
      'workflow-file',
      'run-id',
      'repository',
      'artifact-name',
      'artifact-pattern',
      'config',
      'command',
      'notes',
      'dry-run',
      'expected',
      'predictions',
      'separator',
    ].map((each) => [each, OF_THE_STEP]),
  ),
}

export function isConfigKey(key: string): key is ConfigKey {
  return Object.hasOwn(CONFIG_KEYS, key)
}

export function keyOf(key: ConfigKey): Key {
  return CONFIG_KEYS[key]
}
