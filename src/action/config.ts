import { readConfig, type Config } from '../commands/config/config.js'
import { CONFIG_FILE } from '../commands/config/keys.js'
import { StoreError, UserError } from '../core/errors.js'
import type { Problem } from '../core/model.js'
import type { CommittedConfig } from '../github/committed-config.js'
import type { Environment, RunEvent } from '../github/event.js'
import { openParsers } from '../parsers/parsers.js'
import type { Asked } from './inputs/actions.js'
import { isStoreNamed } from './inputs/from-file.js'
import { inputText } from './inputs/read.js'
import { actionLog, line } from './log.js'
import { repositoryOf } from './push/comment.js'

/** The configuration file of a step. */
export interface FoundConfig {
  /** null: there is none. */
  readonly config: Config | null
  /** Warnings about it, for every report. */
  readonly warnings: readonly Problem[]
}

const NO_CONFIG: FoundConfig = { config: null, warnings: [] }

/**
 * Reads the configuration file through the API, in one request: never from the workspace or an artifact, where the code
 * of a pull request may have written it. Octokit and the YAML parser load only now.
 */
export async function configOf(asked: Asked, event: RunEvent, env: Environment): Promise<FoundConfig> {
  const { config: named, githubToken } = asked
  const path = named || CONFIG_FILE
  const at = env['GITHUB_REPOSITORY'] === event.provenance.repository ? repositoryOf(event) : null
  if (githubToken === '' || at === null) {
    if (named === '') return NO_CONFIG
    throw new UserError('config: the file is read from GitHub, which needs the input github-token: it is empty')
  }
  const [{ githubClient }, { committedConfig }] = await Promise.all([
    import('../github/client.js'),
    import('../github/committed-config.js'),
  ])
  const { revision, where } = placeOf(event, env)
  const head = event.ofPullRequest ? (event.provenance.commit_sha ?? null) : null
  const client = githubClient(githubToken, actionLog)
  const found = await committedConfig(client, at, { path, revision, head }).catch((error: unknown) => {
    // If the file might name the store, going on without it could start another history.
    const isSafe = named === '' && isStoreNamed((input) => inputText(env, input), env)
    if (!(error instanceof StoreError) || !isSafe) throw error
    return error
  })
  if (found instanceof StoreError) {
    return {
      config: null,
      warnings: [{ file: path, path: '', message: `${found.message}: it is ignored` }],
    }
  }
  if (found === null) return unread(path, named !== '')
  if (found.text === null && named !== '') {
    throw new UserError(`config: there is no ${path} ${where}`)
  }
  const warnings = found.changed === undefined ? [] : await aboutChange(found, path, where)
  if (found.text === null) return { config: null, warnings }
  line(`Configuration: ${path} ${where}`)
  return { config: await readConfig(found.text, path, openParsers()), warnings }
}

/** The revision that the file is read from, and its description. */
function placeOf({ measured, provenance }: RunEvent, env: Environment): { revision: string; where: string } {
  const isChange = measured.kind === 'pull-request' || measured.kind === 'merge-queue'
  if (isChange && measured.base !== null) {
    const { branch } = measured.base
    return { revision: `refs/heads/${branch}`, where: `on the branch ${branch}` }
  }
  const { commit_sha: commit } = provenance
  if (env['GITHUB_EVENT_NAME'] === 'push' && commit !== undefined && !isChange) {
    return { revision: commit, where: `in the commit ${commit.slice(0, 7)}` }
  }
  return { revision: 'HEAD', where: 'on the default branch' }
}

/** The warning that a pull request changes the file, with the errors that the new version has. */
async function aboutChange({ text, changed }: CommittedConfig, path: string, where: string): Promise<Problem[]> {
  const judgedBy = text === null ? 'without one' : `by the file ${where}`
  const what = `this pull request changes it, and the change takes effect after the merge: until then results are judged ${judgedBy}`
  const told: Problem = { file: path, path: '', message: what }
  try {
    if (typeof changed === 'string') await readConfig(changed, path, openParsers())
    return [told]
  } catch (error) {
    if (!(error instanceof UserError)) throw error
    const faults = error.message.split('\n').map((message) => message.replace(`${path}: `, ''))
    return [told, ...faults.map((message) => ({ file: path, path: 'after the merge, every run would fail', message }))]
  }
}

/** It is unknown whether there is a file; most repositories have none. */
function unread(path: string, isNamed: boolean): FoundConfig {
  const message = `${path} cannot be read, if it is there: give the job the permission contents: read`
  if (isNamed) throw new UserError(`config: ${message}`)
  line(`${message}. Until then it is ignored.`)
  return NO_CONFIG
}
