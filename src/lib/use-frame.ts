import { useState } from 'react'
import { screenInset } from './inset'
import { useQueue } from './queue'
import { useReadingScale } from './reading-scale'
import { useHandrail, type HandrailNeeds } from './use-handrail'

/** What a resident's screen stands in: `<Screen {...useFrame({ read, office })} top={…}>`. */
export function useFrame(needs: HandrailNeeds) {
  const [k] = useReadingScale()
  const [inset] = useState(screenInset)
  return { k, inset, queue: useQueue(), handrail: useHandrail(needs) }
}

/** What a staff screen stands in: the same wall, no handrail. */
export function useStaffFrame() {
  const [k] = useReadingScale()
  const [inset] = useState(screenInset)
  return { k, inset, queue: useQueue(), handrail: false } as const
}
