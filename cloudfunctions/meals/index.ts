import { cloudMain } from '../kit/tools'
import { mealsService } from './service'

export const main = cloudMain(mealsService)
