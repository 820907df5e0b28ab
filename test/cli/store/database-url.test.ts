import { expect, test } from '@jest/globals'
import { sharedDatabase } from '../../shared-postgres/database.js'
import { makeDesk, resultWith } from '../command-line.js'

test('migrate and --store postgres read DATABASE_URL, so that no command line shows a password', async () => {
  const env = { DATABASE_URL: await sharedDatabase() }
  const desk = await makeDesk()
  expect(await desk.run(['migrate'], { env })).toMatchObject({
    code: 0,
    stdout: expect.stringContaining('nothing to do'),
  })
  await desk.write('a.json', resultWith(0.9))
  expect((await desk.run(['push', 'a.json', '--store', 'postgres'], { env })).code).toBe(0)
  const { code, document } = await desk.json(['history', '--store', 'postgres'], { env })
  expect([code, document]).toMatchObject([0, { snapshots: [{ snapshot_version: 1, f1_score: 0.9 }] }])
})

test('the variable alone does not choose the store: it may be of another program', async () => {
  const desk = await makeDesk()
  const env = { DATABASE_URL: 'postgresql://nobody@127.0.0.1:1/other' }
  await desk.write('a.json', resultWith(0.9))
  expect((await desk.run(['push', 'a.json'], { env })).code).toBe(0)
})

test('without either, migrate says what it needs', async () => {
  const desk = await makeDesk()
  expect(await desk.run(['migrate'])).toEqual({
    code: 2,
    stdout: '',
    stderr: 'migrate: needs --database-url or DATABASE_URL\n',
  })
})
