import { UserError } from '../core/errors.js'
import { MAX_ARTIFACTS_BYTES, MAX_FILES, MAX_TOTAL_BYTES, MAX_ZIP_FILES } from '../core/limits.js'

const LIMITS = {
  downloads: MAX_ARTIFACTS_BYTES,
  files: MAX_ZIP_FILES,
  results: MAX_FILES,
  bytes: MAX_TOTAL_BYTES,
}
const WORDS = {
  downloads: 'bytes to download',
  files: 'files',
  results: 'result files',
  bytes: 'bytes of result files',
} as const

/** A zip file exceeds a limit of all of them, so reading on is useless. */
export class TooMuchError extends UserError {}

/**
 * The shared limits of several zip files, such as the artifacts of one run. Each part is reserved before the work that
 * it allows.
 */
export class Allowance {
  private readonly limits: typeof LIMITS
  private readonly taken = { downloads: 0, files: 0, results: 0, bytes: 0 }

  constructor(limits: Partial<typeof LIMITS> = {}) {
    this.limits = { ...LIMITS, ...limits }
  }

  take(what: keyof typeof LIMITS, amount: number): void {
    this.taken[what] += amount
    const most = this.limits[what]
    if (this.taken[what] <= most) return
    throw new TooMuchError(`with it, there are more than ${most} ${WORDS[what]}: name fewer`)
  }
}
