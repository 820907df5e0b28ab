import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { expect } from '@jest/globals'
import { startGitHub, type GitHub } from '../github/server/index.js'
import { Job } from '../action/runner.js'
import { read } from './files.js'
import { blocksOf, isWorkflow } from './published.js'
import { Project, type Event, type Finished, type Pull } from './runner/project.js'

/** A change of one file of this project, as a copying user or a careless maintainer may make it. */
export interface Edit {
  readonly file: string
  readonly from: string | RegExp
  readonly to: string
}

const HOME = 'your-org/model'
const FORK = 'stranger/model'
const KEY = 'sk-very-secret-key'

/** Writes what the file `f1` says as the result of a model; without the file `broken`, which names one that fails. */
const BENCHMARK = `#!/bin/sh -e
model=model-a
while [ $# -gt 0 ]; do
  case $1 in --model) model=$2 ;; --output) output=$2 ;; esac
  shift 2
done
echo "measuring $model with key <$OPENAI_API_KEY>"
if [ "$model" = "$(cat broken)" ]; then echo "$model does not answer"; exit 1; fi
mkdir -p "$output"
printf '{"model_version":"%s","dataset_version":"set-v1","prompt_version":"prompt-v1","metrics":{"f1":%s}}' \\
  "$model" "$(cat f1)" >"$output$model.json"
`

/** "Trains" a model that is as good as the file \`f1\` says. */
const TRAINING = `#!/bin/sh -e
printf '{"metrics": {"f1": %s},\\n "dataset_version": "set-v1"}' "$(cat f1)" >"$2"
echo "models/$(cat f1).pt"
`

/** A workflow of the team that measures, as it may have been there before. */
const EVALUATIONS = `name: Evaluations
on: { push: { branches: [main] } }
permissions: {}
jobs:
  evaluate:
    permissions:
      contents: read
    uses: your-org/benchmark-snapshots/.github/workflows/benchmark-run.yml@v1
    with:
      command: ./run-benchmark.sh --output results/
`

/**
 * Measures 40 cases of a model, of which two fail in its second and third run, and none in the others. A push is
 * measured once; by button twice, and twice more where the verdict is a bad one.
 */
const CONFIRMED = (runs: string): string => `name: Confirmed
on: { push: { branches: [main] }, workflow_dispatch: }
permissions: {}
jobs:
  benchmark:
    permissions:
      contents: write
    uses: your-org/benchmark-snapshots/.github/workflows/benchmark.yml@v1
    with:
      repeats: \${{ github.event_name == 'push' && 1 || 2 }}
      confirm: \${{ github.event_name != 'push' }}
      command: |
        echo "$REPEAT" >>'${runs}'
        failing=0
        case $(wc -l <'${runs}') in 2 | 3) failing=2 ;; esac
        cases=
        for id in $(seq 40); do
          passed=true
          [ "$id" -gt "$failing" ] || passed=false
          cases="$cases$(printf '{"id":"c%s","passed":%s},' "$id" "$passed")"
        done
        share=$([ "$failing" = 0 ] && echo 1 || echo 0.95)
        mkdir results
        printf '{"model_version":"model-a","dataset_version":"set-v1","prompt_version":"prompt-v1",' >results/a.json
        printf '"metrics":{"accuracy":%s},"cases":[%s]}' "$share" "\${cases%,}" >>results/a.json
`

/** Of the files of the history branch, what is looked at here. */
interface SnapshotLine {
  readonly snapshot_version: number
  readonly transaction: {
    readonly metrics: { readonly f1: number }
    readonly commit_sha: string
    readonly pooled_from: readonly { readonly file: string }[] | null
  }
}
interface Pointers {
  readonly current_version: number | null
  readonly baseline_version: number | null
}

/** A repository into which templates were copied, on a GitHub of its own. */
class Scene {
  private constructor(
    readonly github: GitHub,
    private readonly folder: string,
    private readonly project: Project,
  ) {}

