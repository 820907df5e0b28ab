import { UserError } from '../../core/errors.js'
import { isRight } from '../../core/score/scores.js'
import type { KnownCase } from '../../formats/scoring/known-cases.js'
import { ask, type Service, type ServiceAnswer } from './service.js'

export interface AskedCase extends ServiceAnswer {
  readonly known: KnownCase
  readonly passed: boolean
}

/**
 * Asks a service about all cases, several at a time. The first is asked alone, so that an unreachable service is
 * reported once, not for each of thousands.
 * @param onAnswer called with each answer
 */
export async function askAll(
  service: Service,
  cases: readonly KnownCase[],
  { concurrency, interrupt }: { readonly concurrency: number; readonly interrupt: AbortSignal },
  onAnswer: (asked: AskedCase) => void,
): Promise<Map<string, AskedCase>> {
  const answers = new Map<string, AskedCase>()
  const stop = new AbortController()
  const either = AbortSignal.any([interrupt, stop.signal])
  const take = async (known: KnownCase): Promise<AskedCase> => {
    const answer = await ask(service, known, either)
    const asked = { ...answer, known, passed: isRight({ expected: known.expected, predicted: answer.predicted }) }
    if (answers.size === 0 && answer.isUnreachable) {
      throw new UserError(`--endpoint: no answer from ${service.url.href}: ${answer.fault ?? ''}`)
    }
    answers.set(known.id, asked)
    onAnswer(asked)
    return asked
  }
  const [first, ...rest] = cases
  if (first !== undefined) await take(first)
  const waiting = rest.values()
  const work = async (): Promise<void> => {
    for (const known of waiting) await take(known)
  }
  try {
    await Promise.all(Array.from({ length: concurrency }, work))
  } catch (error) {
    stop.abort() // What is under way has nobody left to tell.
    throw error
  }
  return answers
}

/** The line about one case. */
export function describeAsked({ known, predicted, confidence, fault, passed }: AskedCase): string {
  const sure = confidence === null ? '' : ` (${confidence})`
  if (fault !== null) return `ERROR ${known.id}: ${fault}`
  const labels = (of: readonly string[] | null): string => (of === null || of.length === 0 ? 'nothing' : of.join(', '))
  if (passed) return `PASS ${known.id}: ${labels(predicted)}${sure}`
  return `FAIL ${known.id}: ${labels(predicted)}${sure}, expected ${labels(known.expected)}`
}
