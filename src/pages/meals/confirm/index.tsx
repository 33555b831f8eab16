import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { ConfirmActs, ConfirmCard, Outcome } from '../../../features/meals/components/confirm-parts'
import { sayConfirm } from '../../../features/meals/confirm-words'
import { draftHere } from '../../../features/meals/draft'
import { text } from '../../../features/meals/text'
import { useOrder, type Ordered } from '../../../features/meals/use-order'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { pages, replace } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'

const toDone = () => replace(pages.done)

/** After a no there is nothing left to check; what it was about stays below. */
const isAnswered = ({ whole }: Ordered) => whole === 'refused' || whole === 'some-held'

/** 核对: everything once more, then 「确认订饭」. What it is about was laid ready by the page before. */
export default function ConfirmPage() {
  const [draft] = useState(draftHere)
  const { office } = useHousehold({ content: true })
  const ordered = useOrder(draft, toDone)
  const frame = useFrame({ read: draft ? sayConfirm(draft) : '', office })
  const top = <TopBar title={text.check} onBack={goBack} />
  if (!draft) {
    const back = <BigButton label={text.goBook} onPress={() => replace(pages.book)} />
    return (
      <Screen {...frame} top={top} action={back}>
        <Empty title={text.nothingChosen} />
      </Screen>
    )
  }
  return (
    <Screen
      {...frame}
      top={top}
      action={<ConfirmActs draft={draft} ordered={ordered} onBack={goBack} onHeld={toDone} />}
    >
      <Outcome draft={draft} ordered={ordered} />
      {isAnswered(ordered) ? null : <View className="t-page">{text.checkTitle}</View>}
      <ConfirmCard draft={draft} />
    </Screen>
  )
}