  /** @param templates the names of templates, and workflows of the team by their files */
  static async open(
    templates: readonly (string | readonly [file: string, text: string])[],
    edit?: Edit,
  ): Promise<Scene> {
    const folder = await mkdtemp(path.join(tmpdir(), 'workflow-scene-'))
    await mkdir(path.join(folder, 'checkout'))
    const github = await startGitHub()
    github.world.addRepository(HOME)
    github.world.addRepository(FORK, { fork: true })
    const source = (file: string): string => edited(file, edit)
    const project = new Project({
      github,
      name: HOME,
      workflows: Object.fromEntries(
        templates.map((template) => {
          const isCopied = typeof template === 'string'
          const [file, text] = isCopied ? [`${template}.yml`, source(`workflow-templates/${template}.yml`)] : template
          return [`.github/workflows/${file}`, text]
        }),
      ),
      checkout: path.join(folder, 'checkout'),
      secrets: { BENCHMARK_KEYS: `OPENAI_API_KEY=${KEY}` },
      read: source,
    })
    await writeFile(path.join(folder, 'checkout/run-benchmark.sh'), BENCHMARK, { mode: 0o755 })
    await writeFile(path.join(folder, 'checkout/train.sh'), TRAINING, { mode: 0o755 })
    return new Scene(github, folder, project)
  }

  /** Something happens while the code measures as given. */
  async happen(event: Event, f1: string, broken = ''): Promise<Finished[]> {
    await Promise.all([
      writeFile(path.join(this.folder, 'checkout/f1'), f1),
      writeFile(path.join(this.folder, 'checkout/broken'), broken),
    ])
    return this.project.happen(event)
  }

  /** The versions of a model that are in the history, newest first. */
  async versions(model = 'model-a'): Promise<object[]> {
    const folder = `configurations/github-actions/${model}/*`
    const [pointers] = (await this.lines(`${folder}/pointers.json`)) as Pointers[]
    const snapshots = (await this.lines(`${folder}/snapshots/*`)) as SnapshotLine[]
    return snapshots
      .map(({ snapshot_version: version, transaction: { metrics, commit_sha: commit } }) => ({
        version,
        f1: metrics.f1,
        commit,
        is: (['current', 'baseline'] as const).filter((each) => pointers?.[`${each}_version`] === version).join(' '),
      }))
      .sort((one, other) => other.version - one.version)
  }

  /** The active version of a model, as the action tells it. */
  async activeModel(name: string): Promise<object> {
    const job = await Job.start()
    const token = this.github.token({ repository: HOME, permissions: { contents: 'read' } })
    const inputs = { command: 'active', 'model-name': name, 'github-token': token, 'data-dir': '' }
    const variables = { ...this.github.env(), GITHUB_REPOSITORY: HOME }
    const { outputs } = await job.run({ uses: 'models', inputs, event: 'workflow_dispatch', variables })
    return { version: outputs['version'], path: outputs['artifact-path'] }
  }

  /** The comments on a pull request. */
  async comments(number: number): Promise<{ body: string; login: string }[]> {
    const token = this.github.token({ repository: HOME, permissions: { 'pull-requests': 'read' } })
    const address = `${this.github.url}/repos/${HOME}/issues/${number}/comments`
    const answer = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
    const list = (await answer.json()) as { body: string; user: { login: string } }[]
    return list.map(({ body, user }) => ({ body, login: user.login }))
  }

  /** What the history branch says of the moves of pointers. */
  async pointerMoves(): Promise<unknown[]> {
    return this.lines('*/moves/*')
  }

  /** What the history branch says of the activations of models, oldest first. */
  async modelMoves(): Promise<unknown[]> {
    return this.lines('models/*', '"model_move"')
  }

  /** The files of which the snapshots of the history branch were pooled, in the order of their versions. */
  async pooledFiles(): Promise<string[][]> {
    const snapshots = (await this.lines('*/snapshots/*')) as SnapshotLine[]
    return snapshots.map(({ transaction }) => (transaction.pooled_from ?? []).map(({ file }) => file))
  }

  /** The lines with a text in some files of the history branch. */
  private async lines(files: string, text = ''): Promise<unknown[]> {
    const { folder } = await this.github.git.repository(this.github.world.repository(HOME))
    const found = ['grep', '-h', '-e', text, 'benchmark-snapshots', '--', files]
    const { stdout } = await promisify(execFile)('git', found, { cwd: folder })
    return stdout.split('\n').flatMap((line) => (line === '' ? [] : [JSON.parse(line) as unknown]))
  }

