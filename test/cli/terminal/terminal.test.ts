import { beforeAll, describe, expect, jest, test } from '@jest/globals'
import { nameFault } from '../../../src/core/result/names/names.js'
import { HOSTILE_TEXTS } from '../../core/report/hostile-texts.js'
import { example, makeDesk, resultWith, type Desk, type Surroundings } from '../command-line.js'

jest.setTimeout(60_000)

const ESCAPE = '\u001b'
/** What a terminal or the log of a workflow would act on: everything but line feeds and visible characters. */
const ACTING = /[^\P{C}\n]|[\u2028\u2029]|^::|##\[/mu

describe('colors', () => {
  test.each<[string, boolean, Surroundings]>([
    ['on a terminal', true, { terminal: true }],
    ['nowhere else', false, {}],
    ['not with NO_COLOR', false, { terminal: true, env: { NO_COLOR: '1' } }],
    ['not on a dumb terminal', false, { terminal: true, env: { TERM: 'dumb' } }],
    ['everywhere with FORCE_COLOR', true, { env: { FORCE_COLOR: '1' } }],
    ['nowhere with FORCE_COLOR=0', false, { terminal: true, env: { FORCE_COLOR: '0' } }],
    ['with an empty NO_COLOR as without it', true, { terminal: true, env: { NO_COLOR: '' } }],
  ])('are there %s', async (_where, colored, surroundings) => {
    const { run } = await makeDesk()
    const { stdout } = await run(['validate', example(1)], surroundings)
    expect(stdout.includes(ESCAPE)).toBe(colored)
    const { stderr } = await run(['validate', 'missing.json'], surroundings)
    expect(stderr.includes(ESCAPE)).toBe(colored)
  })

  test('are never in JSON, and progress never mixes with it', async () => {
    const { run } = await makeDesk()
    const { stdout, stderr } = await run(['push', example(1), '--json'], { terminal: true, env: { FORCE_COLOR: '1' } })
    expect(JSON.parse(stdout)).toMatchObject({ verdict: 'no_baseline' })
    expect(stdout).not.toContain(ESCAPE)
    expect(stderr).toContain('Store snapshots')
  })
})

describe('text that comes from files reaches no terminal as it is:', () => {
  let desk: Desk
  beforeAll(async () => {
    desk = await makeDesk()
  })

  test('names and notes of results that are valid', async () => {
    const named = HOSTILE_TEXTS.filter((text) => text.length < 100 && nameFault(text) === undefined).map(
      (text, index) =>
        resultWith(0.9, {
          model_version: `m${index} ${text}`,
          prompt_version: text,
          notes: text,
          metrics: { f1: 0.9, [text]: 0.5 },
        }),
    )
    await desk.write('named.json', named)
    const { files } = (await desk.json(['validate', 'named.json'])).document as { files: { results: number }[] }
    expect(files).toHaveLength(1)
    for (const [index, result] of named.entries()) await desk.write(`each/${index}.json`, result)
    for (const argv of [
      ['validate', 'each'],
      ['push', 'each', '--on-invalid', 'skip'],
      ['push', 'each', '--on-invalid', 'skip'],
      ['history'],
      ['sql', 'SELECT * FROM benchmark_snapshots'],
      ['sql', 'SELECT notes, metrics FROM benchmark_transactions'],
    ]) {
      const { stdout, stderr } = await desk.run(argv)
      expect([argv, ACTING.exec(stdout), ACTING.exec(stderr)]).toEqual([argv, null, null])
      expect(stdout + stderr).not.toBe('')
    }
  })

  test('problems of files that are not, what the shell gave, and what the database remarks', async () => {
    const evil = `${ESCAPE}[31mred${ESCAPE}[0m\n::error::x`
    await desk.write('evil.json', { ...resultWith(0.9), [evil]: 1, metrics: { [evil]: evil } })
    for (const argv of [
      ['push', 'evil.json'],
      ['validate', 'evil.json'],
      ['push', evil],
      ['history', '--environment', evil],
      ['history', '--limit', evil],
      ['push', 'evil.json', '--baseline', evil],
      ['sql', `DO $$ BEGIN RAISE NOTICE '${evil}'; END $$`],
      ['sql', `SELECT '${evil}' AS "${evil}"`],
      ['sql', `SELECT "${evil}"`],
      [evil],
      ['push', `--${evil}`],
    ]) {
      const { stdout, stderr } = await desk.run(argv)
      expect([argv, ACTING.exec(stdout), ACTING.exec(stderr)]).toEqual([argv, null, null])
      expect(stdout + stderr).toContain('red')
    }
  })
})
