import { useState } from 'react'
import { View } from '@tarojs/components'
import { diets } from '../../../../domain/kernel/diet'
import { Choice } from '../../../components/choice/choice'
import { Field } from '../../../components/field/field'
import { Seg } from '../../../components/seg/seg'
import { text } from '../care-text'
import type { EnrolDraft, Problems } from '../enrol-draft'
import { Chips, Several } from './care-chips'
import { ConsentChoices, type ConsentChoice } from './consent-choices'

export interface EnrolStepProps {
  draft: EnrolDraft
  problems: Problems
  change: (more: Partial<EnrolDraft>) => void
}

export interface Place {
  id: string
  name: string
}

const kinds = (['elder', 'family', 'volunteer'] as const).map(value => ({ value, label: text.kinds[value] }))
const sexes = (['女', '男'] as const).map(value => ({ value, label: value }))
const channels = (['counter', 'door', 'phone'] as const).map(value => ({
  value,
  label: text.channels[value],
}))
const hows = (['oral', 'paper'] as const).map(value => ({ value, label: text.hows[value] }))
const MOST_PLACES = 6

const Wrong = ({ words }: { words: string | undefined }) =>
  words === undefined ? null : <View className="care-trouble">{words}</View>

/** A building among many: a figure or two, then a touch; the one chosen stays in sight. */
function Lives({ draft, problems, change, places }: EnrolStepProps & { places: readonly Place[] }) {
  const [typed, setTyped] = useState('')
  const wanted = typed.replace(/\s/g, '').toUpperCase()
  const fitting = places.filter(({ id, name }) =>
    wanted === '' ? id === draft.home || places.length <= MOST_PLACES : name.includes(wanted),
  )
  const exact = [...fitting].sort((a, b) => a.name.length - b.name.length).slice(0, MOST_PLACES)
  const few = wanted === '' ? fitting : exact
  const isMany = places.length > MOST_PLACES
  return (
    <>
      {isMany ? (
        <Field label={text.lives} hint={text.livesHint} maxLength={10} value={typed} onChange={setTyped} />
      ) : null}
      {few.length > 0 ? (
        <Chips
          label={isMany ? text.pickBuilding : text.lives}
          options={few.map(({ id, name }) => ({ value: id, label: name }))}
          value={draft.home}
          onChange={home => change({ home })}
        />
      ) : null}
      {wanted !== '' && few.length === 0 ? <View>{text.noBuilding}</View> : null}
      <Wrong words={problems.home} />
    </>
  )
}

/** Who it is and where he lives. */
export const WhoStep = (props: EnrolStepProps & { places: readonly Place[] }) => {
  const { draft, problems, change } = props
  return (
    <>
      <Seg label={text.who} options={kinds} value={draft.as} onChange={as => change({ as })} />
      <Field
        label={text.name}
        hint={text.nameHint}
        maxLength={30}
        value={draft.name}
        onChange={name => change({ name })}
        error={problems.name}
      />
      <Lives {...props} />
      <Field
        label={text.door}
        hint={text.doorHint}
        maxLength={30}
        value={draft.door}
        onChange={door => change({ door })}
      />
    </>
  )
}

/** How he is reached, and who he is on paper. */
export const ReachStep = ({ draft, problems, change }: EnrolStepProps) => (
  <>
    <Field
      label={text.tel}
      hint={text.telHint}
      maxLength={20}
      value={draft.phone}
      onChange={phone => change({ phone })}
      error={problems.phone}
    />
    <Field
      label={text.card}
      hint={text.cardHint}
      maxLength={24}
      value={draft.idNumber}
      onChange={idNumber => change({ idNumber })}
      error={problems.idNumber}
    />
    {draft.idNumber.trim() === '' ? (
      <Chips label={text.sexes} options={sexes} value={draft.sex} onChange={sex => change({ sex })} />
    ) : (
      <View>{text.sexKnown}</View>
    )}
  </>
)

const choices: readonly ConsentChoice[] = [
  { purpose: 'basic', title: text.basic, line: text.basicLine },
  { purpose: 'care', title: text.care, line: text.careLine },
  { purpose: 'subsidy', title: text.subsidy, line: text.subsidyLine },
]

const toggled = <T extends string>(given: readonly T[], one: T): T[] =>
  given.includes(one) ? given.filter(other => other !== one) : [...given, one]

const CareWords = ({ draft, change }: Pick<EnrolStepProps, 'draft' | 'change'>) => (
  <>
    <Choice
      several
      title={text.alone}
      chosen={draft.livesAlone}
      onChoose={() => change({ livesAlone: !draft.livesAlone })}
    />
    <Choice
      several
      title={text.hearing}
      chosen={draft.hardOfHearing}
      onChoose={() => change({ hardOfHearing: !draft.hardOfHearing })}
    />
    <Several
      label={text.eats}
      words={diets}
      values={draft.diet}
      onToggle={word => change({ diet: toggled(draft.diet, word) })}
    />
  </>
)

/** What he agreed to and how he said so; none is ticked beforehand. */
export const AgreeStep = ({ draft, problems, change }: EnrolStepProps) => (
  <>
    <Chips
      label={text.how}
      options={channels}
      value={draft.channel}
      onChange={channel => change({ channel })}
    />
    {draft.channel === 'phone' ? null : (
      <Chips label={text.howAgreed} options={hows} value={draft.how} onChange={how => change({ how })} />
    )}
    <View className="t-title">{text.agreed}</View>
    <ConsentChoices
      choices={choices}
      given={draft.consents}
      onToggle={purpose => change({ consents: toggled(draft.consents, purpose) })}
    />
    <Wrong words={problems.consents} />
    {draft.consents.includes('care') ? <CareWords draft={draft} change={change} /> : null}
  </>
)
