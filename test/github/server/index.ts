import { once } from 'node:events'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { setTimeout as delay } from 'node:timers/promises'
import { Artifacts } from './artifacts.js'
import { Branches } from './branches.js'
import { Git } from './git-routes.js'
import { Identities, authorize, type Identity, type TokenFacts } from './identities.js'
import { IssuesAndStatuses } from './issues-and-statuses.js'
import { completeResponse, requestFaults, responseFaults } from './openapi.js'
import { PullsAndComments } from './pulls-and-comments.js'
import { Refusal, notFound, router, type Answer, type Call, type Match, type Route } from './routes.js'
import { Runs, type Run } from './runs.js'
import { World } from './world.js'

/** A request that the server answered. */
export interface Logged {
  readonly method: string
  /** Path and query, as sent. */
  readonly target: string
  /** Which route it was, as `GET /repos/{owner}/{repo}/pulls`; null: none. */
  readonly operation: string | null
  /** Login of who asked; null: nobody. */
  readonly login: string | null
  readonly body: unknown
  /** null: the connection was cut. */
  status: number | null
}

/** What goes wrong with requests of one route. */
export interface Fault {
  /** As `GET /repos/{owner}/{repo}/pulls`. */
  readonly operation: string
  /** Which request from now on is the first to meet it: 1, the next one, unless given. */
  readonly nth?: number
  /** How many in a row do: 1 unless given. */
  readonly times?: number
  /** Carries the request out before it goes wrong, as when only the answer is lost. */
  readonly carryOut?: boolean
  /** Milliseconds before anything happens. */
  readonly delay?: number
  /** Cuts the connection instead of answering. */
  readonly cut?: boolean
  /** The answer instead; without it the request is answered as ever, after the delay. */
  readonly answer?: Answer
}

export interface JobFacts {
  /** The run that the process is a job of; with it the results service is reached. */
  readonly run?: Run
}

/** A GitHub on loopback. */
export class GitHub {
  readonly world = new World()
  readonly branches = new Branches(this.world)
  readonly runs = new Runs(this.world, this.branches)
  readonly artifacts = new Artifacts(this.world, this.runs)
  readonly conversations = new PullsAndComments(this.world)
  readonly tracker = new IssuesAndStatuses(this.world)
  readonly git = new Git(
    this.world,
    (authorization) => this.identities.of(authorization),
    (repository, number, asker) => this.conversations.view(repository, number, asker),
  )
  /** Every request, in the order of arrival. */
  readonly requests: Logged[] = []
  /** Requests that GitHub would not understand and answers that it would not give. */
  readonly violations: string[] = []
  url = ''
  private readonly identities = new Identities(this.world)
  private readonly faults: { readonly fault: Fault; met: number }[] = []
  private readonly server = createServer((request, response) => {
    this.serve(request, response).catch((error: unknown) => {
      this.violations.push(`the server itself failed: ${error instanceof Error ? String(error.stack) : String(error)}`)
      response.destroy()
    })
  })
  private readonly find = router([
    ...this.branches.routes(),
    ...this.runs.routes(),
    ...this.artifacts.routes(),
    ...this.conversations.routes(),
    ...this.tracker.routes(),
    ...this.git.routes(),
    ...this.repositoryRoutes(),
  ])

  async start(): Promise<this> {
    // As in the runner, no connection is closed while a job computes.
    this.server.keepAliveTimeout = 0
    this.server.listen(0, '127.0.0.1')
    await once(this.server, 'listening')
    this.url = `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`
    return this
  }

  /** A token that may do what is named, as that of a job. */
  token(facts: TokenFacts = {}): string {
    return this.identities.token(facts)
  }

  /** What the runner gives a process to reach this GitHub. */
  env({ run }: JobFacts = {}): Record<string, string> {
    return {
      GITHUB_API_URL: this.url,
      GITHUB_GRAPHQL_URL: `${this.url}/graphql`,
      // Any other host is a GitHub Enterprise Server to @actions/artifact.
      GITHUB_SERVER_URL: 'https://github.com',
      ...(run === undefined
        ? {}
        : { ACTIONS_RESULTS_URL: this.url, ACTIONS_RUNTIME_TOKEN: this.artifacts.runtimeToken(run) }),
    }
  }

  /** Makes requests of a route go wrong. */
  fault(fault: Fault): void {
    this.faults.push({ fault, met: 0 })
  }

  /** Requests of one route. */
  requestsOf(operation: string): Logged[] {
    return this.requests.filter((each) => each.operation === operation)
  }

  /** Requests other than the one for the configuration file, with which every run begins. */
  get others(): Logged[] {
    return this.requests.filter(({ body }) => !JSON.stringify(body ?? '').includes('...config'))
  }

