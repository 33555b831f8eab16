import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { MealCard } from '../../../components/meal-card/meal-card'
import { Face } from '../../../components/person-switch/person-switch'
import { faceOf, type Person } from '../../../lib/persons'
import { cardOf, type CardContext } from '../card-words'
import { text } from '../text'
import { bookLabel, type Lamp, type Today, type TodayCard } from '../today'
import './today-cards.scss'

export interface TodayDeeds {
  onBook: (persons: readonly Person[], sittingId: string) => void
  onCode: (person: Person, sittingId: string) => void
}

interface CardsProps extends TodayDeeds {
  today: Today
  context: CardContext
}

const sameMeal = ({ next }: TodayCard, sittingId: string) =>
  next.kind === 'meal' && next.sitting.id === sittingId

/** Whether the lamp stands inside a card; one for two persons, or for a meal not shown, stands below. */
function lampCard({ cards, lamp }: Today): TodayCard | undefined {
  if (!lamp) return undefined
  const persons = lamp.does === 'code' ? [lamp.person] : lamp.persons
  if (persons.length !== 1) return undefined
  return cards.find(card => card.person.id === persons[0]?.id && sameMeal(card, lamp.sitting.id))
}

interface LampProps extends TodayDeeds {
  lamp: Lamp
  today: string
}

/** The next thing to do. */
function LampButton({ lamp, today, onBook, onCode }: LampProps) {
  return lamp.does === 'code' ? (
    <BigButton label={text.showCode} icon="code" onPress={() => onCode(lamp.person, lamp.sitting.id)} />
  ) : (
    <BigButton
      label={bookLabel(lamp.persons, lamp.sitting, today)}
      onPress={() => onBook(lamp.persons, lamp.sitting.id)}
    />
  )
}

/** Whether the lamp stands below: it is for two persons, or for a meal that is not shown. */
export const hasLampBelow = (today: Today): boolean =>
  today.lamp !== undefined && lampCard(today) === undefined

/** The lamp when it does not stand in a card. */
export const LampBelow = ({ today, context, ...deeds }: CardsProps) =>
  today.lamp ? <LampButton lamp={today.lamp} today={context.today} {...deeds} /> : null

function actionFor(card: TodayCard, { today, context, ...deeds }: CardsProps) {
  if (today.lamp && lampCard(today) === card)
    return <LampButton lamp={today.lamp} today={context.today} {...deeds} />
  const { next, person } = card
  if (next.kind === 'rest' || next.standing !== 'booked') return null
  const { id } = next.sitting
  return <BigButton kind="quiet" label={text.seeCode} icon="code" onPress={() => deeds.onCode(person, id)} />
}

const Head = ({ person }: { person: Person }) => (
  <View className="meal-whose">
    <Face word={faceOf(person)} />
    <View className="meal-whose-call t-title">{person.call}</View>
    <View className="t-second">{person.name}</View>
  </View>
)

/** The next meal of everybody shown; a name above each when they are several. */
export function TodayCards(props: CardsProps) {
  const { cards } = props.today
  const named = cards.length > 1 || cards.some(({ person }) => !person.self)
  return (
    <>
      {cards.map(card => (
        <View key={card.person.id} className="stack">
          {named ? <Head person={card.person} /> : null}
          <MealCard {...cardOf(card, props.context)} action={actionFor(card, props)} />
        </View>
      ))}
    </>
  )
}
