import { describe, expect, test } from '@jest/globals'
import { ACTION_FILES, read, TEMPLATES, WORKFLOWS } from './files.js'
import { problems } from './language-service.js'
import { PUBLISHED, isWorkflow } from './published.js'

describe("GitHub's own language service finds nothing to say", () => {
  test.each([...ACTION_FILES, ...WORKFLOWS, ...TEMPLATES])('about %s', async (file) => {
    expect(await problems(file)).toEqual([])
  })
})

describe('it is not silent about', () => {
  const push = 'workflow-templates/benchmark-push.yml'
  const persist = '.github/workflows/benchmark-persist.yml'
  const benchmark = '.github/workflows/benchmark.yml'
  test.each([
    ['an unknown input of a reusable workflow', push, 'models:', 'modells:', /modells/],
    ['a required input of a reusable workflow that is missing', push, /\n +command: .*/, '', /command/],
    ['an unknown secret of a reusable workflow', push, 'benchmark-keys:', 'keys:', /keys/],
    ['an unknown input of the action', persist, '          threshold:', '          treshold:', /treshold/],
    ['an unknown output of a job', persist, 'jobs.persist.outputs.verdict', 'jobs.persist.outputs.verdikt', /verdikt/],
    ['an unknown input that is handed on', benchmark, '      models: ${{', '      modells: ${{', /modells/],
    ['a reusable workflow that is not there', push, 'benchmark.yml', 'benchmarks.yml', /Unable to find/],
    ['an unknown key', benchmark, 'needs:', 'need:', /need/],
    ['a wrong key of action.yml', 'action.yml', 'main:', 'mein:', /mein|main/],
    ['an unknown context', persist, 'inputs.run-id', 'input.run-id', /input/],
  ])('%s', async (_, file, from, to, says) => {
    const content = read(file).replace(from, to)
    expect(content).not.toBe(read(file))
    expect((await problems(file, content)).join('\n')).toMatch(says)
  })
})

const EXAMPLES = PUBLISHED.filter((each) => each.where.includes('.md') && isWorkflow(each))

test('among the examples in the docs there are whole workflows', () => {
  expect(EXAMPLES.map(({ where }) => where.replace(/:.*/, ''))).toEqual(
    expect.arrayContaining(['README.md', 'docs/workflows.md']),
  )
})

test.each(EXAMPLES.map(({ where, text }) => [where, text] as const))(
  'the example at %s is without a fault',
  async (_, text) => {
    expect(await problems('workflow-templates/example.yml', text)).toEqual([])
  },
)