  /** Stops, and fails when anything was not as GitHub describes it. */
  async close(): Promise<void> {
    this.server.close()
    this.server.closeAllConnections()
    await this.git.close()
    const faults = this.violations.join('\n')
    if (faults !== '') throw new Error(`GitHub would not do this:\n${faults}`)
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const bytes = Buffer.concat((await request.toArray()) as Buffer[])
    const method = request.method ?? ''
    const target = request.url ?? ''
    const { pathname, searchParams: query } = new URL(target, this.url)
    const match = this.find(method, pathname)
    const body = jsonOf(bytes, request.headers['content-type'])
    const operation = match?.route.operation ?? null
    const logged: Logged = { method, target, operation, login: null, body, status: null }
    this.requests.push(logged)
    const fault = this.faultOf(operation)
    if (fault?.delay !== undefined) await delay(fault.delay)
    let answer: Answer = { status: 0 }
    if (fault === undefined || fault.carryOut === true || (fault.cut !== true && fault.answer === undefined)) {
      answer = await this.answer(match, { method, target, query, headers: request.headers, body, bytes }, logged)
    }
    if (fault?.cut === true) {
      response.destroy()
      return
    }
    this.send(response, fault?.answer ?? answer, logged)
  }

  private async answer(match: Match | undefined, sent: Sent, logged: Logged): Promise<Answer> {
    if (match === undefined) {
      this.violations.push(`${sent.method} ${sent.target}: this server has no such route`)
      return errorBody(notFound())
    }
    const { route, parameters } = match
    const described = route.outside !== true
    const wrong = described ? requestFaults(route.operation, parameters, sent.query, sent.body) : []
    if (wrong.length > 0) return this.violation(`${sent.method} ${sent.target}`, wrong)
    let answer: Answer
    try {
      const { authorization } = sent.headers
      const identity = described ? this.identities.of(authorization) : this.identities.find(authorization)
      Object.assign(logged, { login: identity?.login ?? null })
      const call = this.callOf(sent, parameters, identity)
      if (described) authorize(route, identity, 'repo' in parameters ? call.repository() : null)
      answer = await route.handle(call)
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      answer = errorBody(error)
    }
    if (!described) return answer
    const body =
      answer.status < 400 && !Buffer.isBuffer(answer.body)
        ? completeResponse(route.operation, answer.status, answer.body)
        : answer.body
    const unlike = responseFaults(route.operation, answer.status, body)
    return unlike.length > 0 ? this.violation(`${route.operation} answered`, unlike) : { ...answer, body }
  }

  private violation(what: string, faults: readonly string[]): Answer {
    const message = `${what}: ${faults.join('; ')}`
    this.violations.push(message)
    return { status: 500, body: { message } }
  }

  private callOf(sent: Sent, parameters: Match['parameters'], identity: Identity | null): Call {
    const param = (name: string): string => {
      const value = parameters[name]
      if (value === undefined) throw new Error(`the path has no ${name}`)
      return value
    }
    return {
      ...sent,
      identity,
      url: this.url,
      param,
      id: (name) => Number(param(name)),
      repository: () => this.world.repository(`${param('owner')}/${param('repo')}`),
    }
  }

  private send(response: ServerResponse, { status, headers = {}, body }: Answer, logged: Logged): void {
    logged.status = status
    const bytes = Buffer.isBuffer(body) ? body : Buffer.from(body === undefined ? '' : JSON.stringify(body))
    const type =
      Buffer.isBuffer(body) || bytes.length === 0 ? {} : { 'content-type': 'application/json; charset=utf-8' }
    const limits = { 'x-ratelimit-limit': '1000', 'x-ratelimit-remaining': '999', 'x-ratelimit-resource': 'core' }
    response.writeHead(status, { ...limits, ...type, 'content-length': bytes.length, ...headers }).end(bytes)
  }

  private faultOf(operation: string | null): Fault | undefined {
    let found: Fault | undefined
    for (const each of this.faults) {
      const { operation: of, nth = 1, times = 1 } = each.fault
      if (of !== operation) continue
      each.met += 1
      if (each.met >= nth && each.met < nth + times) found ??= each.fault
    }
    return found
  }

  private repositoryRoutes(): Route[] {
    return [
      { operation: 'GET /repos/{owner}/{repo}', handle: (call) => ({ status: 200, body: call.repository() }) },
      {
        operation: 'GET /user',
        signedIn: true,
        handle: ({ identity }) => {
          if (identity === null) throw new Refusal(401, 'Requires authentication')
          // An installation is no user.
          if (identity.login.endsWith('[bot]')) throw new Refusal(403, 'Resource not accessible by integration')
          return { status: 200, body: { ...this.world.user(identity.login), user_view_type: 'public' } }
        },
      },
      {
        operation: 'GET /users/{username}',
        handle: (call) => {
          const user = this.world.findUser(call.param('username'))
          if (user === undefined) throw notFound()
          return { status: 200, body: { ...user, user_view_type: 'public' } }
        },
      },
    ]
  }
}

/** A GitHub of its own for a test; `close` says whether all that was exchanged is as GitHub describes it. */
export function startGitHub(): Promise<GitHub> {
  return new GitHub().start()
}

type Sent = Pick<Call, 'method' | 'target' | 'query' | 'headers' | 'body' | 'bytes'>

function jsonOf(bytes: Buffer, type = ''): unknown {
  return bytes.length > 0 && type.includes('json') ? (JSON.parse(bytes.toString()) as unknown) : undefined
}

function errorBody({ status, message, more, headers }: Refusal): Answer {
  const documentation_url = 'https://docs.github.com/rest'
  return { status, headers, body: { message, ...more, documentation_url, status: String(status) } }
}
