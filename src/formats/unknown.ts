import type { Sketch } from './reading/sketch.js'
export function describeUnknown(sketch: Sketch): string {
  return `is not known ${sketch.syntax}`
}
