import { useState } from 'react'
import { Button, View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Banner } from '../../../components/banner/banner'
import { Icon } from '../../../components/icon/icon'
import type { RegisterDraft } from '../register-draft'
import { text } from '../register-text'
import './wechat-phone.scss'

interface WechatPhoneProps {
  draft: RegisterDraft
  change: (more: Partial<RegisterDraft>) => void
}

/**
 * WeChat's own key for the phone number, where there is a WeChat; whoever says no, or whom WeChat has no number for, types
 * it. The code it gives is read by the service alone; the phone never sees the number.
 */
export function WechatPhone({ draft, change }: WechatPhoneProps) {
  const [refused, setRefused] = useState(false)
  if (process.env.TARO_ENV === 'h5') return null
  if (draft.phoneProof !== undefined)
    return (
      <>
        <Banner icon="mobile" title={text.fromWeChat} />
        <BigButton kind="quiet" label={text.typeInstead} onPress={() => change({ phoneProof: undefined })} />
      </>
    )
  return (
    <>
      <Button
        className="n-btn n-btn-quiet n-btn-full wechat-phone"
        hoverClass="is-pressed"
        openType="getPhoneNumber"
        onGetPhoneNumber={({ detail }) => {
          const { code } = detail
          setRefused(code === undefined)
          if (code !== undefined) change({ phoneProof: code })
        }}
      >
        <Icon name="mobile" size={26} className="n-btn-icon" />
        <View>{text.byWeChat}</View>
      </Button>
      {refused ? <View>{text.wechatNo}</View> : null}
    </>
  )
}
