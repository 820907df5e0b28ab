/** The word that a person most likely meant; undefined: none is close enough. */
export function nearest(typed: string, words: readonly string[]): string | undefined {
  const name = plain(typed)
  const ranked = words.map((word) => ({ word, distance: distanceOf(name, plain(word)) }))
  const [best] = ranked.sort((a, b) => a.distance - b.distance)
  return best !== undefined && best.distance <= Math.max(1, Math.floor(name.length / 3)) ? best.word : undefined
}

/** `datasetVersion` and `dataset_version` are `dataset-version`. */
function plain(name: string): string {
  return name
    .replace(/([a-z])([A-Z])/g, '$1-$2')
    .replaceAll(/[_\s.]+/g, '-')
    .toLowerCase()
}

/** How many letters must be added, removed, changed, or swapped with their neighbor (Damerau-Levenshtein distance). */
function distanceOf(a: string, b: string): number {
  const rows = [Array.from({ length: b.length + 1 }, (_, index) => index)]
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const at = (up: number, left: number): number => (up === 0 ? row : rows[i - up])?.[j - left] ?? Infinity
      const changed = at(1, 1) + (a[i - 1] === b[j - 1] ? 0 : 1)
      const swapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1] ? at(2, 2) + 1 : Infinity
      row.push(Math.min(at(1, 0) + 1, at(0, 1) + 1, changed, swapped))
    }
    rows.push(row)
  }
  return rows.at(-1)?.at(-1) ?? 0
}
