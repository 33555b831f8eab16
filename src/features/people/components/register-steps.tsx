import { View } from '@tarojs/components'
import { Choice, Choices } from '../../../components/choice/choice'
import { Field } from '../../../components/field/field'
import { Note } from '../../../components/note/note'
import { Pick } from '../../../components/pick/pick'
import type { Purpose } from '../../../../domain/kernel/consents'
import { kinds, type Problems, type RegisterDraft } from '../register-draft'
import { text } from '../register-text'
import type { Areas } from '../use-register'
import { ConsentChoices, type ConsentChoice } from './consent-choices'
import { Wrong } from './wrong'
import { WechatPhone } from './wechat-phone'

export interface StepProps {
  draft: RegisterDraft
  problems: Problems
  change: (more: Partial<RegisterDraft>) => void
}

const pictures = { elder: 'person', family: 'people', volunteer: 'hand' } as const

/** For whom one registers. */
export const WhoStep = ({ draft, problems, change }: StepProps) => (
  <>
    <Pick
      label={text.who}
      value={draft.as}
      onChange={as => change({ as })}
      options={kinds.map(value => ({ value, label: text.kinds[value], icon: pictures[value] }))}
    />
    <Wrong words={problems.as} />
  </>
)

/** The name. */
export const NameStep = ({ draft, problems, change }: StepProps) => (
  <Field
    label={text.nameLabel}
    hint={text.nameHint}
    value={draft.name}
    maxLength={30}
    onChange={name => change({ name })}
    error={problems.name}
  />
)

/** The phone number: WeChat's own, or typed. */
export const PhoneStep = ({ draft, problems, change }: StepProps) => (
  <>
    <WechatPhone draft={draft} change={change} />
    {draft.phoneProof === undefined ? (
      <Field
        label={text.phoneLabel}
        hint={text.phoneHint}
        kind="digits"
        value={draft.phone}
        maxLength={20}
        onChange={phone => change({ phone })}
        error={problems.phone}
      />
    ) : null}
  </>
)

/** The community, where there are several, and the building. */
export function WhereStep({ draft, problems, change, areas }: StepProps & { areas: Areas }) {
  const [only, another] = areas
  const area = another ? areas.find(({ id }) => id === draft.community) : only
  const places = area ? [...area.buildings, { id: area.id, name: text.notListed }] : []
  return (
    <>
      {another ? (
        <Choices label={text.whichCommunity}>
          {areas.map(({ id, name }) => (
            <Choice
              key={id}
              title={name}
              chosen={id === draft.community}
              onChoose={() => change({ community: id })}
            />
          ))}
        </Choices>
      ) : (
        <View className="t-title">{only?.name}</View>
      )}
      {area ? (
        <Pick
          label={text.whichBuilding}
          value={draft.home}
          onChange={home => change({ home })}
          options={places.map(({ id, name }) => ({
            value: id,
            label: name,
            icon: id === area.id ? 'question' : 'house',
          }))}
        />
      ) : null}
      <Wrong words={problems.home} />
    </>
  )
}

/** The unit, by picking where it is known how many there are, and the door. */
export function DoorStep({ draft, change, areas }: StepProps & { areas: Areas }) {
  const building = areas.flatMap(({ buildings }) => buildings).find(({ id }) => id === draft.home)
  const units = building?.units ?? 0
  const all = Array.from({ length: units }, (_, at) => String(at + 1))
  return (
    <>
      {units > 1 && units <= 8 ? (
        <Pick
          label={text.unit}
          value={draft.unit}
          onChange={unit => change({ unit })}
          options={all.map(unit => ({ value: unit, label: text.unitOf(Number(unit)), icon: 'door' }))}
        />
      ) : (
        <Field
          label={text.unit}
          hint={text.unitHint}
          kind="digits"
          value={draft.unit}
          maxLength={2}
          onChange={unit => change({ unit })}
        />
      )}
      <Field
        label={text.doorLabel}
        hint={text.doorHint}
        value={draft.door}
        maxLength={20}
        onChange={door => change({ door })}
      />
    </>
  )
}

const basic: ConsentChoice = { purpose: 'basic', title: text.basicChoice, line: text.basic }
const others: readonly ConsentChoice[] = [
  { purpose: 'care', title: text.careChoice, line: text.careLine },
  { purpose: 'subsidy', title: text.subsidyChoice, line: text.subsidyLine },
  { purpose: 'photo', title: text.photoChoice, line: text.photoLine },
]

/** What one agrees to: the one thing it cannot do without, and others each by itself. */
export function AgreeStep({ draft, problems, change }: StepProps) {
  const { consents } = draft
  const toggle = (purpose: Purpose) =>
    change({
      consents: consents.includes(purpose) ? consents.filter(one => one !== purpose) : [...consents, purpose],
    })
  return (
    <>
      <ConsentChoices choices={[basic]} given={consents} onToggle={toggle} />
      <Wrong words={problems.basic} />
      <View className="t-title">{text.others}</View>
      <ConsentChoices choices={others} given={consents} onToggle={toggle} />
      <Note words={text.takeBack} />
    </>
  )
}
