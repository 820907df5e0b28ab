import { mkdir } from 'node:fs/promises'
import path from 'node:path'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { makeDesk, resultWith, type Desk } from '../command-line.js'

let desk: Desk
const CONFIG = '.github/benchmark-snapshots.yml'

beforeEach(async () => {
  desk = await makeDesk()
})

describe('the configuration file on the command line', () => {
  test('says what no flag says, of files, judging and the questions', async () => {
    await mkdir(path.join(desk.cwd, '.git'))
    await desk.write(
      CONFIG,
      'results: out/*.json\nthreshold: 0.2\nstrategy: threshold\nenvironment: production\n' +
        'configuration: { model-version: m-1, environment: local }\n',
    )
    await desk.write('out/one.json', resultWith(0.9))
    await desk.write('out/two.json', resultWith(0.9, { model_version: 'm-2' }))
    expect(await desk.run(['push', '--promotion', 'first'])).toMatchObject({ code: 0 })

    await desk.write('out/one.json', resultWith(0.75))
    const judged = await desk.json(['push', '--dry-run'])
    expect(judged).toMatchObject({ code: 0, document: { verdict: expect.not.stringMatching('regression') } })
    // A laptop's results stay its own, whatever the file says of those of the workflow.
    expect(judged.document).toMatchObject({ results: [{ configuration: { environment: 'local' } }, {}] })
    expect(await desk.json(['push', '--dry-run', '--threshold', '0.05'])).toMatchObject({ code: 1 })

    const history = await desk.json(['history'])
    expect(history).toMatchObject({ code: 0, document: { configuration: { model_version: 'm-1' } } })
  })

  test('is refused before anything is done, and another can be named', async () => {
    await desk.write(CONFIG, 'thresold: 0.2\nstore: databse\n')
    await desk.write('one.json', resultWith(0.9))
    const refused = await desk.run(['push', 'one.json'])
    expect(refused.code).toBe(2)
    expect(refused.stderr.trim().split('\n')).toEqual([
      `${CONFIG}: thresold: is not a known key; did you mean threshold?`,
      `${CONFIG}: store: "databse" is not allowed, give one of auto, database; did you mean database?`,
    ])
    await desk.write('other.yml', 'results: one.json\n')
    expect((await desk.run(['validate', '--config', 'other.yml'])).code).toBe(0)
    const missing = await desk.run(['push', 'one.json', '--config', 'mine.yml'])
    expect([missing.code, missing.stderr]).toEqual([
      2,
      expect.stringContaining('mine.yml: cannot be read: there is no such file'),
    ])
  })

  test('says where the history is, unless a flag or the environment does', async () => {
    await desk.write(CONFIG, 'store: database\n')
    await desk.write('one.json', resultWith(0.9))
    const refused = await desk.run(['push', 'one.json'])
    expect([refused.code, refused.stderr]).toEqual([
      2,
      expect.stringContaining('the configuration file requires a database'),
    ])
    await desk.write(CONFIG, 'data-dir: history\n')
    const { stderr } = await desk.run(['latest'])
    expect(stderr).toContain(`There is no database in ${path.join(desk.cwd, 'history')} yet`)
    const named = await desk.run(['latest', '--data-dir', 'other'])
    expect(named.stderr).toContain(`There is no database in ${path.join(desk.cwd, 'other')} yet`)
  })

  test('is not needed, but files are', async () => {
    const { code, stderr } = await desk.run(['push'])
    expect([code, stderr]).toEqual([2, expect.stringContaining('name result files, folders or globs')])
  })
})
