/** One configuration, several projects: which part of the house a test enters decides what it needs. */
const transform = {
  '^.+\\.(t|j)sx?$': [
    '@swc/jest',
    {
      jsc: {
        parser: { syntax: 'typescript', tsx: true },
        transform: { react: { runtime: 'automatic' } },
        target: 'es2022',
      },
    },
  ],
}
const project = (displayName, testMatch, more = {}) => ({
  displayName,
  testMatch: testMatch.map(glob => `<rootDir>/${glob}`),
  testEnvironment: 'node',
  transform,
  setupFiles: ['<rootDir>/tests/support/setup.ts'],
  ...more,
})
const phoneMocks = {
  // The same reader; here it runs in Node.
  '^csv-parse/browser/esm/sync$': 'csv-parse/sync',
  '\\.(scss|css)$': '<rootDir>/tests/support/styles.ts',
  '^@tarojs/components$': '<rootDir>/tests/support/taro-components.tsx',
  '^@tarojs/taro$': '<rootDir>/tests/support/taro.ts',
}
module.exports = {
  // The machine may be busy: a test fails by what it finds, not by how long it took.
  testTimeout: 60_000,
  projects: [
    project('domain', ['domain/**/*.test.ts']),
    project('cloud', ['cloudfunctions/**/*.test.ts', 'local/**/*.test.ts', 'config/**/*.test.ts']),
    project('phone', ['src/**/*.test.ts', 'src/**/*.test.tsx'], { moduleNameMapper: phoneMocks }),
    project('journeys', [
      'tests/journeys/**/*.test.ts',
      'tests/architecture/**/*.test.ts',
      'tests/support/**/*.test.ts',
      'tests/wild/**/*.test.ts',
      'tests/access/**/*.test.ts',
    ]),
    project('guards', ['tests/guards/**/*.test.ts']),
    // Apart, because its files are long and need nothing but a core: `npm test` lives through them side by side.
    project('simulation', ['tests/simulation/**/*.test.ts']),
    project('weapp', ['tests/weapp/**/*.test.ts']),
    project('browser', ['tests/browser/**/*.test.ts']),
  ],
}
