import { execFile, spawn } from 'node:child_process'
import type { ChildProcessWithoutNullStreams } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

export interface GitEntry {
  readonly mode: string
  readonly type: 'blob' | 'tree' | 'commit'
  readonly oid: string
  readonly name: string
}

export interface GitObject {
  readonly oid: string
  readonly type: 'blob' | 'tree' | 'commit' | 'tag'
  readonly bytes: Buffer
}

export interface TreeItem {
  readonly path: string
  readonly content: string
}

/** A repository as GitHub keeps it: a bare one, written and read by git itself, so that a clone of it is a proof. */
export class GitRepository {
  private readonly reader: ChildProcessWithoutNullStreams
  private readonly asked: ((object: GitObject | null) => void)[] = []
  private received: Buffer = Buffer.alloc(0)
  private writing: Promise<unknown> = Promise.resolve()

  private constructor(readonly folder: string) {
    this.reader = spawn('git', ['cat-file', '--batch'], { cwd: folder })
    this.reader.stdout.on('data', (chunk: Buffer) => {
      this.received = this.received.length === 0 ? chunk : Buffer.concat([this.received, chunk])
      while (this.answerOne());
    })
  }

  static async create(folder: string): Promise<GitRepository> {
    await run('git', ['init', '--quiet', '--bare', '--initial-branch=main', folder])
    return new GitRepository(folder)
  }

  /** An object by what git calls a revision, such as `<commit>:<path>`; null: there is none. */
  object(revision: string): Promise<GitObject | null> {
    return new Promise((resolve) => {
      this.asked.push(resolve)
      this.reader.stdin.write(`${revision}\n`)
    })
  }

  entriesOf({ bytes }: GitObject): GitEntry[] {
    const entries: GitEntry[] = []
    for (let at = 0; at < bytes.length; ) {
      const end = bytes.indexOf(0, at)
      const [mode = '', ...name] = bytes.toString('utf8', at, end).split(' ')
      const type = mode === '40000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'
      entries.push({ mode: mode.padStart(6, '0'), type, name: name.join(' '), oid: bytes.toString('hex', end + 1, end + 21) })
      at = end + 21
    }
    return entries
  }

  /** The commit that a ref points to. */
  async ref(name: string): Promise<string | null> {
    const object = await this.object(`${name}^{commit}`)
    return object?.oid ?? null
  }

  /** Commits from the newest on, each with its message. */
  async log(ref: string, skip: number, count: number): Promise<{ oid: string; message: string }[]> {
    const args = ['log', '-z', '--format=%H%n%B', `--skip=${skip}`, `--max-count=${count}`, ref]
    const { stdout } = await run('git', args, { cwd: this.folder })
    return stdout.split('\0').flatMap((text) => {
      const [oid = '', ...message] = text.split('\n')
      return oid === '' ? [] : [{ oid, message: message.join('\n').trimEnd() }]
    })
  }

  /** Objects are there at once; refs move only when `moveRef` is called. */
  async tree(items: readonly TreeItem[], base: string | null): Promise<string> {
    const { tree } = await this.import('tree', items.map(({ path, content }) => ({ path, content })), [], base)
    return tree
  }

  async commitTree(message: string, tree: string, parents: readonly string[]): Promise<string> {
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message]
    const { stdout } = await run('git', args, { cwd: this.folder, env: IDENTITY })
    return stdout.trim()
  }

  /** Compare-and-swap, as git does it: false where the ref is another (or, for null, there already). */
  async moveRef(ref: string, oid: string, expected: string | null): Promise<boolean> {
    const old = expected ?? '0'.repeat(40)
    const moved = this.writing.then(() => run('git', ['update-ref', ref, oid, old], { cwd: this.folder })).then(
      () => true,
      () => false,
    )
    this.writing = moved
    return moved
  }

  /** What `createCommitOnBranch` does; null: the head is another. */
  async commitOn(
    ref: string,
    expected: string,
    message: string,
    additions: readonly TreeItem[],
    deletions: readonly string[],
  ): Promise<string | null> {
    if ((await this.ref(ref)) !== expected) return null
    const { commit } = await this.import(message, additions, deletions, expected)
    return (await this.moveRef(ref, commit, expected)) ? commit : null
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.reader.on('close', resolve))
    this.reader.stdin.end()
    await closed
  }

  /** A commit on no branch. One at a time, because each takes the name of the ref it needs. */
  private import(
    message: string,
    additions: readonly TreeItem[],
    deletions: readonly string[],
    parent: string | null,
  ): Promise<{ commit: string; tree: string }> {
    const work = this.writing.then(async () => {
      const ref = 'refs/incoming/commit'
      await run('git', ['update-ref', '-d', ref], { cwd: this.folder })
      const text = (value: string): string => `data ${Buffer.byteLength(value)}\n${value}\n`
      const script = [
        `commit ${ref}\ncommitter ${IDENTITY.GIT_COMMITTER_NAME} <${IDENTITY.GIT_COMMITTER_EMAIL}> now\n`,
        text(message),
        parent === null ? '' : `from ${parent}\n`,
        ...deletions.map((path) => `D ${path}\n`),
        ...additions.map(({ path, content }) => `M 644 inline ${path}\n${text(content)}`),
        '\ndone\n',
      ]
      const importing = spawn('git', ['fast-import', '--quiet', '--done', '--date-format=now'], { cwd: this.folder })
      const ended = new Promise<number | null>((resolve) => importing.on('close', resolve))
      importing.stdin.end(script.join(''))
      if ((await ended) !== 0) throw new Error('git fast-import failed')
      const commit = await this.object(ref)
      const tree = await this.object(`${ref}^{tree}`)
      if (commit === null || tree === null) throw new Error('git fast-import made nothing')
      return { commit: commit.oid, tree: tree.oid }
    })
    this.writing = work.catch(() => undefined)
    return work
  }

  private answerOne(): boolean {
    const end = this.received.indexOf('\n')
    if (end === -1) return false
    const line = this.received.toString('utf8', 0, end)
    const found = /^([0-9a-f]{40}) (blob|tree|commit|tag) (\d+)$/.exec(line)
    if (found === null) {
      this.received = this.received.subarray(end + 1)
      this.asked.shift()?.(null)
      return this.received.length > 0
    }
    const [, oid = '', type, size] = found
    const last = end + 1 + Number(size)
    if (this.received.length <= last) return false
    const bytes = Buffer.from(this.received.subarray(end + 1, last))
    this.received = this.received.subarray(last + 1)
    this.asked.shift()?.({ oid, type: type as GitObject['type'], bytes })
    return this.received.length > 0
  }
}

const IDENTITY = {
  PATH: process.env['PATH'],
  GIT_AUTHOR_NAME: 'github-actions[bot]',
  GIT_AUTHOR_EMAIL: '41898282+github-actions[bot]@users.noreply.github.com',
  GIT_COMMITTER_NAME: 'GitHub',
  GIT_COMMITTER_EMAIL: 'noreply@github.com',
}
