import { View } from '@tarojs/components'
import { Note } from '../../../components/note/note'
import { Sheet } from '../../../components/sheet/sheet'
import { people } from '../api'
import { text } from '../care-code-text'
import { staffVoice } from '../care-record-text'
import { useDeed } from '../use-deed'
import { useHeard } from '../use-heard'
import { Trouble } from './care-chips'

interface UnlinkProps {
  person: { id: string; name: string }
  onDone: () => void
  onClose: () => void
}

/** 「换手机了，先解开」: what it does, how one heard it, then the old WeChat is a stranger’s. */
export function UnlinkSheet({ person: { id, name }, onDone, onClose }: UnlinkProps) {
  const heard = useHeard(staffVoice.channels, 'counter')
  const deed = useDeed(
    `unlink ${id} ${heard.value}`,
    key => people.unlink({ personId: id, channel: heard.value }, key),
    onDone,
  )
  return (
    <Sheet
      title={text.unlinkTitle(name)}
      close={{ label: text.unlinkKeep, onPress: onClose }}
      main={{ label: text.unlinkKey, onPress: deed.run, busy: deed.busy && text.unlinking, ...heard.off }}
    >
      <View className="stack">
        {text.unlinkFacts.map(words => (
          <Note key={words} words={words} />
        ))}
        {heard.chips}
        <Trouble words={deed.words} />
      </View>
    </Sheet>
  )
}
