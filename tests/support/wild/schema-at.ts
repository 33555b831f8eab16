import * as z from 'zod'
import { takes, type Schema } from './checks'
import { at, type Path } from './places'

function step(schema: Schema, key: string | number, value: unknown): Schema | undefined {
  if (schema instanceof z.core.$ZodObject) return schema._zod.def.shape[key]
  if (schema instanceof z.core.$ZodArray) return schema._zod.def.element
  if (schema instanceof z.core.$ZodRecord) return schema._zod.def.valueType
  if (schema instanceof z.core.$ZodUnion) {
    const option = schema._zod.def.options.find(one => takes(one, value))
    return option && step(option, key, value)
  }
  const { def } = schema._zod
  return 'innerType' in def ? step(def.innerType as Schema, key, value) : undefined
}

const bare = (schema: Schema): Schema => {
  const { def } = schema._zod
  return 'innerType' in def ? bare(def.innerType as Schema) : schema
}

/** The schema of what lies at a path of a valid value. */
export function schemaAt(schema: Schema, path: Path, value: unknown): Schema | undefined {
  const found = path.reduce<Schema | undefined>(
    (inner, key, depth) => inner && step(inner, key, at(value, path.slice(0, depth))),
    schema,
  )
  return found && bare(found)
}
