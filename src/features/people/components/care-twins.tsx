import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Card } from '../../../components/card/card'
import { open, pages } from '../../../lib/routes'
import { text } from '../care-text'
import type { EnrolDraft } from '../enrol-draft'
import type { useEnrol } from '../use-enrol'
import type { Hit } from '../use-search'
import { Trouble } from './care-chips'
import { HitWords } from './care-hits'

type Enrol = ReturnType<typeof useEnrol>

const Typed = ({ draft, building }: { draft: EnrolDraft; building: string }) => (
  <Card>
    <View>{text.typed}</View>
    <View className="care-name">{draft.name}</View>
    <View>{[building, draft.door].filter(Boolean).join('\u00a0')}</View>
    {draft.phone === '' ? null : <View>{draft.phone}</View>}
  </Card>
)

const Known = ({ hit }: { hit: Hit }) => (
  <Card>
    <View>{text.known}</View>
    <HitWords hit={hit} />
    <View className="care-key">
      <BigButton
        kind="quiet"
        size="small"
        label={text.same(hit.name)}
        onPress={() => open(pages.carePerson, { id: hit.id })}
      />
    </View>
  </Card>
)

/** What was written and who may be the same person, one under the other; nothing is entered before staff say so. */
export function Twins({ enrol, twins, building }: { enrol: Enrol; twins: readonly Hit[]; building: string }) {
  const { draft, beside } = enrol
  return (
    <>
      <View>
        <View className="t-page">{text.twins}</View>
        <View className="t-lead">{text.twinsLine}</View>
      </View>
      <Typed draft={draft} building={building} />
      {twins.map(hit => (
        <Known key={hit.id} hit={hit} />
      ))}
      <Trouble words={beside.words} />
    </>
  )
}
