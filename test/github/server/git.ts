import { execFile, spawn, type ChildProcessWithoutNullStreams } from 'node:child_process'
import { once } from 'node:events'
import { createInterface } from 'node:readline'
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
  private readonly writer: ChildProcessWithoutNullStreams
  private isClosed = false
  private readonly written: ((isWritten: boolean) => void)[] = []

  private constructor(readonly folder: string) {
    // Both run as long as the repository does, and write packs: a process for each request and a file for each object
    // took most of the time of the tests.
    const importing = [
      '-c',
      'fastimport.unpackLimit=1',
      'fast-import',
      '--quiet',
      '--force',
      '--done',
      '--date-format=now',
    ]
    this.writer = spawn('git', importing, { cwd: folder })
    createInterface(this.writer.stdout).on('line', () => this.written.shift()?.(true))
    this.writer.on('close', () => {
      this.isClosed = true
      for (const answer of this.written.splice(0)) answer(false)
    })
    // The close says so.
    this.writer.stdin.on('error', () => undefined)
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
    for (let at = 0; at < bytes.length;) {
      const end = bytes.indexOf(0, at)
      const [mode = '', ...name] = bytes.toString('utf8', at, end).split(' ')
      const type = mode === '40000' ? 'tree' : mode === '160000' ? 'commit' : 'blob'
      entries.push({
        mode: mode.padStart(6, '0'),
        type,
        name: name.join(' '),
        oid: bytes.toString('hex', end + 1, end + 21),
      })
      at = end + 21
    }
    return entries
  }

  /** The commit that a ref points to. */
  async ref(name: string): Promise<string | null> {
    const object = await this.object(`${name}^{commit}`)
    return object?.oid ?? null
  }

  /** Commits from the newest on, each with its message, along the first parents. */
  async log(ref: string, skip: number, count: number): Promise<{ oid: string; message: string }[]> {
    const found: { oid: string; message: string }[] = []
    let next: string | undefined = `${ref}~${skip}`
    while (next !== undefined && found.length < count) {
      const object = await this.object(next)
      if (object === null) break
      const text = object.bytes.toString('utf8')
      found.push({ oid: object.oid, message: text.slice(text.indexOf('\n\n') + 2).trimEnd() })
      next = /^parent ([0-9a-f]{40})$/m.exec(text.slice(0, text.indexOf('\n\n')))?.[1]
    }
    return found
  }

  /** Objects are there at once; refs move only when `moveRef` is called. */
  async tree(items: readonly TreeItem[], base: string | null): Promise<string> {
    const { tree } = await this.import(
      'tree',
      items.map(({ path, content }) => ({ path, content })),
      [],
      base,
    )
    return tree
  }

  async commitTree(message: string, tree: string, parents: readonly string[]): Promise<string> {
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent]), '-m', message]
    const { stdout } = await run('git', args, { cwd: this.folder, env: IDENTITY })
    return stdout.trim()
  }

  /** Compare-and-swap: false where the ref is another (or, for null, there already). */
  async moveRef(ref: string, oid: string, expected: string | null): Promise<boolean> {
    return this.afterOthers(async () => {
      if ((await this.ref(ref)) !== expected) return false
      await this.write(`reset ${ref}\nfrom ${oid}\n\n`)
      return true
    })
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
    const closed = Promise.all([this.reader, this.writer].map((each) => once(each, 'close')))
    this.reader.stdin.end()
    this.writer.stdin.end('done\n')
    await closed
  }

  /** A commit on no branch. */
  private import(
    message: string,
    additions: readonly TreeItem[],
    deletions: readonly string[],
    parent: string | null,
  ): Promise<{ commit: string; tree: string }> {
    const ref = 'refs/incoming/commit'
    const text = (value: string): string => `data ${Buffer.byteLength(value)}\n${value}\n`
    return this.afterOthers(async () => {
      await this.write(
        [
          // Or it would go on from the commit before.
          `reset ${ref}\n\n`,
          `commit ${ref}\ncommitter ${IDENTITY.GIT_COMMITTER_NAME} <${IDENTITY.GIT_COMMITTER_EMAIL}> now\n`,
          text(message),
          parent === null ? '' : `from ${parent}\n`,
          ...deletions.map((path) => `D ${path}\n`),
          ...additions.map(({ path, content }) => `M 644 inline ${path}\n${text(content)}`),
          '\n',
        ].join(''),
      )
      const commit = await this.object(ref)
      const tree = await this.object(`${ref}^{tree}`)
      if (commit === null || tree === null) throw new Error('git fast-import made nothing')
      return { commit: commit.oid, tree: tree.oid }
    })
  }

  /** Runs commands of `git fast-import` and waits until they are on disk. */
  private async write(commands: string): Promise<void> {
    const isWritten = new Promise<boolean>((resolve) => {
      if (this.isClosed) return resolve(false)
      this.written.push(resolve)
      this.writer.stdin.write(`${commands}checkpoint\nprogress written\n`)
    })
    if (!(await isWritten)) throw new Error('git fast-import failed')
  }

  /** One at a time. */
  private afterOthers<T>(work: () => Promise<T>): Promise<T> {
    const result = this.writing.then(work)
    this.writing = result.catch(() => undefined)
    return result
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
