import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { GoAway } from '../../../features/people/components/go-away'
import { TakeAway } from '../../../features/people/components/take-away'
import { text } from '../../../features/people/data-text'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { useFrame } from '../../../lib/use-frame'
import { NotYet } from '../../../pages/parts/not-yet'

/** 带走和注销: one's data as a file, and how one goes. */
export default function LeavePage() {
  const { me, who, office } = useHousehold()
  const frame = useFrame({ read: `${text.take}。${text.takeLine}${text.goAway}。${text.goAwayLine}`, office })
  return (
    <Screen {...frame} top={<TopBar title={text.leave} onBack={goBack} />}>
      <NotYet {...me} />
      {who ? <TakeAway personId={who.id} /> : null}
      {who ? <GoAway personId={who.id} closing={who.closing} onChanged={me.again} /> : null}
    </Screen>
  )
}
