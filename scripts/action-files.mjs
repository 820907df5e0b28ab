/**
 * The action.yml files, made from what src/action/inputs says of each action: its inputs, outputs and commands. All
 * run the same program, so each has one input of its own that says which of them it is.
 */
import '../test/store/typescript.mjs' // the sources, as they are
import { Document, Scalar, visit } from 'yaml'

const { ACTIONS, FAMILY_INPUT } = await import('../src/action/inputs/actions.ts')
const { isInFile } = await import('../src/action/inputs/from-file.ts')
export { ACTIONS }

const HEAD = ' Generated from src/action/inputs by `npm run docs`: change it there.'
/** What GitHub's page of actions shows; the action at the top is the one that it lists. */
const LISTING = { author: 'Benchmark Snapshots contributors', branding: { icon: 'activity', color: 'blue' } }

/** The inputs of an action as the docs tell them: `command` first. */
export function inputsOf({ commands, command, inputs }) {
  const list = Object.entries(commands).map(([name, about]) => `\`${name}\` ${about}`)
  return {
    command: {
      description: `What to do: ${list.join('; ')}.`,
      ...(command === undefined ? { required: true } : { default: command }),
    },
    ...Object.fromEntries(
      Object.entries(inputs).map(([name, { about: description, default: value, needed = [] }]) => {
        const isNeeded = Object.keys(commands).every((each) => needed.includes(each))
        return [
          name,
          { description, ...(isNeeded ? { required: true } : value === undefined ? {} : { default: value }) },
        ]
      }),
    ),
  }
}

export function outputsOf({ outputs }) {
  return Object.fromEntries(Object.entries(outputs).map(([name, { about }]) => [name, { description: about }]))
}

/**
 * What the runner is told of the inputs. It would give a default like a step's own words, which win over the configuration
 * file, so that inputs of the file have theirs in words.
 */
function declared(family, inputs) {
  return Object.fromEntries(
    Object.entries(inputs).map(([name, { default: value, ...input }]) => {
      if (value === undefined || !isInFile(family, name)) return [name, { ...input, ...(value && { default: value }) }]
      return [name, { ...input, description: `${input.description} Default: \`${value}\`.` }]
    }),
  )
}

/** Where a step failed, or its job was cancelled, one more says so to who waits for it. Others do not pay for it. */
const postOf = (main) => ({ post: main.replace('index.js', 'post.js'), 'post-if': 'failure() || cancelled()' })

function actionFile(family, action, main, more = {}) {
  const post = family === 'push' ? postOf(main) : {}
  const which = {
    description:
      'Do not set it. It selects which action of this repository runs: the runner does not tell a JavaScript action its ' +
      'path or name.',
    default: family,
  }
  const document = new Document({
    name: action.name,
    description: action.about,
    ...more,
    runs: { using: 'node24', main, ...post },
    inputs: { ...declared(family, inputsOf(action)), [FAMILY_INPUT]: which },
    outputs: outputsOf(action),
  })
  document.commentBefore = HEAD
  visit(document, {
    Scalar(key, node) {
      if (key !== 'key' && typeof node.value === 'string' && node.value.length > 100) node.type = Scalar.BLOCK_FOLDED
    },
  })
  return document.toString({ lineWidth: 120, singleQuote: true })
}

/** Every action.yml, by its path. `push/` is the action at the top once more, for `uses: $/push`. */
export function actionFiles() {
  const { push, snapshots, models } = ACTIONS
  const above = '../dist/action/index.js'
  return {
    'action.yml': actionFile('push', push, 'dist/action/index.js', LISTING),
    'push/action.yml': actionFile('push', push, above),
    'snapshots/action.yml': actionFile('snapshots', snapshots, above),
    'models/action.yml': actionFile('models', models, above),
  }
}
