import { BigButton } from '../../../components/big-button/big-button'
import { text } from '../register-text'
import type { useRegister } from '../use-register'

interface RegisterKeysProps {
  register: ReturnType<typeof useRegister>
  /** Into the program, once one is somebody. */
  onHome: () => void
}

/** The one thing to do next. */
export function RegisterKeys({ register, onHome }: RegisterKeysProps) {
  const { step, next, done, as, sending, isAlready, isUnproved, toPhone } = register
  if (done) return <BigButton label={as === 'family' ? text.toFamily : text.toHome} onPress={onHome} />
  if (isAlready) return <BigButton label={text.toHome} onPress={onHome} />
  if (isUnproved) return <BigButton label={text.backToPhone} onPress={toPhone} />
  return (
    <BigButton
      label={step === 'agree' ? text.send : text.next}
      busy={sending.busy && text.sending}
      onPress={next}
    />
  )
}
