/** Writes how each test file ended in each project, a line of JSON each, to the file that `NUANLIN_REPORT` names. */
const { appendFileSync } = require('node:fs')
const { relative, resolve } = require('node:path')

const root = resolve(__dirname, '..')

module.exports = class {
  onTestResult(test, { testExecError, testFilePath, testResults }) {
    const line = {
      project: test.context.config.displayName.name,
      file: relative(root, testFilePath),
      broken: testExecError && String(testExecError.stack ?? testExecError.message),
      tests: testResults.map(({ fullName, status, failureMessages }) => ({
        fullName,
        status,
        failureMessages,
      })),
    }
    appendFileSync(process.env.NUANLIN_REPORT, `${JSON.stringify(line)}\n`)
  }
}
