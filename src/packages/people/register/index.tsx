import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { people } from '../../../features/people/api'
import { Register } from '../../../features/people/components/register'
import { text } from '../../../features/people/register-text'
import { useRegister } from '../../../features/people/use-register'
import { RegisterKeys } from '../../../features/people/components/register-keys'
import { goBack } from '../../../lib/go-back'
import { useQuery } from '../../../lib/query'
import { goTab, pages } from '../../../lib/routes'
import { useFrame } from '../../../lib/use-frame'

/** 登记: somebody whom nobody entered enters himself, one question after the other. */
export default function RegisterPage() {
  const register = useRegister()
  const { look } = useQuery('office', () => people.office({}))
  const frame = useFrame({
    read: register.done ? text.done : text[register.step],
    office: look.state === 'shown' ? look.data.office : undefined,
  })
  const onward = () => goTab(register.done && register.as === 'family' ? pages.family : pages.today)
  return (
    <Screen
      {...frame}
      top={<TopBar title={text.title} onBack={register.done ? undefined : (register.back ?? goBack)} />}
      action={<RegisterKeys register={register} onHome={onward} />}
    >
      <Register register={register} />
    </Screen>
  )
}
