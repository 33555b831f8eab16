import { useEffect } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Screen } from '../../../components/screen/screen'
import { TopBar } from '../../../components/top-bar/top-bar'
import { goBack } from '../../../lib/go-back'
import { known, useMe } from '../../../lib/session'
import { useStaffFrame } from '../../../lib/use-frame'
import { communityFor } from '../care-places'
import { text } from '../import-text'
import { chooseFile } from '../roster-file'
import { useImport, type Importing } from '../use-import'
import { useRuns } from '../use-runs'
import { Barred, BeforeLook } from './care-screen'
import { ImportChecked, ImportProgress, ImportWritten } from './import-checked'
import { ImportRuns } from './import-runs'
import './import.scss'

function ChooseFile({ importing: { take, wrong } }: { importing: Importing }) {
  return (
    <View className="stack">
      <View className="t-page">{text.chooseTitle}</View>
      <View className="t-lead">{text.chooseLine}</View>
      {wrong === undefined ? null : <Banner icon="info" title={wrong} />}
      <BigButton icon="list" label={text.choose} onPress={() => chooseFile(take)} />
    </View>
  )
}

function Now({ importing }: { importing: Importing }) {
  const { sent, reading, goOn } = importing
  if (reading) return <View className="t-title">{text.reading}</View>
  if (!sent) return <ChooseFile importing={importing} />
  if (!sent.isDone) return <ImportProgress sent={sent} onGoOn={goOn} />
  return sent.wanted.apply ? (
    <ImportWritten run={sent.run} />
  ) : (
    <ImportChecked importing={importing} run={sent.run} />
  )
}

function Desk({ community }: { community: string }) {
  const importing = useImport(community)
  const { held, sent, anew } = importing
  const runs = useRuns(community, anew)
  const isWritten = sent?.isDone === true && sent.wanted.apply
  const { again } = runs
  useEffect(() => {
    if (isWritten) again()
  }, [isWritten, again])
  return (
    <View className="import-desk">
      <View className="stack">
        {held ? <View className="t-lead">{text.file(held.name, held.table.rows.length)}</View> : null}
        <Now importing={importing} />
        {sent?.isDone ? <BigButton kind="quiet" label={text.chooseOther} onPress={anew} /> : null}
      </View>
      <ImportRuns runs={runs} />
    </View>
  )
}

/** 名册导入, on the screen of a desk: the file on the left, what was taken in before on the right. */
export function ImportDesk() {
  const query = useMe({ content: true })
  const me = known(query.look)
  const community = me && communityFor(me, ['community-manager', 'administrator'])
  return (
    <Screen {...useStaffFrame()} wide top={<TopBar title={text.title} onBack={goBack} />}>
      {community === undefined ? me ? <Barred /> : <BeforeLook {...query} /> : <Desk community={community} />}
    </Screen>
  )
}
