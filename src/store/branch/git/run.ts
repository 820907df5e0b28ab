import { spawn } from 'node:child_process'
import { StoreError, UserError } from '../../../core/errors.js'
import { codeOf } from '../../../core/thrown.js'

/** The folder and environment of git: credentials, identity and proxies are those of the user. */
export interface GitPlace {
  readonly folder: string
  readonly env: { readonly [name: string]: string | undefined }
}

/** The result of running git. */
export interface GitRun {
  readonly code: number
  readonly stdout: Buffer
  /** Without credentials. */
  readonly stderr: string
}

/** Runs git to its end, whatever its exit code. Throws `UserError` if there is no git. */
export async function runGit({ folder, env }: GitPlace, args: readonly string[], input = ''): Promise<GitRun> {
  // In English, because its output is read; without hints and without garbage collection.
  const child = spawn('git', ['-c', 'advice.pushNonFastForward=false', '-c', 'gc.auto=0', ...args], {
    cwd: folder,
    env: { ...env, LC_ALL: 'C' },
    windowsHide: true,
  })
  const ended = new Promise<number>((resolve, reject) => {
    child.on('error', reject).on('close', (code) => {
      resolve(code ?? -1)
    })
  })
  // A git that ends before it has read its input reports the reason on stderr.
  child.stdin.on('error', () => undefined)
  child.stdin.end(input)
  try {
    const [code, stdout, stderr] = await Promise.all([ended, bytesOf(child.stdout), bytesOf(child.stderr)])
    return { code, stdout, stderr: withoutCredentials(stderr.toString('utf8').trim()) }
  } catch (error) {
    if (codeOf(error) !== 'ENOENT') throw error
    throw new UserError('history-branch: git is not installed, or this folder does not exist', { cause: error })
  }
}

/** The output of git, without the line break at its end. Throws `StoreError` with git's error message. */
export async function git(place: GitPlace, args: readonly string[], input?: string): Promise<string> {
  const { code, stdout, stderr } = await runGit(place, args, input)
  if (code === 0) return stdout.toString('utf8').trimEnd()
  throw new StoreError(`git ${args[0] ?? ''} failed: ${stderr || `exit code ${code}`}`, 'git')
}

/** An address may contain a user and a password. */
export function withoutCredentials(text: string): string {
  return text.replace(/(\w:\/\/)[^/@\s]*@/g, '$1')
}

async function bytesOf(stream: AsyncIterable<Buffer>): Promise<Buffer> {
  const chunks: Buffer[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}
