import { View } from '@tarojs/components'
import { Choice } from '../../../components/choice/choice'
import { Field } from '../../../components/field/field'
import { Pick } from '../../../components/pick/pick'
import { Seg } from '../../../components/seg/seg'
import { diets } from '../../../../domain/kernel/diet'
import type { Typed } from '../correction'
import { text } from '../data-text'
import type { FieldName } from '../record-view'
import { useAreas } from '../use-register'

export interface EditorProps {
  field: FieldName
  typed: Typed
  problem: string | undefined
  onType: (value: Typed) => void
  onDone: () => void
}

const hints: Partial<Record<FieldName, string>> = {
  born: text.bornHint,
  idNumber: text.idHint,
  door: text.unitDoorHint,
}
const digits: readonly FieldName[] = ['phone', 'born']

const TypedText = ({ field, typed, problem, onType, onDone }: EditorProps & { typed: string }) => (
  <Field
    focus
    label={text.fields[field]}
    hint={hints[field] ?? ''}
    kind={digits.includes(field) ? 'digits' : 'text'}
    value={typed}
    maxLength={field === 'note' ? 200 : 30}
    onChange={onType}
    onDone={onDone}
    error={problem}
  />
)

/** One of two words. */
function Either({ field, typed, onType }: EditorProps & { typed: boolean }) {
  const words = field === 'hardOfHearing' ? text.hearing : text.alone
  return (
    <Seg
      label={text.fields[field]}
      value={typed ? 'yes' : 'no'}
      onChange={value => onType(value === 'yes')}
      options={[
        { value: 'yes', label: words.yes },
        { value: 'no', label: words.no },
      ]}
    />
  )
}

const Sex = ({ typed, onType }: EditorProps) => (
  <Seg
    label={text.fields.sex}
    value={typed === '男' ? '男' : '女'}
    onChange={onType}
    options={[
      { value: '女', label: text.female },
      { value: '男', label: text.male },
    ]}
  />
)

function Diet({ typed, onType }: EditorProps & { typed: readonly string[] }) {
  const all = [...diets, ...typed.filter(one => !diets.some(diet => diet === one))]
  const toggle = (diet: string) =>
    onType(typed.includes(diet) ? typed.filter(one => one !== diet) : typed.concat(diet))
  return (
    <View className="stack">
      {all.map(diet => (
        <Choice key={diet} several title={diet} chosen={typed.includes(diet)} onChoose={() => toggle(diet)} />
      ))}
    </View>
  )
}

function Home({ typed, onType }: EditorProps & { typed: string }) {
  const { look } = useAreas()
  const buildings = look.state === 'shown' ? look.data.areas.flatMap(area => area.buildings) : []
  return (
    <Pick
      label={text.fields.home}
      value={typed}
      onChange={onType}
      options={buildings.map(({ id, name }) => ({ value: id, label: name, icon: 'house' }))}
    />
  )
}

/** What a field is put right with: its own words, one of two, some of several, or a house. */
export function Editor(props: EditorProps) {
  const { field, typed } = props
  if (typeof typed === 'boolean') return <Either {...props} typed={typed} />
  if (typeof typed !== 'string') return <Diet {...props} typed={typed} />
  if (field === 'sex') return <Sex {...props} />
  return field === 'home' ? <Home {...props} typed={typed} /> : <TypedText {...props} typed={typed} />
}
