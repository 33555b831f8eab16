import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import { Choice } from '../../../components/choice/choice'
import { addedUp, doneRows, type Outcome, type Run } from '../import-run'
import { text } from '../import-text'
import type { Importing } from '../use-import'
import type { Sent } from '../use-sending'
import { ImportColumns } from './import-columns'
import { ImportRemarks } from './import-remarks'

const shown = ['fresh', 'changed', 'unchanged', 'refused', 'doubled', 'households', 'suspected'] as const

const Counts = ({ counts }: Pick<Outcome, 'counts'>) => (
  <View className="import-counts">
    {shown.map(name => (
      <View key={name} className="import-count">
        <View className="import-number">{counts[name]}</View>
        <View>{text.counts[name]}</View>
      </View>
    ))}
  </View>
)

const Bar = ({ done, all }: { done: number; all: number }) => (
  <View className="import-bar">
    <View
      className="import-bar-done"
      style={{ width: `${all === 0 ? 0 : Math.round((done / all) * 100)}%` }}
    />
  </View>
)

/** How far a roster is on its way, and why it stands still. */
export function ImportProgress({ sent, onGoOn }: { sent: Sent; onGoOn: () => void }) {
  const { run, stopped, wanted } = sent
  const done = doneRows(run)
  const isWriting = wanted.apply
  return (
    <View className="stack">
      <View className="t-title">{(isWriting ? text.writing : text.checking)(done, run.all)}</View>
      <Bar done={done} all={run.all} />
      {isWriting ? <View>{text.keepOpen}</View> : null}
      {stopped ? <Banner icon="offline" title={stopped.title} line={stopped.reason} /> : null}
      {stopped ? <BigButton label={isWriting ? text.goOn : text.checkAgain} onPress={onGoOn} /> : null}
    </View>
  )
}

function WriteKey({ counts, onWrite }: Pick<Outcome, 'counts'> & { onWrite: () => void }) {
  const people = counts.fresh + counts.changed
  return people === 0 ? (
    <Banner icon="check" title={text.nothing} />
  ) : (
    <BigButton label={text.write(people)} onPress={onWrite} />
  )
}

/** What would become of the file: numbers, columns nobody understood, the consent form, and what is wrong row by row. */
export function ImportChecked({ importing, run }: { importing: Importing; run: Run }) {
  const outcome = addedUp(run)
  if (!outcome) return null
  const { mapping, consented, decide, sign, write } = importing
  const headings = [...new Set([...Object.keys(mapping), ...outcome.ignoredColumns])]
  return (
    <View className="stack">
      <Counts {...outcome} />
      <Choice title={text.signed} line={text.signedLine} chosen={consented} several onChoose={sign} />
      <ImportColumns headings={headings} mapping={mapping} columns={outcome.columns} onDecide={decide} />
      <WriteKey {...outcome} onWrite={write} />
      <ImportRemarks remarks={outcome.remarks} />
    </View>
  )
}

/** What became of it. */
export function ImportWritten({ run }: { run: Run }) {
  const outcome = addedUp(run)
  if (!outcome) return null
  return (
    <View className="stack">
      <Banner icon="check" title={text.doneTitle} line={text.doneLine} />
      <Counts {...outcome} />
      {outcome.counts.suspected > 0 ? <View>{text.suspects}</View> : null}
      <ImportRemarks remarks={outcome.remarks} />
    </View>
  )
}
