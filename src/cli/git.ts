import { execFile } from 'node:child_process'
import { userInfo } from 'node:os'
import type { Provenance } from '../core/model.js'
import { codeOf } from '../core/thrown.js'
import type { Io } from './terminal/io.js'

const TIMEOUT_MS = 2_000

/**
 * The provenance of the working directory according to git. Unknown parts (no repository, no commit, no git) are left
 * out.
 */
export async function gitProvenance(io: Pick<Io, 'cwd' | 'env'>): Promise<Provenance> {
  const [commit_sha, branch_name, remote] = await Promise.all([
    git(io, ['rev-parse', '--verify', 'HEAD']),
    git(io, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    git(io, ['remote', 'get-url', 'origin']),
  ])
  const repository = remote === undefined ? undefined : repositoryOf(remote)
  const triggered_by = userName(io.env)
  return {
    ...(commit_sha === undefined ? {} : { commit_sha }),
    ...(branch_name === undefined ? {} : { branch_name }),
    ...(repository === undefined ? {} : { repository }),
    ...(triggered_by === undefined ? {} : { triggered_by }),
  }
}

/** The default branch of the remote, as far as this clone knows it; else `main` or `master`, else the current one. */
export async function defaultBranch(io: Pick<Io, 'cwd' | 'env'>): Promise<string> {
  const [remote, here, branches = ''] = await Promise.all([
    git(io, ['symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD']),
    git(io, ['symbolic-ref', '--quiet', '--short', 'HEAD']),
    git(io, ['for-each-ref', '--format=%(refname:lstrip=2)', 'refs/heads', 'refs/remotes']),
  ])
  if (remote !== undefined) return remote.replace(/^origin\//, '')
  const names = branches.split('\n').map((name) => name.replace(/^origin\//, ''))
  return ['main', 'master'].find((name) => names.includes(name)) ?? here ?? 'main'
}

/**
 * `owner/name` in the address of a remote (a URL, or `host:path` for ssh). Without host and credentials; undefined for
 * local paths and other addresses.
 */
export function repositoryOf(remote: string): string | undefined {
  const path = URL.canParse(remote) ? urlPath(new URL(remote)) : /^(?:[^@/:]+@)?[^@/:]{2,}:([^:]+)$/.exec(remote)?.[1]
  return /^\/?([A-Za-z0-9_.-]+\/[A-Za-z0-9_.-]+?)(?:\.git)?\/?$/.exec(path ?? '')?.[1]
}

/** An address such as `host:owner/name` parses as a URL whose scheme is the host. */
function urlPath({ protocol, host, pathname }: URL): string | undefined {
  if (protocol === 'file:') return undefined
  return host !== '' || protocol.length > 2 ? pathname : undefined
}

function git({ cwd, env }: Pick<Io, 'cwd' | 'env'>, args: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    execFile('git', args, { cwd, env: { ...env }, timeout: TIMEOUT_MS, windowsHide: true }, (error, stdout) => {
      const text = stdout.trim()
      resolve(error !== null || text === '' ? undefined : text)
    })
  })
}

/** The user's login name. */
export function userName(env: Io['env']): string | undefined {
  const named = [env['USER'], env['USERNAME']].find((name) => name !== undefined && name !== '')
  if (named !== undefined) return named
  try {
    return userInfo().username
  } catch (error) {
    // A uid without an entry in the user database has no name, as in many containers.
    if (codeOf(error) !== null) return undefined
    throw error
  }
}
