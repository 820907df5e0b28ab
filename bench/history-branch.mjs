/**
 * A push of one result of nine metrics by the whole action, judged, on a history branch of 10, 1,000 and 10,000 snapshots
 * (SIZES=10,100000 for others): time, memory, requests and bytes; twenty results against one; and, where
 * GITHUB_ACTION_BENCHMARK names a folder with its release, that action beside it.
 */
import { createHash } from 'node:crypto'
import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { getOctokit } from '@actions/github'
import '../test/store/typescript.mjs' // the sources and the tests' GitHub, as they are
import { root } from '../scripts/build.mjs'
import { ENVIRONMENT, REPOSITORY, actionSteps } from './action-steps.mjs'
import { otherAction } from './other-action.mjs'
import { median, takeSamples } from './samples.mjs'

const SIZES = (process.env.SIZES ?? '10,1000,10000').split(',').map(Number)
const MOST = { wall: 350, mebibytes: 110, bytes: 1.2, together: 1.6, beside: 1.3 }
/** Where nothing outlives the job: every run compiles the program anew. All others run as on a runner of one's own. */
const HOSTED = 'on a hosted runner'

export async function historyBranch({ action = path.join(root, 'action.yml') } = {}) {
  const folder = await mkdtemp(path.join(tmpdir(), 'history-branch-'))
  const { startHistoryServer } = await import('../test/github/history-server.ts')
  const servers = []
  const other = process.env.GITHUB_ACTION_BENCHMARK
  try {
    const sides = {}
    const used = {}
    /** Keeps all that is measured of a side; the wall time is the sample. */
    const side = (name, run) => {
      used[name] = []
      sides[name] = async () => {
        const usage = await run()
        used[name].push(usage)
        return usage.wall
      }
    }
    const whole = await stepsOf(action, folder)
    for (const size of SIZES) {
      const server = await startHistoryServer()
      servers.push(server)
      await fill(server.url, size)
      side(nameOf(size), async () => {
        server.taken()
        return { ...(await whole(server.url, 1)), taken: server.taken() }
      })
      if (other !== undefined) side(`github-action-benchmark, ${nameOf(size)}`, await otherAction(other, folder, size))
    }
    const [first] = servers
    side('20 results', () => whole(first.url, 20))
    side(HOSTED, () => whole(first.url, 1, { RUNNER_ENVIRONMENT: 'github-hosted' }))
    const samples = await takeSamples(sides)
    const of = (name, what) => median(used[name].slice(1).map((usage) => usage[what]))
    const told = (name) => `${of(name, 'cpu').toFixed(0)} ms of CPU, ${of(name, 'mebibytes').toFixed(0)} MiB`
    const results = SIZES.map((size) => {
      const name = nameOf(size)
      const { requests, bytes } = used[name].at(-1).taken
      const wall = median(samples[name])
      return {
        name: `history branch: the whole action after ${name}`,
        samples: { [name]: samples[name] },
        figure: `${wall.toFixed(0)} ms, ${told(name)}; ${requests.length} requests, ${bytes} bytes`,
        budget: `at most ${MOST.wall} ms and ${MOST.mebibytes} MiB`,
        ok: wall <= MOST.wall && of(name, 'mebibytes') <= MOST.mebibytes,
      }
    })
    const compared = (name, one, most) => {
      const times = median(samples[name]) / median(samples[one])
      return {
        name: `history branch: ${name}, against ${one}`,
        samples: { [name]: samples[name], [one]: samples[one] },
        figure: `${times.toFixed(2)} x the time (${told(name)}; ${told(one)})`,
        budget: most === null ? 'to be compared' : `at most ${most} x`,
        ok: most === null ? null : times <= most,
      }
    }
    results.push(compared('20 results', nameOf(SIZES[0]), MOST.together))
    results.push(compared(HOSTED, nameOf(SIZES[0]), null))
    if (other !== undefined) {
      for (const size of SIZES) {
        const most = size === 10 ? MOST.beside : null
        results.push(compared(nameOf(size), `github-action-benchmark, ${nameOf(size)}`, most))
      }
    }
    return [...results, flat(used)]
  } finally {
    await Promise.all(servers.map((server) => server.close()))
    await rm(folder, { recursive: true, force: true })
  }
}

