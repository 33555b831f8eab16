import { useEffect, useRef } from 'react'
import { View } from '@tarojs/components'
import { canSee, openEye } from '../staff-eye'

const place = 'staff-eye'

export interface EyeViewProps {
  onCode: (code: string) => void
  /** There is no camera, or it may not be used, or this browser reads no codes. */
  onBlind: () => void
}

/** What the browser’s camera sees. It is opened once; the first code goes to whoever opened it. */
export function EyeView(props: EyeViewProps) {
  const latest = useRef(props)
  latest.current = props
  useEffect(() => {
    const blind = () => latest.current.onBlind()
    if (canSee()) return openEye(place, code => latest.current.onCode(code), blind)
    blind()
    return undefined
  }, [])
  return <View id={place} className="staff-eye" />
}
