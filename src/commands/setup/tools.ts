import { shellQuoted } from '../../core/report/words/next-steps.js'

/** How a workflow runs a tool so that it writes a file in a known format. docs/formats.md has the same. */
export interface Tool {
  /** The format that it writes, by the name of its reader. */
  readonly format: string
  /** The default output file. */
  readonly output: string
  readonly setup?: string
  /**
   * @param output the output file
   * @param project the configuration file of the tool
   */
  readonly command: (output: string, project: string | null) => string
  /** Whether a file name is that of the tool's configuration. */
  readonly isProject: (name: string) => boolean
  /** Whether it calls models itself, and so needs a key. */
  readonly hasKeys: boolean
}

const NODE = 'npm ci'
/** The tool exits with an error for a failed assertion; the verdict decides about that. */
const JUDGED = '|| true'

export const TOOLS: readonly Tool[] = [
  {
    format: 'promptfoo',
    output: 'results/promptfoo.json',
    command: (output, project) =>
      `npx promptfoo@latest eval ${project === null ? '' : `--config ${shellQuoted(project)} `}--output ${output} ${JUDGED}`,
    isProject: (name) => /^promptfooconfig.*\.(?:ya?ml|json|[cm]?[jt]s)$/.test(name),
    hasKeys: true,
  },
  {
    format: 'JUnit XML',
    output: 'results/pytest.xml',
    setup: 'pip install -r requirements.txt',
    command: (output, project) =>
      `python -m pytest ${project !== null && /^(?:.*\/)?test_/.test(project) ? `${shellQuoted(project)} ` : ''}--junitxml=${output} ${JUDGED}`,
    isProject: (name) => /^(?:pytest\.ini|conftest\.py|pyproject\.toml|tox\.ini|test_.*\.py|.*_test\.py)$/.test(name),
    hasKeys: true,
  },
  {
    format: 'JUnit XML',
    output: 'results/vitest.xml',
    setup: NODE,
    command: (output) => `npx vitest run --reporter=junit --outputFile=${output} ${JUDGED}`,
    isProject: (name) => /^vite(?:st)?\.config\.[cm]?[jt]s$/.test(name),
    hasKeys: true,
  },
  {
    format: 'pytest-json-report',
    output: 'results/pytest.json',
    setup: 'pip install pytest pytest-json-report',
    command: (output) => `python -m pytest --json-report --json-report-file=${output} ${JUDGED}`,
    isProject: () => false,
    hasKeys: true,
  },
  {
    format: 'lm-evaluation-harness',
    output: 'results/',
    setup: 'pip install lm-eval',
    command: () => 'lm_eval --model hf --model_args pretrained=gpt2 --tasks gsm8k --log_samples --output_path results',
    isProject: () => false,
    hasKeys: false,
  },
  {
    format: 'inspect_ai',
    output: 'results/*.eval',
    setup: 'pip install inspect-ai',
    command: () => 'inspect eval evals/ --model openai/gpt-4o --log-dir results',
    isProject: () => false,
    hasKeys: true,
  },
]

/** The tool of a configuration file; undefined: it belongs to none. */
export function toolOfProject(path: string): Tool | undefined {
  const name = path.slice(path.lastIndexOf('/') + 1)
  return TOOLS.find((tool) => tool.isProject(name))
}

/** The tool that wrote a result file, by format and name; undefined: no tool with a known command. */
export function toolOfResult(format: string | null, path: string): Tool | undefined {
  const tools = TOOLS.filter((tool) => tool.format === format)
  return tools.find(({ output }) => path.includes(/\w+(?=\.\w+$)/.exec(output)?.[0] ?? '\n')) ?? tools[0]
}
