import { createHash, randomBytes } from 'node:crypto'
import { Refusal, notFound, page, type Answer, type Call, type Route } from './routes.js'
import type { Run, Runs } from './runs.js'
import type { Repository, World } from './world.js'

export interface Artifact {
  readonly id: number
  readonly run: Run
  readonly name: string
  readonly created_at: string
  readonly zip: Buffer
  readonly size_in_bytes: number
  readonly digest: string | null
  readonly disposition: string | null
  expired: boolean
}

export interface ArtifactFacts {
  /** Its number, where that is not the next one. */
  readonly id?: number
  readonly expired?: boolean
  /** What the API says of it, where that is not the truth. */
  readonly size_in_bytes?: number
  /** As the API gives it, `sha256:<hex>`; null: it is too old to have one. */
  readonly digest?: string | null
  /** What the storage says of its file name: the header Content-Disposition. */
  readonly disposition?: string
}

interface Blob {
  readonly bytes: () => Buffer
  readonly headers: { readonly [name: string]: string }
}

const SERVICE = 'POST /twirp/github.actions.results.api.v1.ArtifactService'

/** Artifacts: the REST API for runs of any repository, the results service for jobs, and the blobs of both. */
export class Artifacts {
  private readonly all: Artifact[] = []
  private readonly blobs = new Map<string, Blob>()
  /** Blocks of uploads under way, by the key of their address. */
  private readonly uploads = new Map<string, { readonly blocks: Map<string, Buffer>; bytes: Buffer }>()
  private readonly pending = new Map<string, string>()
  private readonly jobs = new Map<string, Run>()

  constructor(
    private readonly world: World,
    private readonly runs: Runs,
  ) {}

  /** An artifact as it is once uploaded. @param run the attempt that made it */
  add(run: Run, name: string, zip: Buffer, facts: ArtifactFacts = {}): Artifact {
    const { id = this.world.nextId(), expired = false, size_in_bytes = zip.length, digest = digestOf(zip) } = facts
    const { disposition = null } = facts
    const artifact: Artifact = {
      ...{ id, run, name, created_at: this.world.now(), zip, size_in_bytes, digest, disposition, expired },
    }
    this.all.push(artifact)
    return artifact
  }

  /** What a job of this run is given to reach the results service: ACTIONS_RUNTIME_TOKEN. */
  runtimeToken(run: Run): string {
    const part = (value: object): string => Buffer.from(JSON.stringify(value)).toString('base64url')
    const scope = `Actions.Results:run-${run.id}:job-${run.id}-${run.run_attempt}`
    const token = `${part({ alg: 'none' })}.${part({ scp: scope, nonce: randomBytes(4).toString('hex') })}.`
    this.jobs.set(token, run)
    return token
  }

  routes(): Route[] {
    const permissions = ['actions=read']
    const at = 'GET /repos/{owner}/{repo}/actions'
    const named = (call: Call): Artifact => this.find(call.repository(), call.id('artifact_id'))
    return [
      {
        operation: `${at}/artifacts`,
        permissions,
        handle: (call) => this.list(call, (each) => each.run.repository.id === call.repository().id),
      },
      {
        operation: `${at}/runs/{run_id}/artifacts`,
        permissions,
        handle: (call) => {
          const { id } = this.runs.find(call.repository(), call.id('run_id'))
          return this.list(call, (each) => each.run.id === id)
        },
      },
      {
        operation: `${at}/artifacts/{artifact_id}`,
        permissions,
        handle: (call) => ({ status: 200, body: bodyOf(named(call), call.url) }),
      },
      {
        operation: `${at}/artifacts/{artifact_id}/{archive_format}`,
        permissions,
        signedIn: true,
        handle: (call) => {
          const artifact = named(call)
          if (artifact.expired) throw new Refusal(410, 'Artifact has expired')
          return { status: 302, headers: { location: this.address(call, artifact) }, body: Buffer.alloc(0) }
        },
      },
      ...this.resultsService(),
      {
        operation: 'GET /blobs/{key}',
        outside: true,
        handle: (call) => {
          // Whoever has the address may; a token that is sent along is more than the storage should see.
          if (call.headers.authorization !== undefined) throw new Refusal(400, 'InvalidAuthenticationInfo')
          const blob = this.blobs.get(call.param('key'))
          if (blob === undefined) throw notFound()
          return { status: 200, headers: blob.headers, body: blob.bytes() }
        },
      },
      { operation: 'PUT /blobs/{key}', outside: true, handle: (call) => this.putBlob(call) },
    ]
  }

  private find(repository: Repository, id: number): Artifact {
    const artifact = this.all.find((each) => each.id === id && each.run.repository.id === repository.id)
    if (artifact === undefined) throw notFound()
    return artifact
  }

