/**
 * benchmark.yml, which does what benchmark-run.yml and benchmark-persist.yml do, made from the two: it takes what they
 * take, but for what one hands to the other.
 */
import { Document, Scalar, parse, visit } from 'yaml'

const RUN = 'benchmark-run.yml'
const PERSIST = 'benchmark-persist.yml'
/** Inputs of the second half that are not asked for: the results are those of the first half. */
const HANDED = ['artifact-pattern', 'run-id', 'workflow-file']
/** Both halves have a runner; that of the second has this name here. */
const renamed = (name) => (name === 'runs-on' ? 'store-runs-on' : name)

const HEAD = ` Reusable: runs your benchmark once for every model, stores and judges what was measured, and reports it.
 Called as \`uses: your-org/benchmark-snapshots/.github/workflows/benchmark.yml@v1\`; see docs/workflows.md.
 Generated from ${RUN} and ${PERSIST} by \`npm run docs\`: change it there.
 Two jobs, because a process that the benchmark leaves behind can read the environment of every later step of its job.
 The second runs with the permissions of the one that calls it; docs/workflows.md says what to grant for which store.`

const handOn = (names, context, rename = (name) => name) =>
  Object.fromEntries(names.map((name) => [name, `\${{ ${context}.${rename(name)} }}`]))

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
        inputs: { ...run.inputs, ...Object.fromEntries(own.map((name) => [renamed(name), persist.inputs[name]])) },
        secrets: { ...run.secrets, ...persist.secrets },
        outputs: Object.fromEntries(outputs),
      },
    },
    jobs: {
      run: {
        permissions: { contents: 'read' },
        uses: `$/.github/workflows/${RUN}`,
        with: handOn(Object.keys(run.inputs), 'inputs'),
        secrets: handOn(Object.keys(run.secrets), 'secrets'),
      },
      persist: {
        needs: 'run',
        if: '${{ !cancelled() }}',
        uses: `$/.github/workflows/${PERSIST}`,
        with: { 'artifact-pattern': '${{ inputs.artifact-name }}-*', ...handOn(own, 'inputs', renamed) },
        secrets: handOn(Object.keys(persist.secrets), 'secrets'),
      },
    },
  })
  document.commentBefore = HEAD
  const say = (path, comment) => (document.getIn(path, true).comment = ` ${comment}`)
  say(['jobs', 'run', 'permissions', 'contents'], 'to check out the repository')
  say(['jobs', 'persist', 'if'], 'results of models that were measured count, also when another one failed')
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && node.value.length > 100) node.type = Scalar.BLOCK_FOLDED
    },
  })
  return document.toString({ lineWidth: 120, singleQuote: true })
}
