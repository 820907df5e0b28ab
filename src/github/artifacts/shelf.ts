import { createHash } from 'node:crypto'
import { UserError } from '../../core/errors.js'
import { MAX_ARTIFACT_BYTES } from '../../core/limits.js'

/** An artifact as GitHub lists it. */
export interface Artifact {
  readonly id: number
  readonly name: string
  /** Bytes, as uploaded. */
  readonly size: number
  /** ISO 8601; null: unknown. */
  readonly createdAt: string | null
  /** `sha256:<hex>`; null: uploaded before GitHub had digests. */
  readonly digest: string | null
  readonly isExpired: boolean
}

/** The artifacts of one workflow run. Faults of the caller are `UserError`, of GitHub `StoreError`. */
export interface ArtifactShelf {
  /** For messages: `run 77 of your-org/model`. */
  readonly description: string
  /** All artifacts, of all attempts. */
  list(): Promise<Artifact[]>
  /** The bytes as uploaded, at most `MAX_ARTIFACT_BYTES`; checked against the digest if there is one. */
  download(artifact: Artifact): Promise<Buffer>
}

/** The error for an artifact that was listed and is gone. */
export function expired({ name, id }: Artifact, run: string): UserError {
  return new UserError(
    `Artifact ${JSON.stringify(name)} (${id}) of ${run} has expired or was deleted: run the benchmark again; retention-days ` +
      'of actions/upload-artifact keeps the next one longer',
  )
}

export function tooLarge(size: number): string {
  const advice = 'upload the result files without what else the job wrote'
  return `it has ${size} bytes, more than ${MAX_ARTIFACT_BYTES}: ${advice}`
}

/** The bytes of an artifact, after comparing their digest with GitHub's. */
export function checkedDigest(bytes: Buffer, { digest }: Artifact): Buffer {
  if (digest === null || digest === `sha256:${createHash('sha256').update(bytes).digest('hex')}`) return bytes
  throw new UserError(
    'what was downloaded is not what was uploaded, its SHA-256 digest differs: run this job again, and the one that ' +
      'uploaded it if that does not help',
  )
}
