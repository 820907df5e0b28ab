import path from 'node:path'
import type { Store } from '../ports.js'
import type { Inputs } from './inputs.js'
import { actionLog } from './log.js'

/** Opens the store. PGlite loads only now, so that bad input costs nothing. */
export async function openStore(inputs: Inputs, workspace: string): Promise<Store> {
  const [{ openEmbedded }, { rpcStore }] = await Promise.all([
    import('../store/embedded.js'),
    import('../store/rpc-store.js'),
  ])
  return rpcStore(await openEmbedded({ dataDir: path.resolve(workspace, inputs.dataDir), log: actionLog }))
}
