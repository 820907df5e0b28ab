import { deflateRawSync, inflateRawSync } from 'node:zlib'
import { legRank, readMemory, type LegMemory } from '../../core/report/legs/leg-rows.js'

/** Characters of the hidden line; a comment may have 65,536. */
const LONGEST_LINE = 16_384
/** The most bytes that it may inflate to. */
const LARGEST = 262_144
const LINE = /^<!-- benchmark-snapshots-legs: ([A-Za-z0-9_-]+) -->$/

/** The hidden line of a comment with the results of earlier jobs of the run, for the next job. */
export function memoryLine(memory: LegMemory): string {
  const rows = [...memory.rows].sort((a, b) => legRank(a) - legRank(b))
  for (let kept = rows.length; ; kept = Math.floor(kept * 0.8)) {
    const text = JSON.stringify({ ...memory, rows: rows.slice(0, kept), isCut: memory.isCut || kept < rows.length })
    const line = `<!-- benchmark-snapshots-legs: ${deflateRawSync(text, { level: 9 }).toString('base64url')} -->`
    if ((line.length <= LONGEST_LINE && Buffer.byteLength(text) <= LARGEST) || kept === 0) return line
  }
}

/** The data in the hidden line of a comment, above its marker; null: none, or unreadable. */
export function memoryOf(body: string): LegMemory | null {
  const line = body.trimEnd().split(/\r?\n/).at(-2) ?? ''
  const packed = line.length <= LONGEST_LINE ? LINE.exec(line)?.[1] : undefined
  if (packed === undefined) return null
  try {
    const text = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: LARGEST }).toString('utf8')
    return readMemory(JSON.parse(text))
  } catch {
    // Edited by hand, or not our data: the comment starts again, as without the line.
    return null
  }
}
