import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals'
import { read } from './files.js'
import { runSteps, type StepsOutcome } from './runner/steps.js'
import { branch, parse, type Json } from './runner/tree.js'

const benchmark = branch(
  branch(parse('run', read('.github/workflows/benchmark-run.yml'))['jobs'], 'jobs')['benchmark'],
  'job',
)
const shellSteps = (Array.isArray(benchmark['steps']) ? benchmark['steps'] : []).filter(
  (step) => 'run' in branch(step, 'step'),
)

let checkout: string
beforeAll(async () => (checkout = await mkdtemp(path.join(tmpdir(), 'checkout-'))))
afterAll(() => rm(checkout, { recursive: true }))

/** Runs the shell steps of the job of one model. */
function run(keys: string, inputs: { command: string; setup?: string; convert?: string }): Promise<StepsOutcome> {
  const scope: { [name: string]: Json } = {
    inputs: { setup: '', convert: '', 'python-version': '', 'node-version': '', 'artifact-name': 'results', ...inputs },
    matrix: { model: 'openai/gpt-5' },
    strategy: { 'job-index': 3 },
    secrets: { 'benchmark-keys': keys },
  }
  const event = { name: 'push', payload: {} }
  return runSteps(shellSteps, scope, {
    isOurs: true,
    checkout,
    permissions: {},
    event,
    variables: {},
    actionVariables: {},
    secrets: keys.split('\n'),
  })
}

describe('the API keys of a benchmark', () => {
  test('reach the benchmark, and neither the steps before nor those after it', async () => {
    const print = 'echo "$MODEL: ${OPENAI_API_KEY+key} ${KEYS+all} ${#OPENAI_API_KEY}"'
    const { result, log } = await run('OPENAI_API_KEY=sk-123\n', { command: print, setup: print, convert: print })
    expect(log.split('\n').slice(0, 3)).toEqual(['openai/gpt-5:   0', 'openai/gpt-5: key  6', 'openai/gpt-5:   0'])
    expect(result).toBe('success')
  })

  test.each<[string, string]>([
    ['the file that a shell reads first', 'echo "BASH_ENV=$PWD/steal.sh" >>"$GITHUB_ENV"'],
    ['the same of another shell', 'echo "ENV=$PWD/steal.sh" >>"$GITHUB_ENV"'],
    [
      'a function in place of a command',
      `{ echo 'BASH_FUNC_echo%%<<end'; echo '() { command echo "stolen: $KEYS $OPENAI_API_KEY $*"; }'; echo end; } >>"$GITHUB_ENV"`,
    ],
  ])('are not read by what the set-up left in the environment: %s', async (_, leave) => {
    const setup = `echo 'echo "stolen: $KEYS $OPENAI_API_KEY"' >steal.sh\n${leave}`
    const command = 'command echo "and $LEFT is there"'
    const inputs = { setup: `${setup}\necho "LEFT=what it left" >>"$GITHUB_ENV"`, command }
    const { result, log } = await run('OPENAI_API_KEY=sk-123', inputs)
    expect(log).toContain('and what it left is there')
    expect(log).not.toContain('stolen: O')
    expect(log).not.toMatch(/stolen:.*\*\*\*/)
    expect(result).toBe('success')
  })

  test('are masked one by one, whatever the benchmark prints', async () => {
    const keys = '# two keys\r\nOPENAI_API_KEY="sk-1%2=3"\r\n\r\nGOOGLE_API_KEY=AIza $x `y`\r\n'
    const { log } = await run(keys, { command: 'echo "$OPENAI_API_KEY and $GOOGLE_API_KEY"' })
    expect(log).toBe('*** and ***\n')
  })

  test('are not needed', async () => {
    expect(await run('', { command: 'echo "$MODEL"' })).toMatchObject({ result: 'success', log: 'openai/gpt-5\n' })
  })

  test.each([
    'PATH',
    'LD_PRELOAD',
    'NODE_OPTIONS',
    'BASH_ENV',
    'PYTHONPATH',
    'GITHUB_TOKEN',
    'GITHUB_OUTPUT',
    'RUNNER_TEMP',
    'ACTIONS_RUNTIME_TOKEN',
    'https_proxy',
    'JAVA_TOOL_OPTIONS',
    'GIT_SSH_COMMAND',
    'path',
    'IFS',
    'MODEL',
    'REPEAT',
    'SCRIPT',
  ])('cannot be named %s, which means something to the runner or to a program', async (name) => {
    const { result, log } = await run(`OPENAI_API_KEY=sk-1\n${name}=s3cret`, { command: 'echo it ran' })
    expect(log).toBe(
      '::error title=benchmark-keys::line 2: this name is kept for the runner and its programs; give the key another one\n',
    )
    expect(result).toBe('failure')
  })

  test.each(['sk-123456', 'OPENAI KEY=sk-1', 'OPENAI_API_KEY=', '=sk-1', '1KEY=sk-1', 'export A=b', 'A-B=c'])(
    'are refused with the number of the line, and never the line, when one is written %s',
    async (line) => {
      const { result, log } = await run(`A=verylong\n\n${line}\nC d`, { command: 'echo it ran' })
      expect(log).toBe(
        [3, 4]
          .map((number) => `::error title=benchmark-keys::line ${number}: write NAME=value, one key a line\n`)
          .join(''),
      )
      expect(result).toBe('failure')
    },
  )
})

test('a command that fails stops the job, also in the middle and in a pipe', async () => {
  expect((await run('', { command: 'false | cat\necho on' })).log).toBe('')
  expect((await run('', { command: 'echo one\nfalse\necho two' })).result).toBe('failure')
  expect((await run('', { command: 'true', convert: 'exit 3' })).result).toBe('failure')
})

test('the name of an artifact is that of the model, in characters that artifacts may have', async () => {
  const { steps } = await run('', { command: 'true' })
  expect(steps['artifact']).toMatchObject({ outputs: { name: 'results-openai-gpt-5-3' } })
})
