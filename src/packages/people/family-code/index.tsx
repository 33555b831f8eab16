import { useState } from 'react'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { people } from '../../../features/people/api'
import { BeforeCode, FamilyCode, type GivenCode } from '../../../features/people/components/family-code'
import { sayCode } from '../../../features/people/family-form'
import { text } from '../../../features/people/family-text'
import { useDeed } from '../../../features/people/use-deed'
import { goBack } from '../../../lib/go-back'
import { useHousehold } from '../../../lib/household'
import { useFrame } from '../../../lib/use-frame'
import { NotYet } from '../../../pages/parts/not-yet'

interface CodeProps {
  elderId: string
  given: GivenCode | undefined
  onGiven: (given: GivenCode) => void
}

/** The one key of the page: it makes a code, and once there is one, quietly another. */
function Make({ elderId, given, onGiven }: CodeProps) {
  const making = useDeed(`family code of ${elderId}`, key => people.familyCode({ elderId }, key), onGiven)
  return (
    <>
      {making.words ? <Banner icon="info" title={making.words.title} line={making.words.reason} /> : null}
      <BigButton
        kind={given ? 'quiet' : 'main'}
        label={given ? text.anotherCode : text.makeCode}
        busy={making.busy && text.making}
        onPress={making.run}
      />
    </>
  )
}

/** 给家里人一个码: the elder’s own; it is made when it is asked for, and read aloud letter by letter. */
export default function FamilyCodePage() {
  const { me, who, office } = useHousehold({ content: true })
  const [given, setGiven] = useState<GivenCode>()
  const frame = useFrame({ read: given ? sayCode(given) : `${text.codeWhat}${text.codeWarn}`, office })
  return (
    <Screen
      {...frame}
      top={<TopBar title={text.codeTitle} onBack={goBack} />}
      action={who ? <Make elderId={who.id} given={given} onGiven={setGiven} /> : null}
    >
      <NotYet {...me} />
      {given ? <FamilyCode {...given} /> : <BeforeCode />}
    </Screen>
  )
}
