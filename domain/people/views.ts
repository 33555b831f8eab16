import * as z from 'zod'
import { roles } from '../kernel/grants'
import { communityOf } from '../kernel/ids'
import { categories } from '../kernel/person'
import { clock, day, instant, personId, placeId } from '../kernel/shapes'
import { purposes } from '../kernel/consents'

/** The shapes that several actions of the service people share. */
export const words = z.string().trim().min(1).max(60)
export const personName = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .regex(/^[\p{L}\p{M}·•.\s'-]+$/u)
  .describe('name as on the ID card; letters, · and spaces')
export const phoneTyped = z
  .string()
  .trim()
  .min(1)
  .max(30)
  .describe('as typed; spaces and hyphens are forgiven')
export const idNumberTyped = z.string().trim().min(1).max(40).describe('as typed; checked by GB 11643')
export const door = z
  .string()
  .trim()
  .max(30)
  .describe('as one writes it: 2单元201; empty for a house without')
export const sex = z.enum(['男', '女'])
export const diet = z.array(z.string().trim().min(1).max(10)).max(8)
export const role = z.enum(roles)
export const purpose = z.enum(purposes)
export const how = z
  .enum(['app', 'oral', 'paper', 'phone'])
  .describe('on the phone, by word, on paper, by telephone')
export const category = z.enum(categories)
export const call = z.string().trim().min(1).max(8).describe('what the helper calls the elder: 妈妈')
export const community = placeId
  .refine(id => communityOf(id) === id)
  .describe('community code, twelve digits')
export const code = z.string().trim().min(6).max(16).describe('as typed from paper')
export const count = z.int().nonnegative()
export const why = z.enum(['not-come', 'help', 'family', 'verify']).describe('why somebody looked')

export const office = z.strictObject({
  name: z.string().describe('what people call the community, 梧桐里社区; all empty while it is not set up'),
  phone: z.string().describe('a number somebody answers'),
  hours: z.string().describe('8:00–17:30'),
  open: z.boolean().describe('whether somebody answers now'),
})

export const officeHours = z.strictObject({
  from: clock,
  to: clock,
  weekdays: z.array(z.int().min(1).max(7)).max(7),
})

/** What lies above a community, as people call it; the codes are the beginnings of its own. */
export const above = z.strictObject({
  county: words.describe('县、区'),
  street: words.describe('街道、镇、乡'),
})

/** One whom the caller helps. */
export const relative = z.strictObject({
  id: personId,
  call: z.string().describe('what the caller calls him: 妈妈'),
  name: z.string().describe('while he has not agreed: the name the caller typed'),
  agreed: z.boolean().describe('false while the elder has not nodded'),
  gone: z.boolean().describe('true: he has died'),
  until: instant.optional().describe('while he has not agreed: how long the wish waits for his nod'),
})

/** One who helps the caller. */
export const helper = z.strictObject({
  id: personId,
  name: z.string(),
  call: z.string(),
  agreed: z.boolean().describe('false: he asks and waits for a nod'),
  since: instant,
})

export const grant = z.strictObject({ role, scope: placeId, until: instant.optional() })

/** A desk page that is signed in as the caller. */
export const desk = z.strictObject({ id: z.string(), name: z.string(), at: instant, until: instant })

/** A welfare category with its proof. */
export const welfare = z.strictObject({
  category,
  validTo: day.optional(),
  evidence: z.string().optional(),
  verifiedBy: z.string().optional().describe('name of who saw the paper'),
  verifiedAt: instant.optional(),
})

/** What a list shows of somebody; what the caller's role does not need is absent. */
export const hit = z.strictObject({
  id: personId,
  name: z.string(),
  age: z.int().optional(),
  building: z.string(),
  door: z.string().optional(),
  phoneTail: z.string().optional().describe('last four digits'),
  livesAlone: z.boolean().optional(),
  hardOfHearing: z.boolean().optional(),
  noLift: z.boolean().optional().describe('lives on the third floor or higher in a building without a lift'),
  linked: z.boolean().describe('uses the app himself'),
  died: z.boolean(),
})

/** A row of a file as it was read: the line in the file and the cells by heading. */
export const row = z.strictObject({
  line: z.int().positive(),
  cells: z.record(z.string().max(40), z.string().max(400)),
})

export const remark = z.strictObject({
  line: z.int().describe('line in the file, headings are line 1'),
  column: z.string(),
  value: z.string().describe('masked where it could be somebody’s number'),
  says: z.string().describe('what is wrong, Chinese'),
  todo: z.string().describe('what to do, Chinese'),
  refused: z.boolean().describe('true: the row was left out; false: it came in without this cell'),
})
