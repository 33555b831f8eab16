import type { Guard } from './guard'

const kit = 'cloudfunctions/kit'
const of = (name: string): Pick<Guard, 'file' | 'seenBy'> => ({
  file: `${kit}/${name}.ts`,
  seenBy: `${kit}/${name}.test.ts`,
})
const desk = 'cloudfunctions/people/handlers-desk.test.ts'

/** What keeps strangers, forgers and the curious out, and private words in. */
export const doorGuards: readonly Guard[] = [
  {
    says: 'what writes needs a key',
    file: `${kit}/admit.ts`,
    remove: "if (action.writes && !key.success) return refuse('request.unclear', { field: 'key' })",
    with: '',
    seenBy: `${kit}/serve.test.ts`,
  },
  {
    says: 'a desk that was ended is a stranger’s',
    file: `${kit}/admit.ts`,
    remove: " || (caller.kind === 'desk' && !person)",
    with: '',
    seenBy: desk,
    named: 'ended from the phone or from the desk',
  },
  {
    says: 'a faulty wish is told by its field, not in the caller’s own words',
    file: `${kit}/admit.ts`,
    remove: ".filter((step, at) => at === 0 || typeof step === 'number')",
    with: '',
    seenBy: `${kit}/serve.test.ts`,
  },
  {
    says: 'a stranger hears nothing of his wish but that he should sign in',
    ...of('serve'),
    remove: "caller.kind === 'anonymous' && !action.allow.may.living.nobody",
    with: 'false',
  },
  {
    says: 'no field leaves the house that the contract does not promise',
    ...of('serve'),
    remove: 'return action.output.parse(answer)',
    with: 'return answer',
  },
  {
    says: 'no refusal leaves the house that the contract does not declare',
    ...of('serve'),
    remove: "if (!action.refuses.includes(answer.refused) && !answer.refused.startsWith('request.'))",
    with: 'if (false)',
  },
  {
    says: 'an error tells its caller nothing but its number',
    ...of('serve'),
    remove: 'error: { requestId } }',
    with: 'error: { requestId, trace: traceOf(error) } }',
  },
  {
    says: 'numbers never reach the log',
    ...of('log'),
    remove: ".replace(/\\d{6,}[\\dXx]?/g, '#')",
    with: '',
  },
  {
    says: 'names never reach the log',
    ...of('log'),
    remove: ".replace(/[\\u3400-\\u9fff]{2,}/g, '…')",
    with: '',
  },
  {
    says: 'a trace is masked on its way to the log',
    ...of('serve'),
    remove: 'masked(error instanceof Error ? (error.stack ?? error.message) : String(error))',
    with: 'String(error)',
  },
  {
    says: 'an anonymous visitor is never the platform',
    ...of('caller'),
    remove: "if (text(environment['TCB_ISANONYMOUS_USER']) === 'true') return { kind: 'anonymous' }",
    with: '',
  },
  {
    says: 'a context that cannot be read is nobody’s',
    ...of('caller'),
    remove: "} catch {\n    return { kind: 'anonymous' }",
    with: "} catch {\n    return { kind: 'platform' }",
  },
  {
    says: 'a call without identity is the platform’s only with the installation’s mark',
    ...of('entry'),
    remove: "told.kind === 'platform' && isPlatform?.(event)",
    with: "told.kind === 'platform'",
  },
  {
    says: 'the mark of the platform is of this very call',
    file: `${kit}/vouch.ts`,
    remove: " && vault.matches(mark, text(action, input), 'platform')",
    with: '',
    seenBy: `${kit}/entry.test.ts`,
  },
  {
    says: 'a session is one that we signed',
    file: `${kit}/session.ts`,
    remove: 'vault.matches(mark, body, PURPOSE) && ',
    with: '',
    seenBy: desk,
    named: 'forged, changed or made for a desk',
  },
  {
    says: 'a session that is over is none',
    file: `${kit}/session.ts`,
    remove: ' && now < Number(words.at(-1))',
    with: '',
    seenBy: `${kit}/entry.test.ts`,
  },
  {
    says: 'a desk that was ended is not opened by its old session',
    file: `${kit}/directory.ts`,
    remove: 'now < (row.desks?.[caller.desk]?.until ?? 0) && ',
    with: '',
    seenBy: desk,
    named: 'ended from the phone or from the desk',
  },
  {
    says: 'a desk ends with the last role',
    file: `${kit}/directory.ts`,
    remove: ' && row.grants.some(grant => holds(grant, now))',
    with: '',
    seenBy: desk,
    named: 'last role was taken back or ran out',
  },
  {
    says: 'the caller is whose account it is, not whom he names',
    file: `${kit}/directory.ts`,
    remove: 'return row.account === accountTag(caller.account)',
    with: 'return true',
    seenBy: `${kit}/directory.test.ts`,
  },
  {
    says: 'who was deleted is not there any more',
    file: `${kit}/directory.ts`,
    remove: 'row => row.mergedInto === undefined && row.closed === undefined',
    with: 'row => row.mergedInto === undefined',
    seenBy: 'cloudfunctions/people/steps-delete.test.ts',
    named: 'who asked to be deleted is there for a week',
  },
  {
    says: 'of two records that became one, the one that went is nobody',
    file: `${kit}/directory.ts`,
    remove: 'row => row.mergedInto === undefined && row.closed === undefined',
    with: 'row => row.closed === undefined',
    seenBy: 'cloudfunctions/people/handlers-merge.test.ts',
    named: 'has everything that hung on both',
  },
  {
    says: 'how somebody is cared for is opened only while he agrees',
    file: `${kit}/person-row.ts`,
    remove: "isGiven(row.consents, 'care') ? opened('care') : undefined",
    with: "opened('care')",
    seenBy: 'cloudfunctions/people/handlers-person.test.ts',
    named: 'takes her consent to care back',
  },
  {
    says: 'a phone that WeChat does not vouch for opens no record',
    file: `${kit}/wechat.ts`,
    remove: 'if (fault === CODE_UNKNOWN || fault === CODE_USED) return undefined',
    with: '',
    seenBy: `${kit}/wechat.test.ts`,
  },
  {
    says: 'a broken WeChat is not a code that is unknown',
    file: `${kit}/wechat.ts`,
    remove: 'if (fault !== 0) throw new Error(`WeChat gives no phone number: ${JSON.stringify(fault)}`)',
    with: '',
    seenBy: `${kit}/wechat.test.ts`,
  },
  {
    says: 'no more calls are under way than may be',
    ...of('at-most'),
    remove:
      'if (underWay >= n) await new Promise<void>(resolve => line.push(resolve))\n    else underWay += 1',
    with: 'underWay += 1',
  },
]
