import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import {
  MAX_ARTIFACT_BYTES,
  MAX_ZIP_FILES,
  MAX_ARTIFACTS,
  MAX_COMPRESSION_RATIO,
  MAX_FILE_BYTES,
  MAX_FILES,
  MAX_ARTIFACTS_BYTES,
  MAX_PATH_DEPTH,
  MAX_PATH_LENGTH,
  MAX_TOTAL_BYTES,
} from '../../../src/core/limits.js'
import type { Artifact, ArtifactShelf } from '../../../src/github/artifacts/shelf.js'
import { artifactFiles } from '../../../src/github/artifacts/artifacts.js'
import { Allowance } from '../../../src/parsers/allowance.js'
import { heldInMemory, memoryFile } from '../../../src/parsers/held-in-memory.js'
import { unpack } from '../../../src/parsers/zip-file.js'
import type { Log, ResultFile } from '../../../src/ports.js'
import { startGitHub, type GitHub } from '../server/index.js'
import { claiming, zipOf, zipOfEmptyFiles } from '../../parsers/zip-files.js'

const SILENT: Log = { info: () => undefined, warning: () => undefined, group: (_, work) => work() }
const MIB = 2 ** 20
const LARGE = Buffer.alloc(MAX_ARTIFACT_BYTES)
const EVERYTHING = { names: [], pattern: '*', results: [] }

/** Bytes that do not get smaller by packing. */
function dense(length: number): Buffer {
  const bytes = Buffer.allocUnsafe(length)
  let state = 1
  for (let at = 0; at < length; at += 1) bytes[at] = (state = (state * 48_271) % 2_147_483_647) & 0xff
  return bytes
}

/** The result files of artifacts that are there, each with its bytes and perhaps another size in the list. */
function filesOf(
  artifacts: { readonly [name: string]: Buffer },
  listed: Partial<Artifact> = {},
): Promise<ResultFile[]> {
  const list = Object.entries(artifacts).map(([name, { length: size }], id): Artifact => {
    return { id, name, size, createdAt: null, digest: null, isExpired: false, ...listed }
  })
  const shelf: ArtifactShelf = {
    description: 'this run',
    list: () => Promise.resolve(list),
    download: ({ name }) => Promise.resolve(artifacts[name] ?? Buffer.alloc(0)),
  }
  return artifactFiles(shelf, EVERYTHING, SILENT).collect()
}

const numbered = <T>(count: number, make: (n: number) => readonly [string, T]): { [name: string]: T } =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => make(n)))

