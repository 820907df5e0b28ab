import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { execFileSync, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { Readable } from 'node:stream'
import { UserError } from '../../src/core/errors.js'
import { MAX_FILE_BYTES, MAX_FILES } from '../../src/core/limits.js'
import { resultFiles } from '../../src/files/result-files.js'
import type { ByteRange, ResultFile } from '../../src/ports.js'

let directory = ''

beforeEach(() => {
  directory = realpathSync(mkdtempSync(path.join(tmpdir(), 'result-files-')))
})

afterEach(() => {
  rmSync(directory, { recursive: true, force: true })
})

function put(name: string, text = '{}'): string {
  const absolute = path.join(directory, name)
  mkdirSync(path.dirname(absolute), { recursive: true })
  writeFileSync(absolute, text)
  return absolute
}

/** What a file holds, or a part of it. */
async function textOf(file: ResultFile | undefined, range?: ByteRange): Promise<string> {
  const chunks: Uint8Array[] = []
  for await (const chunk of file?.chunks(range) ?? []) chunks.push(chunk)
  return Buffer.concat(chunks).toString()
}

async function pathsOf(...patterns: string[]): Promise<string[]> {
  return (await resultFiles(patterns, directory).collect()).map((file) => file.path)
}

async function errorOf(...patterns: string[]): Promise<string> {
  const outcome = await pathsOf(...patterns).catch((error: unknown) => error)
  if (!(outcome instanceof UserError)) throw new Error(`no UserError but ${String(outcome)}`)
  return outcome.message
}

describe('Result files are found', () => {
  beforeEach(() => {
    for (const name of [
      'r/b.json',
      'r/a.json',
      'r/deep/c.json',
      'r/notes.txt',
      'r/README.md',
      'r/node_modules/x.json',
      'r/.hidden.json',
    ])
      put(name)
  })

  test('by path, as they are named and with their bytes', async () => {
    put('one.json', '{"a":1}')
    const [file] = await resultFiles(['./one.json'], directory).collect()
    expect(file?.path).toBe('one.json')
    expect(await textOf(file)).toBe('{"a":1}')
  })

  test('a part of one is read without the rest', async () => {
    put('one.json', '0123456789')
    const [file] = await resultFiles(['one.json'], directory).collect()
    expect(file?.size).toBe(10)
    expect(await textOf(file, { start: 2, end: 5 })).toBe('234')
    expect(await textOf(file, { start: 5, end: 5 })).toBe('')
  })

  test('from standard input and from a pipe, as <(command) of a shell is one, which are read once', async () => {
    const stdin = Readable.from([Buffer.from('{"a":'), Buffer.from('1}')])
    const pipe = path.join(directory, 'pipe')
    execFileSync('mkfifo', [pipe])
    const writer = spawn('sh', ['-c', `printf '{"b":2}' > '${pipe}'`])
    const isWritten = once(writer, 'close')
    const files = await resultFiles(['pipe', '-'], directory, stdin).collect()
    expect(await Promise.all(files.map(async (file) => [file.path, await textOf(file), await textOf(file)]))).toEqual([
      ['-', '{"a":1}', '{"a":1}'],
      ['pipe', '{"b":2}', '{"b":2}'],
    ])
    await isWritten
    await expect(resultFiles(['-'], directory).collect()).rejects.toThrow('there is no standard input here')
  })

  test('in a folder and below it, sorted', async () => {
    expect(await pathsOf('r')).toEqual(['r/a.json', 'r/b.json', 'r/deep/c.json'])
    expect(await pathsOf('./r/')).toEqual(['r/a.json', 'r/b.json', 'r/deep/c.json'])
    expect(await pathsOf('.')).toEqual(['r/a.json', 'r/b.json', 'r/deep/c.json'])
  })

  test('by glob, sorted', async () => {
    expect(await pathsOf('r/*.json')).toEqual(['r/a.json', 'r/b.json'])
    expect(await pathsOf('**/{c,b}.json')).toEqual(['r/b.json', 'r/deep/c.json'])
  })

  test('by absolute path and glob', async () => {
    expect(await pathsOf(path.join(directory, 'r/a.json'))).toEqual([path.join(directory, 'r/a.json')])
    expect(await pathsOf(path.join(directory, 'r/*.json'))).toEqual(
      ['a', 'b'].map((name) => path.join(directory, `r/${name}.json`)),
    )
  })

  test('in the order in which they are named, each once', async () => {
    expect(await pathsOf('r/deep', 'r/b.json', 'r/*.json', 'r/b.json')).toEqual([
      'r/deep/c.json',
      'r/b.json',
      'r/a.json',
    ])
  })

  test('even where a name looks like a glob', async () => {
    put('[run] 1.json')
    expect(await pathsOf('[run] 1.json')).toEqual(['[run] 1.json'])
  })
})

describe('What cannot be found or read is an error that names it', () => {
  test('every pattern that matches nothing', async () => {
    put('a.json')
    mkdirSync(path.join(directory, 'empty'))
    const message = (pattern: string): string =>
      `${pattern} matches no result file: check the path, and that the benchmark ran and wrote its results there`
    expect(await errorOf('a.json', 'missing.json', 'empty', 'none/*.json', 'a.json/b.json')).toBe(
      ['missing.json', 'empty', 'none/*.json', 'a.json/b.json'].map(message).join('\n'),
    )
  })

  test('no pattern, or an empty one', async () => {
    expect(await errorOf()).toBe('no result files were named: give paths, folders or globs')
    expect(await errorOf(' ')).toBe('the path of a result file is empty')
  })

  test('a file beyond the limit, without reading it', async () => {
    truncateSync(put('big.json'), MAX_FILE_BYTES + 1)
    expect(await errorOf('big.json')).toBe(
      'big.json has 1073741825 bytes, more than 1073741824: is it a benchmark result?',
    )
  })

  test('too many bytes in all', async () => {
    for (let index = 0; index < 5; index += 1) truncateSync(put(`${index}.json`), MAX_FILE_BYTES)
    expect(await errorOf('.')).toBe('the result files are larger than 4294967296 bytes together: push them in parts')
  })

  test('too many files', async () => {
    for (let index = 0; index <= MAX_FILES; index += 1) put(`${index}.json`)
    expect(await errorOf('*.json')).toBe('*.json brings the result files to more than 1000: name fewer')
  })

  test('something that is no file', async () => {
    expect(await errorOf('/dev/null')).toBe('/dev/null is not a file')
  })
})

describe('Symbolic links', () => {
  test('are neither listed nor followed by folders and globs', async () => {
    put('secret/other.json')
    put('r/run-1.json')
    symlinkSync('run-1.json', path.join(directory, 'r/latest.json'))
    symlinkSync('../secret/other.json', path.join(directory, 'r/out.json'))
    symlinkSync('../secret', path.join(directory, 'r/folder'))
    symlinkSync('gone.json', path.join(directory, 'r/dangling.json'))
    expect(await pathsOf('r')).toEqual(['r/run-1.json'])
    expect(await pathsOf('r/**/*.json')).toEqual(['r/run-1.json'])
  })

  test('to a file that is named as well are the same file', async () => {
    put('run-1.json')
    symlinkSync('run-1.json', path.join(directory, 'latest.json'))
    expect(await pathsOf('latest.json', 'run-1.json')).toEqual(['latest.json'])
  })

  test.each([
    ['a folder', 'results'],
    ['a glob in it', 'results/*.json'],
    ['a glob below it', './results/**/a.json'],
    ['a glob with its whole path', '<here>/results/*.json'],
    ['a file in it', 'results/a.json'],
    ['a file of its own', 'a.json'],
  ])('do not lead out of the workspace: %s', async (_, pattern) => {
    const outside = realpathSync(mkdtempSync(path.join(tmpdir(), 'outside-')))
    try {
      writeFileSync(path.join(outside, 'a.json'), '{}')
      symlinkSync(outside, path.join(directory, 'results'))
      symlinkSync(path.join(outside, 'a.json'), path.join(directory, 'a.json'))
      const named = pattern.replace('<here>', directory)
      expect(await errorOf(named)).toContain(`${named} is a link to ${outside}/a.json, outside ${directory}: `)
      // Whoever means that place names it.
      expect(await pathsOf(`${outside}/*.json`)).toEqual([`${outside}/a.json`])
      expect(await pathsOf(path.relative(directory, outside))).toEqual([`${path.relative(directory, outside)}/a.json`])
    } finally {
      rmSync(outside, { recursive: true })
    }
  })

  test('do not lead to what a program reads from a pipe', async () => {
    const shell = spawn('sh', ['-c', "yes | sh -c 'echo $$; exec sleep 30'"], { stdio: ['ignore', 'pipe', 'ignore'] })
    const [chunk] = (await once(shell.stdout, 'data')) as [Buffer]
    const reader = Number(chunk.toString())
    try {
      symlinkSync(`/proc/${reader}/fd/0`, path.join(directory, 'a.json'))
      expect(await errorOf('a.json')).toContain('a.json is a link to no file, outside ')
      expect(await errorOf('*.json')).toContain('*.json ')
    } finally {
      process.kill(reader)
    }
  })

  test('that take the place of a file once it was found are not followed', async () => {
    const small = '{"mine":1}'
    put('large.json', small.padEnd(100_000))
    put('small.json', small)
    const files = await resultFiles(['*.json'], directory).collect()
    for (const name of ['large.json', 'small.json']) {
      rmSync(path.join(directory, name))
      symlinkSync('/etc/hostname', path.join(directory, name))
    }
    const said =
      'large.json cannot be read: it is a link that may not be followed, or links lead in a circle: name the file itself'
    await expect(textOf(files[0])).rejects.toMatchObject({ name: 'UserError', message: said })
    // What it held when it was found.
    expect(await textOf(files[1])).toBe(small)
  })

  test('in the path of the workspace itself are no way out', async () => {
    put('real/r/a.json')
    symlinkSync('real', path.join(directory, 'workspace'))
    const collect = async (pattern: string): Promise<number> =>
      (await resultFiles([pattern], path.join(directory, 'workspace')).collect()).length
    expect(await collect('r/*.json')).toBe(1)
    expect(await collect(path.join(directory, 'real/r'))).toBe(1)
  })

  test('that a person names are read where they stay inside', async () => {
    put('store/a.json')
    symlinkSync('store', path.join(directory, 'results'))
    expect(await pathsOf('results')).toEqual(['results/a.json'])
    expect(await pathsOf('results/a.json')).toEqual(['results/a.json'])
    expect(await pathsOf('results/*.json')).toEqual(['results/a.json'])
  })
})
