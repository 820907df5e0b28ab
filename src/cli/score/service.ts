import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { UserError } from '../../core/errors.js'
import type { JsonObject, JsonValue } from '../../core/json/selection.js'
import type { KnownCase } from '../../formats/scoring/known-cases.js'
import { answerIn, type Labelling, type Prediction } from '../../formats/scoring/predictions.js'
import { fileFault, messageOf } from '../../core/thrown.js'

/** A service that answers cases, one for each request. */
export interface Service extends Labelling {
  readonly url: URL
  /** The fields of labels and confidence in the JSON answer: paths with dots. */
  readonly answer: string
  readonly confidence: string
  /** The column with the file to send; null: the case is sent as JSON. */
  readonly file: string | null
  /** The folder of these files. */
  readonly folder: string
  readonly token: string
  readonly timeoutMs: number
  /** How often a case is tried again after a temporary fault. */
  readonly retries: number
}

export interface ServiceAnswer extends Prediction {
  readonly confidence: number | null
  /** Why there is no answer; null: there is one. */
  readonly fault: string | null
  /** Whether the service could not be reached. */
  readonly isUnreachable: boolean
}

const FIRST_PAUSE_MS = 500
const LONGEST_PAUSE_MS = 30_000

/** Asks about one case, and tries again after temporary faults. Always returns an answer; a fault is one too. */
export async function ask(service: Service, each: KnownCase, interrupt: AbortSignal): Promise<ServiceAnswer> {
  for (let attempt = 0; ; attempt += 1) {
    const { again, ...answer } = await askOnce(service, each, interrupt)
    if (again === null || attempt >= service.retries) return answer
    await wait(Math.min(again || FIRST_PAUSE_MS * 2 ** attempt, LONGEST_PAUSE_MS), undefined, { signal: interrupt })
  }
}

/** `again`: milliseconds to wait before the next try, 0 if the service does not say; null: a retry is useless. */
type Attempt = ServiceAnswer & { readonly again: number | null }

async function askOnce(service: Service, each: KnownCase, interrupt: AbortSignal): Promise<Attempt> {
  const body = await bodyOf(service, each)
  const start = performance.now()
  try {
    const response = await fetch(service.url, {
      method: 'POST',
      ...body,
      redirect: 'manual',
      signal: AbortSignal.any([interrupt, AbortSignal.timeout(service.timeoutMs)]),
    })
    const text = await response.text()
    const latency_ms = performance.now() - start
    if (response.ok) return { ...answerOf(service, text, latency_ms), again: null }
    const mayPass = response.status === 429 || response.status >= 500
    const leads =
      response.status >= 300 && response.status < 400
        ? `, which leads to ${response.headers.get('location') ?? '?'}`
        : ''
    return { ...failed(`status ${response.status}${leads}`), again: mayPass ? retryAfter(response) : null }
  } catch (error) {
    if (interrupt.aborted) throw error
    const { name, cause } = error as { readonly name?: unknown; readonly cause?: unknown }
    const isLate = name === 'TimeoutError'
    const fault = isLate ? `no answer within ${service.timeoutMs / 1_000} s` : messageOf(cause ?? error)
    return { ...failed(fault), isUnreachable: !isLate, again: 0 }
  }
}

function retryAfter(response: Response): number {
  const seconds = Number(response.headers.get('retry-after') ?? 0)
  return Number.isFinite(seconds) && seconds > 0 ? seconds * 1_000 : 0
}

function failed(fault: string): ServiceAnswer {
  return { predicted: null, error: true, confidence: null, fault, isUnreachable: false }
}

function answerOf(service: Service, text: string, latency_ms: number): ServiceAnswer {
  let answer: JsonValue
  try {
    answer = JSON.parse(text) as JsonValue
  } catch {
    return failed('the answer is not JSON')
  }
  const value = at(answer, service.answer)
  if (value === undefined) return failed(`the answer has no field ${service.answer}${has(answer)}`)
  const confidence = at(answer, service.confidence)
  return {
    predicted: answerIn(value, service),
    error: false,
    latency_ms,
    confidence: typeof confidence === 'number' ? confidence : null,
    fault: null,
    isUnreachable: false,
  }
}

function has(answer: JsonValue): string {
  return typeof answer === 'object' && answer !== null ? `: it has ${Object.keys(answer).slice(0, 10).join(', ')}` : ''
}

/** The value at a path; undefined: none. */
function at(value: JsonValue, dotted: string): JsonValue | undefined {
  let found: JsonValue | undefined = value
  for (const name of dotted.split('.')) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, name)) return undefined
    found = (found as JsonObject)[name]
  }
  return found
}

async function bodyOf(
  { file, folder, token }: Service,
  { input }: KnownCase,
): Promise<Pick<RequestInit, 'body' | 'headers'>> {
  const headers = { accept: 'application/json', ...(token === '' ? {} : { authorization: `Bearer ${token}` }) }
  if (file === null) {
    return { body: JSON.stringify(input), headers: { ...headers, 'content-type': 'application/json' } }
  }
  const form = new FormData()
  for (const [name, value] of Object.entries(input)) {
    const text = typeof value === 'string' ? value : JSON.stringify(value)
    if (name === file) form.append(name, new Blob([await contentOf(folder, text, file)]), path.basename(text))
    else form.append(name, text)
  }
  return { body: form, headers }
}

/** A file below the folder of the cases: the author of the list must not be able to send any file of this machine. */
async function contentOf(folder: string, name: string, column: string): Promise<Uint8Array<ArrayBuffer>> {
  const place = path.resolve(folder, name)
  const relative = path.relative(folder, place)
  if (name === '' || relative.startsWith('..') || path.isAbsolute(relative)) {
    throw new UserError(`--file ${column}: ${JSON.stringify(name)} is not a file in the folder of the cases`)
  }
  try {
    return new Uint8Array(await readFile(place))
  } catch (error) {
    throw new UserError(`--file ${column}: ${name} cannot be read: ${fileFault('read', error)}`, { cause: error })
  }
}
