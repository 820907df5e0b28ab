import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { startGitHub } from '../github/server/index.js'
import { read } from './files.js'
import { FORTY_QUESTIONS } from './forty-questions.js'
import { blocksOf } from './published.js'
import { Project, type Event } from './runner/project.js'
import { TOOL_RUNS, type ToolRun } from './tool-files.js'

const HOME = 'your-org/model'
const PAGE = 'docs/formats.md'

/** The workflows of the page, by the name of the tool that stands above each. */
const WORKFLOWS = new Map(
  blocksOf(PAGE, read(PAGE).split('\n## Any other file')[0]).map(({ text }) => [titleAbove(text), text]),
)

function titleAbove(block: string): string {
  const before = read(PAGE).split(block)[0] ?? ''
  return [...before.matchAll(/^\*\*([^*]+)\*\*/gm)].at(-1)?.[1] ?? ''
}

describe('the workflows in docs/formats.md', () => {
  test('are those of the tools that are played here, each of ten lines', () => {
    expect([...WORKFLOWS.keys()]).toEqual(Object.keys(TOOL_RUNS))
    for (const text of WORKFLOWS.values()) expect(text.trimEnd().split('\n').length).toBeLessThanOrEqual(10)
  })

  test.each(Object.keys(TOOL_RUNS))(
    '%s: what the tool wrote is kept on main, and the same on a pull request is unchanged',
    async (tool) => {
      const made = await TOOL_RUNS[tool]?.()
      if (made === undefined) throw new Error(`nobody knows what ${tool} writes`)
      const [main, pull] = await play(WORKFLOWS.get(tool) ?? '', made)
      expect(main).toMatchObject({ conclusion: 'success', persisted: { result: 'success' } })
      expect(main?.persisted?.summary).toContain('No baseline')
      expect(pull).toMatchObject({ conclusion: 'success', persisted: { result: 'success' } })
      expect(pull?.persisted?.summary).toContain('No regression')
    },
    120_000,
  )

  test.each(Object.keys(FORTY_QUESTIONS))(
    '%s: a pull request that answers half of the questions wrongly is red, and says by how much',
    async (tool) => {
      const made = await TOOL_RUNS[tool]?.()
      const write = FORTY_QUESTIONS[tool]
      if (made === undefined || write === undefined) throw new Error(`nobody knows what ${tool} writes`)
      const [main, pull] = await play(
        WORKFLOWS.get(tool) ?? '',
        { ...made, files: await write(36) },
        { ...made, files: await write(18) },
      )
      expect(main).toMatchObject({ conclusion: 'success', persisted: { result: 'success' } })
      expect(pull).toMatchObject({ conclusion: 'failure', persisted: { result: 'failure' } })
      expect(pull?.persisted?.summary).toMatch(/^#+ .*Regression.*pass_rate/m)
      expect(pull?.persisted?.summary).toMatch(/pass_rate.*0\.900.*0\.450/)
    },
    120_000,
  )

  test('a tool that wrote nothing turns the run red', async () => {
    const made = await TOOL_RUNS['promptfoo']?.()
    if (made === undefined) throw new Error('nobody knows what promptfoo writes')
    const [main] = await play(WORKFLOWS.get('promptfoo') ?? '', { ...made, files: {} })
    expect(main).toMatchObject({ conclusion: 'failure' })
  }, 120_000)
})

interface Played {
  readonly conclusion: string | null
  readonly persisted: { readonly result: string; readonly summary: string } | undefined
}

/**
 * Lets a push to main and then a pull request happen, while a program of the tool's name writes what the tool does.
 * @param onPull what it does on the pull request
 */
async function play(workflow: string, tool: ToolRun, onPull = tool): Promise<Played[]> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tool-'))
  const github = await startGitHub()
  const searched = process.env['PATH']
  try {
    await install(path.join(folder, 'main'), tool)
    await install(path.join(folder, 'pull'), onPull)
    await mkdir(path.join(folder, 'checkout'))
    github.world.addRepository(HOME)
    const project = new Project({
      github,
      name: HOME,
      workflows: { '.github/workflows/benchmarks.yml': workflow },
      checkout: path.join(folder, 'checkout'),
      secrets: { BENCHMARK_KEYS: 'OPENAI_API_KEY=sk-very-secret-key' },
      read,
    })
    const played: Played[] = []
    for (const event of [pushed(), proposed(github)]) {
      const bin = path.join(folder, event.pull === undefined ? 'main' : 'pull', 'bin')
      process.env['PATH'] = `${bin}${path.delimiter}${searched ?? ''}`
      for (const { run, jobs } of await project.happen(event)) {
        const persisted = jobs.find(({ name }) => name.includes('Store, judge, report'))
        played.push({ conclusion: run.conclusion, persisted })
      }
    }
    return played
  } finally {
    process.env['PATH'] = searched
    await github.close()
    await rm(folder, { recursive: true })
  }
}

const pushed = (): Event => ({ name: 'push', branch: 'main', changed: ['prompts/a.txt'], sha: 'a'.repeat(40) })

function proposed(github: Awaited<ReturnType<typeof startGitHub>>): Event {
  const pull = { number: 7, branch: 'feature', from: HOME }
  const sha = 'b'.repeat(40)
  github.conversations.add(HOME, pull.number, { sha, branch: pull.branch, from: pull.from })
  return { name: 'pull_request', action: 'opened', base: 'main', changed: ['prompts/a.txt'], sha, pull }
}

/** Programs in place of the tool's and of pip, which is not to reach a network. */
async function install(folder: string, { program, asked, code, files }: ToolRun): Promise<void> {
  const written = path.join(folder, 'written')
  for (const place of ['bin', 'written']) await mkdir(path.join(folder, place), { recursive: true })
  for (const [file, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(written, file)), { recursive: true })
    await writeFile(path.join(written, file), content)
  }
  const script = `#!/bin/sh -e
case "$* DEEPEVAL_RESULTS_FOLDER=$DEEPEVAL_RESULTS_FOLDER" in *'${asked}'*) cp -R '${written}/.' . ;; esac
exit ${code}
`
  await writeFile(path.join(folder, 'bin', program), script, { mode: 0o755 })
  await writeFile(path.join(folder, 'bin/pip'), '#!/bin/sh\n', { mode: 0o755 })
}
