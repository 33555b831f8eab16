import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { Ways } from '../../../components/ways/ways'
import { AskForm, type AskedElder } from '../../../features/people/components/ask-form'
import { Asked } from '../../../features/people/components/asked'
import { text } from '../../../features/people/family-text'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { goTab, open, pages } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'

const ways = [
  { id: 'code', icon: 'code', title: text.byCode, line: text.byCodeLine },
  { id: 'nod', icon: 'hand', title: text.byNod, line: text.byNodLine },
] as const

const words = `${text.how}${text.byCode}，${text.byCodeLine}。${text.byNod}，${text.byNodLine}。`
const toFamily = () => goTab(pages.family)

type Stage = 'choose' | 'form' | AskedElder

const sayStage = (stage: Stage) => {
  if (stage === 'choose') return words
  return stage === 'form' ? text.byNodLine : `${text.asked(stage.call)}。${text.meanwhile}`
}

/** The two ways in which an elder lets somebody act. */
const Choose = ({ onNod }: { onNod: () => void }) => (
  <View className="stack">
    <View className="t-lead">{text.how}</View>
    <Ways ways={ways} onChoose={id => (id === 'nod' ? onNod() : open(pages.joinFamily))} />
  </View>
)

/** 替家里老人办: by the code that the elder gave, or by asking for the elder’s nod. */
export default function AskFamilyPage() {
  const { office } = useHousehold({ content: true })
  const [stage, setStage] = useState<Stage>('choose')
  const frame = useFrame({ read: sayStage(stage), office })
  const done = typeof stage === 'object'
  const back = { choose: goBack, form: () => setStage('choose'), done: toFamily }
  return (
    <Screen
      {...frame}
      top={
        <TopBar
          title={stage === 'choose' ? text.title : text.askTitle}
          onBack={back[done ? 'done' : stage]}
        />
      }
      action={done ? <BigButton label={text.understood} onPress={toFamily} /> : null}
    >
      {stage === 'choose' ? <Choose onNod={() => setStage('form')} /> : null}
      {stage === 'form' ? <AskForm onAsked={setStage} /> : null}
      {done ? <Asked {...stage} /> : null}
    </Screen>
  )
}
