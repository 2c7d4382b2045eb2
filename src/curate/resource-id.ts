/** The longest id that is made of a title. */
const MAX_ID = 60;

/** A text as an id; empty where it holds no Latin letter or digit. */
export function slug(text: string): string {
  const whole = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9.]+/g, '-')
    .replace(/[.-]{2,}/g, '-')
    .replace(/^[.-]+|[.-]+$/g, '');
  if (whole.length <= MAX_ID) return whole;
  const cut = whole.slice(0, MAX_ID + 1);
  const end = cut.lastIndexOf('-');
  return cut.slice(0, end > 0 ? end : MAX_ID).replace(/[.-]+$/, '');
}

/**
 * What makes an id of a name that is not taken, with a number behind it where the name is; it is taken
 * from then on.
 */
export function uniqueAmong(taken: Set<string>): (name: string) => string {
  const tried = new Map<string, number>();
  return (name) => {
    let number = tried.get(name) ?? 1;
    let id = number === 1 ? name : `${name}-${number}`;
    while (taken.has(id)) {
      number += 1;
      id = `${name}-${number}`;
    }
    tried.set(name, number);
    taken.add(id);
    return id;
  };
}

/** The longest id that people would type. */
const MAX_SHORT = 30;

/** Words that no id ends with. */
const JOINING =
  /-(?:a|an|and|are|as|at|by|can|for|from|how|in|into|is|of|on|or|that|the|their|to|via|when|with|without)$/;

/**
 * What people would type for a thing of this title: its name before a colon, `yulan-mini` of
 * “YuLan-Mini: An Open …”; else its first words.
 */
export function shortId(title: string): string {
  const [, name = ''] = /^(.*?)(?:: |：| [–—] )/.exec(title) ?? [];
  const short = slug(name);
  if (short !== '' && short.length <= MAX_SHORT) return short;
  const words = slug(title).split('-');
  let id = words.shift() ?? '';
  for (const word of words) {
    if (id.length + 1 + word.length > MAX_SHORT) break;
    id += `-${word}`;
  }
  while (JOINING.test(id)) id = id.replace(JOINING, '');
  return id;
}
