import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import type { Provenance } from '../core/model.js'
import type { Io } from './io.js'

const TIMEOUT_MS = 2_000

/** What git says of the working directory. What it does not say (no repository, no commit, no git) is left out. */
export async function gitProvenance({ cwd, env }: Io): Promise<Provenance> {
  const [commit_sha, branch_name, remote] = await Promise.all([
    git(cwd, ['rev-parse', '--verify', 'HEAD']),
    git(cwd, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    git(cwd, ['remote', 'get-url', 'origin']),
  ])
  const repository = remote === undefined ? undefined : repositoryOf(remote)
  const triggered_by = userName(env)
  return {
    ...(commit_sha === undefined ? {} : { commit_sha }),
    ...(branch_name === undefined ? {} : { branch_name }),
    ...(repository === undefined ? {} : { repository }),
    ...(triggered_by === undefined ? {} : { triggered_by }),
  }
}

/** `owner/name` of a remote's address; credentials and host stay out. */
export function repositoryOf(remote: string): string | undefined {
  return /[/:]([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+?)(?:\.git)?\/?$/.exec(remote)?.[1]
}

function git(cwd: string, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', args, { cwd, timeout: TIMEOUT_MS, windowsHide: true }, (error, stdout) => {
      const text = stdout.trim()
      resolve(error !== null || text === '' ? undefined : text)
    })
  })
}

/** The user's login name. */
export function userName(env: Io['env']): string | undefined {
  const named = env['USER'] ?? env['USERNAME']
  if (named !== undefined && named !== '') return named
  try {
    return userInfo().username
  } catch (error) {
    // A uid without an entry in the user database has no name, as in many containers.
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}
