import { setTimeout as delay } from 'node:timers/promises'
import { defaults } from '@actions/github/lib/utils'
import { StoreError, UserError } from '../../core/errors.js'
import { MAX_ARTIFACT_BYTES } from '../../core/limits.js'
import { tooLarge } from './shelf.js'

/** The fetch of GitHub's client for actions, which uses the runner's proxy; Node's own does not. */
export const fetchByProxy = defaults.request?.fetch as typeof fetch

/** The number of attempts after temporary faults, and the milliseconds between the first two. */
export const ATTEMPTS = 3
export const PAUSE = 1_000
/** Milliseconds for one attempt. */
const LONGEST_DOWNLOAD = 60_000

/**
 * Downloads a zip file from the storage that GitHub names. The address is a secret that grants access. The file name
 * and type from the storage are ignored, because the uploader chose them.
 */
export async function downloadZip(address: string): Promise<Buffer> {
  let reason = ''
  for (let attempt = 1; attempt <= ATTEMPTS; attempt += 1) {
    if (attempt > 1) await delay(PAUSE * (attempt - 1))
    try {
      const response = await fetchByProxy(address, { signal: AbortSignal.timeout(LONGEST_DOWNLOAD) })
      if (response.ok) return await bounded(response, MAX_ARTIFACT_BYTES, (size) => new UserError(tooLarge(size)))
      reason = `it answered with status ${response.status}`
      await response.body?.cancel()
    } catch (error) {
      if (error instanceof UserError) throw error
      reason = causeOf(error)
    }
  }
  throw new StoreError(
    `GitHub's storage did not give an artifact in ${ATTEMPTS} attempts, ${reason}: run this job again.`,
  )
}

/** The bytes of a response, at most `most`, whatever size it states. */
export async function bounded({ body }: Response, most: number, tooMany: (size: number) => Error): Promise<Buffer> {
  const chunks: Uint8Array[] = []
  let size = 0
  for await (const chunk of (body ?? []) as AsyncIterable<Uint8Array>) {
    size += chunk.length
    if (size > most) throw tooMany(size)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

/** fetch only says that it failed; the reason is in its cause. Addresses must not get into messages. */
export function causeOf(error: unknown): string {
  const cause: unknown = error instanceof Error ? (error.cause ?? error) : error
  const code: unknown = cause instanceof Error ? Reflect.get(cause, 'code') : undefined
  return typeof code === 'string' ? code : cause instanceof Error ? cause.name : 'for an unknown reason'
}
