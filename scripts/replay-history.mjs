/**
 * What would this project have said? Pushes every result file that was ever committed to a repository, commit by commit,
 * and tells the history, each verdict and the trends, with the dates of the commits.
 *
 *   node scripts/replay-history.mjs <clone> '<pathspec>' [-- flags of push, such as --dataset-version set-v3]
 *
 * Merges are left out: they bring results along that are told of already. A file that is the same as in the commit before is no
 * new result. Results that are not comparable become the baseline, as a person would make them who changed the cases. Nothing is
 * written into the clone.
 */
import { execFileSync, spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

const PROGRAM = path.join(path.dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli', 'index.js')
const ENVIRONMENT = 'replayed'
/** Results that are named of one commit, before the rest is counted. */
const NAMED = 12
const INVALID = 2

const [clone, pathspec, ...rest] = process.argv.slice(2)
if (clone === undefined || pathspec === undefined || (rest.length > 0 && rest[0] !== '--')) {
  console.error("usage: node scripts/replay-history.mjs <clone> '<pathspec>' [-- flags of push]")
  process.exit(INVALID)
}
const flags = rest.slice(1)

const git = (...args) => execFileSync('git', ['-C', clone, ...args], { maxBuffer: 1024 ** 3, encoding: 'utf8' })

/** Runs the program as a person would. */
function run(directory, args) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [PROGRAM, ...args], {
    cwd: directory,
    encoding: 'utf8',
    maxBuffer: 1024 ** 3,
    env: { PATH: process.env.PATH, USER: process.env.USER },
  })
  return { stdout, stderr, status }
}

/** The commits that added or changed such files, the oldest first. */
function commits() {
  const format = '%x00%H%x09%cI%x09%an%x09%s'
  const log = git('log', '--reverse', '--date-order', '--no-merges', '--diff-filter=AM', '--no-renames', '--name-only', `--format=${format}`, 'HEAD', '--', pathspec) // prettier-ignore
  return log
    .split('\0')
    .slice(1)
    .map((text) => {
      const [head = '', ...files] = text.split('\n').filter((line) => line !== '')
      const [sha = '', date = '', author = '', subject = ''] = head.split('\t')
      return { sha, date: new Date(date).toISOString().replace('.000Z', '+00:00'), author, subject, files }
    })
}

/** Pushes the files of one commit as it had them, and answers what was said. */
async function push(directory, { sha, author, files }, order) {
  await rm(path.join(directory, 'files'), { recursive: true, force: true })
  for (const file of files) {
    const place = path.join(directory, 'files', path.normalize(file))
    await mkdir(path.dirname(place), { recursive: true })
    await writeFile(place, execFileSync('git', ['-C', clone, 'show', `${sha}:${file}`], { maxBuffer: 1024 ** 3 }))
  }
  const about = ['--commit-sha', sha, '--run-id', String(order), '--triggered-by', author, '--environment', ENVIRONMENT]
  const { stdout, stderr } = run(directory, ['push', 'files', ...about, '--on-invalid', 'skip', ...flags, '--json'])
  const answer = stdout === '' ? { error: { message: stderr } } : JSON.parse(stdout)
  if (answer.error === undefined) return answer
  return { results: [], skipped: answer.error.problems ?? [{ file: '', path: '', message: answer.error.message }] }
}

/** What a person does who changed the cases, and reads that the results are not comparable: accepts the new ones. */
function acceptIncomparable(directory, { results }) {
  const others = results.filter(
    ({ verdict, snapshot_version }) => verdict === 'incomparable' && snapshot_version !== null,
  )
  for (const { configuration, snapshot_version } of others) {
    const { model_version: m, dataset_version: d, prompt_version: p } = configuration
    const address = ['-m', m, '-d', d, '-p', p, '-e', ENVIRONMENT]
    const { status, stderr } = run(directory, [
      'baseline',
      String(snapshot_version),
      ...address,
      '--reason',
      'other cases',
    ])
    if (status !== 0) throw new Error(stderr)
  }
  if (others.length > 0) console.log('  → accepted as the new baseline, as a person would who changed the cases')
}

/** The lines of an export, with the times of the commits instead of those of the replay. */
function asDated(ndjson, dates) {
  const lines = ndjson.trimEnd().split('\n').map((line) => JSON.parse(line)) // prettier-ignore
  const ofTransaction = new Map()
  const [last, ofVersion] = [new Map(), new Map()]
  const address = ({ model_version: m, dataset_version: d, prompt_version: p }) => JSON.stringify([m, d, p])
  for (const line of lines.filter(({ kind }) => kind === 'snapshot')) {
    const date = dates[Number(line.transaction.run_id)]
    ofTransaction.set(line.transaction.id, date)
    ofVersion.set(`${address(line)} ${line.snapshot_version}`, date)
    last.set(address(line), date)
  }
  const timeOf = (line) => {
    if (line.kind === 'verdict') return ofTransaction.get(line.transaction_id)
    if (line.kind === 'pointer_move') return ofVersion.get(`${address(line)} ${line.to_version}`)
    if (line.kind === 'push') return dates[Number(line.run_id)]
    return undefined
  }
  const dated = lines.map((line) => {
    if (line.kind === 'snapshot') {
      return { ...line, transaction: { ...line.transaction, created_at: ofTransaction.get(line.transaction.id) } }
    }
    if (line.kind === 'pointers') return { ...line, updated_at: last.get(address(line)) }
    const created_at = timeOf(line)
    return created_at === undefined ? line : { ...line, created_at }
  })
  return `${dated.map((line) => JSON.stringify(line)).join('\n')}\n`
}

