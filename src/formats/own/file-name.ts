import { type JsonProblem, quote } from '../../core/json/json-path.js'
import type { BenchmarkResult } from '../../core/model.js'
import type { OwnFormat } from '../format.js'
import { OWN_FORMATS } from './own-formats.js'

/**
 * Contradictions between a file's name and its content. The content counts, but a file that was overwritten or copied
 * to a wrong name is a mistake that the numbers do not show.
 */
export function fileNameWarnings(
  path: string,
  formats: readonly OwnFormat[],
  results: readonly BenchmarkResult[],
): JsonProblem[] {
  const fileName = path.slice(path.lastIndexOf('/') + 1)
  const promised = OWN_FORMATS.find((format) => format.fileName.test(fileName))
  if (promised === undefined) return []
  const warnings: string[] = []
  const other = formats.find((format) => format !== promised)
  if (other !== undefined) {
    warnings.push(`the file name says ${promised.name} format, but the content is in ${other.name} format`)
  }
  const model = promised.fileName.exec(fileName)?.groups?.['model']
  for (const { model_version } of results) {
    if (model === undefined || isSameModel(model, model_version)) continue
    warnings.push(`the file name says model ${quote(model)}, but the content says ${quote(model_version)}`)
  }
  return warnings.map((message) => ({ path: '', message }))
}

/** Whether one name equals the other, or begins with it: `openai` and `openai_2026-02-04`. */
function isSameModel(a: string, b: string): boolean {
  const [short = '', long = ''] = [a, b].map(plain).sort((one, two) => one.length - two.length)
  return `${long}-`.startsWith(`${short}-`)
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '-')
}
