/**
 * A jest reporter that writes `passed failed skipped` into the file that COUNT_TESTS_INTO names, and says on stderr
 * what was skipped. For .ci/run: arguments after `npm cit --` do not reach jest, the environment does.
 *
 * A suite that could not run at all counts as one failure. A test that is skipped because its server is missing
 * counts as failed: such tests have the word PostgreSQL in their names, or stand in an attack suite, which is only
 * run where its server is.
 */
import { writeFileSync } from 'node:fs'

export default class CountTests {
  onRunComplete(_contexts, { numPassedTests, numFailedTests, numRuntimeErrorTestSuites, testResults }) {
    const skipped = testResults.flatMap(({ testFilePath: suite, testResults: tests }) =>
      tests
        .filter(({ status }) => status !== 'passed' && status !== 'failed')
        .map(({ fullName }) => ({ suite, test: fullName })),
    )
    const missing = skipped.filter(({ suite, test }) => /PostgreSQL/i.test(`${suite} ${test}`) || isAttack(suite))
    for (const { suite, test } of skipped) console.error(`skipped: ${suite}: ${test}`)
    for (const { test } of missing) console.error(`failed, because its server is missing: ${test}`)
    const failed = numFailedTests + numRuntimeErrorTestSuites + missing.length
    writeFileSync(process.env.COUNT_TESTS_INTO, `${numPassedTests} ${failed} ${skipped.length - missing.length}\n`)
  }
}

function isAttack(suite) {
  return suite.endsWith('.attack.test.ts')
}
