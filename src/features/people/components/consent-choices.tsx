import { View } from '@tarojs/components'
import { Choice } from '../../../components/choice/choice'
import type { Purpose } from '../../../../domain/kernel/consents'

export interface ConsentChoice {
  purpose: Purpose
  title: string
  line: string
}

interface ConsentChoicesProps {
  choices: readonly ConsentChoice[]
  given: readonly Purpose[]
  onToggle: (purpose: Purpose) => void
}

/** Purposes to agree to, each by itself; none is ticked beforehand. */
export const ConsentChoices = ({ choices, given, onToggle }: ConsentChoicesProps) => (
  <View className="stack">
    {choices.map(({ purpose, title, line }) => (
      <Choice
        key={purpose}
        several
        title={title}
        line={line}
        chosen={given.includes(purpose)}
        onChoose={() => onToggle(purpose)}
      />
    ))}
  </View>
)
