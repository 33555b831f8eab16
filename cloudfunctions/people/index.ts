import { cloudMain } from '../kit/tools'
import { peopleService } from './service'

/** The cloud function `people`. */
export const main = cloudMain(peopleService)
