import { fixture } from './tool-files.js'

/** So many that nobody takes a loss of half of them for chance. */
const QUESTIONS = Array.from({ length: 40 }, (_, n) => n)

interface PromptfooFile {
  readonly results: {
    readonly prompts: readonly object[]
    readonly results: readonly { readonly testIdx: number; readonly testCase: object }[]
  }
}

type Files = Readonly<Record<string, string>>

/** What tools write of forty questions of which those from `failing` on are answered wrongly, by the name of the tool. */
export const FORTY_QUESTIONS: Readonly<Record<string, (failing: number) => Promise<Files>>> = {
  /** A row of the real file for each question and each of its four columns. */
  promptfoo: async (failing) => {
    const file = JSON.parse(await fixture('promptfoo/promptfoo.json')) as PromptfooFile
    const [passed, failed] = [failing, QUESTIONS.length - failing]
    const metrics = { assertPassCount: passed, assertFailCount: failed }
    const results = file.results.results
      .filter(({ testIdx }) => testIdx === 0)
      .flatMap((row) =>
        QUESTIONS.map((n) => {
          const vars = { country: `country ${n}` }
          const success = n < failing
          const outcome = { success, score: Number(success), namedScores: {}, failureReason: success ? 0 : 1 }
          return { ...row, ...outcome, testIdx: n, vars, testCase: { ...row.testCase, vars } }
        }),
      )
    const prompts = file.results.prompts.map((prompt) => ({ ...prompt, metrics }))
    return { 'promptfoo.json': JSON.stringify({ ...file, results: { ...file.results, prompts, results } }) }
  },
  'JUnit XML': (failing) => {
    const cases = QUESTIONS.map((n) => {
      const failure = n < failing ? '' : '<failure message="expected another city" type="AssertionError"></failure>'
      return `<testcase classname="capitals.test.js" name="capitals &gt; ${n}" time="0.01">${failure}</testcase>`
    })
    const counts = `tests="${QUESTIONS.length}" failures="${QUESTIONS.length - failing}" errors="0" time="0.4"`
    const suite = `<testsuite name="capitals.test.js" ${counts} skipped="0">${cases.join('')}</testsuite>`
    return Promise.resolve({ 'vitest.xml': `<testsuites name="vitest tests" ${counts}>${suite}</testsuites>` })
  },
}
