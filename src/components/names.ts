/** Joins the class names that apply: `names('n-day', on && 'is-on')`. */
export const names = (...some: (string | false | undefined)[]) => some.filter(Boolean).join(' ')
