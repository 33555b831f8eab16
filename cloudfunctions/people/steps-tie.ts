import type { Help } from '../../domain/kernel/grants'
import type { Person } from '../../domain/kernel/person'
import { refuse, type Refusal } from '../../domain/kernel/refusal'
import { isOpen, nameToHelper, tieTo, tooMany } from '../../domain/people/rules-asking'
import { tied, untied } from '../../domain/people/rules-helping'
import type { Ask } from '../kit/admit'
import type { PersonRow } from '../kit/person-row'
import type { Deed, Planned } from './steps-amend'

type Elder = Pick<Person, 'id' | 'aka' | 'name'>
type TooMany = Refusal<'people.too-many-elders'>

/** A helper’s record with a tie that somebody agreed to; ties that nobody answered in time go. */
export function withConsent(row: PersonRow, help: Help, elder: Elder): Planned<true | TooMany> {
  const others = untied(row.helps, elder).filter(one => isOpen(one, help.since))
  const holds = tieTo(row.helps, elder)?.state === 'agreed'
  const inTheWay = holds ? undefined : tooMany(others, help.state, help.since)
  if (inTheWay) return { answer: refuse('people.too-many-elders', inTheWay) }
  return { change: { helps: { set: tied(others, help, elder) } }, then: true }
}

/** A helper’s record without his tie to an elder; false when there was none. */
export const withoutTie = (row: PersonRow, elder: Elder): Planned<boolean> =>
  tieTo(row.helps, elder)
    ? { change: { helps: { set: untied(row.helps, elder) } }, then: true }
    : { answer: false }

/** What is told of an end, on the helper’s record: to who only asked, the elder is by the name that he typed. */
export function endOf(row: PersonRow | undefined, elder: Elder, channel: string): Deed {
  const name = nameToHelper(elder, tieTo(row?.helps ?? [], elder))
  return { did: 'helper-ended', channel, about: { id: elder.id, name } }
}

/** The wish of an elder as it may stand on the record of somebody who only asked: under the name that he typed. */
export const underName = <A extends Pick<Ask<unknown>, 'caller' | 'via'>>(
  ask: A,
  name: string | undefined,
): A =>
  ask.via === 'self' && ask.caller && name !== undefined ? { ...ask, caller: { ...ask.caller, name } } : ask
