import { beforeAll, describe, expect, test } from '@jest/globals'
import { makeDesk, type Desk } from '../command-line.js'

let desk: Desk
beforeAll(async () => {
  desk = await makeDesk()
})

describe('doctor on the command line', () => {
  test('looks at everything though the configuration file is wrong, and exits with 1', async () => {
    await desk.write('.github/benchmark-snapshots.yml', 'thresold: 1')
    const { code, stdout } = await desk.run(['doctor'], { terminal: false })
    expect(code).toBe(1)
    expect(stdout).toMatch(/^✓ Node +v24/m)
    expect(stdout).toMatch(/^• git +\d.*not in a repository$/m)
    expect(stdout).toMatch(/^✗ configuration file +.*thresold: is not a known key; did you mean threshold\?$/m)
    expect(stdout).toMatch(/^• store +no database yet in .*: the first push makes it$/m)
    expect(stdout).not.toMatch(/^. schema/m)
    expect(stdout.trimEnd().split('\n').at(-2)).toMatch(/^- configuration file: /)
  })

  test('says the same as JSON, and that the store of the file lacks its key', async () => {
    await desk.write('.github/benchmark-snapshots.yml', 'supabase-url: https://abcdefghijklmnopqrst.supabase.co\n')
    const { code, document } = await desk.json(['doctor'])
    expect(code).toBe(1)
    expect(document).toMatchObject({
      ok: false,
      checks: expect.arrayContaining([
        expect.objectContaining({ about: 'configuration file', state: 'ok' }),
        expect.objectContaining({
          about: 'store',
          state: 'wrong',
          says: expect.stringContaining('supabase-key: is missing'),
        }),
      ]),
    })
  })
})
