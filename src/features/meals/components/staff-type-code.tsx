import { lazy, Suspense, useState } from 'react'
import { View } from '@tarojs/components'
import { Field } from '../../../components/field/field'
import { Sheet } from '../../../components/sheet/sheet'
import type { GuestView } from '../../../../domain/meals/views'
import { meantBy, type Meant } from '../staff-scan'
import { text } from '../staff-text'

/** A camera that reads codes exists in some browsers only; in WeChat its own scanner does that. */
const Eye =
  process.env.TARO_ENV === 'h5'
    ? lazy(async () => ({ default: (await import('./staff-eye-view')).EyeView }))
    : undefined

export interface TypeCodeProps {
  /** Undefined where no names are at hand. */
  guests: readonly GuestView[] | undefined
  /** Why one has to write: the phone could not scan. */
  trouble: string | undefined
  onMeant: (meant: Exclude<Meant, { kind: 'unclear' }>) => void
  onClose: () => void
}

/** A code without WeChat’s scanner: by the browser’s camera, a scanner gun, or four digits. */
export function TypeCode({ guests, trouble, onMeant, onClose }: TypeCodeProps) {
  const [typed, setTyped] = useState('')
  const [error, setError] = useState<string>()
  const [blind, setBlind] = useState(Eye === undefined)
  const take = (code: string) => {
    const meant = meantBy(code, guests)
    if (meant.kind === 'unclear') setError(meant.says)
    else onMeant(meant)
  }
  const change = (next: string) => {
    setTyped(next)
    setError(undefined)
  }
  const done = () => take(typed)
  return (
    <Sheet
      title={text.typeTitle}
      close={{ label: text.typeClose, onPress: onClose }}
      main={{ label: text.register, onPress: done }}
    >
      <View className="stack">
        <View>{trouble ?? (blind ? text.typeLine : text.eyeLine)}</View>
        {Eye && !blind ? (
          <Suspense fallback={null}>
            <Eye onCode={take} onBlind={() => setBlind(true)} />
          </Suspense>
        ) : null}
        <Field
          label={text.typeLabel}
          value={typed}
          onChange={change}
          onDone={done}
          maxLength={200}
          error={error}
        />
      </View>
    </Sheet>
  )
}
