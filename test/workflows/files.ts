import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What stands for the owner of a copy of this project, as the README says. */
export const OURS = 'your-org/benchmark-snapshots'

/** The actions of others that may be used: their one commit, its version, and the inputs it has. */
export const ACTIONS: { readonly [name: string]: { sha: string; version: string; inputs: readonly string[] } } = {
  'actions/checkout': {
    sha: '3d3c42e5aac5ba805825da76410c181273ba90b1',
    version: 'v7.0.1',
    inputs: ['repository', 'ref', 'token', 'persist-credentials', 'path', 'fetch-depth', 'allow-unsafe-pr-checkout'],
  },
  'actions/setup-node': {
    sha: '820762786026740c76f36085b0efc47a31fe5020',
    version: 'v7.0.0',
    inputs: ['node-version', 'node-version-file', 'cache', 'package-manager-cache', 'cache-dependency-path'],
  },
  'actions/setup-python': {
    sha: '5fda3b95a4ea91299a34e894583c3862153e4b97',
    version: 'v7.0.0',
    inputs: ['python-version', 'python-version-file', 'cache', 'cache-dependency-path'],
  },
  'actions/upload-pages-artifact': {
    sha: 'fc324d3547104276b827a68afc52ff2a11cc49c9',
    version: 'v5.0.0',
    inputs: ['name', 'path', 'retention-days', 'include-hidden-files'],
  },
  'actions/deploy-pages': {
    sha: 'cd2ce8fcbc39b97be8ca5fce6e763baed58fa128',
    version: 'v5.0.0',
    inputs: ['token', 'timeout', 'error_count', 'reporting_interval', 'artifact_name', 'preview'],
  },
  'actions/upload-artifact': {
    sha: 'bbbca2ddaa5d8feaa63e36b76fdaad77386f024f',
    version: 'v7.0.0',
    inputs: ['name', 'path', 'if-no-files-found', 'retention-days', 'compression-level', 'overwrite', 'archive'],
  },
}

export const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8')

const yamlIn = (folder: string): string[] =>
  readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.yml'))
    .sort()
    .map((name) => `${folder}/${name}`)

export const WORKFLOWS = yamlIn('.github/workflows')
export const TEMPLATES = yamlIn('workflow-templates')
/** The workflows of this project that others call. */
export const REUSABLE = WORKFLOWS.filter((file) => /\/benchmark-[^/]*$/.test(file))

/** The file of this project that `uses:` means, where it means one; null: an action of others. */
export function ownFile(uses: string): string | null {
  const inside = uses.startsWith('$/') ? uses.slice(2) : new RegExp(`^${OURS}(?:/(.+))?@v1$`).exec(uses)?.slice(1)[0]
  if (inside === undefined) return uses === `${OURS}@v1` ? 'action.yml' : null
  return /\.ya?ml$/.test(inside) ? inside : path.posix.join(inside, 'action.yml')
}
