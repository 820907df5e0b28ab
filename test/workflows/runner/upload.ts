import { fork, type ChildProcess } from 'node:child_process'
import { fileURLToPath } from 'node:url'
import { afterAll } from '@jest/globals'

export interface Upload {
  /** The variables of the job. */
  readonly env: { readonly [name: string]: string | undefined }
  readonly name: string
  readonly folder: string
  readonly files: readonly string[]
}

export interface Uploaded {
  readonly isGood: boolean
  readonly log: string
}

let client: ChildProcess | null = null
afterAll(() => {
  client?.disconnect()
  client = null
})

/** Uploads an artifact. One process does it for all jobs of a suite: to load the client takes half a second. */
export function upload(request: Upload): Promise<Uploaded> {
  const child = (client ??= fork(fileURLToPath(new URL('artifact-client.mjs', import.meta.url)), { execArgv: [] }))
  return new Promise((resolve, reject) => {
    const onExit = (code: number | null): void => reject(new Error(`the client of artifacts ended with ${code}`))
    child.once('exit', onExit)
    child.once('message', (answer) => {
      child.off('exit', onExit)
      resolve(answer as Uploaded)
    })
    child.send(request)
  })
}
