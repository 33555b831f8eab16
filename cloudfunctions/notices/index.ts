import { cloudMain } from '../kit/tools'
import { noticesService } from './service'

export const main = cloudMain(noticesService)
