/**
 * Runs inside the logic realm before anything of the mini program.
 * Takes away what the oldest supported phones (Chrome 80, iOS 13) or WeChat's logic layer lack, refuses code
 * made from text, and sets the clock. Kept as text: it must be made of the realm's own objects.
 */
export const prelude = `(function (hooks) {
  'use strict'
  const late = [
    [Array.prototype, 'at findLast findLastIndex toSorted toReversed toSpliced with'],
    [Object.getPrototypeOf(Int8Array.prototype), 'at findLast findLastIndex toSorted toReversed with'],
    [String.prototype, 'at replaceAll isWellFormed toWellFormed'],
    [Object, 'hasOwn groupBy'],
    [Map, 'groupBy'],
    [Promise, 'any withResolvers try'],
    [Set.prototype, 'union intersection difference symmetricDifference isSubsetOf isSupersetOf isDisjointFrom'],
    [globalThis, 'Intl WebAssembly SharedArrayBuffer Atomics WeakRef FinalizationRegistry AggregateError Iterator'],
  ]
  for (const [owner, names] of late) for (const name of names.split(' ')) if (owner) delete owner[name]

  const RealDate = Date
  function ClockDate(...args) {
    if (new.target === undefined) return new RealDate(hooks.now()).toString()
    return Reflect.construct(RealDate, args.length === 0 ? [hooks.now()] : args, new.target)
  }
  Object.setPrototypeOf(ClockDate, RealDate)
  ClockDate.prototype = RealDate.prototype
  RealDate.prototype.constructor = ClockDate
  ClockDate.now = () => hooks.now()
  globalThis.Date = ClockDate

  const kinds = [function () {}, async function () {}, function* () {}, async function* () {}]
  for (const sample of kinds) {
    const proto = Object.getPrototypeOf(sample)
    const refused = () => (hooks.codeFromText('Function'), function () {})
    const stub = new Proxy(proto.constructor, { apply: refused, construct: refused })
    Object.defineProperty(proto, 'constructor', { value: stub, configurable: true, writable: true })
  }
  globalThis.Function = kinds[0].constructor
  globalThis.eval = () => hooks.codeFromText('eval')
  globalThis.global = globalThis

  return {
    parse: JSON.parse,
    promise: run => new Promise(run),
    owns: value => value instanceof Promise,
  }
})`
