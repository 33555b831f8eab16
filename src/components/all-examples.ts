import type { Examples } from './examples'
import { examples as art } from './art/examples'
import { examples as banner } from './banner/examples'
import { examples as bars } from './bars/examples'
import { examples as bigButton } from './big-button/examples'
import { examples as callBar } from './call-bar/examples'
import { examples as card } from './card/examples'
import { examples as choice } from './choice/examples'
import { examples as dateStrip } from './date-strip/examples'
import { examples as dotted } from './dotted/examples'
import { examples as phrases } from './phrases/examples'
import { examples as empty } from './empty/examples'
import { examples as field } from './field/examples'
import { examples as handrail } from './handrail/examples'
import { examples as icon } from './icon/examples'
import { examples as keyValues } from './key-values/examples'
import { examples as mealCard } from './meal-card/examples'
import { examples as note } from './note/examples'
import { examples as pay } from './pay/examples'
import { examples as personSwitch } from './person-switch/examples'
import { examples as pick } from './pick/examples'
import { examples as pips } from './pips/examples'
import { examples as plate } from './plate/examples'
import { examples as qrCode } from './qr-code/examples'
import { examples as screen } from './screen/examples'
import { examples as seg } from './seg/examples'
import { examples as sheet } from './sheet/examples'
import { examples as sign } from './sign/examples'
import { examples as statusTag } from './status-tag/examples'
import { examples as stepper } from './stepper/examples'
import { examples as steps } from './steps/examples'
import { examples as tabs } from './tabs/examples'
import { examples as topBar } from './top-bar/examples'
import { examples as ways } from './ways/examples'

/** Every component with its every state. */
export const allExamples: Record<string, Examples> = {
  art,
  banner,
  bars,
  'big-button': bigButton,
  'call-bar': callBar,
  card,
  choice,
  'date-strip': dateStrip,
  dotted,
  phrases,
  empty,
  field,
  handrail,
  icon,
  'key-values': keyValues,
  'meal-card': mealCard,
  note,
  pay,
  'person-switch': personSwitch,
  pick,
  pips,
  plate,
  'qr-code': qrCode,
  screen,
  seg,
  sheet,
  sign,
  'status-tag': statusTag,
  stepper,
  steps,
  tabs,
  'top-bar': topBar,
  ways,
}
