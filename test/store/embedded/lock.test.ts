import { readFile, readdir, writeFile } from 'node:fs/promises'
import { hostname } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { acquireLock } from '../../../src/store/embedded/lock.js'
import { startChild } from '../child.js'
import { makeTemporaryDir } from './embedded-root.js'

async function deadPid(): Promise<number> {
  const child = startChild('lock-child.ts', [''])
  await child.kill()
  return child.pid
}

function holder(changes: object): string {
  const since = '2026-01-02T03:04:05.678Z'
  const base = { id: '0123456789abcdef', pid: 1, process_start: null, host: hostname(), started_at: since }
  return JSON.stringify({ ...base, command: 'dist/cli/index.js push', ...changes })
}

describe('lock file', () => {
  test('names its holder and leaves neither files nor process listeners behind', async () => {
    const base = path.join(await makeTemporaryDir(), 'db.lock')
    const listeners = process.listenerCount('exit')
    const lock = await acquireLock(base)
    const { pid, host, started_at } = JSON.parse(await readFile(base, 'utf8')) as { [key: string]: unknown }
    expect({ pid, host }).toEqual({ pid: process.pid, host: hostname() })
    await expect(acquireLock(base)).rejects.toMatchObject({
      name: 'StoreError',
      code: 'locked',
      message: expect.stringContaining(`process ${process.pid} since ${String(started_at)}`),
    })
    lock.release()
    lock.release()
    expect(await readdir(path.dirname(base))).toEqual([])
    expect(process.listenerCount('exit')).toBe(listeners)
  })

  test('is gone when its holder just ends, without releasing it', async () => {
    const base = path.join(await makeTemporaryDir(), 'db.lock')
    const child = startChild('lock-child.ts', [base])
    expect(await child.nextLine()).toBe('ready')
    child.send('take')
    expect(await child.nextLine()).toBe('won')
    child.send('exit')
    expect(await child.ended).toBe(0)
    expect(await readdir(path.dirname(base))).toEqual([])
  })

  const isLinux = process.platform === 'linux'
  test.each([
    { of: 'a process that is gone', is: 'free', holds: async () => ({ pid: await deadPid() }) },
    {
      of: 'a process whose number is used again',
      is: isLinux ? 'free' : 'held',
      holds: () => Promise.resolve({ process_start: '1' }),
    },
    { of: 'a running process whose start is unknown', is: 'held', holds: () => Promise.resolve({}) },
    { of: 'another computer', is: 'held', holds: async () => ({ pid: await deadPid(), host: 'elsewhere' }) },
  ])('of $of is $is', async ({ is, holds }) => {
    const base = path.join(await makeTemporaryDir(), 'db.lock')
    await writeFile(base, holder(await holds()))
    if (is === 'free') (await acquireLock(base)).release()
    else await expect(acquireLock(base)).rejects.toThrow('since 2026-01-02T03:04:05.678Z (dist/cli/index.js push)')
  })

  test('on another computer says which file to delete', async () => {
    const base = path.join(await makeTemporaryDir(), 'db.lock')
    await writeFile(base, holder({ host: 'elsewhere' }))
    await expect(acquireLock(base)).rejects.toThrow(`on elsewhere since`)
    await expect(acquireLock(base)).rejects.toThrow(`delete ${base}`)
  })

  test.each(['', '{', 'null', '{"pid": 1}'])('that cannot be read (%p) is not taken for free', async (content) => {
    const base = path.join(await makeTemporaryDir(), 'db.lock')
    await writeFile(base, content)
    await expect(acquireLock(base)).rejects.toThrow(`The lock file ${base} is not readable`)
    expect(await readFile(base, 'utf8')).toBe(content)
  })

  test('what killed processes left beside it is removed, other files stay', async () => {
    const directory = await makeTemporaryDir()
    const base = path.join(directory, 'db.lock')
    const pid = await deadPid()
    await writeFile(`${base}.new-${pid}-01234567`, '')
    await writeFile(`${base}.new-${process.pid}-01234567`, '')
    await writeFile(`${base}.after-fedcba9876543210`, holder({ pid }))
    await writeFile(`${base}.after-1edcba9876543210`, '{')
    await writeFile(`${base}.notes`, '')
    const lock = await acquireLock(base)
    lock.release()
    expect((await readdir(directory)).sort()).toEqual([`db.lock.new-${process.pid}-01234567`, 'db.lock.notes'])
  })

  test('left by a dead process is taken over by exactly one of many that find it at once', async () => {
    const base = path.join(await makeTemporaryDir(), 'db.lock')
    const pid = await deadPid()
    const children = Array.from({ length: 6 }, () => startChild('lock-child.ts', [base]))
    try {
      for (const child of children) expect(await child.nextLine()).toBe('ready')
      for (let round = 0; round < 30; round += 1) {
        const id = `0123456789abc${String(round).padStart(3, '0')}`
        await writeFile(base, holder({ id, pid }))
        // Every other time one that was taking it over was killed as well.
        if (round % 2 === 1) await writeFile(`${base}.after-${id}`, holder({ id: `f${id.slice(1)}`, pid }))
        for (const child of children) child.send('take')
        const answers = await Promise.all(children.map((child) => child.nextLine()))
        expect(answers.filter((answer) => answer === 'won')).toHaveLength(1)
        expect(answers.filter((answer) => answer.includes('The database is in use by'))).toHaveLength(5)
        for (const child of children) child.send('release')
        for (const child of children) expect(await child.nextLine()).toBe('released')
        expect(await readdir(path.dirname(base))).toEqual([])
      }
    } finally {
      await Promise.all(children.map((child) => child.kill()))
    }
  })
})
