import type { Help } from '../../domain/kernel/grants'
import { refuse } from '../../domain/kernel/refusal'
import { MOST_CONSENTS, tied, untied } from '../../domain/people/rules-helping'
import type { HelpDeed, PersonRow } from '../kit/directory'
import { personOf } from '../kit/ask'
import type { People, PeopleHandlers } from './shelf'
import { rewrite, type Plan } from './steps-rewrite'

type Outcome = 'done' | 'nothing' | 'request.key-reused' | 'request.too-many-changes'

/** What this key did before on the record: undefined when nothing, a reuse when it was another wish. */
function before({ helpDeeds = {} }: PersonRow, key: string, deed: HelpDeed): Outcome | undefined {
  const earlier = Object.hasOwn(helpDeeds, key) ? helpDeeds[key] : undefined
  if (!earlier) return undefined
  return earlier.did === deed.did && earlier.elder === deed.elder ? 'done' : 'request.key-reused'
}

/** One write changes the ties and keeps who changed them. */
const written = (key: string, deed: HelpDeed, helps: Help[]) => ({
  change: { helps: { set: helps }, [`helpDeeds.${key}`]: { set: deed } },
  then: 'done' as const,
})

const agreeing =
  (key: string, deed: HelpDeed, help: Help): Plan<Outcome> =>
  row => {
    const earlier = before(row, key, deed)
    if (earlier) return { answer: earlier }
    return Object.keys(row.helpDeeds ?? {}).length >= MOST_CONSENTS
      ? { answer: 'request.too-many-changes' }
      : written(key, deed, tied(row.helps, help))
  }

// No limit here: whatever happened before, an elder can end it.
const ending =
  (key: string, deed: HelpDeed): Plan<Outcome> =>
  row => {
    const earlier = before(row, key, deed)
    if (earlier) return { answer: earlier }
    return row.helps.some(({ person }) => person === deed.elder)
      ? written(key, deed, untied(row.helps, deed.elder))
      : { answer: 'nothing' }
  }

/** Who may act for an elder. */
export const helpingHandlers = ({ store }: People): PeopleHandlers<'recordHelper' | 'endHelp'> => ({
  async recordHelper(ask) {
    const { elderId: elder, helperId, call, how } = ask.input
    const [{ id: who }, { key, now: at }] = [personOf(ask), ask]
    const consent = { how, recordedBy: who, at }
    const help: Help = { person: elder, call, state: 'agreed', since: at, consent }
    const plan = agreeing(key, { did: 'agreed', elder, who, at, how }, help)
    const outcome = (await rewrite(store, helperId, plan)) ?? 'nothing'
    return outcome === 'done' || outcome === 'nothing' ? { agreed: outcome === 'done' } : refuse(outcome)
  },
  async endHelp(ask) {
    const { elderId: elder, helperId } = ask.input
    const { id: who } = personOf(ask)
    // Another helper of the same elder may act for him, but not shut others out.
    if (ask.via === 'family' && helperId !== who) return refuse('access.not-allowed')
    const plan = ending(ask.key, { did: 'ended', elder, who, at: ask.now })
    const outcome = (await rewrite(store, helperId, plan)) ?? 'nothing'
    return outcome === 'done' || outcome === 'nothing' ? { ended: outcome === 'done' } : refuse(outcome)
  },
})
