/** A number with what it counts: `1 resource`, `2 resources`. */
export const plural = (count: number, one: string, many = `${one}s`): string =>
  `${count} ${count === 1 ? one : many}`;
