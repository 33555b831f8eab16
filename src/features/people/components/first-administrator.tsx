import { useState } from 'react'
import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { Field, type FieldProps } from '../../../components/field/field'
import { Note } from '../../../components/note/note'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { useStaffFrame } from '../../../lib/use-frame'
import { people } from '../api'
import { text } from '../desk-text'
import { missingIn, noDraft, type Draft } from '../first-draft'
import { useDeed } from '../use-deed'
import { Trouble } from './care-chips'

const fields: readonly (Pick<FieldProps, 'label' | 'hint' | 'kind' | 'maxLength'> & { name: keyof Draft })[] =
  [
    { name: 'code', label: text.firstCode, maxLength: 12 },
    { name: 'name', label: text.firstName, maxLength: 30 },
    { name: 'communityName', label: text.firstCommunity, hint: text.firstCommunityHint, maxLength: 30 },
    { name: 'communityId', label: text.firstId, hint: text.firstIdHint, kind: 'digits', maxLength: 12 },
    { name: 'officePhone', label: text.firstPhone, hint: text.firstPhoneHint, maxLength: 20 },
  ]

function Form({ onDone }: { onDone: (name: string) => void }) {
  const [draft, setDraft] = useState(noDraft)
  const [checked, setChecked] = useState(false)
  const missing = missingIn(draft)
  const coming = useDeed(
    `becomeFirst ${JSON.stringify(draft)}`,
    key => people.becomeFirst(draft, key),
    () => onDone(draft.name),
  )
  const send = () => {
    setChecked(true)
    if (missing.length === 0) coming.run()
  }
  return (
    <View className="stack">
      <View className="t-page">{text.firstTitle}</View>
      <View className="t-lead">{text.firstLine}</View>
      {fields.map(({ name, ...field }) => (
        <Field
          key={name}
          {...field}
          value={draft[name]}
          onChange={value => setDraft(was => ({ ...was, [name]: value }))}
          error={checked && missing.includes(name) ? text.missing[name] : undefined}
        />
      ))}
      <Note words={text.firstAgree} />
      <Trouble words={coming.words} />
      <BigButton label={text.firstSend} busy={coming.busy && text.firstBusy} onPress={send} />
    </View>
  )
}

/** A fresh installation: whoever has the printed code becomes its first administrator. */
export function FirstAdministrator({ onIn }: { onIn: () => void }) {
  const [name, setName] = useState<string>()
  return (
    <Screen {...useStaffFrame()} top={<TopBar title={text.brand} />}>
      {name === undefined ? <Form onDone={setName} /> : null}
      {name === undefined ? null : (
        <View className="stack">
          <Empty title={text.firstDone(name)} line={text.firstDoneLine} />
          <BigButton label={text.firstOn} onPress={onIn} />
        </View>
      )}
    </Screen>
  )
}
