import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { makeTemporaryDir } from '../../embedded/embedded-root.js'

/** The environment of a person with a git of her own: who she is, and nothing of this machine. */
export const ADA = {
  PATH: process.env['PATH'],
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Ada',
  GIT_COMMITTER_NAME: 'Ada',
  GIT_AUTHOR_EMAIL: 'ada@example.org',
  GIT_COMMITTER_EMAIL: 'ada@example.org',
}

export function git(folder: string, ...args: string[]): string {
  return execFileSync('git', args, { cwd: folder, encoding: 'utf8', env: ADA, stdio: 'pipe' }).trim()
}

/** A bare repository with some code on its branch `main`, and nothing else. Gives its folder. */
export async function makeRemote(): Promise<string> {
  const remote = path.join(await makeTemporaryDir(), 'remote.git')
  await mkdir(remote)
  git(remote, 'init', '--quiet', '--bare', '--initial-branch=main')
  git(remote, 'config', 'uploadpack.allowFilter', 'true')
  const code = await makeTemporaryDir()
  git(code, 'init', '--quiet', '--initial-branch=main')
  git(code, 'commit', '--quiet', '--allow-empty', '-m', 'code')
  git(code, 'push', '--quiet', remote, 'main')
  return remote
}

/** Clones it as from another machine. Gives the folder. */
export async function makeClone(remote: string, ...flags: string[]): Promise<string> {
  const folder = await makeTemporaryDir()
  git(folder, 'clone', '--quiet', ...flags, `file://${remote}`, '.')
  return folder
}

/** From now on the repository takes no push, and says why. */
export function refuseAll(remote: string, why: string): Promise<void> {
  return writeFile(path.join(remote, 'hooks/pre-receive'), `#!/bin/sh\necho "${why}" >&2\nexit 1\n`, { mode: 0o755 })
}
