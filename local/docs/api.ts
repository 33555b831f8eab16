import * as z from 'zod'
import { beings, type Being, type Cells } from '../../domain/kernel/access'
import type { Action, Contract } from '../../domain/kernel/contract'
import { roles } from '../../domain/kernel/grants'

interface Schema {
  type?: string
  description?: string
  enum?: unknown[]
  const?: unknown
  pattern?: string
  maximum?: number
  minimum?: number
  maxLength?: number
  maxItems?: number
  items?: Schema
  properties?: Record<string, Schema>
  additionalProperties?: Schema | boolean
  required?: string[]
  anyOf?: Schema[]
}

// The printed schema holds the fields of JSON Schema that are named above.
const schemaOf = (type: z.ZodType) => z.toJSONSchema(type, { io: 'input', unrepresentable: 'any' }) as Schema

/** zod prints the bounds of a safe integer as if somebody had chosen them. */
const isChosen = (bound: number | undefined): bound is number =>
  bound !== undefined && bound !== 0 && Math.abs(bound) < Number.MAX_SAFE_INTEGER

function limits({ maximum, minimum, maxLength, maxItems, pattern }: Schema): string {
  const said = [
    isChosen(minimum) ? `from ${minimum}` : '',
    isChosen(maximum) ? `to ${maximum}` : '',
    isChosen(maxLength) ? `at most ${maxLength} characters` : '',
    isChosen(maxItems) ? `at most ${maxItems}` : '',
    pattern === undefined ? '' : `\`${pattern}\``,
  ].filter(part => part !== '')
  return said.length === 0 ? '' : ` (${said.join(', ')})`
}

function compoundOf({ type, items, properties, additionalProperties }: Schema): string | undefined {
  if (type === 'array') return `list of ${items ? kindOf(items) : 'anything'}`
  if (type === 'object' && !properties && typeof additionalProperties === 'object')
    return `object by name of ${kindOf(additionalProperties)}`
  return undefined
}

function kindOf(schema: Schema): string {
  if (schema.enum) return schema.enum.map(value => `\`${String(value)}\``).join(' · ')
  if (schema.const !== undefined) return `\`${JSON.stringify(schema.const)}\``
  if (schema.anyOf) return schema.anyOf.map(kindOf).join(' or ')
  return `${compoundOf(schema) ?? schema.type ?? 'anything'}${limits(schema)}`
}

/** The parts of a list, a map or an alternative that have fields of their own. */
function innerOf(schema: Schema): Schema[] {
  const more = typeof schema.additionalProperties === 'object' ? [schema.additionalProperties] : []
  return [...(schema.items ? [schema.items] : []), ...more, ...(schema.anyOf ?? [])]
}

function fieldLines(schema: Schema, depth: number): string[] {
  const own = Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const optional = schema.required?.includes(name) ? '' : ', optional'
    const says = field.description === undefined ? '' : `: ${field.description}`
    return [
      `${'  '.repeat(depth)}- \`${name}\` ${kindOf(field)}${optional}${says}`,
      ...fieldLines(field, depth + 1),
    ]
  })
  return [...own, ...innerOf(schema).flatMap(inner => fieldLines(inner, depth))]
}

const part = (title: string, type: z.ZodType): string[] => {
  const lines = fieldLines(schemaOf(type), 0)
  return [
    `${title}:${lines.length === 0 ? ' nothing' : ''}`,
    '',
    ...lines,
    ...(lines.length === 0 ? [] : ['']),
  ]
}

const beingWords: Record<Being, string> = {
  nobody: 'anybody',
  guest: 'whoever is signed in',
  self: 'the person himself',
  family: 'his helper',
  timer: 'the platform',
}

const cellWords = (cells: Cells): string =>
  [
    ...beings.filter(being => cells[being]).map(being => beingWords[being]),
    ...roles.flatMap(role => (cells[role] ? [`${role} (${cells[role]})`] : [])),
  ].join(', ')

function whoMay({ allow }: Action): string {
  const locked = cellWords(allow.may.locked)
  return `${cellWords(allow.may.living)}${locked ? `; after a death: ${locked}` : ''}`
}

const actionLines = (service: string, name: string, action: Action): string[] => [
  `### ${service}.${name}`,
  '',
  action.says,
  '',
  `Who may: ${whoMay(action)}.`,
  action.writes ? 'Writes; needs a `key`, and is harmless to repeat with it.' : 'Only reads; needs no key.',
  '',
  ...part('Input', action.input),
  ...part('Answer', action.output),
  action.refuses.length === 0
    ? 'Refuses: only what the door refuses.'
    : `Refuses: ${action.refuses.map(code => `\`${code}\``).join(', ')}.`,
  '',
]

const head = [
  '# API',
  '',
  'Printed from the contracts in `domain/*/contract.ts` by `npm run docs:api`; do not edit. A call is',
  '`POST /fn/<service>` with `{action, input, key}`, on the phone `wx.cloud.callFunction`; the reply is',
  '`{ok: true, data}`, `{ok: false, refusal: {code, facts}}` or `{ok: false, error: {requestId}}`.',
  'The door itself may always refuse with `access.*` and `request.*`.',
  '',
]

/** The page that tells what may be asked of every service. */
export function apiPage(contracts: Readonly<Record<string, Contract>>): string {
  const services = Object.entries(contracts).flatMap(([service, contract]) => [
    `## ${service}`,
    '',
    ...Object.entries(contract).flatMap(([name, action]) => actionLines(service, name, action as Action)),
  ])
  return `${[...head, ...services].join('\n').trimEnd()}\n`
}
