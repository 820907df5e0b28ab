import { setTimeout as delay } from 'node:timers/promises'
import { StoreError } from '../../core/errors.js'
import { checkedDigest, type Artifact, type ArtifactShelf } from './shelf.js'
import { ATTEMPTS, PAUSE, bounded, causeOf, downloadZip, fetchByProxy } from './download.js'
import type { Environment } from '../event.js'

/**
 * Whether a job can read the artifacts of its own run without a token: the runner names the service. GitHub Enterprise
 * Server has none.
 */
export function hasOwnArtifacts(env: Environment): boolean {
  const { hostname } = new URL(env['GITHUB_SERVER_URL'] || 'https://github.com')
  const isGitHub = hostname === 'github.com' || /\.(?:ghe\.com|localhost)$/.test(hostname)
  return isGitHub && (env['ACTIONS_RESULTS_URL'] ?? '') !== '' && (env['ACTIONS_RUNTIME_TOKEN'] ?? '') !== ''
}

/**
 * The artifacts of the run that this job belongs to, for which the runner gives every action access to the service
 * that keeps them; what has expired is not listed there. Not by the client of @actions/artifact: it writes what
 * strangers chose raw into the log, where the runner looks for commands, and repeats every failure for 25 seconds.
 */
export function ownArtifacts(env: Environment): ArtifactShelf {
  const token = env['ACTIONS_RUNTIME_TOKEN'] ?? ''
  const ask = (method: string, request: object): Promise<Fields> =>
    served(new URL(`${SERVICE}/${method}`, env['ACTIONS_RESULTS_URL']), token, request)
  const places = new WeakMap<Artifact, object>()
  return {
    description: 'this run',
    async list() {
      const { run, job } = idsIn(token)
      const { artifacts = [] } = await ask('ListArtifacts', {
        workflow_run_backend_id: run,
        workflow_job_run_backend_id: job,
      })
      if (!Array.isArray(artifacts)) throw unlike('artifacts')
      return artifacts.map((listed: unknown) => {
        const artifact = artifactOf(listed)
        places.set(artifact, {
          workflow_run_backend_id: textIn(listed, 'workflow_run_backend_id'),
          workflow_job_run_backend_id: textIn(listed, 'workflow_job_run_backend_id'),
          name: artifact.name,
        })
        return artifact
      })
    },
    async download(artifact) {
      const answer = await ask('GetSignedArtifactURL', places.get(artifact) ?? {})
      return checkedDigest(await downloadZip(textIn(answer, 'signed_url')), artifact)
    },
  }
}

type Fields = { readonly [name: string]: unknown }

const SERVICE = '/twirp/github.actions.results.api.v1.ArtifactService'
const LONGEST_REQUEST = 30_000
/** The largest answer: a run has at most 500 artifacts for each of its jobs. */
const LONGEST_ANSWER = 50 * 2 ** 20
const PASSING = [429, 500, 502, 503, 504]

/** One call. Both calls only read, and can be repeated. */
async function served(url: URL, token: string, request: object): Promise<Fields> {
  let reason = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) await delay(PAUSE * (attempt - 1))
    let response: Response
    let body: string
    try {
      response = await fetchByProxy(url, {
        method: 'POST',
        headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
        body: JSON.stringify(request),
        redirect: 'error',
        signal: AbortSignal.timeout(LONGEST_REQUEST),
      })
      const tooLong = (): StoreError => cannotBeHad(`the answer has more than ${LONGEST_ANSWER} bytes`)
      body = (await bounded(response, LONGEST_ANSWER, tooLong)).toString('utf8')
    } catch (error) {
      if (error instanceof StoreError) throw error
      reason = causeOf(error)
      continue
    }
    const answer = readObject(body)
    const said: unknown = answer?.['msg']
    reason = `HTTP ${response.status}${typeof said === 'string' ? ` (${said.replace(/\s+/g, ' ').slice(0, 200)})` : ''}`
    if (PASSING.includes(response.status)) continue
    if (!response.ok) throw cannotBeHad(reason)
    if (answer === null) throw cannotBeHad('the answer is not JSON')
    return answer
  }
  throw cannotBeHad(`${reason} in ${ATTEMPTS} attempts`)
}

/** The ids of this run and this job for the service: `Actions.Results:<run>:<job>` among the scopes of the token. */
function idsIn(token: string): { readonly run: string; readonly job: string } {
  const claims = readObject(Buffer.from(token.split('.')[1] ?? '', 'base64url').toString('utf8'))
  const scopes = typeof claims?.['scp'] === 'string' ? claims['scp'].split(' ') : []
  for (const scope of scopes) {
    const [kind, run, job, ...more] = scope.split(':')
    if (kind === 'Actions.Results' && run && job && more.length === 0) return { run, job }
  }
  throw cannotBeHad('the token of the runner does not name them')
}

/** Numbers are texts, and default values are missing, as in the JSON of Protocol Buffers. */
function artifactOf(listed: unknown): Artifact {
  const digest = fieldOf(listed, 'digest')
  const createdAt = fieldOf(listed, 'created_at')
  return {
    id: wholeIn(listed, 'database_id'),
    name: textIn(listed, 'name'),
    size: wholeIn(listed, 'size'),
    createdAt: typeof createdAt === 'string' ? createdAt : null,
    digest: typeof digest === 'string' && digest !== '' ? digest : null,
    isExpired: false,
  }
}

/** A field under both names that Protocol Buffers allow: `database_id` and `databaseId`. */
function fieldOf(value: unknown, name: string): unknown {
  if (typeof value !== 'object' || value === null) throw unlike(name)
  const camel = name.replace(/_(.)/g, (_, letter: string) => letter.toUpperCase())
  return Reflect.get(value, name) ?? Reflect.get(value, camel)
}

function textIn(value: unknown, name: string): string {
  const text = fieldOf(value, name)
  if (typeof text === 'string' && text !== '') return text
  throw unlike(name)
}

function wholeIn(value: unknown, name: string): number {
  const number = Number(fieldOf(value, name) ?? 0)
  if (Number.isSafeInteger(number) && number >= 0) return number
  throw unlike(name)
}

function readObject(text: string): Fields | null {
  try {
    const value: unknown = JSON.parse(text)
    return typeof value === 'object' && value !== null ? (value as Fields) : null
  } catch {
    // The caller says what was expected.
    return null
  }
}

const unlike = (name: string): StoreError => cannotBeHad(`${name} in the answer is not as it should be`)

function cannotBeHad(reason: string): StoreError {
  return new StoreError(`The artifacts of this run cannot be had: ${reason}. Run this job again.`)
}
