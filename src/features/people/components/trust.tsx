import { useState, type ReactNode } from 'react'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { known, useMe } from '../../../lib/session'
import { people } from '../api'
import { scopesOf } from '../trust-places'
import { roleWords, text } from '../trust-text'
import { useLooked } from '../use-looked'
import { Chips } from './care-chips'
import { Barred, BeforeLook, CareScreen } from './care-screen'
import { Question } from './question'
import { TrustGive } from './trust-give'
import { TrustRows, type Held, type Holder, type Trusted } from './trust-rows'

const questionOf = ({ id, name }: Holder, { role, scope, place }: Held) => ({
  title: text.takeBackTitle(roleWords[role], name),
  fact: text.takeBackFact(place),
  keep: text.keep,
  act: text.takeBackKey,
  wish: `withdraw ${id} ${role} ${scope}`,
  ask: (key: string) => people.withdraw({ personId: id, role, scope }, key),
  done: text.took(roleWords[role], name),
})

interface ListProps {
  trusted: Trusted
  onChanged: (words: string) => void
}

function List({ trusted, onChanged }: ListProps) {
  const [asked, setAsked] = useState<{ holder: Holder; held: Held }>()
  const question = asked && questionOf(asked.holder, asked.held)
  const done = () => {
    setAsked(undefined)
    if (question) onChanged(question.done)
  }
  return (
    <>
      {trusted.people.length === 0 ? <Empty title={text.nobody} line={text.nobodyLine} /> : null}
      <TrustRows people={trusted.people} onTakeBack={(holder, held) => setAsked({ holder, held })} />
      {question ? <Question asked={question} onClose={() => setAsked(undefined)} onDone={done} /> : null}
    </>
  )
}

const nameOf = (scope: string) => (scope.length < 12 ? text.whole : text.here)

interface InProps {
  scope: string
  above: ReactNode
}

/** The list of one place; giving takes its place until it is done. */
function In({ scope, above }: InProps) {
  const [giving, setGiving] = useState(false)
  const [done, setDone] = useState<string>()
  const looked = useLooked(scope, () => people.trusted({ scope }))
  const trusted = looked.look.state === 'shown' ? looked.look.data : undefined
  const change = (words: string) => {
    setDone(words)
    setGiving(false)
    looked.again()
  }
  if (trusted && giving)
    return (
      <CareScreen title={text.give}>
        <TrustGive scope={scope} trusted={trusted} onDone={change} onBack={() => setGiving(false)} />
      </CareScreen>
    )
  const give = <BigButton icon="person-plus" label={text.give} onPress={() => setGiving(true)} />
  return (
    <CareScreen title={text.title} action={trusted?.mayGive.length ? give : null}>
      {above}
      {done ? <Banner icon="check" title={done} /> : null}
      <BeforeLook {...looked} />
      {trusted ? <List trusted={trusted} onChanged={change} /> : null}
    </CareScreen>
  )
}

function Trusting({ scopes }: { scopes: readonly string[] }) {
  const [chosen, setChosen] = useState<string>()
  const scope = chosen ?? scopes[0] ?? ''
  const options = scopes.map(value => ({ value, label: nameOf(value) }))
  const chips = <Chips label={text.where} options={options} value={scope} onChange={setChosen} />
  return <In key={scope} scope={scope} above={scopes.length > 1 ? chips : null} />
}

/** 谁管什么: who is trusted with what, and giving and taking back. */
export function Trust() {
  const query = useMe({ content: true })
  const me = known(query.look)
  const scopes = me ? scopesOf(me) : []
  if (scopes.length > 0) return <Trusting scopes={scopes} />
  return <CareScreen title={text.title}>{me ? <Barred /> : <BeforeLook {...query} />}</CareScreen>
}
