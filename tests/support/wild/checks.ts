import * as z from 'zod'

export type Schema = z.core.$ZodType

/** What a schema says of its size and shape, read from its checks. */
export interface Bounds {
  least: number | undefined
  most: number | undefined
  isInt: boolean
  pattern: RegExp | undefined
  /** The functions it is refined with. */
  rules: ReadonlySet<unknown>
}

const nothing: Bounds = {
  least: undefined,
  most: undefined,
  isInt: false,
  pattern: undefined,
  rules: new Set(),
}
const higher = (a: number | undefined, b: number) => Math.max(a ?? b, b)
const lower = (a: number | undefined, b: number) => Math.min(a ?? b, b)

function patternOf(def: z.core.$ZodCheckDef): RegExp | undefined {
  return 'pattern' in def && def.pattern instanceof RegExp ? def.pattern : undefined
}

const readers: Partial<Record<string, (bounds: Bounds, def: Record<string, unknown>) => Partial<Bounds>>> = {
  min_length: ({ least }, def) => ({ least: higher(least, Number(def['minimum'])) }),
  max_length: ({ most }, def) => ({ most: lower(most, Number(def['maximum'])) }),
  length_equals: (_, def) => ({ least: Number(def['length']), most: Number(def['length']) }),
  greater_than: ({ least }, def) => ({
    least: higher(least, Number(def['value']) + (def['inclusive'] === true ? 0 : 1)),
  }),
  less_than: ({ most }, def) => ({
    most: lower(most, Number(def['value']) - (def['inclusive'] === true ? 0 : 1)),
  }),
  number_format: () => ({ isInt: true }),
  custom: ({ rules }, def) => ({ rules: new Set([...rules, def['fn']]) }),
}

function withCheck(bounds: Bounds, def: z.core.$ZodCheckDef): Bounds {
  const pattern = patternOf(def) ?? bounds.pattern
  return { ...bounds, pattern, ...readers[def.check]?.(bounds, { ...def }) }
}

/** Reads the bounds of a scalar or a list. */
export function boundsOf(schema: Schema): Bounds {
  const { def } = schema._zod
  const own = 'check' in def ? [def as z.core.$ZodTypeDef & z.core.$ZodCheckDef] : []
  const defs = [...own, ...(def.checks ?? []).map(check => check._zod.def)]
  return defs.reduce(withCheck, nothing)
}

/** Whether a schema takes a value as it is. */
export const takes = (schema: Schema, value: unknown): boolean => z.safeParse(schema, value).success
