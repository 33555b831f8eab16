/**
 * WeChat's own tab bar cannot enlarge its labels, and asks for this component before it steps aside.
 * The tabs people see are drawn by the screens, above the handrail.
 */
export default function NoTabBar() {
  return null
}
