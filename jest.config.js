/** Tests run as ES modules on the sources; types are checked by `npm run typecheck`, not here. */
export default {
  testEnvironment: 'node',
  reporters: ['default', ...(process.env.COUNT_TESTS_INTO ? ['<rootDir>/scripts/count-tests.mjs'] : [])],
  roots: ['<rootDir>/test'],
  testMatch: ['**/*.test.ts'],
  testPathIgnorePatterns: ['\\.attack\\.test\\.ts$'],
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
