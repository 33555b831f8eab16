import { useState } from 'react'
import { useRouter } from '@tarojs/taro'
import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { people } from '../../../features/people/api'
import { DemoDoor } from '../../../features/people/components/demo-door'
import { GuestWays } from '../../../features/people/components/guest-ways'
import { Invitation } from '../../../features/people/components/invitation'
import { text } from '../../../features/people/text'
import { goTab, open, pages } from '../../../lib/routes'
import { useQuery } from '../../../lib/query'
import { leave } from '../../../lib/session'
import { useFrame } from '../../../lib/use-frame'

const onWeb = process.env.TARO_ENV === 'h5'
const toHome = () => goTab(pages.today)

/** Whom somebody may call whom WeChat knows and the roster does not; whoever has not signed in is told nothing. */
function useOffice(guest: boolean) {
  const { look } = useQuery(guest ? 'office' : undefined, () => people.office({}))
  return look.state === 'shown' ? look.data.office : undefined
}

/** How a guest comes in: by the community's code, or by entering himself. */
function Guest() {
  const [hasCode, setHasCode] = useState(false)
  if (hasCode) return <Invitation onIn={toHome} />
  return <GuestWays onCode={() => setHasCode(true)} onFirst={() => open(pages.register)} />
}

/** Where one comes in: as somebody the community knows, as somebody new, or in the demo as one of its people. `guest`. */
export default function SignInPage() {
  const { guest: known } = useRouter().params
  const [guest, setGuest] = useState(!onWeb || known === '1')
  const frame = useFrame({
    read: guest ? `${text.guestTitle}。${text.guestLine}` : text.signIn,
    office: useOffice(guest),
  })
  const another = () => {
    leave()
    setGuest(false)
  }
  return (
    <Screen
      {...frame}
      top={<TopBar title={text.brand} />}
      action={onWeb && guest ? <BigButton kind="quiet" label={text.someoneElse} onPress={another} /> : null}
    >
      {guest ? <Guest /> : <DemoDoor onIn={toHome} />}
      {onWeb ? (
        <BigButton kind="quiet" label={text.deskSignIn} onPress={() => open(pages.deskSignIn)} />
      ) : null}
    </Screen>
  )
}
