import type { PersonId } from './ids'
import type { Instant } from './time'

/*
 * What a service hands to the service notices when somebody is to be told something. The words are the service's own, one
 * file for each; how, when and how often they reach somebody is decided once, for all.
 */

/** As whom one reads: about oneself, or about an elder one helps. */
export const readers = ['self', 'helper'] as const
export type Reader = (typeof readers)[number]

/** What one can switch off. What protects (moved, cancelled, nobody came) belongs to none of these and always comes. */
export const topics = ['reminders', 'family', 'record'] as const
export type Topic = (typeof topics)[number]

/**
 * `calm` waits for the daily gathering, `soon` goes out when it is day, `urgent` goes out when it is day and is telephoned
 * when nobody has read it by its hour.
 */
export const urgencies = ['calm', 'soon', 'urgent'] as const
export type Urgency = (typeof urgencies)[number]

/** The two templates of WeChat's subscribe messages: for what is asked for the day before, and for what has changed. */
export const templates = ['reminder', 'change'] as const
export type Template = (typeof templates)[number]

/** WeChat's limits for the fields of a subscribe message, in characters. */
export const LONGEST = { title: 20, note: 20, state: 5, line: 60 } as const

/** What somebody reads: a headline that says it all, and one line more; both are also read aloud. */
export interface Said {
  /** At most 20 characters: it is a field of a WeChat message too. */
  title: string
  line: string
}

/** What stands on a WeChat message besides the headline. */
export interface Card {
  template: Template
  /** 2026年11月21日 11:30 */
  time: string
  /** At most five Chinese characters: 已取消. */
  state: string
  /** At most 20 characters. */
  note: string
}

/** A kind of notice as its service declares it: its words for each reader, whom it reaches, how urgent it is. */
export interface Kind<F> {
  /** Absent for what protects. */
  topic?: Topic
  urgency: Urgency
  /** Whether his helpers who have his agreement get a copy. */
  copies: boolean
  words: (facts: F, reader: Reader) => Said
  card: (facts: F, reader: Reader) => Card
}

/** One thing to tell one person. The same kind, matter, person and step is the same notice however often it is told. */
export interface Telling {
  kind: string
  /** What it is about, such as a sitting. A later telling about the same for the same person makes earlier ones past. */
  about: string
  step: string
  to: PersonId
  /** Who need not be told because he did it himself. */
  notTo?: PersonId | undefined
  topic?: Topic | undefined
  urgency: Urgency
  copies: boolean
  said: Record<Reader, Said>
  card: Record<Reader, Card>
  /** When what is told happened. */
  happened: Instant
  /** After this nobody needs it any more. */
  until: Instant
  /** When an urgent one that nobody has read becomes a call. */
  callAt?: Instant | undefined
  /** The screen it leads to. */
  page?: string | undefined
  /** The service that is asked just before it leaves the house whether it still holds. */
  checks?: string | undefined
}

/** Puts a kind's words and a matter together; what a service sends to be told. */
export function tellingOf<F>(
  { words, card, topic, urgency, copies }: Kind<F>,
  facts: F,
  matter: Omit<Telling, 'topic' | 'urgency' | 'copies' | 'said' | 'card'>,
): Telling {
  return {
    ...matter,
    ...(topic && { topic }),
    urgency,
    copies,
    said: { self: words(facts, 'self'), helper: words(facts, 'helper') },
    card: { self: card(facts, 'self'), helper: card(facts, 'helper') },
  }
}
