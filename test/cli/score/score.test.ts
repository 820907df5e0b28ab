import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { makeDesk, type Desk } from '../command-line.js'
import { startService, type Asked, type ExampleService, type Said } from './service.js'

const NAMES = ['-m', 'app-1', '-d', 'animals-v1']
const CASES = 'id,text,expected,group\n1,it barks,dog,a\n2,it meows,cat,a\n3,it purrs,cat,b\n4,it oinks,pig,b\n'

let desk: Desk
let service: ExampleService | undefined
beforeEach(async () => {
  desk = await makeDesk()
  await desk.write('cases.csv', CASES)
})
afterEach(async () => {
  await service?.close()
  service = undefined
})

const text = async (name: string): Promise<string> => readFile(path.join(desk.cwd, name), 'utf8')

/** Asks a service that answers so; the words of the flags besides. */
async function askedBy(answer: (asked: Asked, nth: number) => Said | Promise<Said>, more: readonly string[], env = {}) {
  service = await startService(answer)
  return desk.run(['score', '--expected', 'cases.csv', '--endpoint', service.url, ...NAMES, ...more], { env })
}

/** Knows dogs and cats, and is not sure. */
function classify({ fields }: Asked): Said {
  const said = String(fields['text'])
  return {
    body: { result: { label: said === 'it barks' ? 'dog' : 'cat' }, confidence: said === 'it barks' ? 0.9 : 0.6 },
  }
}

describe('score of files', () => {
  test('says what the answers came to, and writes a result that push takes', async () => {
    await desk.write(
      'answers.jsonl',
      '{"id":1,"predicted":"dog"}\n{"id":2,"predicted":"cat"}\n{"id":3,"predicted":"dog"}\n{"id":4,"error":"timeout"}\n',
    )
    const scored = ['score', '--expected', 'cases.csv', '--predictions', 'answers.jsonl', ...NAMES]
    const { code, stdout, stderr } = await desk.run([...scored, '--output', 'result.json', '--report', 'report.md'])
    expect([code, stderr]).toEqual([0, ''])
    expect(stdout).toMatch(/^4 cases: accuracy 0\.500, 1 error\n/)
    expect(stdout).toContain('benchmark-snapshots push result.json')
    expect(await text('report.md')).toContain('| `3` | `cat` | `dog` |')
    const { stdout: understood } = await desk.run(['validate', 'result.json'])
    expect(understood).toContain(
      'model app-1 · dataset animals-v1 · prompt none · primary metric accuracy 0.500 · 4 cases, 1 error',
    )
  })

  test('is one document for programs', async () => {
    await desk.write('answers.csv', 'id,predicted\n1,dog\n2,cat\n3,dog\n9,cat\n')
    const { document } = await desk.json(['score', '--expected', 'cases.csv', '--predictions', 'answers.csv', ...NAMES])
    expect(document).toMatchObject({
      cases: 4,
      errors: 1,
      accuracy: 0.5,
      failed: [
        { id: '3', expected: ['cat'], predicted: ['dog'], error: false },
        { id: '4', expected: ['pig'], predicted: null, error: true },
      ],
      warnings: [
        { file: 'cases.csv', message: '"4" is not in answers.csv, which counts as an error' },
        { file: 'answers.csv', message: '"9" is not in cases.csv, and left out' },
      ],
      output: null,
    })
  })

  test.each([
    [['--expected', 'cases.csv'], /name one of them/],
    [['--expected', 'cases.csv', '--predictions', 'a.csv', '--endpoint', 'http://x'], /name one of them/],
    [['--expected', 'cases.csv', '--endpoint', 'ftp://x'], /ftp:\/\/x is not an address/],
    [['--expected', 'cases.csv', '--endpoint', 'http://x', '--concurrency', '0'], /whole number from 1 to 1000/],
    [['--expected', 'cases.csv', '--endpoint', 'http://x', '--file', 'image'], /the case 1 has no column image/],
  ])('refuses %p', async (flags, message) => {
    const { code, stderr } = await desk.run(['score', ...flags, ...NAMES])
    expect(code).toBe(2)
    expect(stderr).toMatch(message)
  })
})

