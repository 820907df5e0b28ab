import type { ValidationConfig } from '@actions/languageservice/validate'
import { parse } from 'yaml'
import { ACTIONS, ENTERPRISE_ACTIONS, ownFile, read } from './files.js'
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
      const action = [ACTIONS[uses], ENTERPRISE_ACTIONS[uses]].find((each) => each?.sha === ref)
      if (action === undefined) return Promise.resolve(undefined)
      const inputs = Object.fromEntries(action.inputs.map((input) => [input, { description: '' }]))
      return Promise.resolve({ name: uses, description: '', inputs })
    },
  },
}

let documents = 0

/** What GitHub's language service says about a file, as lines. */
export async function problems(file: string, content = read(file)): Promise<string[]> {
  documents += 1 // the service remembers what it parsed by the address
  // Templates are workflows too; the service tells what a file is from its folder.
  const uri = `file:///${documents}/${file.replace('workflow-templates/', '.github/workflows/')}`
  // The service looks into workflows of one's own repository when they are written `./`.
  const written = content.replaceAll('uses: $/.github/', 'uses: ./.github/')
  const found = await validate(TextDocument.create(uri, 'yaml', 0, written), config)
  return found.map(({ range, message }) => `${file}:${range.start.line + 1} ${message as string}`)
}
