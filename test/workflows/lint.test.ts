import { describe, expect, test } from '@jest/globals'
import type { ValidationConfig } from '@actions/languageservice/validate'
import { parse } from 'yaml'
import { ACTIONS, OURS, ownFile, read, TEMPLATES, WORKFLOWS } from './files.js'
import { TextDocument, validate } from './languages.js'

/** Answers the language service what GitHub would: our own files, and the inputs of the actions that may be used. */
const config: ValidationConfig = {
  fileProvider: {
    getFileContent: (reference) => {
      const { path } = reference
      if (!('version' in reference)) return Promise.resolve({ name: path, content: read(path) })
      const file = ownFile(`${reference.owner}/${reference.repository}/${path}@${reference.version}`)
      if (file === null) return Promise.reject(new Error(`${path} is no file of this project`))
      return Promise.resolve({ name: file, content: read(file) })
    },
  },
  actionsMetadataProvider: {
    fetchActionMetadata: ({ owner, name, ref, path }) => {
      const uses = `${owner}/${name}${path === undefined || path === '' ? '' : `/${path}`}`
      const file = ownFile(`${uses}@${ref}`)
      if (file !== null) return Promise.resolve(parse(read(file)) as never)
      const action = ACTIONS[uses]
      if (action?.sha !== ref) return Promise.resolve(undefined)
      const inputs = Object.fromEntries(action.inputs.map((input) => [input, { description: '' }]))
      return Promise.resolve({ name: uses, description: '', inputs })
    },
  },
}

let documents = 0

/** What GitHub's language service says about a file, as lines. */
async function problems(file: string, content = read(file)): Promise<string[]> {
  documents += 1 // the service remembers what it parsed by the address
  // Templates are workflows too; the service tells what a file is from its folder.
  const uri = `file:///${documents}/${file.replace('workflow-templates/', '.github/workflows/')}`
  const found = await validate(TextDocument.create(uri, 'yaml', 0, content), config)
  return found.map(({ range, message }) => `${file}:${range.start.line + 1} ${message as string}`)
}

describe("GitHub's own language service finds nothing to say", () => {
  test.each(['action.yml', ...WORKFLOWS, ...TEMPLATES])('about %s', async (file) => {
    expect(await problems(file)).toEqual([])
  })
})

describe('it is not silent about', () => {
  const push = 'workflow-templates/benchmark-push.yml'
  const persist = '.github/workflows/benchmark-persist.yml'
  test.each([
    ['an unknown input of a reusable workflow', push, 'models:', 'modells:', /modells/],
    ['a required input of a reusable workflow that is missing', push, /\n +models: .*/, '', /models/],
    ['an unknown secret of a reusable workflow', push, 'benchmark-keys:', 'keys:', /keys/],
    ['an unknown input of the action', persist, '          threshold:', '          treshold:', /treshold/],
    ['an unknown output of a job', persist, 'jobs.persist.outputs.verdict', 'jobs.persist.outputs.verdikt', /verdikt/],
    ['a reusable workflow that is not there', push, 'benchmark-run.yml', 'benchmark-runs.yml', /Unable to find/],
    ['an unknown key', push, 'needs:', 'need:', /need/],
    ['a wrong key of action.yml', 'action.yml', 'main:', 'mein:', /mein|main/],
    ['an unknown context', persist, 'inputs.run-id', 'input.run-id', /input/],
  ])('%s', async (_, file, from, to, says) => {
    const content = read(file).replace(from, to)
    expect(content).not.toBe(read(file))
    expect((await problems(file, content)).join('\n')).toMatch(says)
  })
})

test('the example in the README is a workflow without a fault', async () => {
  const example = /```yaml\n(on:[^]*?)```/.exec(read('README.md'))?.[1] ?? ''
  expect(example).toContain(OURS)
  const own = example.replace(/uses: actions\/.*/g, 'run: "true"')
  expect(await problems('workflow-templates/readme.yml', own)).toEqual([])
})
