import { nothing, type Examples } from '../examples'
import { PersonSwitch } from './person-switch'

const mother = { id: 'm', face: '妈', name: '妈妈', line: '自付 5 元' }
const father = { id: 'f', face: '爸', name: '爸爸', line: '自付 3 元' }

export const examples: Examples = {
  选了一位: () => (
    <PersonSwitch
      label="给谁订"
      onToggle={nothing}
      people={[
        { ...mother, chosen: true },
        { ...father, chosen: false },
      ]}
    />
  ),
  两位都选: () => (
    <PersonSwitch
      label="给谁订"
      onToggle={nothing}
      people={[
        { ...mother, chosen: true },
        { ...father, chosen: true },
      ]}
    />
  ),
  还没同意: () => (
    <PersonSwitch
      label="给谁订"
      onToggle={nothing}
      people={[
        { ...mother, chosen: false, waiting: true, line: '等妈妈同意' },
        { ...father, chosen: true },
      ]}
    />
  ),
}
