/** Style sheets mean nothing to a test of words and behaviour. */
export default {}
