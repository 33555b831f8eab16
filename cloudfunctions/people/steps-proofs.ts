import type * as z from 'zod'
import type { PersonId } from '../../domain/kernel/ids'
import type { Welfare } from '../../domain/kernel/person'
import type { Field } from '../../domain/people/rules-visible'
import type { welfare } from '../../domain/people/views'

type ShownWelfare = z.output<typeof welfare>

/** Categories with their proofs, or without for whom the papers are no business. */
export const welfareShown = (
  all: readonly Welfare[],
  nameOf: (id: PersonId) => string,
  sees: ReadonlySet<Field>,
): ShownWelfare[] =>
  all.map(({ category, validTo, evidence, verifiedBy, verifiedAt }) => ({
    category,
    ...(validTo !== undefined && { validTo }),
    ...(sees.has('proof') && {
      ...(evidence !== undefined && { evidence }),
      ...(verifiedBy !== undefined && { verifiedBy: nameOf(verifiedBy) }),
      ...(verifiedAt !== undefined && { verifiedAt }),
    }),
  }))
