import type { JobState, ClockRow } from '../../cloudfunctions/clock/store'
import type { LetterboxRow, NoticeRow, State } from '../../cloudfunctions/notices/store-rows'
import type { Instant } from '../../domain/kernel/time'
import type { Check, Finding, Store } from './finding'

const HOUR = 3_600_000
/** The clock is behind with something when it lies longer than this after its time. */
const PATIENCE = 3 * HOUR
const DAY = 24 * HOUR
const MOST_FAILS = 3

// The store holds what the services notices and clock wrote.
const noticesIn = (store: Store) => store('notices') as unknown as NoticeRow[]
const boxesIn = (store: Store) => store('letterboxes') as unknown as LetterboxRow[]
const jobsIn = (store: Store) =>
  (store('jobs') as unknown as ClockRow[]).flatMap(({ jobs }) => Object.entries(jobs))

/** What a notice must be called: what it is about, for whom, which step. */
function nameOf({ kind, about, elder, person, as, step }: NoticeRow): string {
  const copy = as === 'helper' ? `>${person}` : ''
  return `${kind}:${about}:${elder}${copy}:${step}`
}

/** What must be there in a state, and what must not. */
const needs: Partial<Record<State, (row: NoticeRow) => boolean>> = {
  sending: ({ sendingAt }) => sendingAt !== undefined,
  sent: ({ sentAt, sendingAt }) => sentAt !== undefined && sendingAt !== undefined,
  read: ({ readAt, readBy }) => readAt !== undefined && readBy !== undefined,
  'to-call': ({ as, calls }) =>
    as === 'self' && Object.values(calls).every(({ said }) => said === 'no-answer'),
  called: ({ calls }) => Object.values(calls).some(({ said }) => said === 'told'),
}

const isMisnamed = (row: NoticeRow) =>
  row._id !== nameOf(row) ||
  row.matter !== `${row.kind}:${row.about}:${row.elder}` ||
  (row.as === 'self') !== (row.person === row.elder)

function wrongIn(row: NoticeRow): string[] {
  const { state, shown, tries, calls, callAt, as } = row
  return [
    ...(isMisnamed(row) ? ['is not called after what it tells whom'] : []),
    ...(needs[state]?.(row) === false ? [`is ${state}, and what belongs to that is not there`] : []),
    ...(shown === (state === 'past') ? ['is in the list and should not be, or the other way round'] : []),
    ...(tries === Object.keys(calls).length ? [] : [`says ${tries} calls and names others`]),
    ...(callAt !== undefined && as === 'helper' ? ['would be telephoned to a helper'] : []),
  ]
}

/** What the clock should have done with it until it ticked last. */
function lateIn({ state, due, sendingAt = 0, until }: NoticeRow, ticked: Instant): string[] {
  const isLate =
    (state === 'waiting' && due < ticked - PATIENCE) || (state === 'sending' && sendingAt < ticked - PATIENCE)
  const isLapsed = state === 'to-call' && until < ticked - DAY
  return [
    ...(isLate ? [`is ${state} hours after its time`] : []),
    ...(isLapsed ? ['is still to be telephoned a day after it helps anybody'] : []),
  ]
}

const finding = (row: string, says: string): Finding => ({ invariant: 'notices', row, says })

/** Notices are named after what they tell whom, came as far as their fields say, and the clock left none of them behind. */
export const checkNotices: Check = store => {
  const ticked = Math.max(0, ...jobsIn(store).map(([, { endedAt }]: [string, JobState]) => endedAt))
  const rows = noticesIn(store).flatMap(row =>
    [...wrongIn(row), ...lateIn(row, ticked)].map(says => finding(`notices/${row._id}`, says)),
  )
  const boxes = boxesIn(store).filter(({ stock }) => Object.values(stock).some(count => count < 0))
  return [...rows, ...boxes.map(({ _id }) => finding(`letterboxes/${_id}`, 'more was sent than agreed to'))]
}

/** No job of the clock fails again and again. */
export const checkJobs: Check = store =>
  jobsIn(store)
    .filter(([, { fails }]) => fails >= MOST_FAILS)
    .map(([job, { fails }]) => ({
      invariant: 'clock',
      row: `jobs/${job}`,
      says: `failed ${fails} times in a row`,
    }))
