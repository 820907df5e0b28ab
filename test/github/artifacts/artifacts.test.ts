import { describe, expect, jest, test } from '@jest/globals'
import { NoResultsError } from '../../../src/core/errors.js'
import { MAX_ARTIFACTS_BYTES, MAX_FILES } from '../../../src/core/limits.js'
import type { Artifact, ArtifactShelf } from '../../../src/github/artifacts/shelf.js'
import { artifactFiles } from '../../../src/github/artifacts/artifacts.js'
import type { Log } from '../../../src/ports.js'
import { zipOf, zipOfEmptyFiles } from '../../parsers/zip-files.js'

const silent: Log = { info: () => undefined, warning: () => undefined, group: (_, work) => work() }
const all = { names: [], pattern: '*', results: [] }

/** A run with as many artifacts of the same content. */
function shelfOf(count: number, zip: Buffer, size = zip.length) {
  const artifacts = Array.from({ length: count }, (_, n): Artifact => {
    const name = `results-${String(n).padStart(3, '0')}`
    return { id: n + 1, name, size, createdAt: null, digest: null, isExpired: false }
  })
  const download = jest.fn<ArtifactShelf['download']>(() => Promise.resolve(zip))
  const shelf: ArtifactShelf = { description: 'this run', list: () => Promise.resolve(artifacts), download }
  return { shelf, download }
}

const manyResults = (count: number): Promise<Buffer> =>
  zipOf(Object.fromEntries(Array.from({ length: count }, (_, n) => [`${n}.json`, '{}'])))

describe('what is too much is refused while it is read, not once it was read', () => {
  test('result files, over all artifacts: nothing after the first one too many is downloaded', async () => {
    const { shelf, download } = shelfOf(60, await manyResults(400))
    await expect(artifactFiles(shelf, all, silent).collect()).rejects.toThrow(
      `"results-002" (3) of this run: with it, there are more than ${MAX_FILES} result files: name fewer`,
    )
    expect(download).toHaveBeenCalledTimes(3)
  })

  test('result files of one artifact: none of them is unpacked', async () => {
    const { shelf, download } = shelfOf(60, zipOfEmptyFiles(9_000, '.json'))
    await expect(artifactFiles(shelf, all, silent).collect()).rejects.toThrow(`more than ${MAX_FILES} result files`)
    expect(download).toHaveBeenCalledTimes(1)
  })

  test('files that are no results', async () => {
    const { shelf, download } = shelfOf(200, zipOfEmptyFiles(9_000, '.log'))
    const refused = artifactFiles(shelf, all, silent).collect()
    await expect(refused).rejects.toThrow(
      '"results-011" (12) of this run: with it, there are more than 100000 files: name fewer',
    )
    await expect(refused).rejects.not.toThrow(NoResultsError)
    expect(download).toHaveBeenCalledTimes(12)
  })

  test('bytes to download, before the first of them', async () => {
    const { shelf, download } = shelfOf(51, Buffer.from(''), 10 * 2 ** 20)
    await expect(artifactFiles(shelf, all, silent).collect()).rejects.toThrow(
      `the artifacts have 534773760 bytes together, more than ${MAX_ARTIFACTS_BYTES}: name fewer`,
    )
    expect(download).not.toHaveBeenCalled()
  })

  test('bytes to download that are more than was said', async () => {
    const { shelf, download } = shelfOf(256, Buffer.alloc(9 * 2 ** 20), 1)
    await expect(artifactFiles(shelf, all, silent).collect()).rejects.toThrow('more than')
    expect(download).toHaveBeenCalledTimes(56)
  })
})
