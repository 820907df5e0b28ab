import {
  describeFindings,
  examineConfig,
  examineNode,
  examineStore,
  fine,
  isWrong,
  note,
  wrong,
  type Finding,
} from '../commands/setup/doctor.js'
import { codeBlock } from '../core/report/markdown.js'
import type { Environment, RunEvent } from '../github/event.js'
import { configOf } from './config.js'
import type { Done } from './finish.js'
import type { Inputs } from './inputs/actions.js'
import { readInputs } from './inputs/read.js'
import { actionLog, line } from './log.js'
import { repositoryOf } from './push/comment.js'
import { keepsHistoryOnBranch, openNamedStore } from './store.js'

type DoctorInputs = Inputs<'push', 'doctor'>

/** Reports what is missing or wrong, and how to fix it, one line each. A fault fails the check. */
export async function runDoctor(
  inputs: DoctorInputs,
  event: RunEvent,
  env: Environment,
  workspace: string,
): Promise<Done> {
  const none = { says: 'none, or not readable', fix: 'benchmark-snapshots init <files…> prints one' }
  const { config, finding } = await examineConfig(async () => (await configOf(inputs, event, env)).config, none)
  const asked = config === null ? inputs : (readInputs(env, config) as DoctorInputs)
  const findings = [
    examineNode(process.version, asked.supabaseUrl !== ''),
    finding,
    ...(await examineStore(() => openNamedStore(asked, workspace, 'judge'), {
      name: 'benchmark-snapshots',
      storeFlags: '',
    })),
    ...(await examinePermissions(asked, event)),
  ]
  const lines = describeFindings(findings)
  for (const text of lines) line(text)
  return {
    outputs: {},
    summary: [
      `## ${isWrong(findings) ? '❌ Something is wrong' : '✅ Nothing is wrong'}`,
      '',
      codeBlock('text', lines),
    ].join('\n'),
    remarks: findings.flatMap(({ about, state, says, fix }) =>
      state === 'wrong' ? [{ level: 'error' as const, title: about, message: `${says} → ${fix ?? ''}` }] : [],
    ),
    comment: null,
  }
}

/** Only the history branch needs its permission; for the others a note says what they are for. */
async function examinePermissions(inputs: DoctorInputs, event: RunEvent): Promise<Finding[]> {
  const at = repositoryOf(event)
  if (at === null || inputs.githubToken === '') {
    return [note('permissions', 'comments, statuses and issues need the input github-token, which is empty')]
  }
  const [{ githubClient }, { permissionsOf }] = await Promise.all([
    import('../github/client.js'),
    import('../github/permissions.js'),
  ])
  const isOnBranch = keepsHistoryOnBranch(inputs)
  const permissions = await permissionsOf(githubClient(inputs.githubToken, actionLog), at, event.pullRequest)
  return permissions.map(({ name, reason, granted }) => {
    const line = `add to the job's permissions: ${name}`
    if (granted === true) return fine(name, reason)
    if (granted === null) return note(name, `GitHub did not say whether it is granted; with it, the action ${reason}`)
    const isNeeded = name === 'contents: write' && isOnBranch && !event.ofPullRequest
    return isNeeded
      ? wrong(name, `not granted; with it, the action ${reason}`, line)
      : note(name, `not granted; with it, the action ${reason}`, line)
  })
}
