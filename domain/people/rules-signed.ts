import { TEXT_VERSION, type ConsentMark, type Consents, type Purpose } from '../kernel/consents'

/** What the consent form of a household roster is about: the service itself, subsidies, diet and care. */
const ON_THE_FORM: readonly Purpose[] = ['basic', 'subsidy', 'care']

/**
 * The consents after somebody signed the form on paper; nothing when it adds none. What he took back stays taken back: a
 * roster is often older than his word.
 */
export function signed(
  known: Consents | undefined,
  form: Pick<ConsentMark, 'at' | 'by'>,
): Consents | undefined {
  const isNew = (purpose: Purpose) => {
    const mark = known?.[purpose]
    return mark === undefined || (mark.given && mark.version !== TEXT_VERSION)
  }
  const added = ON_THE_FORM.filter(isNew)
  if (added.length === 0) return undefined
  const mark: ConsentMark = { given: true, version: TEXT_VERSION, how: 'paper', at: form.at, by: form.by }
  return { ...known, ...Object.fromEntries(added.map(purpose => [purpose, mark])) }
}
