import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { JoinForm } from '../../../features/people/components/join-form'
import { text } from '../../../features/people/family-text'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { goTab, pages } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'

const toFamily = () => goTab(pages.family)

/** 老人给了我一个码. */
export default function JoinFamilyPage() {
  const { office } = useHousehold({ content: true })
  const [name, setName] = useState<string>()
  const frame = useFrame({
    read: name === undefined ? text.joinLine : `${text.joined(name)}。${text.joinedLine}`,
    office,
  })
  return (
    <Screen
      {...frame}
      top={<TopBar title={text.joinTitle} onBack={name === undefined ? goBack : toFamily} />}
      action={name === undefined ? null : <BigButton label={text.toFamily} onPress={toFamily} />}
    >
      {name === undefined ? (
        <JoinForm onJoined={setName} />
      ) : (
        <View className="stack">
          <View className="t-page">{text.joined(name)}</View>
          <View className="t-lead">{text.joinedLine}</View>
        </View>
      )}
    </Screen>
  )
}
