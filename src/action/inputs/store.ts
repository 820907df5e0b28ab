import { CONFIG_FILE, STORE_WORDS } from '../../commands/config/keys.js'
import type { InputContract } from './contract.js'

/** Where the history is: every action has these inputs. */
export const STORE = {
  config: {
    about:
      `The configuration file, a path from the root of the repository; without it \`${CONFIG_FILE}\`, if it is there. ` +
      'What a step says wins over it. It is read from GitHub and not from the workspace: from the base branch for pull ' +
      'requests, from the pushed commit for a push, from the default branch otherwise. docs/configuration.md tells more.',
    is: 'committedPath',
  },
  store: {
    about:
      'Whether the store has to be a `database`, Supabase or PostgreSQL. With `auto` it is whichever is named, else the ' +
      'history branch. With `database` a run whose secret is empty, be it for a mistyped name, fails instead of ' +
      'starting a history on the branch.',
    default: 'auto',
    is: STORE_WORDS,
  },
  'history-branch': {
    about:
      'The branch of this repository that keeps the history when no other store is named. The first push makes it; the ' +
      'job needs the permission `contents: write`. Results of pull requests are judged against it, not kept.',
    default: 'benchmark-snapshots',
    is: 'branch',
  },
  'supabase-url': {
    about:
      'Address of the Supabase project that is the store, such as `https://<ref>.supabase.co`; without it the ' +
      'environment variable SUPABASE_URL, and without that the history branch is the store.',
  },
  'supabase-key': {
    about:
      'Secret key of the project (`sb_secret_…`, the service_role key, or a JWT of a role such as benchmark_writer), ' +
      'from a secret; without it the environment variable SUPABASE_SERVICE_ROLE_KEY or SUPABASE_SERVICE_KEY.',
  },
  'supabase-api-key': {
    about:
      'Publishable or anon key of the project, needed only beside a `supabase-key` that is a JWT of a role of your own.',
  },
  'database-url': {
    about:
      'A PostgreSQL database as the store instead, `postgresql://user:password@host:port/database`, from a secret. Its ' +
      'schema comes from `benchmark-snapshots migrate`.',
  },
  'data-dir': {
    about:
      'The directory of an embedded database as the store instead of the history branch, relative to the workspace. It ' +
      'has to be there again at the next run, and it belongs to one job at a time.',
  },
  'github-token': {
    about: 'The token that reads the configuration file, and reads and writes the history branch.',
    default: '${{ github.token }}',
  },
} as const satisfies { readonly [name: string]: InputContract }
