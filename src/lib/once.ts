import { useCallback, useRef, useState } from 'react'

/** A deed that is not begun again while it is under way, however often one taps. */
export function useOnce(deed: () => Promise<void>): { run: () => void; busy: boolean } {
  const [busy, setBusy] = useState(false)
  const under = useRef(false)
  const run = useCallback(() => {
    if (under.current) return
    under.current = true
    setBusy(true)
    void deed().finally(() => {
      under.current = false
      setBusy(false)
    })
  }, [deed])
  return { run, busy }
}
