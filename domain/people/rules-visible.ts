import { covers, type Grant, type Role } from '../kernel/grants'
import type { PlaceId } from '../kernel/ids'
import type { Instant } from '../kernel/time'

/** The roles that look somebody up at all; a volunteer sees nobody’s record. */
export const lookers = [
  'community-manager',
  'grid-worker',
  'building-leader',
  'canteen-staff',
  'administrator',
  'county-centre',
] as const satisfies readonly Role[]
export type Looker = (typeof lookers)[number]

interface Row {
  /** What the field tells, and in which form. */
  readonly says: string
  readonly to: readonly Looker[]
}

/** The county centre finds whom it entrusts, and reads no more than his name and where he lives. */
const near = [
  'community-manager',
  'grid-worker',
  'building-leader',
  'canteen-staff',
  'administrator',
] as const
const office = ['community-manager', 'administrator'] as const
const carers = ['community-manager', 'grid-worker'] as const
const door = [...carers, 'building-leader'] as const
const counter = [...carers, 'canteen-staff'] as const

/**
 * Which role sees which field of somebody it looks after: what its work needs and no more (个人信息保护法 art. 6; masks after
 * DB34/T 4631.2-2023). The one table that search, cards and the documentation read.
 */
export const visible = {
  name: { says: 'full name', to: lookers },
  age: { says: 'full years today', to: near },
  building: { says: 'building', to: lookers },
  door: { says: 'door', to: near },
  phoneTail: { says: 'last four digits of the phone', to: near },
  phone: { says: 'phone, masked', to: near },
  linked: { says: 'whether he uses the app himself', to: lookers },
  died: { says: 'that he has died, and when', to: lookers },
  kind: { says: 'elder, family member or volunteer', to: near },
  sex: { says: 'sex', to: [...office, 'grid-worker', 'building-leader'] },
  livesAlone: { says: 'lives alone', to: door },
  hardOfHearing: { says: 'hard of hearing', to: [...door, 'canteen-staff'] },
  noLift: { says: 'third floor or higher without a lift', to: [...door, 'canteen-staff'] },
  diet: { says: 'how food is made for him, never a disease', to: counter },
  sameDoor: { says: 'who else lives behind his door', to: door },
  helpers: { says: 'who may act for him', to: [...office, 'grid-worker', 'building-leader'] },
  helps: { says: 'for whom he may act', to: [...office, 'grid-worker'] },
  consents: { says: 'purposes he agreed to', to: [...office, 'grid-worker'] },
  closing: { says: 'that he asked to be deleted, and when', to: [...office, 'grid-worker'] },
  hasIdNumber: { says: 'whether an ID number is kept', to: [...office, 'grid-worker'] },
  born: { says: 'birth date', to: carers },
  idNumber: { says: 'ID number, masked', to: carers },
  note: { says: 'what else staff remarked', to: carers },
  welfare: { says: 'welfare categories and until when', to: carers },
  proof: { says: 'which paper proves them, and who saw it', to: ['community-manager'] },
} as const satisfies Record<string, Row>

export type Field = keyof typeof visible

/** The roles by which somebody looks after a home at a moment. */
export const lookingRoles = (grants: readonly Grant[], home: PlaceId, now: Instant): Looker[] =>
  lookers.filter(role => covers(grants, [role], home, now))

/** What these roles together see of somebody. */
export const fieldsFor = (held: readonly Role[]): ReadonlySet<Field> =>
  new Set(
    (Object.keys(visible) as Field[]).filter(field => visible[field].to.some(role => held.includes(role))),
  )

/** The facts that are known and may be seen; the others are absent. */
export const onlySeen = <F extends Partial<Record<Field, unknown>>>(
  facts: F,
  sees: ReadonlySet<Field>,
): Partial<F> =>
  (Object.keys(facts) as (keyof F & Field)[])
    .filter(field => sees.has(field) && facts[field] !== undefined)
    .reduce<Partial<F>>((seen, field) => ({ ...seen, [field]: facts[field] }), {})
