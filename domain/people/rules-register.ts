import { TEXT_VERSION, type Consents, type Purpose } from '../kernel/consents'
import type { PersonId, PlaceId } from '../kernel/ids'
import { plainText } from '../kernel/plain-text'
import { isRefusal, refuse, type Refusal } from '../kernel/refusal'
import type { Day, Instant } from '../kernel/time'
import { bareName } from './rules-finding'
import type { RosterFacts } from './rules-import'
import { idCardTyped, phoneTypedAs } from './rules-typed'

/** What somebody types who enters himself. */
export interface Registration {
  name: string
  home: PlaceId
  sex?: '男' | '女' | undefined
  born?: Day | undefined
  phone?: string | undefined
  idNumber?: string | undefined
  door?: string | undefined
  consents: readonly Purpose[]
}

type Faults =
  'people.needs-basic-consent' | 'people.id-number-wrong' | 'people.phone-wrong' | 'people.born-wrong'

/** Which consent is lacking: the basic one always; the one for subsidies where an ID number is told. */
const lacking = ({ consents, idNumber }: Registration): Purpose | undefined => {
  if (!consents.includes('basic')) return 'basic'
  return idNumber !== undefined && !consents.includes('subsidy') ? 'subsidy' : undefined
}

function identityOf({ idNumber, sex, born }: Registration, today: Day) {
  if (idNumber !== undefined) {
    const card = idCardTyped(idNumber, today)
    return isRefusal(card) ? card : { idNumber: card.number, sex: card.sex, born: card.born }
  }
  if (born !== undefined && born > today) return refuse('people.born-wrong')
  return { ...(sex && { sex }), ...(born && { born }) }
}

/**
 * What a registration says of a person, ready to be stored; sex and birth date of an ID number go before what was typed.
 * Refused without the basic consent, or with an ID number and no consent for subsidies (个人信息保护法 art. 6, 29).
 */
export function readRegistration(
  typed: Registration,
  today: Day,
): (RosterFacts & { name: string; home: PlaceId }) | Refusal<Faults> {
  const purpose = lacking(typed)
  if (purpose) return refuse('people.needs-basic-consent', { purpose })
  const identity = identityOf(typed, today)
  if (isRefusal(identity)) return identity
  const phone = typed.phone === undefined ? undefined : phoneTypedAs(typed.phone)
  if (isRefusal(phone)) return phone
  const door = plainText(typed.door ?? '')
  return {
    name: plainText(typed.name),
    home: typed.home,
    ...identity,
    ...(phone !== undefined && { phone }),
    ...(door !== '' && { door }),
  }
}

/** The consents somebody gave on his own phone, beside those that are there already; none is taken back by silence. */
export function consentsWith(
  earlier: Consents,
  purposes: readonly Purpose[],
  { at, by, version = TEXT_VERSION }: { at: Instant; by: PersonId; version?: string },
): Consents {
  const mark = { given: true, version, at, how: 'app' as const, by }
  return { ...earlier, ...Object.fromEntries(purposes.map(purpose => [purpose, mark])) }
}

/** A record of the roster as far as it may turn out to be the one who registers. */
export interface Registered {
  readonly name: string
  readonly sound?: string | undefined
  readonly account?: string | undefined
  readonly died?: unknown
  readonly closed?: unknown
  readonly mergedInto?: unknown
}

const isLive = ({ died, closed, mergedInto }: Registered) =>
  [died, closed, mergedInto].every(gone => gone === undefined)

/**
 * Which record of those with a phone number that WeChat proved is his own: the only one whose name is the same or sounds
 * the same, and only while no account belongs to it. Two of them, or one that is somebody's, are for staff to look at.
 */
export function itsOwner<R extends Registered>(
  withPhone: readonly R[],
  { name, sound }: { name: string; sound: string },
): R | undefined {
  const alike = withPhone
    .filter(isLive)
    .filter(one => bareName(one.name) === bareName(name) || (sound !== '' && one.sound === sound))
  const [only] = alike
  return alike.length === 1 && only?.account === undefined ? only : undefined
}
