import type { Sketch } from './reading/sketch.js'
import { appearanceOf, guessMapping } from './tables/guess.js'

/** The smallest file that is valid. */
const SMALLEST = [
  '{ "model_version": "my-model-1",',
  '  "dataset_version": "my-data-v1",',
  '  "prompt_version": "none",',
  '  "metrics": { "accuracy": 0.91 },',
  '  "primary_metric": "accuracy" }',
]

/**
 * What to say of a file that no format knows: what it looks like, the smallest valid file, and the mapping that would
 * read it. The first line is a sentence, the others are to be copied.
 */
export function describeUnknown(sketch: Sketch): string {
  const guess = guessMapping(sketch)
  return [
    `is not a known kind of result file (docs/formats.md): it looks like ${appearanceOf(sketch)}`,
    ...(guess === undefined ? [] : ['If it is a result of your own, map its names; a guess:', `  mapping: ${guess}`]),
    'The smallest valid file is:',
    ...SMALLEST.map((line) => `  ${line}`),
  ].join('\n')
}

/** What to say of a text that is neither JSON nor a table nor XML; a parser's message alone helps nobody. */
export function describeUnreadable(message: string): string {
  return [
    message,
    'If the tool that wrote it was stopped, run it again. Result files are JSON, JSON Lines, CSV, XML or .eval; the smallest is:',
    ...SMALLEST.map((line) => `  ${line}`),
  ].join('\n')
}
