import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { MyRecord } from '../../../features/people/components/my-record'
import { Whose } from '../../../features/people/components/whose'
import { text } from '../../../features/people/data-text'
import { useRecord, useWhose } from '../../../features/people/use-record'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { open, pages } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../../pages/parts/behind'
import { NotYet } from '../../../pages/parts/not-yet'

/** 我的资料: what is kept about oneself, or about an elder one helps. */
export default function DataPage() {
  const house = useHousehold({ content: true })
  const { whose, among, choose } = useWhose(house)
  const record = useRecord(whose?.id)
  const self = whose?.self ?? true
  const title = self ? text.title : text.titleOf(whose?.call ?? '')
  const frame = useFrame({ read: `${title}。${text.tapToCorrect}`, office: house.office })
  const { look } = record
  return (
    <Screen {...frame} top={<TopBar title={title} onBack={goBack} />}>
      <Whose among={among} whose={whose} onChoose={choose} />
      <Behind look={look} />
      <NotYet {...record} />
      {look.state === 'shown' ? (
        <MyRecord
          key={look.data.id}
          record={look.data}
          self={self}
          onSaved={record.again}
          onConsents={() => open(pages.consents)}
        />
      ) : null}
    </Screen>
  )
}
