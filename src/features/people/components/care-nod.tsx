import { View } from '@tarojs/components'
import { Sheet } from '../../../components/sheet/sheet'
import { people } from '../api'
import { text } from '../care-helpers-text'
import { staffVoice } from '../care-record-text'
import { useDeed } from '../use-deed'
import { useHeard } from '../use-heard'
import { Trouble } from './care-chips'

export interface Nod {
  elderId: string
  helper: { id: string; name: string }
  agree: boolean
}

interface NodProps extends Nod {
  onDone: () => void
  onClose: () => void
}

const words = {
  yes: { title: text.yesTitle, fact: text.yesFact, key: text.yesKey },
  no: { title: text.noTitle, fact: text.noFact, key: text.noKey },
}

/** 「他点头了」 or 「不同意」: staff write down what they heard the elder say, and how. */
export function NodSheet({ elderId, helper, agree, onDone, onClose }: NodProps) {
  const heard = useHeard(staffVoice.channels, 'counter')
  const { title, fact, key: label } = words[agree ? 'yes' : 'no']
  const deed = useDeed(
    `nod ${String(agree)} to ${helper.id} for ${elderId} ${heard.value}`,
    key => people.nod({ elderId, helperId: helper.id, agree, channel: heard.value }, key),
    onDone,
  )
  return (
    <Sheet
      title={title(helper.name)}
      close={{ label: text.keep, onPress: onClose }}
      main={{ label, onPress: deed.run, busy: deed.busy && text.doing, ...heard.off }}
    >
      <View className="stack">
        <View>{fact(helper.name)}</View>
        {heard.chips}
        <Trouble words={deed.words} />
      </View>
    </Sheet>
  )
}
