import * as z from 'zod'

const index = z.strictObject({
  name: z.string().min(1),
  fields: z
    .array(z.string().min(1))
    .min(1)
    .describe('dotted paths; a path into a list indexes each of its items'),
  unique: z.boolean().optional().describe('a missing field counts as null, so only one document may lack it'),
})
const collectionName = z.string().regex(/^[A-Za-z][\w-]*$/)
const table = z.strictObject({
  collections: z.record(collectionName, z.strictObject({ indexes: z.array(index) })),
})

export interface IndexSpec {
  readonly name: string
  readonly fields: readonly string[]
  readonly unique?: boolean | undefined
}

/** Every collection there is and the indexes it has: config/indexes.json, the same for the cloud and for one machine. */
export interface IndexTable {
  readonly collections: Readonly<Record<string, { readonly indexes: readonly IndexSpec[] }>>
}

/** Checks what config/indexes.json says; throws with the place of the mistake. */
export const parseIndexTable = (json: unknown): IndexTable => table.parse(json)
