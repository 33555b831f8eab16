import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Empty } from '../../../components/empty/empty'
import { Field } from '../../../components/field/field'
import { Note } from '../../../components/note/note'
import { open, pages } from '../../../lib/routes'
import { known, useMe } from '../../../lib/session'
import { placesFor } from '../care-places'
import { text } from '../care-text'
import { useSearch } from '../use-search'
import { Hits } from './care-hits'
import { Barred, BeforeLook, CareScreen } from './care-screen'

type Search = ReturnType<typeof useSearch>

const NotFound = ({ typed }: { typed: string }) => (
  <View className="stack">
    <View className="t-title">{text.notFound(typed)}</View>
    <View className="t-lead">{text.notFoundLine}</View>
    <BigButton kind="quiet" icon="person-plus" label={text.enrol} onPress={() => open(pages.careEnrol)} />
  </View>
)

function Found({ search: { asked, found } }: { search: Search }) {
  if (asked === undefined) return <Empty title={text.beforeTitle} line={text.beforeLine} />
  if (found.look.state !== 'shown') return <BeforeLook {...found} waiting={text.looking} />
  const { hits, more } = found.look.data
  if (hits.length === 0) return <NotFound typed={asked} />
  return (
    <View className="stack">
      <Hits hits={hits} onOpen={id => open(pages.carePerson, { id })} />
      {more ? <Note words={text.more} /> : null}
    </View>
  )
}

function Searching({ places }: { places: readonly string[] }) {
  const search = useSearch(places)
  const { typed, type, find } = search
  const off = typed.trim() === '' ? { off: text.typeFirst } : {}
  return (
    <CareScreen
      title={text.find}
      action={<BigButton icon="search" label={text.findKey} {...off} onPress={find} />}
    >
      <Field
        label={text.findLabel}
        hint={text.findHint}
        icon="search"
        maxLength={40}
        value={typed}
        onChange={type}
        onDone={find}
      />
      <Found search={search} />
    </CareScreen>
  )
}

/** 找人: a few letters or figures, and the first ten of one’s place. */
export function CareSearch() {
  const query = useMe({ content: true })
  const me = known(query.look)
  const places = me ? placesFor(me) : []
  if (places.length > 0) return <Searching places={places} />
  return <CareScreen title={text.find}>{me ? <Barred /> : <BeforeLook {...query} />}</CareScreen>
}
