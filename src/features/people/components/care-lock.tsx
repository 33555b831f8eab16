import { useState } from 'react'
import { View } from '@tarojs/components'
import { Field } from '../../../components/field/field'
import { Note } from '../../../components/note/note'
import { Sheet } from '../../../components/sheet/sheet'
import { text } from '../care-text'
import { useLock, useUnlock } from '../use-lock'
import { Trouble } from './care-chips'

interface LockProps {
  person: { id: string; name: string }
  /** It was done; the page looks anew, the sheet says what came of it. */
  onDone: () => void
  onClose: () => void
}

const Before = ({
  person,
  onNext,
  onClose,
}: Pick<LockProps, 'person' | 'onClose'> & { onNext: () => void }) => (
  <Sheet
    title={text.lockTitle(person.name)}
    close={{ label: text.notNow, onPress: onClose }}
    main={{ label: text.lockNext, onPress: onNext }}
  >
    <View className="stack">
      {text.lockThen.map(words => (
        <Note key={words} words={words} />
      ))}
    </View>
  </Sheet>
)

function Noting({ person, onDone, onClose }: LockProps) {
  const lock = useLock(person.id, onDone)
  if (lock.freed !== undefined)
    return (
      <Sheet title={text.locked} close={{ label: text.close, onPress: onClose }}>
        <View className="t-lead">{text.lockedFreed(lock.freed)}</View>
      </Sheet>
    )
  return (
    <Sheet
      title={text.lockTitle(person.name)}
      close={{ label: text.notNow, onPress: onClose }}
      main={{ label: text.lockKey, busy: lock.busy && text.doing, onPress: lock.lock }}
    >
      <View className="stack">
        <Field
          label={text.lockOn}
          maxLength={12}
          value={lock.typed}
          onChange={lock.setDay}
          error={lock.dayTrouble}
        />
        <Field
          label={text.lockPaper}
          hint={text.lockPaperHint}
          maxLength={40}
          value={lock.evidence}
          onChange={lock.setEvidence}
          error={lock.paperTrouble}
        />
        <Trouble words={lock.words} />
      </View>
    </Sheet>
  )
}

/** 记下离世, in two calm steps: what happens then is told before anything is asked. */
export function LockSheet(props: LockProps) {
  const [told, setTold] = useState(false)
  return told ? <Noting {...props} /> : <Before {...props} onNext={() => setTold(true)} />
}

/** 「离世记错了」 */
export function UnlockSheet({ person, onDone, onClose }: LockProps) {
  const unlock = useUnlock(person.id, onDone)
  return (
    <Sheet
      title={text.unlockTitle(person.name)}
      close={{ label: text.notNow, onPress: onClose }}
      main={{ label: text.unlockKey, busy: unlock.busy && text.doing, onPress: unlock.unlock }}
    >
      <View className="stack">
        <View>{text.unlockFact}</View>
        <Field
          label={text.unlockWhy}
          hint={text.unlockWhyHint}
          maxLength={60}
          value={unlock.reason}
          onChange={unlock.setReason}
          error={unlock.trouble}
        />
        <Trouble words={unlock.words} />
      </View>
    </Sheet>
  )
}
