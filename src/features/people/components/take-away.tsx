import { useState } from 'react'
import { View } from '@tarojs/components'
import { Banner } from '../../../components/banner/banner'
import { BigButton } from '../../../components/big-button/big-button'
import type { Words } from '../../../lib/words-given'
import { people } from '../api'
import { text } from '../data-text'
import { saveFile, type HandedFile } from '../save-file'
import { useDeed } from '../use-deed'

type As = 'json' | 'xlsx'

function useTaking(personId: string, as: As, onTaken: (file: HandedFile) => void) {
  return useDeed(`take ${as} of ${personId}`, key => people.exportData({ personId, as }, key), onTaken)
}

interface Taken {
  name: string
  saved: boolean
}

/** How it came out. */
const Outcome = ({ taken, words }: { taken: Taken | undefined; words: Words | undefined }) => (
  <>
    {words ? <Banner icon="info" title={words.title} line={words.reason} /> : null}
    {taken?.saved === true ? <Banner icon="check" title={text.taken(taken.name)} /> : null}
    {taken?.saved === false ? (
      <Banner icon="info" title={text.cannotSave} line={text.cannotSaveLine} />
    ) : null}
  </>
)

/** What the community keeps about one, as a file: a table to read, or data for another program. */
export function TakeAway({ personId }: { personId: string }) {
  const [taken, setTaken] = useState<Taken>()
  const save = (file: HandedFile) => void saveFile(file).then(saved => setTaken({ name: file.name, saved }))
  const table = useTaking(personId, 'xlsx', save)
  const data = useTaking(personId, 'json', save)
  return (
    <View className="stack">
      <View className="t-title">{text.take}</View>
      <View>{text.takeLine}</View>
      <Outcome taken={taken} words={table.words ?? data.words} />
      <BigButton kind="quiet" label={text.takeXlsx} busy={table.busy && text.taking} onPress={table.run} />
      <BigButton kind="quiet" label={text.takeJson} busy={data.busy && text.taking} onPress={data.run} />
    </View>
  )
}
