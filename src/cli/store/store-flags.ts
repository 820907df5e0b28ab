import { shellQuoted } from '../../core/report/words/next-steps.js'
import type { StoreOptions } from '../options.js'
import { HISTORY_BRANCH } from './history-branch.js'
import type { Io } from '../terminal/io.js'

/** Parameters of a database URL that are secrets. */
const SECRETS = ['password', 'sslpassword'] as const
const VARIABLE = /^[A-Za-z_][A-Za-z0-9_]*$/

/**
 * The flags that name the store of a command, each with a blank before it, for commands to copy. A store from the
 * environment is named too. Never a secret.
 */
export function storeFlags(io: Pick<Io, 'env'>, options: StoreOptions): string {
  const { store, dataDir, databaseUrl, supabaseUrl, historyBranch } = options
  const flags = [
    ['--store', store],
    ['--data-dir', dataDir],
    ['--database-url', databaseUrl, databaseUrl === undefined ? '' : withoutSecret(io, databaseUrl)],
    ['--supabase-url', supabaseUrl],
    ['--history-branch', historyBranch === true ? HISTORY_BRANCH : historyBranch],
  ] as const
  return flags
    .flatMap(([flag, value, shown]) => (value === undefined ? [] : [` ${flag} ${shown ?? shellQuoted(value)}`]))
    .join('')
}

/** The URL, or the variable that holds it, for the shell to expand. */
function withoutSecret({ env }: Pick<Io, 'env'>, url: string): string {
  if (!hasSecret(url)) return shellQuoted(url)
  const name = Object.keys(env).find((each) => VARIABLE.test(each) && env[each] === url)
  return `"$${name ?? 'DATABASE_URL'}"`
}

function hasSecret(url: string): boolean {
  if (!URL.canParse(url)) return true
  const { password, searchParams } = new URL(url)
  return password !== '' || SECRETS.some((name) => searchParams.has(name))
}
