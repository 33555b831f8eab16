import { View } from '@tarojs/components'
import { Sheet } from '../../../components/sheet/sheet'
import type { Answer } from '../../../lib/answer'
import { text } from '../text'
import { useDeed } from '../use-deed'

/** Something that is asked once more before it is done. */
export interface Asked {
  title: string
  fact: string
  /** Closes without doing: 「还是照旧」. */
  keep: string
  act: string
  /** What the wish is called while it has no answer. */
  wish: string
  ask: (key: string) => Promise<Answer<unknown>>
  /** What stands above the list once it is done. */
  done: string
}

interface QuestionProps {
  asked: Asked
  onClose: () => void
  onDone: () => void
}

/** A question from below, with what comes of it; a no or a lost answer is said in it. */
export function Question({ asked: { title, fact, keep, act, wish, ask }, onClose, onDone }: QuestionProps) {
  const doing = useDeed(wish, ask, onDone)
  return (
    <Sheet
      title={title}
      close={{ label: keep, onPress: onClose }}
      main={{ label: act, onPress: doing.run, busy: doing.busy && text.ending }}
    >
      <View>{fact}</View>
      {doing.words ? <View>{`${doing.words.title}。${doing.words.reason}`}</View> : null}
    </Sheet>
  )
}
