import { StoreError } from '../../../core/errors.js'
import type { CommittedPath } from '../../../ports.js'
import { git, runGit, type GitPlace } from './run.js'

/**
 * The content at each path in a commit, with one git process: `cat-file --batch` answers `<oid> <type> <size>`, the
 * bytes and a line break.
 * @param promisor the remote with the objects that a clone without files (`--filter=blob:none`) lacks
 */
export async function readObjects(
  place: GitPlace,
  commit: string,
  paths: readonly string[],
  promisor: string | null = null,
): Promise<CommittedPath[]> {
  const asked = paths.map((path) => `${commit}:${path}\n`).join('')
  if (promisor !== null) await fetchObjects(place, promisor, asked)
  const { code, stdout, stderr } = await runGit(place, ['cat-file', '--batch'], asked)
  if (code !== 0) throw new StoreError(`git cannot read the history: ${stderr}`, 'git')
  return objectsIn(stdout, paths.length)
}

/** All at once: git itself would fetch each with its own request. */
async function fetchObjects(place: GitPlace, promisor: string, asked: string): Promise<void> {
  const found = await git(place, ['cat-file', '--batch-check=%(objectname)'], asked)
  const oids = [...new Set(found.split('\n').filter((line) => /^[0-9a-f]+$/.test(line)))]
  if (oids.length === 0) return
  const flags = ['--quiet', '--no-tags', '--no-write-fetch-head', '--recurse-submodules=no', '--filter=blob:none']
  const args = ['-c', 'fetch.negotiationAlgorithm=noop', 'fetch', ...flags, '--stdin', promisor]
  await git(place, args, `${oids.join('\n')}\n`)
}

function objectsIn(bytes: Buffer, count: number): CommittedPath[] {
  let at = 0
  return Array.from({ length: count }, () => {
    const end = bytes.indexOf('\n', at)
    const [, oid, type, size] = /^([0-9a-f]+) (blob|tree) (\d+)$/.exec(bytes.toString('utf8', at, end)) ?? []
    at = end + 1
    if (oid === undefined) return null
    const object = bytes.subarray(at, at + Number(size))
    at += object.length + 1
    return type === 'blob' ? object.toString('utf8') : namesIn(object, oid.length / 2)
  })
}

/** The names in a tree: each entry is `<mode> <name>`, a zero and the bytes of its hash. */
function namesIn(tree: Buffer, hashLength: number): string[] {
  const names: string[] = []
  for (let at = 0; at < tree.length;) {
    const end = tree.indexOf(0, at)
    names.push(tree.toString('utf8', tree.indexOf(' ', at) + 1, end))
    at = end + 1 + hashLength
  }
  return names
}