describe('score of a service', () => {
  test('sends each case without its answer, says pass or fail with the confidence, and keeps the answers', async () => {
    const flags = [
      '--answer',
      'result.label',
      '--answers',
      'answers.jsonl',
      '--output',
      'result.json',
      '--concurrency',
      '1',
    ]
    const { code, stdout } = await askedBy(classify, flags)
    expect(code).toBe(0)
    expect(stdout).toMatch(
      /^PASS 1: dog \(0\.9\)\nPASS 2: cat \(0\.6\)\nPASS 3: cat \(0\.6\)\nFAIL 4: cat \(0\.6\), expected pig\n\n4 cases: accuracy 0\.750\n/,
    )
    expect(service?.asked.map(({ fields }) => fields)[0]).toEqual({ id: '1', text: 'it barks' })
    const again = await desk.json(['score', '--expected', 'cases.csv', '--predictions', 'answers.jsonl', ...NAMES])
    expect(again.document).toMatchObject({ accuracy: 0.75, errors: 0, failed: [{ id: '4', predicted: ['cat'] }] })
    const result = JSON.parse(await text('result.json')) as { cases: { latency_ms: number }[] }
    expect(result.cases.every(({ latency_ms }) => latency_ms > 0)).toBe(true)
  })

  test('counts as an error what is none of its answers, and says why', async () => {
    const faults: Said[] = [{ body: { result: {} } }, { status: 400 }, { body: '<html>' }]
    const { code, stdout } = await askedBy(
      (asked, nth) => faults[nth - 1] ?? classify(asked),
      ['--answer', 'result.label', '--concurrency', '1'],
    )
    expect(code).toBe(0)
    expect(stdout).toContain('ERROR 1: the answer has no field result.label: it has result\n')
    expect(stdout).toContain('ERROR 2: status 400\n')
    expect(stdout).toContain('ERROR 3: the answer is not JSON\n')
    expect(stdout).toContain('4 cases: accuracy 0.000, 3 errors')
  })

  test('asks again after a fault that may pass, and does not wait longer than it may', async () => {
    const { stdout } = await askedBy(
      async (asked, nth) => {
        if (nth === 2) return { status: 503, headers: { 'retry-after': '0.01' } }
        if (asked.fields['id'] === '4') await new Promise(() => undefined)
        return classify(asked)
      },
      ['--answer', 'result.label', '--concurrency', '1', '--timeout', '1', '--retries', '1'],
    )
    expect(stdout).toContain('PASS 2: cat (0.6)\n')
    expect(stdout).toContain('ERROR 4: no answer within 1 s\n')
    // Cases 1, 2 twice, 3, and 4 twice.
    expect(service?.asked).toHaveLength(6)
  }, 20_000)

  test('asks as many at a time as it is told to, and no more', async () => {
    let [open, most] = [0, 0]
    await desk.write(
      'cases.csv',
      ['id,text,expected', ...Array.from({ length: 13 }, (_, id) => `${id},it barks,dog`)].join('\n'),
    )
    const { stdout } = await askedBy(
      async (asked) => {
        most = Math.max(most, (open += 1))
        await new Promise((resolve) => setTimeout(resolve, 10))
        open -= 1
        return classify(asked)
      },
      ['--answer', 'result.label', '--concurrency', '3'],
    )
    expect(most).toBe(3)
    expect(stdout).toContain('13 cases: accuracy 1.000')
  })

  test('sends the file of a case as a form, and none from elsewhere', async () => {
    await mkdir(path.join(desk.cwd, 'images'))
    await desk.write('images/a.txt', 'a dog')
    await desk.write('cases.csv', 'id,image,lang,expected\n1,images/a.txt,en,dog\n')
    const { stdout } = await askedBy(() => ({ body: { predicted: 'dog' } }), ['--file', 'image'], {
      BENCHMARK_SNAPSHOTS_ENDPOINT_TOKEN: 'secret',
    })
    expect(stdout).toContain('PASS 1: dog\n')
    expect(service?.asked).toEqual([
      { authorization: 'Bearer secret', fields: { id: '1', image: ['a.txt', 'a dog'], lang: 'en' } },
    ])
    await desk.write('cases.csv', 'id,image,expected\n1,../secret.txt,dog\n')
    await service?.close()
    const { code, stderr } = await askedBy(() => ({ body: { predicted: 'dog' } }), ['--file', 'image'])
    expect([code, stderr]).toEqual([2, '--file image: "../secret.txt" is not a file in the folder of the cases\n'])
    expect(service?.asked).toEqual([])
  })

  test('says at once that nobody answers, and that a token would travel unencrypted', async () => {
    service = await startService(classify)
    const { url } = service
    await service.close()
    const run = (endpoint: string, env = {}) =>
      desk.run(['score', '--expected', 'cases.csv', '--endpoint', endpoint, ...NAMES, '--retries', '0'], { env })
    expect(await run(url)).toMatchObject({ code: 2, stdout: '', stderr: expect.stringContaining('no answer from') })
    const env = { BENCHMARK_SNAPSHOTS_ENDPOINT_TOKEN: 'secret' }
    const unencrypted = await run('http://models.example/classify', env)
    expect(unencrypted).toMatchObject({ code: 2, stderr: expect.stringContaining('unencrypted') })
    expect(unencrypted.stderr).not.toContain('secret')
  })
})