  /** Newest first, as GitHub lists them. */
  private list(call: Call, mine: (artifact: Artifact) => boolean): Answer {
    const name = call.query.get('name')
    const found = this.all.filter((each) => mine(each) && (name === null || each.name === name)).reverse()
    return page(call, found, (artifacts, total_count) => ({
      total_count,
      artifacts: artifacts.map((each) => bodyOf(each, call.url)),
    }))
  }

  private address({ url }: Call, artifact: Artifact): string {
    const key = randomBytes(12).toString('hex')
    const headers = {
      'content-type': 'application/zip',
      ...(artifact.disposition === null ? {} : { 'content-disposition': artifact.disposition }),
    }
    this.blobs.set(key, { bytes: () => artifact.zip, headers })
    return `${url}/blobs/${key}?sig=secret-signature`
  }

  /** What jobs reach their own run's artifacts by, without a token of the API. */
  private resultsService(): Route[] {
    const method = (name: string, handle: (run: Run, body: ServiceRequest, call: Call) => object): Route => ({
      operation: `${SERVICE}/${name}`,
      outside: true,
      handle: (call) => {
        const run = this.jobs.get((call.headers.authorization ?? '').replace(/^Bearer /, ''))
        if (run === undefined) return { status: 401, body: { code: 'unauthenticated', msg: 'invalid token' } }
        return { status: 200, body: handle(run, call.body as ServiceRequest, call) }
      },
    })
    const jobOf = ({ run }: Artifact): string => `job-${run.id}-${run.run_attempt}`
    const named = (run: Run, { name, workflow_job_run_backend_id: job }: ServiceRequest): Artifact => {
      const mine = (each: Artifact): boolean => each.run.id === run.id && each.name === name && jobOf(each) === job
      const artifact = this.all.findLast((each) => mine(each) && !each.expired)
      if (artifact === undefined) throw notFound()
      return artifact
    }
    return [
      method('CreateArtifact', (run, { name }, { url }) => {
        const key = randomBytes(12).toString('hex')
        this.uploads.set(key, { blocks: new Map(), bytes: Buffer.alloc(0) })
        this.pending.set(`${run.id} ${name}`, key)
        return { ok: true, signed_upload_url: `${url}/blobs/${key}?sig=secret-signature` }
      }),
      method('FinalizeArtifact', (run, { name, hash }) => {
        const bytes = this.uploads.get(this.pending.get(`${run.id} ${name}`) ?? '')?.bytes
        if (bytes === undefined) throw notFound()
        return { ok: true, artifact_id: String(this.add(run, name, bytes, { digest: hash ?? null }).id) }
      }),
      method('ListArtifacts', (run, { name_filter, id_filter }) => ({
        artifacts: this.all
          .filter((each) => each.run.id === run.id && !each.expired)
          .filter((each) => [undefined, each.name].includes(name_filter))
          .filter((each) => [undefined, String(each.id)].includes(id_filter))
          .map((each) => ({
            workflow_run_backend_id: `run-${each.run.id}`,
            workflow_job_run_backend_id: jobOf(each),
            database_id: String(each.id),
            name: each.name,
            size: String(each.size_in_bytes),
            created_at: each.created_at,
            ...(each.digest === null ? {} : { digest: each.digest }),
          })),
      })),
      method('GetSignedArtifactURL', (run, body, call) => ({ signed_url: this.address(call, named(run, body)) })),
    ]
  }

  /** Uploads as Azure's block blobs take them. */
  private putBlob(call: Call): Answer {
    const upload = this.uploads.get(call.param('key'))
    if (upload === undefined) throw notFound()
    const part = call.query.get('comp')
    if (part === 'block') upload.blocks.set(call.query.get('blockid') ?? '', call.bytes)
    else if (part === 'blocklist') {
      const ids = [...call.bytes.toString().matchAll(/<(?:Latest|Uncommitted)>([^<]+)</g)].map(([, id = '']) => id)
      upload.bytes = Buffer.concat(ids.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)))
    } else upload.bytes = call.bytes
    return { status: 201, headers: { 'x-ms-request-id': 'loopback' }, body: Buffer.alloc(0) }
  }
}

interface ServiceRequest {
  readonly name: string
  readonly hash?: string
  readonly name_filter?: string
  readonly id_filter?: string
  readonly workflow_job_run_backend_id?: string
}

function bodyOf({ id, name, size_in_bytes, created_at, digest, expired, run }: Artifact, url: string): object {
  const address = `${url}/repos/${run.repository.full_name}/actions/artifacts/${id}`
  return {
    id,
    name,
    size_in_bytes,
    created_at,
    updated_at: created_at,
    digest,
    expired,
    expires_at: '2026-06-01T00:00:00Z',
    url: address,
    archive_download_url: `${address}/zip`,
    workflow_run: {
      id: run.id,
      repository_id: run.repository.id,
      head_repository_id: run.head_repository.id,
      head_branch: run.head_branch,
      head_sha: run.head_sha,
    },
  }
}

export function digestOf(zip: Buffer): string {
  return `sha256:${createHash('sha256').update(zip).digest('hex')}`
}
