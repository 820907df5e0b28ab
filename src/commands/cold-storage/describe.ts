import { count } from '../../core/report/words/phrase.js'
import type { ColdOutcome } from './move-out.js'

/**
 * What was moved out, by month, and the command that brings it back.
 * @param command how the user starts this program
 */
export function describeMoved({ dry_run, folder, moved, months }: ColdOutcome, command: string): string[] {
  if (months.length === 0) {
    return ['Nothing to move: no finished month has archived versions that nothing else needs.']
  }
  const lines = months.map(({ month, versions, bytes, files }) => {
    const where = files.map((each) => `${each.file}, ${size(each.bytes)}`).join('; ')
    return `  ${month}: ${count(versions, 'version')}, ${size(bytes)} of the database${where === '' ? '' : ` → ${where}`}`
  })
  if (dry_run) {
    const all = months.reduce((sum, { versions }) => sum + versions, 0)
    return [`${count(all, 'version')} would move to ${folder}:`, ...lines]
  }
  return [
    `${count(moved, 'version')} moved to ${folder} and verified:`,
    ...lines,
    `Bring them back: ${command} import ${folder}. Check the files: ${command} verify --cold ${folder}.`,
  ]
}

function size(bytes: number): string {
  return bytes < 1e6 ? `${(bytes / 1e3).toFixed(1)} kB` : `${(bytes / 1e6).toFixed(1)} MB`
}
