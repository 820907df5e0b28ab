import { execFile, spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { cp, readdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { projectRoot } from '../../src/store/project-root.js'
import { makeTemporaryDir } from '../store/embedded/embedded-root.js'

jest.setTimeout(120_000)

/** What a fresh clone has and the program needs; no node_modules. `npm run build` makes dist/. */
const SHIPPED = ['dist', 'examples', 'supabase', 'package.json']

/** The Node of the machine, 20 or newer, as users have it; the one that runs the tests where there is no other. */
const NODE =
  (process.env['PATH'] ?? '')
    .split(path.delimiter)
    .filter((folder) => folder !== '' && !folder.includes('node_modules'))
    .map((folder) => path.join(folder, 'node'))
    .find((file) => existsSync(file)) ?? process.execPath

let clone = ''
beforeAll(async () => {
  clone = await makeTemporaryDir()
  for (const name of SHIPPED) await cp(path.join(projectRoot(), name), path.join(clone, name), { recursive: true })
})

interface Ran {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Types a line into a shell, in the clone. */
function type(line: string): Promise<Ran> {
  const env = { PATH: [path.dirname(NODE), process.env['PATH']].join(path.delimiter), USER: 'ada' }
  return new Promise((resolve) => {
    execFile('sh', ['-c', line], { cwd: clone, env }, (error, stdout, stderr) => {
      resolve({ code: typeof error?.code === 'number' ? error.code : 0, stdout, stderr })
    })
  })
}

/** What differs from run to run: where the database is and when something was stored. */
function normalized(text: string): string {
  return text
    .replaceAll(/(embedded database in ).*/g, '$1<directory>')
    .replaceAll(/\d{4}-\d\d-\d\d \d\d:\d\d/g, '<time>')
    .replaceAll(/, stored .*$/gm, ', <age>')
}

/** A step as the demo prints it. */
interface Step {
  readonly command: string
  readonly code: number
  readonly printed: string
}

/** Takes the text of the demo apart: what stands between one `$ ` and the next. */
function stepsOf(demo: string): Step[] {
  const [, ...steps] = demo.slice(0, demo.indexOf('# What next')).split(/^# \d+\. .*\n\$ /m)
  return steps.map((step) => {
    const [command = '', ...lines] = step.trimEnd().split('\n')
    const failed = lines.at(-1)?.startsWith('(exit code 1') === true
    return { command, code: failed ? 1 : 0, printed: lines.slice(0, failed ? -1 : undefined).join('\n') }
  })
}

describe('the demo in a fresh clone, with nothing installed', () => {
  let steps: Step[] = []
  beforeAll(async () => {
    const demo = await type('node dist/cli/index.js demo')
    expect([demo.code, demo.stderr]).toEqual([0, ''])
    steps = stepsOf(demo.stdout)
  })

  test('tells the story: a foreign file, a baseline, a regression, a rollback, a recovery, the page', () => {
    const told = steps.map(({ command, code, printed }) => {
      const [first = ''] = printed.split('\n')
      return [command.split(' ')[2], code, first.replace(/ \(medgemma[^)]*\)|, instead of.*(?=; by)/g, '')]
    })
    expect(told.slice(0, 7)).toEqual([
      ['push', 0, 'No baseline yet: nothing was compared'],
      ['push', 0, 'No baseline yet: nothing was compared'],
      ['push', 0, 'Improvement: f1 rose from 0.890 to 0.910 (+0.020)'],
      ['baseline', 0, 'version 2 with f1 0.91 is now the baseline; by ada: accepted by the team'],
      ['push', 1, 'Regression: f1 fell from 0.910 to 0.850 (-0.060)'],
      ['rollback', 0, 'version 2 with f1 0.91 is now current; by ada: version 3 regressed'],
      ['push', 0, 'Improvement: f1 rose from 0.910 to 0.930 (+0.020)'],
    ])
    expect(told.slice(7).map(([command, code]) => [command, code])).toEqual([
      ['history', 0],
      ['sql', 0],
      ['dashboard', 0],
    ])
  })

  test('prints commands that, typed one by one, print what the demo printed', async () => {
    expect(steps).toHaveLength(10)
    for (const { command, code, printed } of steps) {
      const typed = await type(command)
      expect({ command, ...typed, stdout: normalized(typed.stdout).trimEnd() }).toEqual({
        command,
        code,
        stdout: normalized(printed),
        stderr: '',
      })
    }
    expect((await readdir(clone)).sort()).toEqual(['.benchmark-snapshots', ...SHIPPED].sort())
  })
})

describe('the program as it is started', () => {
  function start(...argv: string[]) {
    const program = spawn(NODE, ['dist/cli/index.js', ...argv], { cwd: clone })
    let stderr = ''
    program.stderr.on('data', (text) => {
      stderr += String(text)
    })
    const ended = new Promise((resolve) => {
      program.once('close', (code) => {
        resolve({ code, stderr })
      })
    })
    return { program, ended }
  }

  test('a reader that closes the pipe early changes neither the exit code nor causes an error', async () => {
    expect(await type('node dist/cli/index.js push examples/version-2.json --data-dir piped')).toMatchObject({
      code: 0,
    })
    const { program, ended } = start('push', 'examples/version-3.json', '--data-dir', 'piped')
    program.stdout.destroy()
    expect(await ended).toEqual({ code: 1, stderr: '' })
  })

  test('reads what a command prints, as <(command) of a shell names it', async () => {
    const line = `node dist/cli/index.js validate <(printf 'id,passed\\n1,true\\n') --model-version m --dataset-version d`
    const { code, stdout, stderr } = await type(`bash --norc -c "${line}"`)
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' })
    expect(stdout).toContain('model m · dataset d · prompt none · primary metric pass_rate')
  })

  test('ends in order when it is interrupted: the database is closed, and a command opens it at once', async () => {
    const { program, ended } = start('demo', '--data-dir', 'kept')
    let printed = ''
    program.stdout.on('data', (text) => {
      const wasThere = printed.includes('# 3.')
      printed += String(text)
      if (!wasThere && printed.includes('# 3.')) program.kill('SIGINT')
    })
    expect(await ended).toEqual({ code: 130, stderr: 'Interrupted.\n' })
    expect((await readdir(clone)).filter((name) => name.startsWith('kept'))).toEqual(['kept'])
    expect(await type('node dist/cli/index.js latest --data-dir kept')).toMatchObject({ code: 0 })
  })

  test('the demo does not begin in a database that is there', async () => {
    expect(await type('node dist/cli/index.js demo --data-dir piped')).toMatchObject({
      code: 2,
      stderr: expect.stringMatching(/name a new directory, not 'piped'/),
    })
  })
})
