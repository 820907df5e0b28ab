import config from './jest.config.js'

/** The page of the dashboard in a real browser: Chromium from the operating system. */
export default {
  ...config,
  testMatch: ['**/*.browser.test.ts'],
  testPathIgnorePatterns: [],
  // Each worker runs a browser.
  maxWorkers: 2,
  testTimeout: 180_000,
}
