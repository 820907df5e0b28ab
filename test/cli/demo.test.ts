import { expect, test } from '@jest/globals'
import { main } from '../../src/cli/main.js'
import { projectRoot } from '../../src/store/project-root.js'

test('somebody who watches the demo gets the page at the end, by its address, until Ctrl-C', async () => {
  const interrupt = new AbortController()
  let printed = ''
  let isHard = false
  let page = null as Promise<number> | null
  const write = (text: string): void => {
    printed += text
    if (page !== null || !printed.includes('Ctrl-C ends it.\n')) return
    const [address = ''] = /http:\/\/127\.0\.0\.1:\d+\//.exec(printed) ?? []
    page = fetch(address).then(({ status }) => {
      interrupt.abort(130)
      return status
    })
  }
  const code = await main(['demo'], {
    stdout: { isTTY: true, write, writeAll: () => Promise.resolve() },
    stderr: { isTTY: true, write: () => undefined, writeAll: () => Promise.resolve() },
    env: { PATH: process.env['PATH'], USER: 'ada', NO_COLOR: '1' },
    cwd: projectRoot(),
    commandName: 'benchmark-snapshots',
    interrupt: interrupt.signal,
    // Then Ctrl-C would leave the directory behind.
    stopAtOnce: () => {
      isHard = true
    },
  })
  expect([code, await page, isHard]).toEqual([0, 200, false])
  expect(printed).toMatch(
    /# 9\. The same in SQL[^]*# What next\n[^]*# 10\. The dashboard.*\n\$ benchmark-snapshots dashboard /,
  )
  expect(printed).toMatch(/, writes as ada\nhttp:\/\/127\.0\.0\.1:\d+\/#token=\S+\nCtrl-C ends it\.\n$/)
})
