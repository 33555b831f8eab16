import { useState } from 'react'
import { View } from '@tarojs/components'
import type { SittingView, Way } from '../../../../domain/meals/views'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { Choice, Choices } from '../../../components/choice/choice'
import { Note } from '../../../components/note/note'
import { Pay } from '../../../components/pay/pay'
import { Seg } from '../../../components/seg/seg'
import { Stepper } from '../../../components/stepper/stepper'
import type { IconName } from '../../../components/icon/icon'
import type { BookView, Picks } from '../book-view'
import { dishesWords, setWord, wayNames } from '../meal-words'
import { payOf } from '../money'
import { text } from '../text'

interface BookMealProps {
  view: BookView
  sitting: SittingView
  onPick: (more: Partial<Picks>) => void
}

const wayIcons: Record<Way, IconName> = { 'dine-in': 'meal', takeaway: 'bag', delivery: 'scooter' }

function Sets({ view, sitting, onPick }: BookMealProps) {
  const [only, another] = view.buyers
  return (
    <Choices label={text.whichSet}>
      {sitting.sets.map(({ set, dishes, tags, left, prices }) => {
        const price = another === undefined ? prices[only ?? ''] : undefined
        return (
          <Choice
            key={set}
            title={setWord(set)}
            marks={tags}
            line={dishesWords(dishes)}
            chosen={view.set === set}
            full={left === 0 && view.set !== set}
            pay={price && payOf(price)}
            onChoose={() => onPick({ set })}
          />
        )
      })}
    </Choices>
  )
}

const WaysToEat = ({ view, sitting, onPick }: BookMealProps) =>
  view.way === undefined ? null : (
    <Seg
      label={text.whichWay}
      value={view.way}
      onChange={way => onPick({ way })}
      options={sitting.ways.map(way => ({ value: way, label: wayNames[way], icon: wayIcons[way] }))}
    />
  )

function Portions({ view, sitting, onPick }: BookMealProps) {
  const [wished, setWished] = useState(view.portions > 1)
  if (view.buyers.length !== 1) return null
  if (!wished) return <BigButton kind="text" label={text.more} onPress={() => setWished(true)} />
  const left = sitting.sets.find(({ set }) => set === view.set)?.left ?? 1
  return (
    <>
      <Stepper
        value={view.portions}
        max={Math.max(1, Math.min(4, left))}
        onChange={portions => onPick({ portions })}
      />
      <Note words={text.moreNote} />
    </>
  )
}

/** What several pay together, or one for more than one portion. */
function Sum({ view }: Pick<BookMealProps, 'view'>) {
  const count = view.buyers.length
  if (count < 2 && view.portions < 2) return null
  return (
    <Card>
      <View className="row between">
        <View className="t-lead t-strong">{count > 1 ? text.allTogether(count) : text.total}</View>
        <Pay {...payOf(view.total)} align="right" />
      </View>
    </Card>
  )
}

/** What to eat and how. */
export const BookMeal = (props: BookMealProps) => (
  <>
    <Sets {...props} />
    <WaysToEat {...props} />
    <Portions {...props} />
    <Sum {...props} />
  </>
)
