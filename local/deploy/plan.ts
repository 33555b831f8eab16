import template from '../../config/cloudbaserc.template.json'
import type { FunctionTable } from '../function-table'
import type { IndexTable } from '../cloud/index-table'

/** The configuration that CloudBase's own tool reads: the template, filled from the table of functions and timers. */
export const cloudbaserc = (table: FunctionTable) => ({
  ...template,
  functions: Object.entries(table.functions).map(([name, { timeoutSeconds, memoryMb, trigger }]) => ({
    name,
    handler: 'index.main',
    runtime: table.runtime,
    timeout: timeoutSeconds,
    memorySize: memoryMb,
    installDependency: false,
    envVariables: { NUANLIN_KEYS: '{{env.NUANLIN_KEYS}}', TZ: 'Asia/Shanghai' },
    triggers: trigger ? [{ name: trigger.name, type: 'timer', config: trigger.cron }] : [],
  })),
})

const collectionLines = (indexes: IndexTable) =>
  Object.entries(indexes.collections).flatMap(([name, { indexes: list }]) => [
    `  ${name}  (ADMINONLY)`,
    ...list.map(
      ({ name: index, fields, unique }) =>
        `    index "${index}" on ${fields.join(', ')}${unique ? ', unique' : ''}`,
    ),
  ])

const functionLines = (table: FunctionTable) =>
  Object.entries(table.functions).flatMap(([name, { timeoutSeconds, memoryMb, trigger, openapi = [] }]) => [
    `  ${name}  ${table.runtime}, ${timeoutSeconds} s, ${memoryMb} MB`,
    ...openapi.map(api => `    may ask WeChat: ${api}`),
    ...(trigger ? [`    timer ${trigger.name}: ${trigger.cron} (China time)`] : []),
  ])

/** What a deployment makes, in order: a function may run only when its collections are there and closed. */
export const planLines = (table: FunctionTable, indexes: IndexTable): string[] => [
  'Collections, each closed to clients; all access goes through the functions:',
  ...collectionLines(indexes),
  '',
  'Functions from dist/cloudfunctions:',
  ...functionLines(table),
  '',
  'Environment variables (values are never printed nor stored in the repository):',
  '  ENV_ID         the id of the CloudBase environment',
  '  NUANLIN_KEYS   the key ring of the installation, as in keys.json of a data folder; lost keys cannot be replaced',
]