describe('at its limit is taken, and one more is refused:', () => {
  test('the size of an artifact in the list', async () => {
    const zip = await zipOf({ 'a.json': '{}' })
    expect(await filesOf({ a: zip }, { size: MAX_ARTIFACT_BYTES })).toHaveLength(1)
    await expect(filesOf({ a: zip }, { size: MAX_ARTIFACT_BYTES + 1 })).rejects.toThrow(
      `more than ${MAX_ARTIFACT_BYTES}`,
    )
  })

  test('the number of artifacts', async () => {
    const zip = await zipOf({ 'a.json': '{}' })
    const some = numbered(MAX_ARTIFACTS, (n) => [`a${n}`, zip])
    expect(await filesOf(some)).toHaveLength(MAX_ARTIFACTS)
    await expect(filesOf({ ...some, more: zip })).rejects.toThrow('"*" matches 257 artifacts, more than 256')
  })

  test('the number of result files', async () => {
    const some = await zipOf(numbered(MAX_FILES, (n) => [`${n}.json`, '{}']))
    expect(await filesOf({ a: some })).toHaveLength(MAX_FILES)
    const more = { a: some, b: await zipOf({ 'a.json': '{}' }) }
    await expect(filesOf(more)).rejects.toThrow('more than 1000 result files')
  })

  test('the bytes of all result files', async () => {
    // As much as one artifact may claim to hold; nothing of it is unpacked before it is read.
    const packed = Math.ceil(MAX_FILE_BYTES / MAX_COMPRESSION_RATIO)
    const zip = claiming(await zipOf({ 'a.json': dense(packed) }), { packed, size: MAX_FILE_BYTES })
    const whole = numbered(MAX_TOTAL_BYTES / MAX_FILE_BYTES, (n) => [`${n}`, zip])
    expect(await filesOf(whole)).toHaveLength(4)
    const more = filesOf({ ...whole, 'z.json': Buffer.from('1') })
    await expect(more).rejects.toThrow(`more than ${MAX_TOTAL_BYTES} bytes`)
  })

  test('the bytes of all artifacts as they are stored, because they are held in memory', async () => {
    const whole = numbered(MAX_ARTIFACTS_BYTES / MAX_ARTIFACT_BYTES, (n) => [`${n}.json`, LARGE])
    expect(await filesOf(whole)).toHaveLength(5)
    const more = filesOf({ ...whole, 'z.json': Buffer.from('1') })
    await expect(more).rejects.toThrow(`bytes together, more than ${MAX_ARTIFACTS_BYTES}`)
  })

  const read = (zip: Buffer): ReturnType<typeof unpack> =>
    unpack(memoryFile('results.zip', zip), { isWanted: (path) => path.endsWith('.json'), allowance: new Allowance() })

  test('the number of files in an artifact', async () => {
    expect((await read(zipOfEmptyFiles(MAX_ZIP_FILES))).others).toHaveLength(MAX_ZIP_FILES)
    const more = zipOfEmptyFiles(MAX_ZIP_FILES + 1)
    await expect(read(more)).rejects.toThrow(`it has ${MAX_ZIP_FILES + 1} files, more than ${MAX_ZIP_FILES}`)
  })

  test('the bytes of a result file', async () => {
    const packed = Math.ceil((MAX_FILE_BYTES + 1) / MAX_COMPRESSION_RATIO)
    const zip = await zipOf({ 'a.json': dense(packed) })
    const claim = (size: number): Buffer => claiming(zip, { packed, size })
    expect((await read(claim(MAX_FILE_BYTES))).files[0]?.size).toBe(MAX_FILE_BYTES)
    const refused = `"a.json" has ${MAX_FILE_BYTES + 1} bytes unpacked, more than ${MAX_FILE_BYTES}`
    await expect(read(claim(MAX_FILE_BYTES + 1))).rejects.toThrow(refused)
  })

  test('how much larger than packed a file is, which is nobody’s business below a mebibyte', async () => {
    expect((await read(await zipOf({ 'a.json': Buffer.alloc(MIB, ' ') }))).files).toHaveLength(1)
    const [bomb, ratio] = [await zipOf({ 'a.json': Buffer.alloc(MIB + 1, ' ') }), 'more than 100 times as large']
    await expect(read(bomb)).rejects.toThrow(ratio)
    const packed = 20_000
    const zip = await zipOf({ 'a.json': dense(2 * packed) })
    const claim = (size: number): Buffer => claiming(zip, { packed, size })
    // Whether the claim is true is seen where the file is read.
    const [file] = (await read(claim(MAX_COMPRESSION_RATIO * packed))).files
    if (file === undefined) throw new Error('the file is not there')
    await expect(heldInMemory(file)).rejects.toThrow('damaged')
    await expect(read(claim(MAX_COMPRESSION_RATIO * packed + 1))).rejects.toThrow(ratio)
  })

  test('the length and the depth of a path', async () => {
    const long = `${'x'.repeat(MAX_PATH_LENGTH - 5)}.json`
    expect((await read(await zipOf({ [long]: '{}' }))).files).toHaveLength(1)
    await expect(read(await zipOf({ [`x${long}`]: '{}' }))).rejects.toThrow('more than 1024 characters')
    const deep = `${'x/'.repeat(MAX_PATH_DEPTH - 1)}a.json`
    expect((await read(await zipOf({ [deep]: '{}' }))).files).toHaveLength(1)
    await expect(read(await zipOf({ [`x/${deep}`]: '{}' }))).rejects.toThrow('more than 32 folders')
  })
})

describe('what is downloaded from another run', () => {
  let github: GitHub
  beforeAll(async () => {
    github = await startGitHub()
    github.world.addRepository('your-org/model')
    // GitHub's toolkit reads the address of the API when it is loaded, as it does in a job.
    process.env['GITHUB_API_URL'] = github.url
  })
  afterAll(() => github.close())

  test('is held to the limit, whatever the list says', async () => {
    const [{ githubClient }, { runArtifacts }] = await Promise.all([
      import('../../../src/github/client.js'),
      import('../../../src/github/artifacts/run-artifacts.js'),
    ])
    const run = github.runs.add('your-org/model')
    const token = github.token({ permissions: { actions: 'read' }, repository: 'your-org/model' })
    const shelf = runArtifacts(githubClient(token, SILENT), { owner: 'your-org', repo: 'model', runId: run.id })
    const [most, more] = [MAX_ARTIFACT_BYTES, MAX_ARTIFACT_BYTES + 1].map((size) => {
      const { id, name } = github.artifacts.add(run, `a${size}`, Buffer.alloc(size, 1), { size_in_bytes: 20 })
      return { id, name, size: 20, createdAt: null, digest: null, isExpired: false }
    })
    if (most === undefined || more === undefined) throw new Error('nothing was added')
    expect(await shelf.download(most)).toHaveLength(MAX_ARTIFACT_BYTES)
    await expect(shelf.download(more)).rejects.toThrow(`more than ${MAX_ARTIFACT_BYTES}`)
  })
})
