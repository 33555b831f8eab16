import indexes from '../../config/indexes.json'
import type { Instant } from '../../domain/kernel/time'
import type { Check, Finding, Store } from './finding'
import { checkAccounts } from './accounts'
import { checkAdministrators } from './administrators'
import { checkJobs, checkNotices } from './notices'
import { checkPeople } from './people'
import { privacyOf } from './privacy'
import { checkDeeds, checkGone } from './records'
import { checkScans } from './scans'
import { checkSeats } from './seats'
import { checkMoney, checkQuotas, checkServed } from './served'

export const collections = Object.keys(indexes.collections)

/** What is checked, in the words of the design. */
const checks = (now: Instant): readonly (readonly [name: string, check: Check])[] => [
  ['I1–I3 seats', checkSeats],
  ['I4 quotas', checkQuotas],
  ['I5 money', checkMoney],
  ['I9 served meals', checkServed(now)],
  ['I9 noted without net', checkScans(now)],
  ['I17 nothing private readable', privacyOf(collections)],
  ['people: ties, grants, places', checkPeople],
  ['people: accounts', checkAccounts],
  ['people: administrators', checkAdministrators],
  ['people: records that went', checkGone],
  ['people: deeds', checkDeeds(now)],
  ['notices', checkNotices],
  ['clock: jobs', checkJobs],
]

/** Recomputes every invariant over a store. */
export const audit = (store: Store, now: Instant): { name: string; findings: Finding[] }[] =>
  checks(now).map(([name, check]) => ({ name, findings: check(store) }))
