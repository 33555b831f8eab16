/** Of a test file only the tests whose sentence holds the words in `NAMED`; the others are not waited for. */
const all = globalThis.test
const named = (says, ...more) =>
  says.includes(globalThis.NAMED) ? all(says, ...more) : all.skip(says, ...more)
globalThis.test = globalThis.it = Object.assign(named, all)
