import { useState } from 'react'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { DoneParts } from '../../../features/meals/components/done-parts'
import { doneHere, sayDone } from '../../../features/meals/done'
import { text } from '../../../features/meals/text'
import { useHousehold } from '../../../lib/household'
import { goTab, pages } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'

const home = () => goTab(pages.today)

/** 订好了: the ticket, and until when it can be undone. It goes nowhere by itself. */
export default function DonePage() {
  const [done] = useState(doneHere)
  const { office } = useHousehold({ content: true })
  const frame = useFrame({ read: done ? sayDone(done) : '', office })
  const title = done?.draft.deed === 'change' ? text.changed : text.done
  return (
    <Screen
      {...frame}
      top={<TopBar title={done ? title : text.theirsTitle} onBack={home} />}
      action={<BigButton label={text.home} onPress={home} />}
    >
      {done ? <DoneParts {...done} /> : <Empty title={text.nothingChosen} />}
    </Screen>
  )
}
