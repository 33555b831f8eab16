import { View } from '@tarojs/components'
import { Note } from '../../../components/note/note'
import { Phrases } from '../../../components/phrases/phrases'
import { StatusTag } from '../../../components/status-tag/status-tag'
import { Ways } from '../../../components/ways/ways'
import type { NoMeal as Words, WayOut } from '../refusal-words'

interface NoMealProps {
  words: Words
  onWay: (id: WayOut['id']) => void
}

/** No in one breath, help in the next. */
export function NoMeal({ words: { tag, title, reason, but, ways, note }, onWay }: NoMealProps) {
  return (
    <>
      <View className="stack">
        <View className="row">
          <StatusTag tone="none" word={tag} />
        </View>
        <View className="t-page">
          <Phrases words={title} />
        </View>
        <View className="t-lead">
          <Phrases words={reason} />
        </View>
      </View>
      {ways.length > 0 ? (
        <>
          <View className="t-title">{but}</View>
          <Ways ways={ways} onChoose={chosen => onWay(ways.find(({ id }) => id === chosen)?.id ?? 'call')} />
        </>
      ) : null}
      {note ? <Note words={note} /> : null}
    </>
  )
}
