import { mkdtemp, readFile, readdir, rm, stat } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { DefaultArtifactClient } from '@actions/artifact'
import { StoreError, UserError } from '../core/errors.js'
import { MAX_ARTIFACT_BYTES } from '../core/limits.js'
import { checkedDigest, tooLarge, type ArtifactShelf } from './artifact-shelf.js'
import { reasonOf } from './fault.js'

/**
 * The artifacts of the run that this job belongs to. They need no token: the runner gives every action access to the
 * service that keeps them. What has expired is not listed there.
 */
export function ownArtifacts(): ArtifactShelf {
  const client = new DefaultArtifactClient()
  return {
    description: 'this run',
    async list() {
      const { artifacts } = await served(() => client.listArtifacts())
      return artifacts.map(({ id, name, size, digest = null }) => ({ id, name, size, digest, isExpired: false }))
    },
    async download(artifact) {
      const folder = await mkdtemp(path.join(tmpdir(), 'benchmark-snapshots-'))
      try {
        // Packed, because the client's own unpacking has no limits.
        await served(() => client.downloadArtifact(artifact.id, { path: folder, skipDecompress: true }))
        const [name = ''] = await readdir(folder)
        const file = path.join(folder, name)
        const { size } = await stat(file)
        if (size > MAX_ARTIFACT_BYTES) throw new UserError(tooLarge(size))
        return checkedDigest(await readFile(file), artifact)
      } finally {
        await rm(folder, { recursive: true, force: true })
      }
    },
  }
}

/** The client repeats what fails for itself, and then says little: the debug log has the rest. */
async function served<T>(ask: () => Promise<T>): Promise<T> {
  try {
    return await ask()
  } catch (error) {
    throw new StoreError(
      `The artifacts of this run cannot be had: ${reasonOf(error)}. Run this job again, with debug logging to see why.`,
      null,
      { cause: error },
    )
  }
}
