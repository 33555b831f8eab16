import type { Examples } from '../examples'
import { Banner } from './banner'

export const examples: Examples = {
  没有网络: () => <Banner icon="offline" title="现在没有网络" line="取餐码照样能用，不用着急" />,
  有件事: () => <Banner icon="info" title="11月22日 星期日休息" line="家里没饭，请打电话给社区" />,
  只能看: () => <Banner icon="info" title="您在替妈妈看" line="妈妈同意以后，您就能替她订" />,
}