/** Whether the last size takes as much as the first. */
function flat(used) {
  const [first, last] = [SIZES[0], SIZES.at(-1)].map(nameOf)
  const bytes = used[last].at(-1).taken.bytes / used[first].at(-1).taken.bytes
  return {
    name: 'history branch: bytes of a push, which do not grow',
    samples: {},
    figure: `${bytes.toFixed(2)} x after ${last} as after ${first}`,
    budget: `at most ${MOST.bytes} x`,
    ok: bytes <= MOST.bytes,
  }
}

const nameOf = (size) => `${size.toLocaleString('en-US')} snapshots`

/** Nine metrics, as a suite of a language model has them; each run measures a little else. */
function metricsOf(number) {
  const score = 0.8 + (number % 50) / 1000
  const shares = Object.fromEntries(['f1', 'precision', 'recall', 'accuracy'].map((name) => [name, score]))
  return { ...shares, exact_match: score, latency_ms: 400 + (number % 7), cost: 0.0123, tokens: 900, steps: 4 }
}

const namesOf = (model) => ({ model_version: model, dataset_version: 'legal-v3', prompt_version: 'v4' })

/** Fills a branch with versions of one configuration, each with its verdict. */
async function fill(url, size) {
  const [{ historyBranch: branchOf }, { branchStore }, { openScratch }, { recordVerdicts }, material] =
    await Promise.all([
      import('../src/github/history-branch/history-branch.ts'),
      import('../src/store/branch/store.ts'),
      import('../src/store/branch/database.ts'),
      import('../src/contract/push.ts'),
      import('../test/store/contract/store-material.ts'),
    ])
  const [owner, repo] = REPOSITORY.split('/')
  const at = { owner, repo, branch: 'benchmark-snapshots', serverUrl: 'https://github.com' }
  const configuration = { ...namesOf('model-0'), environment: ENVIRONMENT }
  const candidate = (number) =>
    material.candidateOf(configuration, metricsOf(number), {
      key: `key-${number}`,
      provenance: {
        run_id: String(number + 1),
        repository: REPOSITORY,
        commit_sha: createHash('sha1').update(String(number)).digest('hex'),
      },
    })
  for (let done = 0; done < size; done += 200) {
    const files = branchOf(getOctokit('token', { baseUrl: url }), at)
    const store = branchStore({ files, database: openScratch() })
    const some = Array.from({ length: Math.min(200, size - done) }, (_, more) => candidate(done + more))
    const { snapshots: pushed } = await store.push(some, { baseline: null, baseline_environment: ENVIRONMENT })
    await store.call(recordVerdicts, {
      verdicts: pushed.map(({ transaction_id, context }, at) => ({
        transaction_id,
        judgement: material.judgementOf(context.baseline === null ? 'no_baseline' : 'unchanged', context.baseline),
        promotion: done + at === 0 ? 'first' : 'never',
        own_baseline_version: context.own_baseline_version,
        actor: null,
        run_id: null,
      })),
      token: store.token,
    })
    await store.close()
  }
}

/** Runs the action as a job does, each time as another run with so many results. */
async function stepsOf(action, folder) {
  const step = await actionSteps(action, folder)
  let last = 0
  return async (url, count, more = {}) => {
    last += 1
    for (let model = 0; model < count; model += 1) {
      await writeFile(
        path.join(folder, `results-${last}-${model}.json`),
        JSON.stringify({ ...namesOf(`model-${model}`), metrics: metricsOf(last) }),
      )
    }
    return step({ GITHUB_API_URL: url, INPUT_RESULTS: `results-${last}-*.json`, ...more })
  }
}
