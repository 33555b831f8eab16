import type { AuditKind } from '../browser/support/elder-audit'
import type { Community } from './community'
import type { Phone } from './phone'
import type { weekRows } from './states-village'
import type { Net } from './wire'

/** One thing a screen can look like, with a name: what audit, screenshots and tests of both artifacts share. */
export interface ScreenState {
  /** `screen/state`; also the name of its pictures. */
  readonly name: string
  readonly kind: AuditKind
  /** Whose phone it is; nobody’s, where somebody opens the web page for the first time. */
  readonly who: string | undefined
  readonly url: string
  /** The clock on the phone and in the cloud, `08:12` if nothing is said. */
  readonly at?: string
  /** The day, the canteen’s Friday if nothing is said. */
  readonly day?: string
  /** The menu that hangs out, if not the whole week’s. */
  readonly rows?: ReturnType<typeof weekRows>
  /** The net while the program starts. */
  readonly net?: Net
  /** Who did what before; the clock shows 8:12 then. */
  readonly arrange?: (community: Community) => Promise<void>
  /** What the person does on the phone to come here. */
  readonly prepare?: (phone: Phone, community: Community) => Promise<void>
  /** What stands on the screen in this state and not in those beside it; any space is one plain space here. */
  readonly says: RegExp
  /** Where the state exists, if not in both. */
  readonly only?: 'weapp' | 'h5'
  /** A window other than the usual phone. */
  readonly window?: { readonly width: number; readonly height: number }
  readonly media?: 'print'
}

export const pages = {
  today: '/pages/home/today/index',
  canteen: '/pages/meals/canteen/index',
  family: '/pages/people/family/index',
  me: '/pages/people/me/index',
  book: '/pages/meals/book/index',
  confirm: '/pages/meals/confirm/index',
  code: '/pages/meals/code/index',
  signIn: '/packages/people/sign-in/index',
  register: '/packages/people/register/index',
  data: '/packages/people/record/index',
  consents: '/packages/people/consents/index',
  history: '/packages/people/history/index',
  privacy: '/packages/people/privacy/index',
  leave: '/packages/people/leave/index',
  askFamily: '/packages/people/ask-family/index',
  joinFamily: '/packages/people/join-family/index',
  familyCode: '/packages/people/family-code/index',
  desk: '/packages/people/desk/index',
  trust: '/packages/care/trust/index',
  deskSignIn: '/packages/desk/sign-in/index',
  deskImport: '/packages/desk/import/index',
  first: '/packages/desk/first/index',
  counter: '/packages/staff/counter/index',
  board: '/packages/staff/board/index',
  callList: '/packages/staff/call-list/index',
  kitchen: '/packages/staff/kitchen/index',
  careSearch: '/packages/care/search/index',
  carePerson: '/packages/care/person/index',
  careEnrol: '/packages/care/enrol/index',
  careExpiring: '/packages/care/expiring/index',
  careBuilding: '/packages/care/building/index',
  careTwins: '/packages/care/twins/index',
  careCompare: '/packages/care/compare/index',
  careRecord: '/packages/care/record/index',
  careCode: '/packages/care/code/index',
  careHelpers: '/packages/care/helpers/index',
  careHelper: '/packages/care/helper/index',
} as const

/** Touches one after the other. */
export const taps =
  (...words: string[]) =>
  async (phone: Phone): Promise<void> => {
    for (const word of words) await phone.tap(word)
  }
