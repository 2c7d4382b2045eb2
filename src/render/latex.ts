/** LaTeX's accents, by the combining mark that a letter decomposes into. */
const ACCENTS: Readonly<Record<string, string>> = {
  '\u0300': '`',
  '\u0301': "'",
  '\u0302': '^',
  '\u0303': '~',
  '\u0304': '=',
  '\u0306': 'u',
  '\u0307': '.',
  '\u0308': '"',
  '\u030a': 'r',
  '\u030b': 'H',
  '\u030c': 'v',
  '\u0323': 'd',
  '\u0327': 'c',
  '\u0328': 'k',
};

/** Characters that mean something to LaTeX, and letters that have a command in any font. */
const COMMANDS: Readonly<Record<string, string>> = {
  '\\': '{\\textbackslash}',
  // Braces count for BibTeX even behind a backslash.
  '{': '{\\textbraceleft}',
  '}': '{\\textbraceright}',
  $: '\\$',
  '&': '\\&',
  '%': '\\%',
  '#': '\\#',
  _: '\\_',
  '^': '{\\textasciicircum}',
  '~': '{\\textasciitilde}',
  '<': '{\\textless}',
  '>': '{\\textgreater}',
  '|': '{$|$}',
  '\u00a0': '~',
  ß: '{\\ss}',
  ø: '{\\o}',
  Ø: '{\\O}',
  ł: '{\\l}',
  Ł: '{\\L}',
  æ: '{\\ae}',
  Æ: '{\\AE}',
  œ: '{\\oe}',
  Œ: '{\\OE}',
  ı: '{\\i}',
  '∞': '{$\\infty$}',
};

const GREEK: Readonly<Record<string, string>> = {
  α: 'alpha',
  β: 'beta',
  γ: 'gamma',
  δ: 'delta',
  ε: 'varepsilon',
  ζ: 'zeta',
  η: 'eta',
  θ: 'theta',
  ι: 'iota',
  κ: 'kappa',
  λ: 'lambda',
  μ: 'mu',
  ν: 'nu',
  ξ: 'xi',
  π: 'pi',
  ρ: 'rho',
  σ: 'sigma',
  τ: 'tau',
  υ: 'upsilon',
  φ: 'varphi',
  χ: 'chi',
  ψ: 'psi',
  ω: 'omega',
  Γ: 'Gamma',
  Δ: 'Delta',
  Θ: 'Theta',
  Λ: 'Lambda',
  Ξ: 'Xi',
  Π: 'Pi',
  Σ: 'Sigma',
  Φ: 'Phi',
  Ψ: 'Psi',
  Ω: 'Omega',
};

/** Two characters that LaTeX would set as one other. */
const LIGATURES = new Set(['``', "''", ',,', '?`', '!`']);

/**
 * Text as LaTeX, BibTeX and biber read it: what is special to LaTeX escaped, accented letters as
 * commands, Greek ones as mathematics. Dashes in ASCII stay LaTeX's dashes, and letters of other
 * scripts stay as they are.
 */
export function toLatex(text: string): string {
  return inLatex(text, (character) =>
    character in GREEK ? `{$\\${GREEK[character]}$}` : encoded(character),
  );
}

/** The same of a name, whose Greek letters are no mathematics but those of another script. */
export function nameToLatex(name: string): string {
  return inLatex(name, encoded);
}

function inLatex(text: string, encode: (character: string) => string): string {
  const characters = [...text.normalize('NFC')];
  return characters
    .map((character, index) => {
      const ligature = LIGATURES.has(character + (characters[index + 1] ?? ''));
      return encode(character) + (ligature ? '{}' : '');
    })
    .join('');
}

function encoded(character: string): string {
  if (character in COMMANDS) return COMMANDS[character] ?? '';
  const [letter = '', mark = '', ...others] = character.normalize('NFD');
  const accent = ACCENTS[mark];
  if (accent === undefined || others.length > 0 || !/[A-Za-z]/.test(letter)) return character;
  return `{\\${accent}${/[a-z]/i.test(accent) ? ' ' : ''}${letter}}`;
}
