import Taro from '@tarojs/taro'

/** Where the screens are. */
export const pages = {
  today: '/pages/home/today/index',
  canteen: '/pages/meals/canteen/index',
  family: '/pages/people/family/index',
  me: '/pages/people/me/index',
  book: '/pages/meals/book/index',
  confirm: '/pages/meals/confirm/index',
  done: '/pages/meals/done/index',
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

export type Params = Record<string, string | undefined>

/** A page's address with its parameters; those without a value are left out. */
export function addressOf(page: string, params: Params = {}): string {
  const pairs = Object.entries(params).flatMap(([name, value]) =>
    value === undefined || value === '' ? [] : [`${name}=${encodeURIComponent(value)}`],
  )
  return pairs.length > 0 ? `${page}?${pairs.join('&')}` : page
}

/** Opens a page above this one. */
export const open = (page: string, params?: Params) => void Taro.navigateTo({ url: addressOf(page, params) })

/** Puts a page in the place of this one: after a wish is done, 返回 must not lead back to asking for it. */
export const replace = (page: string, params?: Params) =>
  void Taro.redirectTo({ url: addressOf(page, params) })

/** Goes to one of the four pages that have a tab. */
export const goTab = (page: string) => void Taro.switchTab({ url: page })
