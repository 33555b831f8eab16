import * as z from 'zod'
import { action } from '../kernel/contract'
import { channel, instant, personId } from '../kernel/shapes'
import { peopleAccess as may } from './access'
import { call, code, personName, phoneTyped } from './views'

const elder = (input: { elderId: string }) => [input.elderId]
const pair = { elderId: personId, helperId: personId }
const notOneself = ({ elderId, helperId }: { elderId: string; helperId: string }) => elderId !== helperId
const agreed = z.strictObject({ agreed: z.boolean() })

/** Who may act for whom, and how that is agreed and ended. */
export const familyActions = {
  askToHelp: action({
    says: 'Somebody asks an elder of his family, by name and phone number, to let him act for him. The answer is the same whether such an elder is registered or not; the wish waits seven days for his nod.',
    allow: { may: may.askToHelp },
    input: z.strictObject({ name: personName, phone: phoneTyped, call }),
    output: z.strictObject({ until: instant }),
    refuses: ['people.too-many-elders'],
    writes: true,
  }),
  nod: action({
    says: 'The elder (or staff, who heard him say it) agrees that somebody who asked may act for him, or says no.',
    allow: { may: may.nod, subjects: elder },
    input: z
      .strictObject({ ...pair, agree: z.boolean(), channel })
      .refine(notOneself, { path: ['helperId'] }),
    output: agreed,
    refuses: ['people.not-asked', 'people.too-many-elders'],
    writes: true,
  }),
  familyCode: action({
    says: 'A code of eight characters with which one member of the family, who is given it on paper or by word, becomes the elder’s helper; good for seven days, once.',
    allow: { may: may.familyCode, subjects: elder },
    input: z.strictObject({ elderId: personId }),
    output: z.strictObject({ code: z.string(), until: instant }),
    refuses: [],
    writes: true,
  }),
  joinFamily: action({
    says: 'Whoever was given an elder’s family code becomes his helper.',
    allow: { may: may.joinFamily },
    input: z.strictObject({ code, call }),
    output: z.strictObject({ elderId: personId, name: z.string() }),
    refuses: ['people.invitation-invalid', 'people.too-many-elders', 'people.already-helps'],
    writes: true,
  }),
  recordHelper: action({
    says: 'Staff record that an elder agreed, by word, by telephone or on paper, that somebody may act for him.',
    allow: { may: may.recordHelper, subjects: input => [input.elderId, input.helperId] },
    input: z
      .strictObject({ ...pair, call, how: z.enum(['oral', 'paper', 'phone']) })
      .refine(notOneself, { path: ['helperId'] }),
    output: agreed,
    refuses: ['people.too-many-elders'],
    writes: true,
  }),
  endHelp: action({
    says: 'The elder (or staff for him) ends that somebody acts for him; the helper’s next call is refused.',
    allow: { may: may.endHelp, subjects: elder },
    input: z.strictObject(pair),
    output: z.strictObject({ ended: z.boolean().describe('false: he was no helper of this elder') }),
    refuses: [],
    writes: true,
  }),
  giveUpHelp: action({
    says: 'A helper gives up acting for somebody, or takes back that he asked.',
    allow: { may: may.giveUpHelp },
    input: z.strictObject({ elderId: personId }),
    output: z.strictObject({ ended: z.boolean() }),
    refuses: [],
    writes: true,
  }),
  invite: action({
    says: 'Staff (for the first of them the installation itself) print a code of eight characters with which a person ties his WeChat to his record; good for seven days, once.',
    allow: { may: may.invite, subjects: input => [input.personId] },
    input: z.strictObject({ personId }),
    output: z.strictObject({ code: z.string(), until: instant }),
    refuses: ['people.already-linked'],
    writes: true,
  }),
  accept: action({
    says: 'A WeChat user types the code that staff gave him and is from then on that person.',
    allow: { may: may.accept },
    input: z.strictObject({ code }),
    output: z.strictObject({ personId }),
    refuses: ['people.invitation-invalid', 'people.already-linked'],
    writes: true,
  }),
  unlink: action({
    says: 'Unties a person’s account from his record: a lost phone, another WeChat. The next call of that phone is a stranger’s.',
    allow: { may: may.unlink, subjects: input => [input.personId] },
    input: z.strictObject({ personId, channel }),
    output: z.strictObject({ unlinked: z.boolean() }),
    refuses: [],
    writes: true,
  }),
}
