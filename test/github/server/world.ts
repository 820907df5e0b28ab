import { notFound } from './routes.js'

/** What is on this GitHub. Areas keep what is theirs; here is what they share. */
export class World {
  private readonly users = new Map<string, User>()
  private readonly repositories = new Map<string, Repository>()
  private lastId = 1_000
  private time = Date.parse('2026-03-01T00:00:00Z')

  /** A number that nothing else has. */
  nextId(): number {
    this.lastId += 1
    return this.lastId
  }

  /** A moment after all others, a second each. */
  now(): string {
    this.time += 1_000
    return new Date(this.time).toISOString().replace('.000Z', 'Z')
  }

  /** The user of that name, made when it is new. */
  user(login: string): User {
    const type = login.endsWith('[bot]') ? 'Bot' : 'User'
    const user = this.users.get(login) ?? { login, id: this.nextId(), type, site_admin: false }
    this.users.set(login, user)
    return user
  }

  findUser(login: string): User | undefined {
    return this.users.get(login)
  }

  addRepository(fullName: string, facts: Partial<Omit<Repository, 'full_name' | 'name' | 'owner'>> = {}): Repository {
    const [owner = '', name = ''] = fullName.split('/')
    const repository: Repository = {
      id: this.nextId(),
      name,
      full_name: fullName,
      owner: this.user(owner),
      private: true,
      fork: false,
      default_branch: 'main',
      ...facts,
    }
    this.repositories.set(fullName.toLowerCase(), repository)
    return repository
  }

  repository(fullName: string): Repository {
    const repository = this.repositories.get(fullName.toLowerCase())
    if (repository === undefined) throw notFound()
    return repository
  }
}

export interface User {
  readonly login: string
  readonly id: number
  readonly type: 'User' | 'Bot'
  readonly site_admin: boolean
}

export interface Repository {
  readonly id: number
  readonly name: string
  readonly full_name: string
  readonly owner: User
  readonly private: boolean
  readonly fork: boolean
  readonly default_branch: string
}
