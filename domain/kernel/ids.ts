/**
 * Places carry the code of the national statistical division (county 6, street 9, community 12 digits); what lies inside
 * a community hangs on it with a dot: `999999001001.b3` building, `.g1` grid, `.k1` canteen. So "is inside" is a prefix.
 */
export type PlaceId = string
export type PersonId = string

const PLACE = /^\d{6}(\d{3}(\d{3}(\.[a-z][a-z0-9]{0,23})?)?)?$/
const PERSON = /^p[a-z0-9]{8,32}$/

/** Whether a text is a place code. */
export const isPlaceId = (text: string): boolean => PLACE.test(text)

/** Whether a text is a person's id; it has no dot or dollar, so it can be a field name. */
export const isPersonId = (text: string): boolean => PERSON.test(text)

/** The community a place lies in: its first twelve digits; undefined for a street or a county. */
export function communityOf(place: PlaceId): PlaceId | undefined {
  const code = place.slice(0, 12)
  return /^\d{12}$/.test(code) ? code : undefined
}

/** Whether one place contains another (a place contains itself). */
export const contains = (outer: PlaceId, inner: PlaceId): boolean =>
  inner === outer || (inner.startsWith(outer) && (!/^\d{12}/.test(outer) || inner.startsWith(`${outer}.`)))
