import { aggregated } from './aggregated.js'
import type { ResultFormat } from './format.js'
import { monitoring } from './monitoring.js'
import { patient } from './patient.js'

/** Every format that results are read from. The first that recognizes a content decodes it. */
export const FORMATS: readonly ResultFormat[] = [monitoring, aggregated, patient]
