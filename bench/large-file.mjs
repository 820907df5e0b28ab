/** A file of promptfoo of 200 MB with long texts and images: it is read in bounded memory, without building them. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { createWriteStream } from 'node:fs'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { root } from '../scripts/build.mjs'
import { takeSamples, time } from './samples.mjs'

const ROWS = 20_000
const BUDGET = 300 * 2 ** 20
/** Prints what the process took at most, in bytes. */
const MEASURE = "process.on('exit', () => process.stderr.write(`\\n${process.resourceUsage().maxRSS * 1024}`))"

export async function largeFile() {
  const folder = await mkdtemp(path.join(tmpdir(), 'large-file-'))
  try {
    const file = path.join(folder, 'promptfoo.json')
    const size = await write(file)
    let most = 0
    const samples = await takeSamples({
      convert: () =>
        time(async () => {
          most = Math.max(most, await convert(file, path.join(folder, 'out.json')))
        }),
    })
    return [
      {
        name: `a promptfoo file of ${ROWS} rows and ${Math.round(size / 1e6)} MB`,
        samples,
        figure: `${Math.round(most / 2 ** 20)} MiB at most`,
        budget: `at most ${BUDGET / 2 ** 20} MiB`,
        ok: most <= BUDGET,
      },
    ]
  } finally {
    await rm(folder, { recursive: true })
  }
}

async function convert(file, output) {
  const cli = path.join(root, 'dist/cli/index.js')
  const measure = `data:text/javascript,${encodeURIComponent(MEASURE)}`
  const args = ['--import', measure, cli, 'convert', file, '--dataset-version', 'd', '--output', output]
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'ignore', 'pipe'] })
  let said = ''
  child.stderr.on('data', (text) => (said += text))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(said)
  return Number(said.trim().split('\n').at(-1))
}

/** Resolves to the bytes of the file. */
async function write(file) {
  const stream = createWriteStream(file)
  const put = async (text) => {
    if (!stream.write(text)) await once(stream, 'drain')
  }
  const prompt = { label: 'plain', raw: 'Answer {{topic}}', provider: 'echo', metrics: {} }
  await put(`{"evalId":"e","results":{"version":3,"prompts":[${JSON.stringify(prompt)}],"results":[`)
  for (let row = 0; row < ROWS; row += 1) await put((row === 0 ? '' : ',') + JSON.stringify(rowOf(row), null, 2))
  await put('],"stats":{}},"config":{"description":"large"}}')
  stream.end()
  await once(stream, 'finish')
  return stream.bytesWritten
}

function rowOf(row) {
  const text = 'The quick "brown" fox\njumps over the lazy dog, and it costs 5 €. '.repeat(20 + (row % 60))
  const image = row % 200 === 0 ? `data:image/png;base64,${'iVBORw0KGgo'.repeat(20_000)}` : ''
  const vars = { topic: `topic ${row}`, document: text.slice(0, 1_500) }
  const reason = { pass: true, score: 1, reason: text.slice(0, 400), assertion: { type: 'contains', value: 'fox' } }
  return {
    cost: 0.0001,
    gradingResult: { pass: true, score: 1, reason: 'All assertions passed', componentResults: [reason] },
    id: `id-${row}`,
    latencyMs: row % 100,
    namedScores: {},
    prompt: { raw: text.slice(0, 2_000), label: 'plain' },
    promptIdx: 0,
    provider: { id: 'echo', label: '' },
    response: { output: text + image, tokenUsage: { total: 10, prompt: 5, completion: 5 } },
    score: 1,
    success: row % 3 !== 0,
    testCase: { vars, assert: [{ type: 'contains', value: 'fox' }], metadata: {} },
    testIdx: row,
    vars,
    failureReason: 0,
  }
}