  /** Opens a pull request. The answer makes the events that tell of its commits. */
  openPull(pull: Pull): (commit: string, action: 'opened' | 'synchronize', changed?: string) => Event {
    const { number, branch, from } = pull
    const opened = this.github.conversations.add(HOME, number, { sha: '', branch, from })
    return (commit, action, changed = 'prompts/a.txt') => {
      Object.assign(opened, { sha: commit })
      return { name: 'pull_request', action, base: 'main', changed: [changed], sha: commit, pull }
    }
  }

  async close(): Promise<void> {
    await this.github.close()
    await rm(this.folder, { recursive: true })
  }
}

/** What the jobs of runs came to, and what their tokens could do. */
const told = (finished: readonly Finished[]): unknown[] =>
  finished.map(({ workflow, run, jobs }) => [
    `${workflow}: ${String(run.conclusion)}`,
    ...started(jobs).map(({ name, result, permissions }) => [name, result, permissions]),
  ])

const started = (jobs: Finished['jobs'] = []): Finished['jobs'] => jobs.filter(({ result }) => result !== 'skipped')

const READ = { contents: 'read' }
const KEEP = { contents: 'write' }
/** Where a regression of the branch opens an issue too. */
const KEEP_AND_TELL = { ...KEEP, issues: 'write' }
const REPORT = { contents: 'read', 'pull-requests': 'write' }
const sha = (digit: string): string => digit.repeat(40)

/** Both models were measured, with the key or without one. */
function expectMeasured(finished: readonly Finished[], key: '***' | ''): void {
  const jobs = finished.flatMap((each) => each.jobs)
  for (const model of ['model-a', 'model-b']) {
    expect(jobs.find(({ name }) => name.endsWith(`run / ${model}`))?.log).toContain(
      `measuring ${model} with key <${key}>`,
    )
  }
  for (const { log, summary } of jobs) expect(log + summary).not.toContain(KEY)
}

const pushed = (commit: string, branch = 'main', changed = ['prompts/a.txt']): Event => ({
  name: 'push',
  branch,
  changed,
  sha: commit,
})

