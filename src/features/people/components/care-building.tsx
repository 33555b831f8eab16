import { useState } from 'react'
import { View } from '@tarojs/components'
import { Dotted } from '../../../components/dotted/dotted'
import { Icon } from '../../../components/icon/icon'
import { Press } from '../../../components/press/press'
import { Sheet } from '../../../components/sheet/sheet'
import { Stepper } from '../../../components/stepper/stepper'
import { dotted } from '../../../lib/clock-words'
import { known, useMe } from '../../../lib/session'
import { people } from '../api'
import { communityFor } from '../care-places'
import { text } from '../care-text'
import { useBuilding, type Described } from '../use-building'
import { useLooked } from '../use-looked'
import { Chips, Trouble } from './care-chips'
import { Barred, BeforeLook, CareScreen } from './care-screen'

const lifts = [
  { value: 'yes' as const, label: text.lift },
  { value: 'no' as const, label: text.noLift },
]

const lineOf = ({ floors, units, lift }: Described) =>
  lift === undefined
    ? text.buildingUnknown
    : dotted([text.buildingIs(floors, units), lift ? text.lift : text.noLift])

interface SheetProps {
  building: Described
  onDone: () => void
  onClose: () => void
}

function BuildingSheet({ building, onDone, onClose }: SheetProps) {
  const { floors, setFloors, units, setUnits, lift, setLift, deed } = useBuilding(building, onDone)
  const off = lift === undefined ? { off: text.liftFirst } : {}
  return (
    <Sheet
      title={building.name}
      close={{ label: text.notNow, onPress: onClose }}
      main={{ label: text.buildingKey, busy: deed.busy && text.doing, ...off, onPress: deed.run }}
    >
      <View className="stack">
        <View>{text.floors}</View>
        <Stepper value={floors} onChange={setFloors} max={99} unit="层" />
        <View>{text.units}</View>
        <Stepper value={units} onChange={setUnits} max={30} unit="个" />
        <Chips
          label={text.liftQuestion}
          options={lifts}
          value={lift === undefined ? undefined : lift ? 'yes' : 'no'}
          onChange={answer => setLift(answer === 'yes')}
        />
        <Trouble words={deed.words} />
      </View>
    </Sheet>
  )
}

function Buildings({ community }: { community: string }) {
  const query = useLooked('areas', () => people.areas({}))
  const [picked, setPicked] = useState<Described>()
  if (query.look.state !== 'shown') return <BeforeLook {...query} />
  const buildings = query.look.data.areas.find(({ id }) => id === community)?.buildings ?? []
  const done = () => {
    setPicked(undefined)
    query.again()
  }
  return (
    <View className="stack">
      <View className="t-lead">{text.buildingsLine}</View>
      <View className="care-rows">
        {buildings.map(building => (
          <Press key={building.id} className="care-row" onPress={() => setPicked(building)}>
            <View className="care-row-body">
              <View className="care-name">{building.name}</View>
              <View>
                <Dotted words={lineOf(building)} />
              </View>
            </View>
            <Icon name="right" size={24} />
          </Press>
        ))}
      </View>
      {picked ? <BuildingSheet building={picked} onDone={done} onClose={() => setPicked(undefined)} /> : null}
    </View>
  )
}

/** 楼的情况: floors, units and lifts, from which follows whom the stairs keep at home. */
export function CareBuilding() {
  const query = useMe({ content: true })
  const me = known(query.look)
  const community = me && communityFor(me, ['community-manager', 'administrator'])
  const before = me ? <Barred /> : <BeforeLook {...query} />
  return (
    <CareScreen title={text.buildings}>
      {community === undefined ? before : <Buildings community={community} />}
    </CareScreen>
  )
}
