const nothing = () => undefined

/**
 * In a browser the program of a page comes when the page is opened. The code must open without a net, and a page asked for
 * without a net must be able to say so; therefore they are fetched beforehand. WeChat brings them all at once, and the
 * branch is left out there.
 */
export function warmPages(): void {
  if (process.env.TARO_ENV === 'h5') {
    const all = [
      import('./pages/meals/code/index'),
      import('./pages/meals/book/index'),
      import('./pages/meals/canteen/index'),
      import('./pages/meals/confirm/index'),
      import('./pages/meals/done/index'),
      import('./pages/people/family/index'),
      import('./pages/people/me/index'),
    ]
    for (const page of all) void page.catch(nothing)
  }
}
