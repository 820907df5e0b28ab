import { CONFIG_FILE, STORE_WORDS } from '../../commands/config/keys.js'
import type { InputContract } from './contract.js'

/** The inputs about the store, which every action has. */
export const STORE = {
  config: {
    about:
      `The configuration file, a path from the repository's root. Default: \`${CONFIG_FILE}\`. Inputs of a step win over ` +
      'it. It is read from GitHub, not from the workspace: from the base branch for pull requests, from the pushed commit ' +
      'for a push, else from the default branch (docs/configuration.md).',
    is: 'committedPath',
  },
  store: {
    about:
      '`database` requires Supabase or PostgreSQL: the run fails if the secret is empty, for example because ' +
      'its name is misspelled. `auto` uses the store that you name, else the history branch.',
    default: 'auto',
    is: STORE_WORDS,
  },
  'history-branch': {
    about:
      'The branch of this repository that keeps the history if you name no other store. The first push creates it. Needs ' +
      'the permission `contents: write`. Pull requests are judged against it, but not stored on it.',
    default: 'benchmark-snapshots',
    is: 'branch',
  },
  'supabase-url': {
    about:
      'The address of your Supabase project, `https://<ref>.supabase.co`. Default: the environment variable ' +
      'SUPABASE_URL; if that is not set either, the history branch is the store.',
  },
  'supabase-key': {
    about:
      'A secret key of the project (`sb_secret_…`, the service_role key, or a JWT of a role such as ' +
      'benchmark_writer), from a secret. Default: the environment variable SUPABASE_SERVICE_ROLE_KEY or ' +
      'SUPABASE_SERVICE_KEY.',
  },
  'supabase-api-key': {
    about: 'The publishable or anon key of the project. Needed only if `supabase-key` is a JWT of your own role.',
  },
  'database-url': {
    about:
      'A PostgreSQL database as the store, `postgresql://user:password@host:port/database`, from a secret. ' +
      '`benchmark-snapshots migrate` installs its schema.',
  },
  'data-dir': {
    about:
      'A directory of the workspace as the store, with an embedded database. It must survive until the next run, and ' +
      'only one job at a time can use it.',
  },
  'github-token': {
    about: 'The token that reads the configuration file, and reads and writes the history branch.',
    default: '${{ github.token }}',
  },
} as const satisfies { readonly [name: string]: InputContract }
