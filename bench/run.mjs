/**
 * Measures what the project promises about speed, and about its verdicts:
 * npm run bench [action-start] [embedded-runs] [bulk-push] [large-push] [cases] [whole-cases] [history-branch] [scale] [exchange]
 * [large-file] [dashboard] [evidence] [verdicts].
 * Prints medians, ratios and budgets, keeps the raw samples under bench/results/, and exits with 1 over a budget.
 */
import { mkdir, writeFile } from 'node:fs/promises'
import { availableParallelism, cpus, loadavg } from 'node:os'
import path from 'node:path'
import { root } from '../scripts/build.mjs'
import { actionStart } from './action-start.mjs'
import { bulkPush } from './bulk-push.mjs'
import { cases } from './cases.mjs'
import { dashboard } from './dashboard.mjs'
import { embeddedRuns } from './embedded-runs.mjs'
import { evidence } from './evidence.mjs'
import { exchange } from './exchange.mjs'
import { historyBranch } from './history-branch.mjs'
import { largeFile } from './large-file.mjs'
import { largePush } from './large-push.mjs'
import { median } from './samples.mjs'
import { scale } from './scale.mjs'
import { verdicts } from './verdicts.mjs'
import { wholeCases } from './whole-cases.mjs'

const MEASUREMENTS = {
  'action-start': actionStart,
  'embedded-runs': embeddedRuns,
  'bulk-push': bulkPush,
  'large-push': largePush,
  cases,
  'whole-cases': wholeCases,
  'history-branch': historyBranch,
  scale,
  exchange,
  'large-file': largeFile,
  dashboard,
  evidence,
  verdicts,
}

const wanted = process.argv.slice(2)
for (const name of wanted) {
  if (!Object.hasOwn(MEASUREMENTS, name)) {
    console.error(`No measurement ${name}; there are ${Object.keys(MEASUREMENTS).join(', ')}.`)
    process.exit(2)
  }
}

const busy = `load ${loadavg()[0].toFixed(1)} at the start`
const machine = `${cpus()[0]?.model ?? 'unknown CPU'}, ${availableParallelism()} cores, ${busy}, Node ${process.version}`
console.log(machine)
const results = []
for (const [name, measure] of Object.entries(MEASUREMENTS)) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  for (const result of await measure()) {
    results.push(result)
    console.log(`\n${result.name}`)
    for (const [side, samples] of Object.entries(result.samples)) {
      const spread = `${Math.min(...samples).toFixed(1)} to ${Math.max(...samples).toFixed(1)}`
      console.log(`  ${side}: median ${median(samples).toFixed(1)} ms (${spread}, n = ${samples.length})`)
    }
    const word = result.ok === null ? 'no budget' : result.ok ? 'within budget' : 'OVER BUDGET'
    console.log(`  ${result.figure} (${result.budget}): ${word}`)
  }
}

const folder = path.join(root, 'bench/results')
const file = path.join(folder, `${new Date().toISOString().replaceAll(':', '-')}.json`)
await mkdir(folder, { recursive: true })
await writeFile(file, `${JSON.stringify({ machine, unit: 'milliseconds', results }, null, 2)}\n`)
console.log(`\nThe samples: ${path.relative(process.cwd(), file)}`)
if (results.some(({ ok }) => ok === false)) process.exitCode = 1
