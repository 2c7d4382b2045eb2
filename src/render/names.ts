/** A person's name in the parts that references are made of; absent parts are empty. */
export interface PersonName {
  readonly given: string;
  /** Lower-case words before the family name: `van der`. */
  readonly particle: string;
  readonly family: string;
  /** `Jr.`, `III`, `Ph.D.`. */
  readonly suffix: string;
}

const setOf = (words: string): ReadonlySet<string> => new Set(words.split(' '));

/** Words in lower case that begin a family name, whatever it is. */
const PARTICLES = setOf(
  "af al av bin da das de del della den der des di do dos du el ibn la las le les los 's 't ten ter van vom von zu zum zur",
);

/** Words that belong to the family name with a capital too, right before the rest of it. */
const CAPITAL_PARTICLES = setOf(
  'Abu Al Bou Dal Dalla Dalle Das De Degli Dei Del Della Delle Dello Der Des Dos El Ibn Las Los Mac Mc Saint Sainte Santa Santo St St. Ste Ste. São Ter Vande Vanden Vander Vom Von Zum Zur',
);

/** The same, but that they are given names before a family name of East Asia: `Chien Van Nguyen`. */
const AMBIGUOUS_PARTICLES = setOf('Ben Da Den Di Do Du La Le Lo San Ten Van Zu');

/** Words that do so only before a particle in lower case: `Sophie In ’t Veld`. */
const BEFORE_PARTICLES = setOf('Aan Auf In Op Uit');

/** Words that begin a family name before a particle in lower case, where no given name does. */
const FIRST_PARTICLES = setOf('Aan Auf De In Op Uit Van Von');

/** Words in lower case that join two family names: `Ortega y Gasset`. */
const JOINING = setOf('e i y');

/** Common family names of Vietnam, China and Korea, without their marks. */
const EAST_ASIAN = setOf(
  'bui cai cao chan chang chen cheng cheung cho choi chu cui dai dang dao deng dinh do doan dong du duong fan fang feng fu gao gong gu guo ha han hao he ho hoang hou hu huang huynh jang jeong jia jiang jin jung kang kim kong kwon lam lau le lee leung li liang liao lim lin liu lu luo luong luu ly ma mai meng nam ng ngo nguyen pan park peng pham phan phung qian qin qiu quach ren seo shao shen shi shin song su sun ta tan tang thai tian to tran trieu trinh truong vo vu vuong wang wei wen wong wu xia xiao xie xiong xu xue yan yang yao ye yin yoon yu yuan zeng zhan zhang zhao zheng zhong zhou zhu zou',
);

/** Family names of two characters, in Chinese and in Korean. */
const OF_TWO_CHARACTERS = setOf(
  '欧阳 歐陽 司马 司馬 上官 诸葛 諸葛 夏侯 东方 東方 皇甫 尉迟 尉遲 公孙 公孫 慕容 令狐 长孙 長孫 宇文 司徒 司空 端木 南宫 南宮 轩辕 軒轅 百里 呼延 澹台 澹臺 独孤 獨孤 申屠 钟离 鍾離 闻人 聞人 남궁 황보 제갈 사공 선우 독고 서문',
);

/** Generations; what stands before them is a whole name. */
const GENERATION = /^(?:Jr\.?|Sr\.?|2nd|3rd|4th|II|III|IV|V|VI)$/;

/** Degrees that nobody is called. */
const DEGREE =
  /^(?:Ph\.?D\.?|D\.?Phil\.?|M\.?Phil\.?|[BDM]\.?Sc\.?|[BM]\.?Eng\.?|M\.?B\.?A\.?|M\.?P\.?H\.?|Ed\.?D\.?|Dr\.?-Ing\.?|Esq\.?)$/;

/** Degrees that a family name or initials may look like, unless a comma stands before them. */
const DEGREE_AFTER_COMMA = /^(?:[BM]\.?[AS]\.?|M\.?D\.?|J\.?D\.?|D\.?O\.?|LL\.?[BDM]\.?|R\.?N\.?)$/;

