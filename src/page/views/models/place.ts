import type { ActiveVersion } from '../../../dashboard/models/contract.js'
import { shown } from '../../words.js'

/** Where a version is active, in words; '' where there are no environments. */
export function placeOf({ environment }: ActiveVersion): string {
  return environment === null ? '' : shown(environment)
}
