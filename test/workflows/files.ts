import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import path from 'node:path'

export const ROOT = fileURLToPath(new URL('../..', import.meta.url))

/** What stands for the owner of a copy of this project, as the README says. */
export const OURS = 'your-org/benchmark-snapshots'

export interface ActionOfOthers {
  readonly sha: string
  readonly version: string
  readonly inputs: readonly string[]
}

/** The actions of others that may be used: their one commit, its version, and the inputs it has. */
export const ACTIONS: { readonly [name: string]: ActionOfOthers } = {
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
  'actions/download-artifact': {
    sha: '3e5f45b2cfb9172054b4087a40e8e0b5a5461e7c',
    version: 'v8.0.1',
    inputs: ['name', 'artifact-ids', 'path', 'pattern', 'merge-multiple', 'skip-decompress', 'digest-mismatch'],
  },
  'actions/attest': {
    sha: '1e69f48acb82d1966a394da916b4c1698aa569d6',
    version: 'v4.2.2',
    inputs: ['subject-path', 'subject-digest', 'subject-name', 'subject-checksums', 'sbom-path'],
  },
}

/** Those that GitHub Enterprise Server knows instead, for its example in the docs. */
export const ENTERPRISE_ACTIONS: { readonly [name: string]: ActionOfOthers } = {
  'actions/upload-artifact': {
    sha: 'c24449f33cd45d4826c6702db7e49f7cdb9b551d',
    version: 'v3.2.1-node20',
    inputs: ['name', 'path', 'if-no-files-found', 'retention-days'],
  },
  'actions/download-artifact': {
    sha: 'ad191675b41f6a5b46da9a048cb6893812da158b',
    version: 'v3.1.0-node20',
    inputs: ['name', 'path'],
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
export const REUSABLE = WORKFLOWS.filter((file) => !/\/(?:ci|release)\.yml$/.test(file))
export const ACTION_FILES = ['action.yml', 'push/action.yml', 'snapshots/action.yml', 'models/action.yml']

/**
 * The file of this project that `uses:` means, where it means one; null: an action of others. `$/` and `$/.` mean
 * nothing: GitHub documents `$/path/to/dir` only, and its runner refuses the first.
 */
export function ownFile(uses: string): string | null {
  if (uses === `${OURS}@v1`) return 'action.yml'
  const ours = new RegExp(`^(?:\\$|${OURS}(?=.*@v1$))/(\\.?[\\w-][\\w./-]*?)(?:@v1)?$`)
  const inside = ours.exec(uses)?.[1]
  if (inside === undefined) return null
  return /\.ya?ml$/.test(inside) ? inside : `${inside}/action.yml`
}
