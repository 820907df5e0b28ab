import config from './jest.config.js'

/** Attack suites: longer, or in need of a PostgreSQL 15 from the operating system. */
export default {
  ...config,
  testMatch: ['**/*.attack.test.ts'],
  testPathIgnorePatterns: [],
  testTimeout: 300_000,
}