/** The promises of each template, as a scenario that throws where one is broken. */
export const SCENARIOS = {
  async push(edit?: Edit) {
    await inScene(['benchmark-push'], edit, async (scene) => {
      const first = await scene.happen(pushed(sha('a')), '0.90')
      expectMeasured(first, '***')
      const persist = 'benchmark / persist / Store, judge, report'
      expect(told(first)).toEqual([
        [
          'Benchmarks: success',
          ['benchmark / run / model-a', 'success', READ],
          ['benchmark / run / model-b', 'success', READ],
          [persist, 'success', KEEP_AND_TELL],
        ],
      ])
      // Of two models the first fails: the other one's regression is stored, and said.
      const second = await scene.happen(pushed(sha('b')), '0.80', 'model-a')
      expect(told(second)).toEqual([
        [
          'Benchmarks: failure',
          ['benchmark / run / model-a', 'failure', READ],
          ['benchmark / run / model-b', 'success', READ],
          [persist, 'failure', KEEP_AND_TELL],
        ],
      ])
      expect(second[0]?.jobs.at(-1)?.summary).toContain('Regression')
      expect(await scene.versions('model-b')).toEqual([
        { version: 2, f1: 0.8, commit: sha('b'), is: 'current' },
        { version: 1, f1: 0.9, commit: sha('a'), is: 'baseline' },
      ])
      expect(await scene.happen(pushed(sha('c'), 'main', ['docs/readme.md']), '0.90')).toEqual([])
      expect(await scene.happen(pushed(sha('c'), 'feature'), '0.90')).toEqual([])
      expect(
        told(await scene.happen({ name: 'workflow_dispatch', workflow: 'Benchmarks', inputs: {} }, '0.90')),
      ).toHaveLength(1)
    })
  },

  async daily(edit?: Edit) {
    await inScene(['benchmark-daily'], edit, async (scene) => {
      for (const hour of [0, 1, 3, 12]) {
        const at = new Date(Date.UTC(2026, 2, 2, hour))
        expect(await scene.happen({ name: 'schedule', at }, '0.90')).toEqual([])
      }
      const night = await scene.happen({ name: 'schedule', at: new Date(Date.UTC(2026, 2, 2, 2)) }, '0.90')
      expectMeasured(night, '***')
      const button = await scene.happen(
        { name: 'workflow_dispatch', workflow: 'Benchmarks, daily', inputs: {} },
        '0.80',
      )
      expect([...night, ...button].map(({ run }) => run.conclusion)).toEqual(['success', 'failure'])
      expect(started(night[0]?.jobs).map(({ permissions }) => permissions)).toEqual([READ, READ, KEEP_AND_TELL])
      expect(await scene.versions('model-b')).toMatchObject([
        { version: 2, f1: 0.8 },
        { version: 1, is: 'baseline' },
      ])
    })
  },

  async 'pull request'(edit?: Edit) {
    await inScene(['benchmark-push', 'benchmark-pull-request'], edit, async (scene) => {
      await scene.happen(pushed(sha('a')), '0.90')
      const stored = await scene.versions()
      const pull = scene.openPull({ number: 7, from: HOME, branch: 'feature' })
      const worse = await scene.happen(pull(sha('b'), 'opened'), '0.80')
      expectMeasured(worse, '***')
      expect(worse[0]?.concurrency).toEqual({ group: 'Benchmarks of pull requests-7', 'cancel-in-progress': true })
      expect(told(worse)).toEqual([
        [
          'Benchmarks of pull requests: failure',
          ['benchmark / run / model-a', 'success', READ],
          ['benchmark / run / model-b', 'success', READ],
          ['benchmark / persist / Store, judge, report', 'failure', REPORT],
        ],
      ])
      expect(await scene.comments(7)).toEqual([
        { body: expect.stringContaining('Regression'), login: 'github-actions[bot]' },
      ])
      const better = await scene.happen(pull(sha('c'), 'synchronize'), '0.95')
      expect(better[0]?.run.conclusion).toBe('success')
      expect(await scene.comments(7)).toEqual([{ body: expect.stringMatching(/0\.950/), login: 'github-actions[bot]' }])
      expect(await scene.happen(pull(sha('d'), 'synchronize', 'docs/a.md'), '0.9')).toEqual([])
      const fork = scene.openPull({ number: 9, from: FORK, branch: 'feature' })
      expect((await scene.happen(fork(sha('e'), 'opened'), '0.9')).map(({ run }) => run.conclusion)).toEqual([
        'skipped',
      ])
      expect(await scene.versions()).toEqual(stored)
    })
  },

  async 'pull request of a fork'(edit?: Edit) {
    await inScene(['benchmark-push', 'benchmark-fork-run', 'benchmark-fork-report'], edit, async (scene) => {
      await scene.happen(pushed(sha('a')), '0.90')
      const stored = await scene.versions()
      const pull = scene.openPull({ number: 8, from: FORK, branch: 'feature' })
      const finished = await scene.happen(pull(sha('b'), 'opened'), '0.80', 'model-b')
      expect(told(finished)).toEqual([
        ['Benchmarks of forks: failure', ['run / model-a', 'success', READ], ['run / model-b', 'failure', READ]],
        [
          'Report on benchmarks of forks: failure',
          ['report / Store, judge, report', 'failure', { ...REPORT, actions: 'read', statuses: 'write' }],
        ],
      ])
      expectMeasured(finished, '')
      expect(finished.map(({ concurrency }) => concurrency)).toEqual([
        { group: 'Benchmarks of forks-8', 'cancel-in-progress': true },
        { group: `Report on benchmarks of forks-${scene.github.world.repository(FORK).id}-feature` },
      ])
      expect(await scene.comments(8)).toEqual([
        { body: expect.stringContaining('Regression'), login: 'github-actions[bot]' },
      ])
      expect(await scene.versions()).toEqual(stored)
      // A run that was cancelled is not reported on, and one of this repository is for the other template.
      const [{ run } = { run: undefined }] = finished
      const cancelled = { ...run, conclusion: 'cancelled' } as Finished['run']
      const end = {
        name: 'workflow_run',
        action: 'completed',
        workflow: 'Benchmarks of forks',
        run: cancelled,
      } as const
      const own = scene.openPull({ number: 9, from: HOME, branch: 'feature' })
      const skipped = [...(await scene.happen(end, '0.80')), ...(await scene.happen(own(sha('c'), 'opened'), '0.80'))]
      expect(skipped.map((each) => each.run.conclusion)).toEqual(['skipped', 'skipped', 'skipped'])
    })
  },

  async 'a fork with a workflow of the same name'(edit?: Edit) {
    const evil = read('workflow-templates/benchmark-fork-run.yml')
    await inScene(['benchmark-push', 'benchmark-fork-report', ['evil.yml', evil]], edit, async (scene) => {
      await scene.happen(pushed(sha('a')), '0.90')
      const pull = scene.openPull({ number: 8, from: FORK, branch: 'feature' })
      const [measured, report] = await scene.happen(pull(sha('b'), 'opened'), '0.95')
      expect([measured?.run.path, measured?.run.conclusion]).toEqual(['.github/workflows/evil.yml', 'success'])
      expect(report?.run.conclusion).toBe('failure')
      expect(report?.jobs[0]?.log).toMatch(
        /workflow-file: run \d+ of your-org\/model belongs to \.github\/workflows\/evil\.yml/,
      )
      expect(await scene.comments(8)).toEqual([])
    })
  },

  async 'results of another workflow'(edit?: Edit) {
    await inScene(['benchmark-persist', ['evaluations.yml', EVALUATIONS]], edit, async (scene) => {
      const first = await scene.happen(pushed(sha('a')), '0.90')
      expect(told(first)).toEqual([
        ['Evaluations: success', ['evaluate / benchmark', 'success', READ]],
        [
          'Keep benchmark results: success',
          [
            'persist / Store, judge, report',
            'success',
            { actions: 'read', contents: 'write', issues: 'write', 'pull-requests': 'write' },
          ],
        ],
      ])
      // The same run by button: it is there already.
      const inputs = { 'run-id': String(first[0]?.run.id) }
      const again = await scene.happen({ name: 'workflow_dispatch', workflow: 'Keep benchmark results', inputs }, '0')
      expect(again.map(({ run }) => run.conclusion)).toEqual(['success'])
      expect(await scene.versions()).toEqual([{ version: 1, f1: 0.9, commit: sha('a'), is: 'current baseline' }])
      const worse = await scene.happen(pushed(sha('b')), '0.80')
      expect(worse.map(({ run }) => run.conclusion)).toEqual(['success', 'failure'])
      expect(await scene.versions()).toMatchObject([{ version: 2, f1: 0.8, commit: sha('b') }, { version: 1 }])
    })
  },

  async 'a verdict that is confirmed'(edit?: Edit) {
    const folder = await mkdtemp(path.join(tmpdir(), 'runs-'))
    await inScene([['confirmed.yml', CONFIRMED(path.join(folder, 'runs'))]], edit, async (scene) => {
      expect(told(await scene.happen(pushed(sha('a')), '0'))).toEqual([
        [
          'Confirmed: success',
          ['benchmark / run / benchmark', 'success', READ],
          ['benchmark / persist / Store, judge, report', 'success', KEEP],
        ],
      ])
      const [confirmed] = await scene.happen({ name: 'workflow_dispatch', workflow: 'Confirmed', inputs: {} }, '0')
      expect(told(confirmed === undefined ? [] : [confirmed])).toEqual([
        [
          'Confirmed: success',
          ['benchmark / run / benchmark, repeat 1', 'success', READ],
          ['benchmark / run / benchmark, repeat 2', 'success', READ],
          ['benchmark / first / Judge', 'success', KEEP],
          ['benchmark / confirm / benchmark, repeat 1', 'success', READ],
          ['benchmark / confirm / benchmark, repeat 2', 'success', READ],
          ['benchmark / persist / Store, judge, report', 'success', KEEP],
        ],
      ])
      // Two of 40 cases failed in both runs: that reaches the limit. In four runs they failed in half of them.
      const summaries = confirmed?.jobs.flatMap(({ summary }) => summary || [])
      expect(summaries).toEqual([
        expect.stringMatching(/Inconclusive[^]*Dry run: nothing was stored/),
        expect.stringMatching(/^## ✅ No regression[^]*3 repeats of it[^]*\*\*Why:\*\* accuracy fell by 0\.025 /),
      ])
      const artifact = (name: string, place: number): string => `${name}benchmark-results-${place}/a.json`
      // Version 1, and one more: the first judgement left none.
      expect(await scene.pooledFiles()).toEqual([
        [],
        [artifact('', 0), artifact('', 1), artifact('confirm-', 0), artifact('confirm-', 1)],
      ])
    })
    await rm(folder, { recursive: true })
  },

  async 'the example in the README'(edit?: Edit) {
    await playExample('README.md', ['benchmark / run / benchmark', 'benchmark / persist / Store, judge, report'], edit)
  },

  async 'the example of jobs of your own'(edit?: Edit) {
    await playExample('docs/workflows.md', ['measure', 'judge'], edit)
  },

  async maintenance(edit?: Edit) {
    await inScene(['benchmark-push', 'benchmark-maintenance'], edit, async (scene) => {
      await scene.happen(pushed(sha('a')), '0.90')
      const sunday = new Date(Date.UTC(2026, 2, 1, 4))
      const [night] = await scene.happen({ name: 'schedule', at: sunday }, '0')
      const [button] = await scene.happen(
        { name: 'workflow_dispatch', workflow: 'Benchmarks, maintenance', inputs: {} },
        '0',
      )
      expect(told([night, button].flatMap((each) => each ?? []))).toEqual([
        ['Benchmarks, maintenance: success', ['archive / Archive', 'success', KEEP]],
        expect.anything(),
      ])
      expect(button?.jobs[0]?.summary).toContain('archive, dry run')
      expect(await scene.versions()).toHaveLength(1)
    })
  },

  async release(edit?: Edit) {
    await inScene(['model-release', 'benchmark-models'], edit, async (scene) => {
      const inputs = { reason: 'better on the new set' }
      for (const f1 of ['0.90', '0.92']) {
        const finished = await scene.happen(
          { name: 'workflow_dispatch', workflow: 'Release a model', inputs, actor: 'hubot' },
          f1,
        )
        expect(told(finished)).toEqual([
          [
            'Release a model: success',
            ['train', 'success', READ],
            ['release / Register', 'success', KEEP],
            ['release / Activate', 'success', KEEP],
          ],
        ])
        // Nothing is active before the approval: what the reviewers read compares it with the one that is.
        if (f1 === '0.92') expect(finished[0]?.jobs[1]?.summary).toContain('version 2 is safe to deploy')
      }
      expect(await scene.activeModel('my-model')).toEqual({ version: '2', path: 'models/0.92.pt' })

      const press = (inputs: { readonly [input: string]: string }) => {
        const event = { name: 'workflow_dispatch', workflow: 'Activate a model', actor: 'hubot' } as const
        return scene.happen({ ...event, inputs: { 'model-name': 'my-model', ...inputs } }, '0')
      }
      const done = [['Activate a model: success', ['activate / Activate', 'success', KEEP]]]
      expect(told(await press({ 'version-name': '1', environment: 'staging', reason: 'to try' }))).toEqual(done)
      expect(told(await press({ reason: 'too slow' }))).toEqual(done)
      expect((await scene.modelMoves()).slice(-2)).toMatchObject([
        { environment: 'staging', from_version: null, to_version: 1, actor: 'hubot', reason: 'to try' },
        { environment: 'production', from_version: 2, to_version: 1, actor: 'hubot', reason: 'too slow' },
      ])
    })
  },

  async rollback(edit?: Edit) {
    await inScene(['benchmark-push', 'benchmark-rollback'], edit, async (scene) => {
      for (const [commit, f1] of [
        [sha('a'), '0.90'],
        [sha('b'), '0.91'],
      ] as const)
        await scene.happen(pushed(commit), f1)
      const inputs = { 'model-version': 'model-a', reason: 'wrong answers in production' }
      const finished = await scene.happen(
        { name: 'workflow_dispatch', workflow: 'Roll back a benchmark', inputs, actor: 'hubot' },
        '0',
      )
      expect(told(finished)).toEqual([
        ['Roll back a benchmark: success', ['rollback / Roll back', 'success', { contents: 'write' }]],
      ])
      expect(await scene.versions()).toMatchObject([
        { version: 2, is: '' },
        { version: 1, is: 'current baseline' },
      ])
      expect(await scene.versions('model-b')).toMatchObject([
        { version: 2, is: 'current' },
        { version: 1, is: 'baseline' },
      ])
      expect(await scene.pointerMoves()).toContainEqual(
        expect.objectContaining({ actor: 'hubot', reason: 'wrong answers in production' }),
      )
    })
  },

  async baseline(edit?: Edit) {
    await inScene(['benchmark-push', 'benchmark-baseline'], edit, async (scene) => {
      for (const [commit, f1] of [
        [sha('a'), '0.90'],
        [sha('b'), '0.80'],
      ] as const)
        await scene.happen(pushed(commit), f1)
      const inputs = { 'model-version': 'model-b', 'snapshot-version': '2', reason: 'smaller model, accepted' }
      const finished = await scene.happen(
        { name: 'workflow_dispatch', workflow: 'Set a benchmark baseline', inputs, actor: 'hubot' },
        '0',
      )
      expect(told(finished)).toEqual([
        ['Set a benchmark baseline: success', ['baseline / Set the baseline', 'success', { contents: 'write' }]],
      ])
      expect(await scene.versions('model-b')).toMatchObject([
        { version: 2, is: 'current baseline' },
        { version: 1, is: '' },
      ])
      expect(await scene.pointerMoves()).toContainEqual(
        expect.objectContaining({ actor: 'hubot', reason: 'smaller model, accepted' }),
      )
    })
  },
}

/** Plays a workflow that stands in the docs: one commit is measured once, and a worse one is red and has a comment. */
async function playExample(page: string, jobs: readonly string[], edit?: Edit): Promise<void> {
  const [example] = blocksOf(page, edited(page, edit)).filter(isWorkflow)
  await inScene([['benchmarks.yml', example?.text ?? '']], undefined, async (scene) => {
    const first = await scene.happen(pushed(sha('a')), '0.90')
    expect(first.map(({ run }) => run.conclusion)).toEqual(['success'])
    const pull = scene.openPull({ number: 7, from: HOME, branch: 'feature' })
    const commit = sha('b')
    const of = [
      ...(await scene.happen(pushed(commit, 'feature'), '0.80')),
      ...(await scene.happen(pull(commit, 'opened'), '0.80')),
    ]
    expect(of.map((each) => each.run.conclusion)).toEqual(['failure'])
    expect(started(of[0]?.jobs).map(({ name, result, permissions }) => [name, result, permissions])).toEqual([
      [jobs[0], 'success', READ],
      [jobs[1], 'failure', { contents: 'write', issues: 'write', 'pull-requests': 'write' }],
    ])
    expect(await scene.comments(7)).toEqual([
      { body: expect.stringContaining('Regression'), login: 'github-actions[bot]' },
    ])
    expect(await scene.versions()).toEqual([{ version: 1, f1: 0.9, commit: sha('a'), is: 'current baseline' }])
  })
}

async function inScene(
  templates: Parameters<typeof Scene.open>[0],
  edit: Edit | undefined,
  play: (scene: Scene) => Promise<void>,
): Promise<void> {
  const scene = await Scene.open(templates, edit)
  try {
    await play(scene)
  } finally {
    await scene.close()
  }
}

function edited(file: string, edit: Edit | undefined): string {
  const content = read(file)
  if (edit?.file !== file) return content
  const changed = content.replace(edit.from, edit.to)
  if (changed === content) throw new Error(`${file} does not contain ${String(edit.from)}`)
  return changed
}
