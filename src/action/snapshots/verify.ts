import { describeVerification, verify } from '../../commands/verify.js'
import { AS_MARKDOWN, AS_TEXT } from '../../core/report/tables/layout.js'
import { closing } from '../../store/open.js'
import type { Done } from '../finish.js'
import type { Inputs } from '../inputs/actions.js'
import { line } from '../log.js'
import { sha256 } from '../outputs.js'
import { openNamedStore } from '../store.js'

/** Checks the whole history; a difference fails the check. */
export async function runVerify(inputs: Inputs<'snapshots', 'verify'>, workspace: string): Promise<Done> {
  const verification = await closing(await openNamedStore(inputs, workspace, 'ask'), (store) => verify(store, sha256))
  for (const text of describeVerification(verification, AS_TEXT)) line(text)
  const { found, differences } = verification
  return {
    outputs: { json: JSON.stringify(verification) },
    summary: `## Verification\n\n${describeVerification(verification, AS_MARKDOWN).join('\n')}`,
    remarks:
      found === 0
        ? []
        : [{ level: 'error', title: 'The history is not what was stored', message: differences.join('\n') }],
    comment: null,
  }
}
