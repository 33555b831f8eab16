import { codeLength, codeOf } from './invitation-code'

/** What the first administrator fills in. */
export interface Draft {
  code: string
  name: string
  communityName: string
  communityId: string
  officePhone: string
}

export const noDraft: Draft = { code: '', name: '', communityName: '', communityId: '', officePhone: '' }

/** Whether a part is there, and whole. */
const isThere: Record<keyof Draft, (value: string) => boolean> = {
  code: value => codeOf(value).length === codeLength,
  name: value => value.trim() !== '',
  communityName: value => value.trim() !== '',
  communityId: value => /^\d{12}$/.test(value),
  officePhone: value => value.trim() !== '',
}
const parts: readonly (keyof Draft)[] = ['code', 'name', 'communityName', 'communityId', 'officePhone']

/** What is still to be filled in, in the order of the page. */
export const missingIn = (draft: Draft): (keyof Draft)[] => parts.filter(part => !isThere[part](draft[part]))
