import { Text, View } from '@tarojs/components'
import { Dotted } from '../../../components/dotted/dotted'
import { Icon, type IconName } from '../../../components/icon/icon'
import { Press } from '../../../components/press/press'
import { StatusTag } from '../../../components/status-tag/status-tag'
import { dotted } from '../../../lib/clock-words'
import { text } from '../care-text'
import type { Hit } from '../use-search'

const flags: readonly [keyof typeof text.flags, IconName][] = [
  ['died', 'heart'],
  ['livesAlone', 'house'],
  ['hardOfHearing', 'speaker'],
  ['noLift', 'up'],
]

/** What one must know before going there, as words with their pictures; a need is never among them. */
export function Flags({ hit }: { hit: Partial<Hit> }) {
  const told = flags.filter(([flag]) => hit[flag] === true)
  if (told.length === 0) return null
  return (
    <View className="care-flags">
      {told.map(([flag, icon]) => (
        <StatusTag key={flag} tone="none" icon={icon} word={text.flags[flag]} />
      ))}
    </View>
  )
}

/** 「1号楼 2单元101 · 尾号 0037」 */
export const whereOf = ({
  building,
  door,
  phoneTail,
}: Pick<Hit, 'building' | 'door' | 'phoneTail'>): string =>
  dotted([
    ...[[building, door].filter(Boolean).join('\u00a0')].filter(Boolean),
    ...(phoneTail === undefined ? [] : [text.tail(phoneTail)]),
  ])

/** Who it is, in three lines. */
export const HitWords = ({ hit }: { hit: Hit }) => (
  <>
    <View className="care-name">
      {hit.name}
      {hit.age === undefined ? null : <Text className="care-age nb">{text.years(hit.age)}</Text>}
    </View>
    <View>
      <Dotted words={whereOf(hit)} />
    </View>
    <Flags hit={hit} />
  </>
)

/** The people that were found; each row opens his page. */
export const Hits = ({ hits, onOpen }: { hits: readonly Hit[]; onOpen: (id: string) => void }) => (
  <View className="care-rows">
    {hits.map(hit => (
      <Press key={hit.id} className="care-row" onPress={() => onOpen(hit.id)}>
        <View className="care-row-body">
          <HitWords hit={hit} />
        </View>
        <Icon name="right" size={24} />
      </Press>
    ))}
  </View>
)