/** A word of letters, their marks, digits and what joins them; another is no part of a name. */
const WORD = /^['‘’]?\p{L}[\p{L}\p{M}\p{N}.'’·]*(?:[-\u2010\u2011]\p{L}[\p{L}\p{M}\p{N}.'’·]*)*$/u;
const EAST_ASIAN_WORD =
  /^[\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}ー]+$/u;

/**
 * Splits a name as it is printed, given names first; in Chinese, Japanese and Korean script, the
 * family name first. It is the last word, with the particles before it; of two family names without
 * a particle only the last is known as one.
 *
 * @returns null for what cannot be told apart, such as a name with a comma
 */
export function parseName(name: string): PersonName | null {
  const words = name.split(/ +/);
  const suffix = takeSuffix(words);
  if (!words.every((word) => WORD.test(word) && !/^(?:and|others)$/i.test(word))) return null;
  if (words.every((word) => EAST_ASIAN_WORD.test(word))) return inEastAsianScript(words);
  const start = familyStart(words);
  let end = start;
  while (end < words.length - 1 && isLower(words[end])) end += 1;
  return {
    // Initials set apart, or styles would take `R.X.` for one.
    given: words
      .slice(0, start)
      .join(' ')
      .replace(/\.(?=\p{L})/gu, '. '),
    particle: words.slice(start, end).join(' '),
    family: words.slice(end).join(' '),
    suffix,
  };
}

/** Whether a name is written family name first and without a space: 苏子昊. */
export function isFamilyFirst({ family, given }: PersonName): boolean {
  return EAST_ASIAN_WORD.test(family + given.replaceAll(' ', ''));
}

/** Takes what follows a name off its words: `Jr.`, `MD PhD`. */
function takeSuffix(words: string[]): string {
  const taken: string[] = [];
  for (;;) {
    const [before = '', last = ''] = words.slice(-2);
    const isApart = before === 'Ph.' && /^D\.?$/.test(last);
    const isSuffix =
      isApart ||
      (words.length > 1 && DEGREE.test(last)) ||
      (words.length > 2 && GENERATION.test(last)) ||
      (before.endsWith(',') && DEGREE_AFTER_COMMA.test(last));
    if (!isSuffix) return taken.join(' ');
    taken.unshift(words.splice(isApart ? -2 : -1).join(' '));
    words.push((words.pop() ?? '').replace(/,$/, ''));
  }
}

const isParticle = (word: string): boolean => PARTICLES.has(word.replace(/^[‘’]/, "'"));
const isLower = (word = ''): boolean => /^['‘’]?\p{Ll}/u.test(word);

/** The family name is the first word; without a space, as long as family names are. */
function inEastAsianScript([first = '', ...others]: readonly string[]): PersonName {
  const name = (family: string, given: string): PersonName => ({
    given,
    particle: '',
    family,
    suffix: '',
  });
  if (others.length > 0) return name(first, others.join(' '));
  const characters = [...first];
  const isWhole =
    characters.length > 4 || /[\p{Script=Hiragana}\p{Script=Katakana}ー]/u.test(first);
  const isOfTwo = characters.length > 2 && OF_TWO_CHARACTERS.has(characters.slice(0, 2).join(''));
  if (isWhole || (characters.length === 4 && !isOfTwo)) return name(first, '');
  const length = isOfTwo || characters.length === 1 ? 2 : 1;
  return name(characters.slice(0, length).join(''), characters.slice(length).join(''));
}

/** Whether a name begins with a particle, so that nothing is given: `van der Berg`, `De la Torre`. */
function isFamilyOnly([first = '', second = '', ...others]: readonly string[]): boolean {
  if (isParticle(first)) return !isLower(others.at(-1) ?? second);
  return FIRST_PARTICLES.has(first) && isParticle(second) && others.length > 0;
}

/** Which word the family name begins with. */
function familyStart(words: readonly string[]): number {
  const last = words.length - 1;
  const isEastAsian = EAST_ASIAN.has(
    (words[last] ?? '').normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').toLowerCase(),
  );
  if (isFamilyOnly(words)) return 0;
  let start = last;
  // In a name all in lower case nothing tells a particle.
  if (!isLower(words[0])) {
    const particle = words.findIndex(
      (word, index) =>
        index > 0 && index < last && isLower(word) && (!isEastAsian || isParticle(word)),
    );
    if (particle > 1 && JOINING.has(words[particle] ?? '')) start = particle - 1;
    else if (particle !== -1) start = particle;
  }
  const belongs = (word = ''): boolean =>
    CAPITAL_PARTICLES.has(word) ||
    (AMBIGUOUS_PARTICLES.has(word) && !isEastAsian) ||
    (BEFORE_PARTICLES.has(word) && isLower(words[start]));
  while (start > 1 && belongs(words[start - 1])) start -= 1;
  return start;
}
