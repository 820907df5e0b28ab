import type { OwnFormat } from '../format.js'
import { aggregated } from './aggregated.js'
import { monitoring } from './monitoring.js'
import { patient } from './patient.js'

/** The forms of the project's own documents. The first that recognizes a content decodes it. */
export const OWN_FORMATS: readonly OwnFormat[] = [monitoring, aggregated, patient]
