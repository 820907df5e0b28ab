/**
 * benchmark.yml, which does what benchmark-run.yml and benchmark-persist.yml do, made from the two: it takes what they
 * take, but for what one hands to the other, and whether a bad verdict is to be confirmed.
 */
import { Document, Scalar, parse, visit } from 'yaml'

const RUN = 'benchmark-run.yml'
const PERSIST = 'benchmark-persist.yml'
/** Inputs of the second half that are not asked for: the results are those of the first half, and its repeats. */
const HANDED = ['artifact-pattern', 'run-id', 'workflow-file', 'repeats']
/** Both halves have a runner; that of the second has this name here. */
const renamed = (name) => (name === 'runs-on' ? 'store-runs-on' : name)

const CONFIRM = {
  description:
    '`true` measures once more, as often as `repeats` says, if the first verdict is `inconclusive` or `regression`. All ' +
    'repeats together are then stored and judged. Needs results with cases.',
  type: 'boolean',
  default: false,
}
/** What only looks: the benchmark may run once more before anybody is told. */
const LOOKS = { 'fail-on': 'none', comment: 'never', status: 'never', alert: 'none', 'dry-run': true }
/** The artifacts of the second round are named apart: those that an earlier attempt left must not count in a later one. */
const SECOND = 'confirm-'

const HEAD = ` Reusable: runs your benchmark once for every model, stores and judges the results, and reports them.
 Called as \`uses: your-org/benchmark-snapshots/.github/workflows/benchmark.yml@v1\`; see docs/workflows.md.
 Generated from ${RUN} and ${PERSIST} by \`npm run docs\`: change it there.
 It has separate jobs because a process that the benchmark leaves behind can read the environment of every later step of
 its job. The jobs that store have the permissions of the job that calls them; docs/workflows.md says what to grant for
 which store.`

const handOn = (names, context, rename = (name) => name) =>
  Object.fromEntries(names.map((name) => [name, `\${{ ${context}.${rename(name)} }}`]))

const ROUND_ONE = '${{ inputs.artifact-name }}-*'
const BOTH_ROUNDS = `\${{ needs.confirm.result != 'skipped' && '{${SECOND},}' || '' }}${ROUND_ONE}`

const measures = ({ inputs, secrets }, others) => ({
  permissions: { contents: 'read' },
  uses: `$/.github/workflows/${RUN}`,
  with: { ...handOn(Object.keys(inputs), 'inputs'), ...others },
  secrets: handOn(Object.keys(secrets), 'secrets'),
})

const stores = ({ secrets }, own, pattern, others) => ({
  uses: `$/.github/workflows/${PERSIST}`,
  with: { 'artifact-pattern': pattern, ...handOn(own, 'inputs', renamed), ...others },
  secrets: handOn(Object.keys(secrets), 'secrets'),
})

/** @param read reads a file of .github/workflows */
export async function benchmarkWorkflow(read) {
  const [run, persist] = await Promise.all([RUN, PERSIST].map(async (file) => parse(await read(file)).on.workflow_call))
  const own = Object.keys(persist.inputs).filter((name) => !HANDED.includes(name))
  const outputs = Object.entries(persist.outputs).map(([name, { description }]) => [
    name,
    { description, value: `\${{ jobs.persist.outputs.${name} }}` },
  ])
  const document = new Document({
    name: 'Benchmark',
    on: {
      workflow_call: {
        inputs: {
          ...run.inputs,
          confirm: CONFIRM,
          ...Object.fromEntries(own.map((name) => [renamed(name), persist.inputs[name]])),
        },
        secrets: { ...run.secrets, ...persist.secrets },
        outputs: Object.fromEntries(outputs),
      },
    },
    jobs: {
      run: measures(run, {}),
      first: {
        needs: 'run',
        if: '${{ !cancelled() && inputs.confirm }}',
        ...stores(persist, own, ROUND_ONE, LOOKS),
      },
      confirm: {
        needs: 'first',
        if: `contains(fromJSON('["inconclusive","regression"]'), needs.first.outputs.verdict) && !cancelled()`,
        ...measures(run, { 'artifact-name': `${SECOND}\${{ inputs.artifact-name }}` }),
      },
      persist: {
        needs: ['run', 'first', 'confirm'],
        if: '${{ !cancelled() }}',
        ...stores(persist, own, BOTH_ROUNDS, {}),
      },
    },
  })
  document.commentBefore = HEAD
  const say = (path, comment) => (document.getIn(path, true).comment = ` ${comment}`)
  for (const job of ['run', 'confirm']) say(['jobs', job, 'permissions', 'contents'], 'to check out the repository')
  say(['jobs', 'first', 'with', 'dry-run'], 'the benchmark may run once more before anything is stored or said')
  say(['jobs', 'persist', 'if'], 'if one model failed, the results of the others still count')
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && node.value.length > 100) node.type = Scalar.BLOCK_FOLDED
    },
  })
  return document.toString({ lineWidth: 120, singleQuote: true })
}
