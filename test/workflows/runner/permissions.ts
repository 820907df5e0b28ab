import { branch, type Branch, type Tree } from './tree.js'

const LEVELS = ['none', 'read', 'write'] as const
export type Level = (typeof LEVELS)[number]
export interface Permissions {
  readonly [scope: string]: Level
}

/** What a token may do where no workflow says it: GitHub's restricted default. */
const DEFAULT: Permissions = { contents: 'read', packages: 'read' }

/**
 * The permissions of a job: its own, else those of its workflow, else those of the job that calls the workflow.
 * GitHub does not start a run in which a called job asks for more than its caller has.
 */
export function permissionsOf(job: Branch, workflow: Branch, caller: Permissions | null, where: string): Permissions {
  const asked = read(job['permissions'] ?? workflow['permissions'], where) ?? caller ?? DEFAULT
  for (const [scope, level] of Object.entries(asked)) {
    const allowed = caller === null ? 'write' : (caller[scope] ?? 'none')
    if (LEVELS.indexOf(level) > LEVELS.indexOf(allowed)) {
      throw new Error(`${where} is requesting '${scope}: ${level}', but is only allowed '${scope}: ${allowed}'`)
    }
  }
  return asked
}

/** What is left of them for the code of a fork. */
export function readOnly(permissions: Permissions): Permissions {
  return Object.fromEntries(
    Object.entries(permissions).map(([scope, level]) => [scope, level === 'write' ? 'read' : level]),
  )
}

function read(tree: Tree | undefined, where: string): Permissions | null {
  if (tree === undefined) return null
  const entries = Object.entries(branch(tree, `${where}: permissions`))
  return Object.fromEntries(
    entries.map(([scope, level]) => {
      const known = LEVELS.find((each) => each === level)
      if (known === undefined) throw new Error(`${where}: the permission ${scope} is no level`)
      return [scope, known]
    }),
  )
}
