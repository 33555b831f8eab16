import { useRouter } from '@tarojs/taro'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { ticketsToShow, type CodeParams } from '../../../features/meals/code-view'
import { CodeParts } from '../../../features/meals/components/code-parts'
import { sayCodes } from '../../../features/meals/read-aloud'
import { text } from '../../../features/meals/text'
import { ticketsHere } from '../../../features/meals/tickets'
import { useHome } from '../../../features/meals/use-meals'
import { decoded } from '../../../lib/address'
import { useBrightScreen } from '../../../lib/brightness'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { open, pages } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'
import { NotYet } from '../../parts/not-yet'

/** 取餐码: from what lies on the phone, so it is there without a net. `person` `sitting`. */
export default function CodePage() {
  const params: CodeParams = decoded(useRouter().params)
  const { me, persons, ids, office } = useHousehold({ content: true })
  const home = useHome(ids)
  const now = Date.now()
  const tickets = ticketsToShow(ticketsHere(), persons, { now, sitting: params.sitting })
  const none = tickets.length === 0
  const frame = useFrame({ read: none ? text.noCode : sayCodes(tickets), office })
  useBrightScreen(!none)
  const query = ids ? home : me
  const toBook = <BigButton label={text.goBook} onPress={() => open(pages.book)} />
  const known = query.look.state === 'shown'
  return (
    <Screen
      {...frame}
      top={<TopBar title={text.code} onBack={goBack} />}
      action={none && known ? toBook : null}
    >
      {none ? <NotYet {...query} waiting={text.looking} /> : null}
      {none && known ? <Empty title={text.noCode} line={text.noCodeLine} /> : null}
      <CodeParts tickets={tickets} personId={params.person} now={now} />
    </Screen>
  )
}
