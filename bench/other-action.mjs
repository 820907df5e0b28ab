/** github-action-benchmark, from a folder that holds a release of it, on a branch of so many runs of nine metrics. */
import { execFileSync } from 'node:child_process'
import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { wholeProcess } from './samples.mjs'

const WHO = { name: 'nobody', email: 'nobody@example.org', username: 'nobody' }
const commitOf = (number) => ({
  ...{ id: String(number).padStart(40, '0'), tree_id: '0'.repeat(40), message: `change ${number}`, distinct: true },
  ...{ timestamp: '2026-01-01T00:00:00Z', url: `https://github.com/your-org/model/commit/${number}` },
  ...{ author: WHO, committer: WHO },
})
const metricsOf = (number) =>
  Array.from({ length: 9 }, (_, at) => ({
    name: `metric-${at}`,
    unit: 'share',
    value: 0.8 + ((number + at) % 50) / 1000,
  }))

/** Gives what runs it once: its files are in a clone whose branch it commits to, and nothing is pushed. */
export async function otherAction(release, parent, size) {
  const folder = path.join(parent, `other-${size}`)
  const git = (...args) => execFileSync('git', ['-C', folder, ...args], { stdio: 'pipe' })
  await mkdir(path.join(folder, 'dev/bench'), { recursive: true })
  git('init', '--quiet', '--initial-branch=gh-pages')
  git('config', 'user.name', WHO.name)
  git('config', 'user.email', WHO.email)
  const runs = Array.from({ length: size }, (_, number) => {
    return {
      commit: commitOf(number),
      date: 1_700_000_000_000 + number,
      tool: 'customBiggerIsBetter',
      benches: metricsOf(number),
    }
  })
  const data = { lastUpdate: 1, repoUrl: 'https://github.com/your-org/model', entries: { Benchmark: runs } }
  await writeFile(path.join(folder, 'dev/bench/data.js'), `window.BENCHMARK_DATA = ${JSON.stringify(data, null, 2)}`)
  await writeFile(path.join(folder, 'dev/bench/index.html'), '<html></html>')
  git('add', '.')
  git('commit', '--quiet', '--message', 'history')
  git('checkout', '--quiet', '--orphan', 'main')
  git('rm', '-r', '--quiet', '--cached', '.')
  git('clean', '-fdq')
  git('commit', '--quiet', '--allow-empty', '--message', 'code')
  let run = size
  const file = (name) => path.join(parent, `other-${size}-${name}`)
  return async () => {
    run += 1
    await writeFile(file('output.json'), JSON.stringify(metricsOf(run)))
    const repository = {
      full_name: 'your-org/model',
      html_url: data.repoUrl,
      name: 'model',
      owner: { login: 'your-org' },
    }
    await writeFile(
      file('event.json'),
      JSON.stringify({ repository, head_commit: commitOf(run), ref: 'refs/heads/main' }),
    )
    return wholeProcess([path.join(release, 'dist/src/index.js')], {
      cwd: folder,
      env: {
        HOME: parent,
        GITHUB_ACTIONS: 'true',
        GITHUB_EVENT_NAME: 'push',
        GITHUB_EVENT_PATH: file('event.json'),
        GITHUB_REF: 'refs/heads/main',
        GITHUB_REPOSITORY: 'your-org/model',
        GITHUB_WORKSPACE: folder,
        INPUT_NAME: 'Benchmark',
        INPUT_TOOL: 'customBiggerIsBetter',
        'INPUT_OUTPUT-FILE-PATH': file('output.json'),
        'INPUT_GH-PAGES-BRANCH': 'gh-pages',
        'INPUT_BENCHMARK-DATA-DIR-PATH': 'dev/bench',
        'INPUT_AUTO-PUSH': 'false',
        'INPUT_SKIP-FETCH-GH-PAGES': 'true',
        'INPUT_SAVE-DATA-FILE': 'true',
        'INPUT_ALERT-THRESHOLD': '200%',
      },
    })
  }
}
