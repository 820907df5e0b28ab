import { afterEach, beforeEach, expect, test } from '@jest/globals'
import { execFile } from 'node:child_process'
import { randomBytes } from 'node:crypto'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { getOctokit } from '@actions/github'
import { startGitHub, type GitHub } from './server/index.js'
import type { Run } from './server/runs.js'

const AT = { owner: 'your-org', repo: 'model' }
let github: GitHub
let run: Run

beforeEach(async () => {
  github = await startGitHub()
  github.world.addRepository('your-org/model')
  run = github.runs.add('your-org/model')
})
afterEach(() => github.close())

/** The client that the action uses, as it comes. */
function client(token: string): ReturnType<typeof getOctokit> {
  return getOctokit(token, { baseUrl: github.url })
}

test('lists artifacts thirty at a time, with a link to the next page, for a token that may read actions', async () => {
  for (let n = 1; n <= 65; n += 1) github.artifacts.add(run, `results-${n}`, Buffer.from('PK'))
  const { rest, paginate } = client(github.token({ permissions: { actions: 'read' } }))
  const first = await rest.actions.listWorkflowRunArtifacts({ ...AT, run_id: run.id })
  expect(first.data).toMatchObject({ total_count: 65 })
  expect(first.data.artifacts).toHaveLength(30)
  expect(first.headers.link).toContain('rel="next"')
  const all = await paginate(rest.actions.listWorkflowRunArtifacts, { ...AT, run_id: run.id })
  expect(all.map(({ name }) => name)).toContain('results-1')
  expect(all).toHaveLength(65)
})

test('refuses what the token may not do as GitHub does, and hides what it may not see', async () => {
  const refused = client(github.token({ permissions: { contents: 'read' } })).rest.actions
  await expect(refused.getWorkflowRun({ ...AT, run_id: run.id })).rejects.toMatchObject({
    status: 403,
    message: expect.stringContaining('Resource not accessible by integration') as unknown,
    response: { headers: { 'x-accepted-github-permissions': 'actions=read' } },
  })
  await expect(client('ghs_unknown').rest.repos.get(AT)).rejects.toMatchObject({ status: 401 })
  const foreign = client(github.token({ permissions: { actions: 'read' }, repository: 'your-org/other' }))
  await expect(foreign.rest.repos.get(AT)).rejects.toMatchObject({ status: 404 })
})

test('answers with an error and remembers a request that does not fit the description of GitHub', async () => {
  const { request } = client(github.token({ permissions: { actions: 'read' } }))
  await expect(request('GET /repos/your-org/model/actions/artifacts?size=3')).rejects.toMatchObject({ status: 500 })
  expect(github.violations).toEqual([expect.stringContaining('GitHub knows no size')])
  await expect(github.close()).rejects.toThrow('GitHub knows no size')
  github.violations.length = 0
})

test('fails the requests that it is told to, once they are carried out or instead of that', async () => {
  const operation = 'GET /repos/{owner}/{repo}'
  github.fault({ operation, nth: 2, answer: { status: 502, headers: { 'retry-after': '1' } } })
  github.fault({ operation, nth: 3, cut: true, carryOut: true })
  const { rest } = client(github.token())
  await rest.repos.get(AT)
  await expect(rest.repos.get(AT)).rejects.toMatchObject({ status: 502 })
  await expect(rest.repos.get(AT)).rejects.toThrow()
  await rest.repos.get(AT)
  expect(github.requestsOf(operation).map(({ status }) => status)).toEqual([200, 502, null, 200])
})

/** A process of a job: uploads and downloads with the client that GitHub's own actions use. */
const JOB = `
  import { DefaultArtifactClient } from '@actions/artifact'
  const [folder, token, repositoryOwner, repositoryName, run] = process.argv.slice(1)
  const artifacts = new DefaultArtifactClient()
  const { id } = await artifacts.uploadArtifact('results', [folder + '/result.json'], folder)
  const [{ digest: expectedHash }] = (await artifacts.listArtifacts()).artifacts
  const own = await artifacts.downloadArtifact(id, { path: folder + '/own', expectedHash })
  const findBy = { token, workflowRunId: Number(run), repositoryOwner, repositoryName }
  const other = await artifacts.downloadArtifact(id, { path: folder + '/other', expectedHash, findBy })
  // The client's upload leaves a timer behind.
  process.exit(own.digestMismatch || other.digestMismatch ? 1 : 0)
`

test('takes uploads of the artifact client, and gives them back to jobs of the run and to tokens of others', async () => {
  const folder = await mkdtemp(path.join(tmpdir(), 'github-server-'))
  try {
    const content = randomBytes(3_000_000)
    await writeFile(path.join(folder, 'result.json'), content)
    const token = github.token({ permissions: { actions: 'read' } })
    const facts = [folder, token, AT.owner, AT.repo, String(run.id)]
    const env = { PATH: process.env['PATH'], GITHUB_WORKSPACE: folder, ...github.env({ run }) }
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', JOB, ...facts], { env })
    for (const back of ['own', 'other']) {
      const given = await readFile(path.join(folder, back, 'result.json'))
      // toEqual goes through the bytes one by one, which takes ten seconds.
      expect(given.equals(content)).toBe(true)
    }
  } finally {
    await rm(folder, { recursive: true })
  }
})
