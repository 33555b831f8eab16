import { View } from '@tarojs/components'
import { Banner } from '../banner/banner'
import { CallBar } from '../call-bar/call-bar'
import { Sheet } from '../sheet/sheet'
import { text } from '../text'
import './handrail.scss'

export interface HandrailOffice {
  /** 「梧桐里社区」 */
  name: string
  phone: string
  /** 「8:00–17:30」 */
  hours: string
  open: boolean
}

export interface HandrailProps {
  office: HandrailOffice | undefined
  reading: boolean
  /** The reader was asked for and this device has none. */
  cannotRead: boolean
  asking: boolean
  onRead: () => void
  onStop: () => void
  onAsk: () => void
  onClose: () => void
  onDial: () => void
  onLeaveWord?: (() => void) | undefined
}

function Question({ office, onClose, onDial }: Pick<HandrailProps, 'office' | 'onClose' | 'onDial'>) {
  if (!office) {
    return (
      <Sheet title={text.callOffice} close={{ label: text.known, onPress: onClose }}>
        {text.noPhoneYet}
      </Sheet>
    )
  }
  const fact = office.open ? text.openNow : text.closedNow
  return (
    <Sheet
      title={text.callWhom(office.name)}
      close={{ label: text.dontCall, onPress: onClose }}
      main={{ label: text.dial, icon: 'phone', onPress: onDial }}
    >
      {fact(office.phone, office.hours)}
    </Sheet>
  )
}

/** The two keys under every screen of a resident, and what they lead to. Calling always asks first. */
export function Handrail({
  office,
  cannotRead,
  asking,
  onAsk,
  onClose,
  onDial,
  onLeaveWord,
  ...voice
}: HandrailProps) {
  const leave = office && !office.open ? onLeaveWord : undefined
  return (
    <View>
      {cannotRead ? (
        <View className="n-handrail-banner">
          <Banner icon="speaker" title={text.cannotRead} line={text.cannotReadHelp} />
        </View>
      ) : null}
      <CallBar {...voice} onCall={onAsk} onLeaveWord={leave} />
      {asking ? <Question office={office} onClose={onClose} onDial={onDial} /> : null}
    </View>
  )
}
