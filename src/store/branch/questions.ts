/** Which files of a history the questions over time need: current versions, the newest ones, or all. */
import { isEphemeral } from '../../core/result/environment.js'
import type { ConfigurationFilter } from '../../ports.js'
import { transactionIn } from './part.js'
import type { AlsoRead, HistoryPart } from './part.js'
import { allVersions, foldersOf, newestVersions } from './reading.js'

/** What is current, with its verdict, and the baseline. */
export async function forLatest(part: HistoryPart, filter: ConfigurationFilter): Promise<void> {
  const all = await foldersOf(part, filter)
  await Promise.all(
    all.map(async (loaded) => {
      const { environment, current_version, baseline_version } = loaded.pointers
      if (filter.environment === undefined && isEphemeral(environment)) return
      await Promise.all([
        part.versions(loaded, [current_version], { verdicts: true }),
        part.versions(loaded, [baseline_version]),
      ])
    }),
  )
}

/** Whether a configuration is listed depends on what is current: it may be archived. */
export async function forListing(part: HistoryPart, filter: ConfigurationFilter): Promise<void> {
  const all = await foldersOf(part, filter)
  if (filter.environment !== undefined) return
  await Promise.all(all.map((loaded) => part.versions(loaded, [loaded.pointers.current_version])))
}

/** All versions of the configurations that have these names; with a limit, the newest of each. */
export async function forVersions(
  part: HistoryPart,
  filter: ConfigurationFilter,
  also: AlsoRead,
  limit: number | null = null,
): Promise<void> {
  const all = await foldersOf(part, filter)
  await Promise.all(
    all.map((loaded) => (limit === null ? allVersions(part, loaded, also) : newestVersions(part, loaded, limit, also))),
  )
}

/** All versions and verdicts, and what they were judged against: the same dataset elsewhere. */
export async function forRegressions(part: HistoryPart, filter: ConfigurationFilter): Promise<void> {
  const all = await foldersOf(part, filter)
  await Promise.all(all.map((loaded) => allVersions(part, loaded, { verdicts: true })))
  const datasets = all.flatMap(({ pointers, verdicts, snapshots }) => {
    const own = new Set([...snapshots.values()].map(transactionIn))
    const judged = [...verdicts.values()].flat().filter(({ verdict }) => verdict === 'regression')
    return judged.every((line) => own.has(line['reference_transaction_id'])) ? [] : [pointers.dataset_version]
  })
  await Promise.all([...new Set(datasets)].map((dataset_version) => forVersions(part, { dataset_version }, {})))
}