/** What a verdict means, for somebody who sees it for the first time. */
const MEANINGS = {
  regression: 'worse by the limit, and no chance',
  not_evaluated: 'not judged',
  incomparable: 'measured in another way than what it was to be compared with',
  inconclusive: 'worse by the limit, but too few cases to tell that from chance',
  minor: 'worse in something that does not decide',
  no_baseline: 'the first of its kind: nothing to compare it with',
  unchanged: 'nothing changed, or no more than chance does',
  improvement: 'better, and no chance',
}

function referenceText({ configuration, baseline, verdict }) {
  if (baseline === null || verdict === 'incomparable') return ''
  const { model_version: model, prompt_version: prompt } = baseline.configuration
  const names = [
    ...(model === configuration.model_version ? [] : [`of ${model}, whose place it takes`]),
    ...(prompt === configuration.prompt_version ? [] : [`of prompt ${prompt}`]),
  ]
  return ` (against version ${baseline.snapshot_version}${names.length === 0 ? '' : ` ${names.join(', ')}`})`
}

function tell({ sha, date, subject, files }, { results, skipped }) {
  console.log(
    `\n${date.slice(0, 10)} ${sha.slice(0, 8)} ${subject} (${files.length} ${files.length === 1 ? 'file' : 'files'})`,
  )
  for (const result of results.slice(0, NAMED)) {
    const { configuration, snapshot_version, verdict, reason } = result
    const why = verdict === 'no_baseline' ? MEANINGS.no_baseline : reason
    console.log(`  ${verdict.padEnd(12)} ${configuration.model_version}, version ${snapshot_version}: ${why}${referenceText(result)}`) // prettier-ignore
  }
  if (results.length > NAMED) console.log(`  and ${results.length - NAMED} more`)
  for (const { file, path: at, message } of skipped.slice(0, NAMED)) {
    const place = [file.replace(/^files\//, ''), at].filter(Boolean)
    console.log(`  not read     ${[...place, message.trim().replaceAll('files/', '')].join(': ')}`)
  }
  if (skipped.length > NAMED) console.log(`  and ${skipped.length - NAMED} more that cannot be read`)
}

/** One configuration from its first to its last version. */
function tellOf(directory, address, verdicts) {
  const { snapshots, total } = JSON.parse(run(directory, ['history', '--limit', '999', '--json', ...address]).stdout)
  const [last, first] = [snapshots[0], snapshots.at(-1)]
  const counted = [...verdicts].filter(([verdict]) => verdict !== 'no_baseline')
  const versions = `${total} ${total === 1 ? 'version' : 'versions'}`
  const value = (number) => (number === null ? 'missing' : Number(number.toPrecision(4)))
  const course =
    total === 1 ? `${last.metric} ${value(last.value)}` : `${last.metric} ${value(first.value)} → ${value(last.value)}`
  const said = counted.map(([verdict, count]) => `${count} ${verdict}`).join(', ')
  console.log(`\n${versions}: ${course}${said === '' ? '' : `; ${said}`}`)
}

const found = commits()
if (found.length === 0) {
  console.error(`${clone} has no commit with files like ${pathspec}`)
  process.exit(INVALID)
}
const directory = await mkdtemp(path.join(tmpdir(), 'replay-'))
try {
  console.log(
    `${found.length} commits with results, ${found[0].date.slice(0, 10)} to ${found.at(-1).date.slice(0, 10)}`,
  )
  const judged = new Map()
  const ofEach = new Map()
  for (const [order, commit] of found.entries()) {
    const answer = await push(directory, commit, order)
    tell(commit, answer)
    acceptIncomparable(directory, answer)
    for (const { verdict, configuration } of answer.results) {
      const key = JSON.stringify(configuration)
      const own = ofEach.get(key) ?? { configuration, verdicts: new Map() }
      ofEach.set(key, own)
      for (const counts of [judged, own.verdicts]) counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
    }
  }
  console.log('\nAll verdicts')
  for (const [verdict, meaning] of Object.entries(MEANINGS)) {
    if (judged.has(verdict))
      console.log(`  ${String(judged.get(verdict)).padStart(4)} ${verdict.padEnd(12)} ${meaning}`)
  }
  if (judged.size > 0) {
    run(directory, ['export', '--output', 'replayed.ndjson'])
    const replayed = await readFile(path.join(directory, 'replayed.ndjson'), 'utf8')
    const dates = found.map(({ date }) => date)
    await writeFile(path.join(directory, 'dated.ndjson'), asDated(replayed, dates))
    const store = ['--data-dir', 'dated']
    const loaded = run(directory, ['import', 'dated.ndjson', ...store])
    if (loaded.status !== 0) throw new Error(loaded.stderr)
    for (const { configuration, verdicts } of ofEach.values()) {
      const { model_version: m, dataset_version: d, prompt_version: p } = configuration
      const address = ['-m', m, '-d', d, '-p', p, '-e', ENVIRONMENT, ...store]
      console.log(`\n${run(directory, ['history', '--limit', '50', ...address]).stdout.trimEnd()}`)
      tellOf(directory, address, verdicts)
      console.log(
        run(directory, ['changes', ...address])
          .stdout.trimEnd()
          .split('\n')
          .slice(2)
          .join('\n'),
      )
    }
    const since = new Date(Date.parse(found[0].date) - 86_400_000).toISOString()
    const trends = run(directory, ['trends', '--by', 'day', '--since', since, '-e', ENVIRONMENT, ...store])
    console.log(`\nBy day\n\n${(trends.stdout || trends.stderr).trimEnd()}`)
  }
} finally {
  await rm(directory, { recursive: true, force: true })
}
