import { mergeInternalComponents } from '@tarojs/shared'
import attributes from './aria-components.json'

mergeInternalComponents(attributes)
