import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Sheet } from '../../../components/sheet/sheet'
import { clockOf, dayOf } from '../../../../domain/kernel/time'
import { dateWord } from '../../../lib/clock-words'
import { text } from '../import-text'
import type { PastRun, useRuns } from '../use-runs'
import { BeforeLook } from './care-screen'

type Runs = ReturnType<typeof useRuns>

function PastRow({ run, onBack }: { run: PastRun; onBack: () => void }) {
  const { file, at, by, fresh, changed, state } = run
  return (
    <View className="import-run">
      <View className="import-what">
        <View className="import-heading">{file}</View>
        <View>{`${dateWord(dayOf(at))} ${clockOf(at)} ${by}`}</View>
        <View>{text.run(fresh, changed)}</View>
      </View>
      {state === 'taken-back' ? (
        <View>{text.states[state]}</View>
      ) : (
        <BigButton
          kind="quiet"
          size="small"
          label={state === 'applied' ? text.takeBack : text.takeBackRest}
          onPress={onBack}
        />
      )}
    </View>
  )
}

/** The imports there were, newest first; each can be taken back. */
export function ImportRuns({ runs }: { runs: Runs }) {
  const { look, asked, ask, taken, words, takeBack, busy } = runs
  return (
    <View className="stack">
      <View className="t-title">{text.runsTitle}</View>
      {words ? <Banner icon="info" title={words.title} line={words.reason} /> : null}
      {taken && !words ? <Banner icon="check" title={text.takenBack(taken)} /> : null}
      <BeforeLook {...runs} waiting={text.looking} />
      {look.state !== 'shown' ? null : look.data.runs.length === 0 ? (
        <View>{text.noRuns}</View>
      ) : (
        <View className="import-rows">
          {look.data.runs.map(run => (
            <PastRow key={run.run} run={run} onBack={() => ask(run)} />
          ))}
        </View>
      )}
      {asked ? (
        <Sheet
          title={text.sureTitle}
          close={{ label: text.keep, onPress: () => ask(undefined) }}
          main={{ label: text.sure, icon: 'undo', onPress: takeBack, busy }}
        >
          <View>{asked.file}</View>
          <View>{text.sureLine}</View>
        </Sheet>
      ) : null}
    </View>
  )
}
