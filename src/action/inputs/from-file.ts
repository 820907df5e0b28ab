import type { Config, ConfigTexts } from '../../commands/config/config.js'
import { CONFIG_KEYS, STORE_KEYS, isConfigKey, type ConfigKey } from '../../commands/config/keys.js'
import type { Environment } from '../../github/event.js'
import { isRemote, withEnvironment } from '../../store/open.js'
import type { Family } from './actions.js'

/** What each action takes from the configuration file. Other inputs of the same names have another meaning. */
const KEYS: { readonly [F in Family]: readonly ConfigKey[] } = {
  push: Object.keys(CONFIG_KEYS).filter((key) => isConfigKey(key)),
  snapshots: [...STORE_KEYS, 'threshold', 'metrics'],
  models: STORE_KEYS,
}

/**
 * Whether the configuration file can set an input. Such an input has no default in action.yml: it would win over the
 * file.
 */
export function isInFile(family: Family, input: string): boolean {
  return (KEYS[family] as readonly string[]).includes(input)
}

/**
 * The settings of a file that a step uses: the inputs of the step win.
 * @param given the texts of a step's inputs; '' if not given
 */
export function textsFor(
  family: Family,
  { texts }: Pick<Config, 'texts'>,
  given: (input: string) => string,
  env: Environment,
): ConfigTexts {
  // If the files of a run are elsewhere, the paths in the configuration file are not theirs.
  const isElsewhere =
    env['GITHUB_EVENT_NAME'] === 'workflow_run' ||
    ['artifact-name', 'artifact-pattern', 'run-id'].some((input) => given(input) !== '')
  const left = new Set<string>([...(isStoreNamed(given, env) ? STORE_KEYS : []), ...(isElsewhere ? ['results'] : [])])
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => isInFile(family, key) && !left.has(key) && given(key) === ''),
  )
}

/** Whether a step names the store. */
export function isStoreNamed(given: (input: string) => string, env: Environment): boolean {
  const named = [...STORE_KEYS, 'database-url'].some((key) => key !== 'history-branch' && given(key) !== '')
  return named || isRemote(withEnvironment({}, env))
}
