import { notFound, type Route } from './routes.js'
import type { Repository, World } from './world.js'

export interface Branch {
  /** Oldest first; the last is the head. */
  readonly commits: string[]
  isProtected: boolean
}

/** The branches of repositories, as far as runs and people were told of them. */
export class Branches {
  private readonly all = new Map<number, Map<string, Branch>>()

  constructor(private readonly world: World) {}

  /** Puts commits onto a branch, which is made when it is new. */
  push(fullName: string, name: string, ...commits: string[]): Branch {
    const branches = this.of(this.world.repository(fullName))
    const branch = branches.get(name) ?? { commits: [], isProtected: false }
    branch.commits.push(...commits.filter((commit) => !branch.commits.includes(commit)))
    branches.set(name, branch)
    return branch
  }

  remove(fullName: string, name: string): void {
    this.of(this.world.repository(fullName)).delete(name)
  }

  routes(): Route[] {
    const at = 'GET /repos/{owner}/{repo}'
    const permissions = ['contents=read']
    return [
      {
        operation: `${at}/branches/{branch}`,
        permissions,
        handle: (call) => {
          const name = call.param('branch')
          const branch = this.of(call.repository()).get(name)
          if (branch === undefined) throw notFound()
          return { status: 200, body: { name, commit: { sha: branch.commits.at(-1) }, protected: branch.isProtected } }
        },
      },
      {
        operation: `${at}/compare/{basehead}`,
        permissions,
        handle: (call) => {
          const [base = '', head = ''] = call.param('basehead').split('...')
          const known = [...this.of(call.repository()).values()].map(({ commits }) => commits)
          if (!known.some((commits) => commits.includes(head))) throw notFound()
          const both = known.find((commits) => commits.includes(base) && commits.includes(head)) ?? []
          const ahead = both.indexOf(head) - both.indexOf(base)
          const status = both.length === 0 ? 'diverged' : ahead === 0 ? 'identical' : ahead > 0 ? 'ahead' : 'behind'
          return { status: 200, body: { status, ahead_by: Math.max(0, ahead), behind_by: Math.max(0, -ahead) } }
        },
      },
    ]
  }

  private of({ id }: Repository): Map<string, Branch> {
    const branches = this.all.get(id) ?? new Map<string, Branch>()
    this.all.set(id, branches)
    return branches
  }
}
