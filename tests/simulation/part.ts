import type { Call } from '../../domain/kernel/contract'
import type { House } from './house'
import type { Random } from './random'
import type { Asked } from './told'
import type { Somebody, Village } from './village'

/** What one act of somebody needs: who is there, chance, and a phone. */
export interface Scene {
  house: House
  village: Village
  /** The chance of this act alone: leaving another act out does not move it. */
  draw: Random
  /** Names the act; its keys are made of it, so that they are the same in every run of the seed. */
  name: string
  /** Asks a service with somebody's phone; `did` makes it a wish that is repeated under one key. */
  ask: (who: Somebody, service: string, call: Call, did?: string) => Promise<Asked>
}

/** What people do, and how often compared with what else they do. */
export interface Command {
  name: string
  weight: number
  run: (scene: Scene) => Promise<void>
}

/** What one service adds to the simulation; a part is opened for each run and remembers what was told in it. */
export interface Part {
  name: string
  commands: readonly Command[]
  /** Lays down what this part needs besides the village, before anything fails. */
  prepare?: (house: House, village: Village) => Promise<void>
  /** What is wrong, in words, once everything has settled; by a model of its own, with no rule of the product. */
  audit: (house: House) => string[]
  /** Everything that was told, in the order it was told; part of the fingerprint of a run. */
  told: readonly unknown[]
  /** How many wishes were granted, so that a run in which nothing happens is seen. */
  granted: () => number
}
