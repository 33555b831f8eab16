import { dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import type { Me } from '../../../lib/session'
import { text } from '../care-code-text'
import type { CodeFor } from '../use-code'
import type { GivenCode } from './family-code'
import './care-slip.scss'

interface SlipProps extends GivenCode {
  whom: CodeFor
  name: string
  office: Me['office'] | undefined
}

/** The slip of paper as the printer of a desk or a counter makes it; it is seen on paper only. */
export function Slip({ code, until, whom, name, office }: SlipProps) {
  return (
    <div className="slip" id="code-slip">
      <p className="slip-what">{text.slipTitle(text.plate[whom])}</p>
      <p className="slip-whom">{text.whom[whom](name)}</p>
      <p className="slip-code">
        <b>{code.slice(0, 4)}</b> <b>{code.slice(4)}</b>
      </p>
      <p>{text.good(dateWord(dayOf(until)))}</p>
      <ol>
        {text.how[whom].map(step => (
          <li key={step}>{step}</li>
        ))}
      </ol>
      <p className="slip-warn">{text.slipWarn}</p>
      {office?.phone ? <p>{text.slipOffice(office.name, office.phone)}</p> : null}
    </div>
  )
}
