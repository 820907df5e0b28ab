import { useCallback, useEffect, useState } from 'preact/hooks'
import { compareCases } from '../../../dashboard/comparison.js'
import type { CaseOutcome } from '../../../core/model.js'
import { unfoldCases } from '../../../dashboard/unfold.js'
import { useDesk } from '../../desk.js'
import type { Contender } from './rank-columns.js'

/** The level of the paired test: two configurations with a smaller p are told apart. */
const LEVEL = 0.05
/** How many configurations have their cases read: the first places matter most. */
const MOST = 12

/** Whether a paired test of the common cases tells two configurations apart; null: no common cases. */
export function useTies(contenders: readonly Contender[]): (a: Contender, b: Contender) => boolean | null {
  const { source } = useDesk()
  const [cases, setCases] = useState<ReadonlyMap<string, readonly CaseOutcome[]>>(new Map())
  const paths = contenders.flatMap(({ entry }) => {
    const path = entry.cases[entry.current]
    return path === undefined ? [] : [[entry.id, path] as const]
  })
  useEffect(() => {
    if (paths.length < 2) return undefined
    let isWanted = true
    const read = async (): Promise<void> => {
      const files = await Promise.all(
        paths.slice(0, MOST).map(async ([id, path]) => [id, unfoldCases(await source.cases(path))] as const),
      )
      if (isWanted) setCases(new Map(files))
    }
    // Without cases the intervals decide, as in a build without them.
    read().catch(() => undefined)
    return () => {
      isWanted = false
    }
  }, [paths.map(([, path]) => path).join()])
  return useCallback(
    (a, b) => {
      const [left, right] = [cases.get(a.entry.id), cases.get(b.entry.id)]
      if (left === undefined || right === undefined) return null
      return compareCases(left, right).p >= LEVEL
    },
    [cases],
  )
}
