import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { ConsentList } from '../../../features/people/components/consent-list'
import { text } from '../../../features/people/data-text'
import { useRecord } from '../../../features/people/use-record'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { useFrame } from '../../../lib/use-frame'
import { Behind } from '../../../pages/parts/behind'
import { NotYet } from '../../../pages/parts/not-yet'

/** 同意与收回: for what one's data may be used. */
export default function ConsentsPage() {
  const { who, office } = useHousehold({ content: true })
  const record = useRecord(who?.id)
  const frame = useFrame({ read: `${text.consents}。${text.consentsLead}`, office })
  const { look } = record
  return (
    <Screen {...frame} top={<TopBar title={text.consents} onBack={goBack} />}>
      <Behind look={look} />
      <NotYet {...record} />
      {look.state === 'shown' ? <ConsentList record={look.data} onChanged={record.again} /> : null}
    </Screen>
  )
}
