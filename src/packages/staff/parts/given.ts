/** A parameter of the address as it was meant; an empty one was not given. */
export const given = (parameter: string | undefined): string | undefined =>
  parameter === undefined || parameter === '' ? undefined : decodeURIComponent(parameter)
