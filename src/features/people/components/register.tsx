import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { Empty } from '../../../components/empty/empty'
import { Pips } from '../../../components/pips/pips'
import { inWords, noAnswer } from '../../../lib/words'
import type { Words } from '../../../lib/words-given'
import type { Look } from '../../../lib/look'
import { steps, type Step } from '../register-draft'
import { text } from '../register-text'
import { text as plain } from '../text'
import { useAreas, type Areas, type useRegister } from '../use-register'
import {
  AgreeStep,
  DoorStep,
  NameStep,
  PhoneStep,
  WhereStep,
  WhoStep,
  type StepProps,
} from './register-steps'

type Registering = ReturnType<typeof useRegister>

/** Why the buildings cannot be shown; undefined while they are looked up or when they are there. */
function whyNoAreas(look: Look<{ areas: Areas }>): Words | undefined {
  if (look.state === 'refused') return inWords(look.refusal)
  if (look.state === 'offline' || look.state === 'failed') return noAnswer[look.state]
  const isEmpty = look.state === 'shown' && look.data.areas.length === 0
  return isEmpty ? { title: text.noAreas, reason: text.noAreasLine } : undefined
}

/** A step that needs to know the buildings. */
function Placed({ step, ...props }: StepProps & { step: Step }) {
  const { look } = useAreas()
  const why = whyNoAreas(look)
  if (why) return <Empty title={why.title} line={why.reason} />
  if (look.state !== 'shown') return <View>{plain.looking}</View>
  const { areas } = look.data
  return step === 'where' ? <WhereStep {...props} areas={areas} /> : <DoorStep {...props} areas={areas} />
}

function StepOf({ register }: { register: Registering }) {
  const { draft, problems, change, step } = register
  const props = { draft, problems, change }
  if (step === 'who') return <WhoStep {...props} />
  if (step === 'name') return <NameStep {...props} />
  if (step === 'phone') return <PhoneStep {...props} />
  if (step === 'agree') return <AgreeStep {...props} />
  return <Placed {...props} step={step} />
}

/** Done, and what is next. */
const Done = ({ register: { done, as = 'elder' } }: { register: Registering }) => (
  <>
    <View className="t-page">{text.done}</View>
    {done?.known ? <Banner icon="check" title={text.doneKnown} /> : null}
    <View className="t-lead">{text.doneLine[as]}</View>
  </>
)

/** Registering: where one is, the question, and what stands in the way. */
export function Register({ register }: { register: Registering }) {
  const { done, step, sending, isAlready } = register
  if (done) return <Done register={register} />
  const words = isAlready ? { title: text.already, reason: text.alreadyLine } : sending.words
  return (
    <>
      <Pips now={steps.indexOf(step) + 1} of={steps.length} />
      <View className="t-page">{text[step]}</View>
      {words ? <Banner icon="info" title={words.title} line={words.reason} /> : null}
      <StepOf register={register} />
    </>
  )
}
