import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { Dotted } from '../../../components/dotted/dotted'
import type { OutputOf } from '../../../../domain/kernel/contract'
import { dayOf } from '../../../../domain/kernel/time'
import type { PeopleContract } from '../../../../domain/people/contract'
import { dateWord, dotted } from '../../../lib/clock-words'
import { roleWords, text } from '../trust-text'
import './trust.scss'

export type Trusted = OutputOf<PeopleContract['trusted']>
export type Holder = Trusted['people'][number]
export type Held = Holder['grants'][number]

const lineOf = ({ place, until }: Held) =>
  dotted([place, ...(until === undefined ? [] : [text.until(dateWord(dayOf(until)))])])

interface RowProps {
  holder: Holder
  onTakeBack: (held: Held) => void
}

const Row = ({ holder: { name, grants }, onTakeBack }: RowProps) => (
  <Card>
    <View className="t-title">{name}</View>
    {grants.map(held => (
      <View key={`${held.role} ${held.scope}`} className="trust-grant">
        <View className="grow">
          <View className="t-strong">{roleWords[held.role]}</View>
          <View>
            <Dotted words={lineOf(held)} />
          </View>
        </View>
        {held.given ? (
          <BigButton kind="quiet" size="small" label={text.takeBackKey} onPress={() => onTakeBack(held)} />
        ) : null}
      </View>
    ))}
  </Card>
)

interface RowsProps {
  people: readonly Holder[]
  onTakeBack: (holder: Holder, held: Held) => void
}

/** Who has what, each with the way to take it back where one may. */
export const TrustRows = ({ people, onTakeBack }: RowsProps) => (
  <View className="stack">
    {people.map(holder => (
      <Row key={holder.id} holder={holder} onTakeBack={held => onTakeBack(holder, held)} />
    ))}
  </View>
)
