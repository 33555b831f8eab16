import { useCallback, useEffect, useState } from 'react'
import type { Answer } from '../../lib/answer'
import { newKey } from '../../lib/key'
import { people } from './api'

/** A desk that was opened for this page; the secret stays in memory and goes with the page. */
export interface OpenDesk {
  desk: string
  secret: string
  until: number
}

export type DeskPage =
  | { state: 'opening' | 'gone' | 'lost' }
  | { state: 'waiting'; open: OpenDesk; lost: boolean }
  | { state: 'confirmed'; name: string; session: string }

/** So often the page asks whether somebody confirmed it. */
const EVERY = 2_000

type Said = Awaited<ReturnType<typeof people.deskState>>

/** How the page stands after an answer; a lost one changes nothing but that it says so. */
function afterState(open: OpenDesk, said: Said, now: number): DeskPage {
  if (!said.ok) return now < open.until ? { state: 'waiting', open, lost: true } : { state: 'gone' }
  const { state, session, name = '' } = said.data
  if (state === 'confirmed' && session !== undefined) return { state, name, session }
  return state === 'gone' ? { state } : { state: 'waiting', open, lost: false }
}

const afterOpening = (said: Answer<OpenDesk>): DeskPage =>
  said.ok ? { state: 'waiting', open: said.data, lost: false } : { state: 'lost' }

/** A desk page from asking for a code until somebody confirmed it; `name` is what it says of itself. */
export function useDeskPage(name: string): { page: DeskPage; anew: () => void } {
  const [page, setPage] = useState<DeskPage>({ state: 'opening' })
  const anew = useCallback(() => {
    setPage({ state: 'opening' })
    void people.openDesk({ name }, newKey()).then(said => setPage(afterOpening(said)))
  }, [name])
  useEffect(anew, [anew])
  useEffect(() => {
    if (page.state !== 'waiting') return undefined
    const { desk, secret } = page.open
    let over = false
    const timer = setTimeout(() => {
      void people.deskState({ desk, secret }).then(said => {
        if (!over) setPage(afterState(page.open, said, Date.now()))
      })
    }, EVERY)
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [page])
  return { page, anew }
}
