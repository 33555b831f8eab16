import { View } from '@tarojs/components'
import { BigButton } from '../../../components/big-button/big-button'
import { Note } from '../../../components/note/note'
import { Pips } from '../../../components/pips/pips'
import { open, pages } from '../../../lib/routes'
import { known, useMe, type Me } from '../../../lib/session'
import { people } from '../api'
import { communityFor } from '../care-places'
import { text } from '../care-text'
import { steps } from '../enrol-draft'
import { useEnrol } from '../use-enrol'
import { useLooked } from '../use-looked'
import { Trouble } from './care-chips'
import { AgreeStep, ReachStep, WhoStep, type Place } from './care-enrol-steps'
import { Barred, BeforeLook, CareScreen } from './care-screen'
import { Twins } from './care-twins'

type Enrol = ReturnType<typeof useEnrol>
interface EnrolProps {
  enrol: Enrol
  places: readonly Place[]
}

function StepOf({ enrol, places }: EnrolProps) {
  const { draft, problems, change, step } = enrol
  const props = { draft, problems, change }
  if (step === 'who') return <WhoStep {...props} places={places} />
  return step === 'reach' ? <ReachStep {...props} /> : <AgreeStep {...props} />
}

const Writing = ({ enrol, places }: EnrolProps) => (
  <CareScreen
    title={text.enrol}
    action={
      <>
        {enrol.back ? <BigButton kind="quiet" label={text.enrolBack} onPress={enrol.back} /> : null}
        <BigButton
          label={enrol.step === 'agree' ? text.enrolKey : text.enrolNext}
          busy={enrol.first.busy && text.enrolling}
          onPress={enrol.next}
        />
      </>
    }
  >
    <Pips now={enrol.at + 1} of={steps.length} />
    <StepOf enrol={enrol} places={places} />
    <Trouble words={enrol.first.words} />
  </CareScreen>
)

const Done = ({ enrol, personId }: { enrol: Enrol; personId: string }) => (
  <CareScreen
    title={text.enrol}
    action={
      <>
        <BigButton kind="quiet" label={text.oneMore} onPress={enrol.restart} />
        <BigButton label={text.seePerson} onPress={() => open(pages.carePerson, { id: personId })} />
      </>
    }
  >
    <View className="t-page">{text.enrolled(enrol.draft.name)}</View>
    <View className="t-lead">{text.enrolledLine}</View>
  </CareScreen>
)

/**
 * No lamp here: a second record of one person must not be what the thumb finds by itself. The same ID number is the same
 * person: then there is nothing to enter.
 */
function Suspected({ enrol, places }: EnrolProps) {
  const { answer, beside, draft, sameNumber } = enrol
  return (
    <CareScreen
      title={text.enrol}
      action={
        <>
          <BigButton kind="quiet" label={text.enrolBack} onPress={enrol.rewrite} />
          {sameNumber ? null : (
            <BigButton
              kind="quiet"
              label={text.another}
              busy={beside.busy && text.enrolling}
              onPress={beside.run}
            />
          )}
        </>
      }
    >
      <Twins
        enrol={enrol}
        twins={answer?.twins ?? []}
        building={places.find(({ id }) => id === draft.home)?.name ?? ''}
      />
      {sameNumber ? <Note icon="warn" words={text.sameNumber} /> : null}
    </CareScreen>
  )
}

function Enrolling({ places }: { places: readonly Place[] }) {
  const enrol = useEnrol()
  if (enrol.answer?.personId !== undefined) return <Done enrol={enrol} personId={enrol.answer.personId} />
  if (enrol.answer) return <Suspected enrol={enrol} places={places} />
  return <Writing enrol={enrol} places={places} />
}

/** A grid worker enters people of his own buildings, the others those of the whole community. */
function placesOf(me: Me, areas: readonly { id: string; name: string; buildings: readonly Place[] }[]) {
  const community = communityFor(me)
  const area = areas.find(({ id }) => id === community)
  if (area) return [...area.buildings, { id: area.id, name: text.elsewhere }]
  const own = me.grants.filter(({ role }) => role === 'grid-worker').map(({ scope }) => scope)
  return areas.flatMap(({ buildings }) => buildings.filter(({ id }) => own.includes(id)))
}

/** 登记新人: at the counter, at the door, on the telephone. */
export function CareEnrol() {
  const meQuery = useMe({ content: true })
  const me = known(meQuery.look)
  const areas = useLooked('areas', () => people.areas({}))
  if (me && areas.look.state === 'shown') {
    const places = placesOf(me, areas.look.data.areas)
    if (places.length > 0) return <Enrolling places={places} />
  }
  const isBarred = me && areas.look.state === 'shown'
  return (
    <CareScreen title={text.enrol}>
      {isBarred ? <Barred /> : <BeforeLook {...(me ? areas : meQuery)} />}
    </CareScreen>
  )
}
