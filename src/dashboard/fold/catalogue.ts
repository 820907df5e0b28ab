import { addTo } from '../../core/groups.js'
import { standardFor, type Policy } from '../../core/judging/policy/policy.js'
import { byCodeUnit } from '../../core/order.js'
import { valuesOf } from './columns.js'
import type { MetricEntry } from '../contract.js'
import type { History } from './history.js'

/** What is known about each metric: from the rules, else from verdicts, else from its name. */
export function catalogueOf({ configurations, judged }: History, policy: Policy): ReadonlyMap<string, MetricEntry> {
  const seen = new Map<string, number[]>()
  for (const { versions, pointers } of configurations.values()) {
    const facts = versions.get(pointers?.current ?? 0)
    if (facts === undefined) continue
    for (const [name, value] of Object.entries(valuesOf(facts, () => true))) addTo(seen, name, value)
  }
  const entries = [...seen].map(([name, values]): [string, MetricEntry] => {
    const { kind, better } = standardFor(policy, name, values, { named: null, gates: false })
    const said = judged.get(name)
    const isSaid = better === null && said !== undefined && said.better !== null
    return [name, isSaid ? { name, kind: said.kind, better: said.better } : { name, kind, better }]
  })
  return new Map(entries.sort(([a], [b]) => byCodeUnit(a, b)))
}
