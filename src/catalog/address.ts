/** What stands between `//` and the path: a host, which may have a user before it and a port behind. */
const AUTHORITY = /^https?:\/\/([^/?#]*)/;
/** A host by its name or its number, with a port or without. */
const PLACE = /^(?:(?:[\w-]+\.)*[\w-]+\.?|\[[\d.:a-f]+\])(?::(\d+))?$/i;

/** Whether an address logs in as somebody, which no link has to and which hides where it leads. */
export function hasUser(address: string): boolean {
  return AUTHORITY.exec(address)?.[1]?.includes('@') ?? false;
}

/** Whether there could be such a host, and such a port on it. */
export function hasPlace(address: string): boolean {
  const [, authority = ''] = AUTHORITY.exec(address) ?? [];
  const place = PLACE.exec(authority);
  return place !== null && Number(place[1] ?? 80) !== 0 && URL.canParse(address);
}

/** Whether a text is an http or https address in ASCII that can be opened. */
export function isAddress(text: string): boolean {
  return /^https?:\/\/[!-~]+$/.test(text) && !hasUser(text) && hasPlace(text);
}

/**
 * An address that leads to the same place, in which everything is percent-encoded that a shell, a
 * terminal or Markdown could take for more than text. Left are `&`, `;`, `?` and `#`, which divide
 * an address.
 */
export function encodeAddress(address: string): string {
  const [head = ''] = AUTHORITY.exec(address) ?? [];
  return head + address.slice(head.length).replace(/["'`$\\|<>(){}[\]^!*]/g, percentEncoded);
}

/** A character of ASCII as a byte in an address; `encodeURIComponent` leaves some of them. */
function percentEncoded(character: string): string {
  return `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
}
