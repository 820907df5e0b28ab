import type { Config, ConfigTexts } from '../../commands/config/config.js'
import { CONFIG_KEYS, STORE_KEYS, isConfigKey, type ConfigKey } from '../../commands/config/keys.js'
import type { Environment } from '../../github/event.js'
import { isRemote, withEnvironment } from '../../store/open.js'
import type { Family } from './actions.js'

/** What each action takes from the configuration file. Other inputs of these names mean something else. */
const KEYS: { readonly [F in Family]: readonly ConfigKey[] } = {
  push: Object.keys(CONFIG_KEYS).filter((key) => isConfigKey(key)),
  snapshots: [...STORE_KEYS, 'threshold', 'metrics'],
  models: STORE_KEYS,
}

/** Whether an input may be said by the configuration file. Such a one has no default in action.yml: it would win. */
export function isInFile(family: Family, input: string): boolean {
  return (KEYS[family] as readonly string[]).includes(input)
}

/** The parts of a file that count for a step: what it says itself wins. @param given the texts of a step's inputs, '' */
export function textsFor(
  family: Family,
  { texts }: Pick<Config, 'texts'>,
  given: (input: string) => string,
  env: Environment,
): ConfigTexts {
  // Where the files of a run are elsewhere, their paths are others.
  const isElsewhere =
    env['GITHUB_EVENT_NAME'] === 'workflow_run' ||
    ['artifact-name', 'artifact-pattern', 'run-id'].some((input) => given(input) !== '')
  const left = new Set<string>([...(isStoreNamed(given, env) ? STORE_KEYS : []), ...(isElsewhere ? ['results'] : [])])
  return Object.fromEntries(
    Object.entries(texts).filter(([key]) => isInFile(family, key) && !left.has(key) && given(key) === ''),
  )
}

/** Whether a step says where the history is. */
export function isStoreNamed(given: (input: string) => string, env: Environment): boolean {
  const named = [...STORE_KEYS, 'database-url'].some((key) => key !== 'history-branch' && given(key) !== '')
  return named || isRemote(withEnvironment({}, env))
}
