import { nothing, type Examples } from '../examples'
import { Field } from './field'

export const examples: Examples = {
  空着: () => (
    <Field
      label="手机后四位，或姓名"
      value=""
      hint="例如 2046"
      icon="search"
      kind="digits"
      onChange={nothing}
    />
  ),
  填了: () => <Field label="您的手机号" value="13800002046" kind="digits" onChange={nothing} />,
  正在填: () => <Field label="取餐号" value="30" kind="digits" maxLength={4} focus onChange={nothing} />,
  能说: () => <Field label="要帮什么忙" value="" hint="说一句就行" onChange={nothing} onSay={nothing} />,
  填错了: () => (
    <Field
      label="您的手机号"
      value="1380000"
      kind="digits"
      error="还差 4 个数，手机号是 11 个数"
      onChange={nothing}
    />
  ),
}
