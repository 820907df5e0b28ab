import { fileFault } from '../../src/core/thrown.js'
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { expect, test } from '@jest/globals'

const thrownBy = async (work: () => Promise<unknown>): Promise<unknown> =>
  work().then(
    () => null,
    (error: unknown) => error,
  )

test('what the system refuses is said in plain words, with what mends it', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'file-fault-'))
  const at = (name: string): string => path.join(folder, name)
  await mkdir(at('folder'))
  await writeFile(at('file'), '')
  const read = (name: string): Promise<unknown> => thrownBy(() => readFile(at(name)))
  const write = (name: string): Promise<unknown> => thrownBy(() => writeFile(at(name), ''))
  expect(fileFault('read', await read('none'))).toBe('there is no such file: check the path')
  expect(fileFault('read', await read('folder'))).toBe('it is a folder: name a file')
  expect(fileFault('read', await read('file/x'))).toBe('a part of the path is a file, not a folder: check the path')
  expect(fileFault('write', await write('none/x'))).toBe(
    'its folder does not exist: make the folder first, or name another',
  )
  expect(fileFault('write', await write('folder'))).toBe('it is a folder: name a file in it')
  expect(fileFault('write', await write('x'.repeat(300)))).toMatch(/^the name is too long/)
})

test.each([
  ['EACCES', 'read', 'this user may not read it: change its permissions, or run as a user who may'],
  ['EPERM', 'write', 'this user may not write there: change its permissions, or run as a user who may'],
  ['ENOSPC', 'write', 'no space is left on the disk: free some, or name a place on another'],
  ['EXOTIC', 'read', 'EXOTIC: as Node says it'],
] as const)('%s', (code, doing, said) => {
  expect(fileFault(doing, Object.assign(new Error(`${code}: as Node says it`), { code }))).toBe(said)
})
