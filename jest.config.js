import { availableParallelism } from 'node:os'

/** Tests run as ES modules on the sources; types are checked by `npm run typecheck`, not here. */
export default {
  testEnvironment: 'node',
  // Jest takes one less than there are cores, which on two cores is no parallelism at all.
  maxWorkers: Math.max(2, availableParallelism() - 1),
  // What suites leave behind in a worker is gone through by every collection of those after them: a third of the time.
  workerIdleMemoryLimit: '500MB',
  // Against hanging only: databases are started, and the machine may be busy.
  testTimeout: 60_000,
  testSequencer: '<rootDir>/scripts/longest-first.mjs',
  globalSetup: '<rootDir>/test/shared-postgres/setup.mjs',
  globalTeardown: '<rootDir>/test/shared-postgres/teardown.mjs',
  reporters: ['default', ...(process.env.COUNT_TESTS_INTO ? ['<rootDir>/scripts/count-tests.mjs'] : [])],
  roots: ['<rootDir>/src', '<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['\\.(?:attack|browser)\\.test\\.ts$'],
  extensionsToTreatAsEsm: ['.ts'],
  moduleNameMapper: { '^(\\.{1,2}/.*)\\.js$': '$1' },
  transform: {
    '^.+\\.ts$': [
      '@swc/jest',
      {
        jsc: { parser: { syntax: 'typescript' }, target: 'es2023' },
        module: { type: 'es6' },
        sourceMaps: 'inline',
      },
    ],
  },
}
