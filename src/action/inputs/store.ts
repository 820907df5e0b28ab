import { CONFIG_FILE, STORE_WORDS } from '../../commands/config/keys.js'
import type { InputContract } from './contract.js'

/** Where the history is: every action has these inputs. */
export const STORE = {
  config: {
    about:
      `The configuration file, a path from the repository's root; \`${CONFIG_FILE}\` unless you name another. Inputs of ` +
      'a step win over it. It is read from GitHub, not from the workspace: from the base branch for pull requests, from ' +
      'the pushed commit for a push, else from the default branch (docs/configuration.md).',
    is: 'committedPath',
  },
  store: {
    about:
      '`database` requires Supabase or PostgreSQL: the run fails if the secret is empty, for example because ' +
      'its name is misspelled. `auto` uses the store that is named, else the history branch.',
    default: 'auto',
    is: STORE_WORDS,
  },
  'history-branch': {
    about:
      'The branch of this repository that keeps the history if no other store is named. The first push makes ' +
      'it. Needs the permission `contents: write`. Pull requests are judged against it, not kept on it.',
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
      '`benchmark-snapshots migrate` brings in its schema.',
  },
  'data-dir': {
    about:
      'A directory of the workspace as the store, with an embedded database. It must still be there at the ' +
      'next run, and one job at a time can use it.',
  },
  'github-token': {
    about: 'The token that reads the configuration file, and reads and writes the history branch.',
    default: '${{ github.token }}',
  },
} as const satisfies { readonly [name: string]: InputContract }
