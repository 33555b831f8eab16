import { View } from '@tarojs/components'
import { Card } from '../../../components/card/card'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { Ways } from '../../../components/ways/ways'
import { text } from '../../../features/people/privacy-text'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { open, pages } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'

const rights = [
  { id: 'consents', icon: 'check', title: text.consents, line: text.consentsLine },
  { id: 'data', icon: 'person', title: text.data, line: text.dataLine },
  { id: 'history', icon: 'clock', title: text.history, line: text.historyLine },
  { id: 'leave', icon: 'bag', title: text.leave, line: text.leaveLine },
] as const

const go = (id: string) => {
  const right = rights.find(one => one.id === id)
  if (right) open(pages[right.id])
}

/** 隐私: what is known, what for, how long, who sees it, and what one can do about it. */
export default function PrivacyPage() {
  const { office } = useHousehold({ content: true })
  const said = text.parts.map(({ title, lines }) => `${title}。${lines.join('')}`).join('')
  const frame = useFrame({ read: `${text.lead}${said}`, office })
  return (
    <Screen {...frame} top={<TopBar title={text.title} onBack={goBack} />}>
      <View className="t-lead">{text.lead}</View>
      <Ways ways={rights} onChoose={go} />
      {text.parts.map(({ title, lines }) => (
        <Card key={title}>
          <View className="t-title">{title}</View>
          {lines.map(line => (
            <View key={line}>{line}</View>
          ))}
        </Card>
      ))}
    </Screen>
  )
}
