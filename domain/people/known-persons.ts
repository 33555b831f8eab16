import type { PersonDraft } from './roster-draft'

/** The door a person lives behind, as one text. */
export const doorKey = ({ building, unit, door }: PersonDraft): string => [building, unit, door].join('|')

/** Two rows of one person as one; what the first says counts, what it leaves open comes from the second. */
const merged = (first: PersonDraft, second: PersonDraft): PersonDraft => ({
  ...second,
  ...first,
  categories: [...new Set([...first.categories, ...second.categories])],
  care: { ...second.care, ...first.care, diet: [...new Set([...first.care.diet, ...second.care.diet])] },
  note: first.note === '' ? second.note : first.note,
})

/** The persons of a roster read so far: the same person has the same ID number, or name and door where one has none. */
export class KnownPersons {
  private readonly byLine = new Map<number, PersonDraft>()
  private readonly lineOfId = new Map<string, number>()
  private readonly linesAtDoor = new Map<string, number[]>()

  all(): PersonDraft[] {
    return [...this.byLine.values()]
  }

  find(draft: PersonDraft): PersonDraft | undefined {
    const sameId = this.byLine.get(this.lineOfId.get(draft.idNumber ?? '') ?? -1)
    return (
      sameId ??
      this.at(draft).find(known => known.name === draft.name && (!known.idNumber || !draft.idNumber))
    )
  }

  add(draft: PersonDraft): void {
    this.linesAtDoor.set(doorKey(draft), [...(this.linesAtDoor.get(doorKey(draft)) ?? []), draft.line])
    this.put(draft)
  }

  join(known: PersonDraft, draft: PersonDraft): void {
    this.put(merged(known, draft))
  }

  private at(draft: PersonDraft): PersonDraft[] {
    return (this.linesAtDoor.get(doorKey(draft)) ?? []).flatMap(line => this.byLine.get(line) ?? [])
  }

  private put(draft: PersonDraft): void {
    this.byLine.set(draft.line, draft)
    if (draft.idNumber !== undefined) this.lineOfId.set(draft.idNumber, draft.line)
  }
}
