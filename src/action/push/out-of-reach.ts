import { readResults } from '../../commands/reading/read-results.js'
import type { PushOptions, PushOutcome } from '../../commands/push.js'
import { candidatesOf } from '../../core/result/candidate.js'
import { codeBlock, visible } from '../../core/report/markdown.js'
import type { RunEvent } from '../../github/event.js'
import type { Log, ResultSource } from '../../ports.js'
import { lacksKey, withEnvironment } from '../../store/open.js'
import type { StoreInputs } from '../inputs/actions.js'
import { lacksDatabase } from '../store.js'

/**
 * Why the store cannot be reached although nothing is wrong: GitHub gives this run no secrets. null: it can be reached.
 */
export function storeOutOfReach(inputs: StoreInputs, { withoutSecrets }: RunEvent): string | null {
  if (withoutSecrets === null) return null
  if (!lacksKey(withEnvironment(inputs, process.env)) && !lacksDatabase(inputs)) return null
  return `GitHub gives no secrets to ${withoutSecrets}, so the store cannot be reached`
}

/** The values of results that cannot be judged. Throws `InvalidResultsError` like a push. */
export async function readUnjudged(
  source: ResultSource,
  options: PushOptions,
  log: Log,
  reason: string,
): Promise<PushOutcome> {
  const { decoded, warnings, skipped } = await log.group('Read results', () => readResults(source, options, log))
  const results = candidatesOf(decoded, options, options.digest).map((candidate): PushOutcome['results'][number] => ({
    candidate,
    judgement: {
      verdict: 'not_evaluated',
      reason,
      findings: [],
      judged: [],
      baseline: null,
      flipped: { broke: [], fixed: [] },
      groups: [],
      primary: null,
      drift: null,
      unfit: null,
      proven_gain: null,
      warnings: [],
    },
    context: {
      baseline_not_found: null,
      own_baseline_version: null,
      previous_version: null,
      history: [],
    },
    stored: null,
    promotion: { promoted: false, reason: 'the results were not judged' },
  }))
  return { verdict: 'not_evaluated', results, together: null, missing: [], warnings, skipped, store: '' }
}

/** How to judge such results with secrets but without code of the fork: two workflows. Markdown. */
export function twoWorkflows({
  workflow,
  ownWorkflowFile = 'benchmark.yml',
  withoutSecrets,
  action,
}: RunEvent): string {
  return [
    '',
    `### How to judge ${withoutSecrets ?? 'a pull request from a fork'}`,
    '',
    'GitHub gives such a run no secrets, because it runs code that nobody has reviewed. Two workflows solve that. ' +
      'This one runs the benchmark, and uploads the results with `actions/upload-artifact` as `benchmark-results`. A ' +
      'second one, on the default branch, is started when this one has ended. It has the secrets, runs no code of the ' +
      'pull request, judges the results and comments:',
    '',
    codeBlock('yaml', [
      'on:',
      `  workflow_run: { workflows: [${JSON.stringify(visible(workflow))}], types: [completed] }`,
      'permissions: {}',
      'jobs:',
      '  judge:',
      '    runs-on: ubuntu-latest',
      '    timeout-minutes: 15',
      '    permissions:',
      '      actions: read # to read the results of the other run',
      '      contents: read # to judge against the history branch',
      '      pull-requests: write # to comment',
      '      statuses: write # to mark the commit, which no job of this workflow is a check of',
      '    steps:',
      `      - uses: ${action}`,
      '        with:',
      `          workflow-file: ${JSON.stringify(visible(ownWorkflowFile))} # a fork may give the name above to another file`,
      '          artifact-name: benchmark-results',
      '          supabase-url: ${{ vars.SUPABASE_URL }}',
      '          supabase-key: ${{ secrets.SUPABASE_SERVICE_ROLE_KEY }}',
    ]),
  ].join('\n')
}
