import { Banner } from '../../../components/banner/banner'

/** What is missing, beside where it is missing. */
export const Wrong = ({ words }: { words: string | undefined }) =>
  words === undefined ? null : <Banner icon="warn" title={words} />
