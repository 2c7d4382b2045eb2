/** XML that is written; every other text is yet to be escaped. */
class Markup {
  constructor(readonly text: string) {}
}

/** An element with what it holds: texts, and other elements. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string>>,
  ...content: readonly (Markup | string)[]
): Markup {
  const given = Object.entries(attributes).map(([key, value]) => ` ${key}="${escaped(value)}"`);
  const inside = content.map((one) => (one instanceof Markup ? one.text : escaped(one))).join('');
  const head = `<${name}${given.join('')}`;
  return new Markup(inside === '' ? `${head}/>\n` : `${head}>${inside}</${name}>\n`);
}

/** A whole document. */
export function xmlDocument(root: Markup): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${root.text}`;
}

/** What XML 1.0 has no character for. */
const IMPOSSIBLE = /[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/gu;

const escaped = (text: string): string =>
  text
    .replace(IMPOSSIBLE, '\ufffd')
    .replace(/[&<>"\t\n\r]/g, (character) => `&#${character.charCodeAt(0)};`);
