import { type Described, FIGURES, type Figure, QUANTITIES, shortName } from '../catalog/figures';
import type { Architecture, Compute } from '../catalog/types';
import type { Vocabulary } from '../messages/en-vocabulary';

/** What a table for eyes shows; the rest is in `show` and `compare`. */
export const SHOWN = {
  models: ['params', 'activeParams', 'tokens', 'context', 'architecture', 'license'],
  datasets: ['tokens', 'documents', 'size', 'languages', 'license'],
} as const satisfies Record<string, readonly Figure[]>;

/** What one is called beside others: a part with its data set, `en (C4)`, unless it says that itself. */
export function nameAmongOthers(
  { kind, name, resource }: Pick<Described, 'kind' | 'name' | 'resource'>,
  { aside }: Pick<Vocabulary, 'aside'>,
): string {
  const whole = shortName(resource);
  const isSaid = kind !== 'part' || name.toLowerCase().includes(whole.toLowerCase());
  return isSaid ? name : name + aside(whole);
}

/** A figure as eyes read it, with a mark where it is only about right; empty where nobody states it. */
export function figureText(one: Described, figure: Figure, messages: Vocabulary): string {
  const mark = one.about.includes(figure) ? '~' : '';
  if (isQuantity(figure)) return one[figure] ? mark + one[figure].text : '';
  switch (figure) {
    case 'compute':
      return one.compute ? computeText(one.compute, one.about, messages) : '';
    case 'languages':
      return typeof one.languages === 'number'
        ? messages.languageCount(one.languages)
        : one.languages.join(messages.comma);
    case 'gated':
      return one.gated === null ? '' : one.gated ? messages.yes : messages.no;
    case 'derivedFrom':
      return one.derivedFrom.join('; ');
    case 'architecture':
      return architectureText(one.architecture, messages);
    default:
      return one[figure] ?? '';
  }
}

/** How a model is built, in words: `hybrid, MoE`. */
export function architectureText(
  architecture: readonly Architecture[],
  { architectures, comma }: Vocabulary,
): string {
  return architecture.map((one) => architectures[one]).join(comma);
}

function computeText(
  { hours, of, flops }: Compute,
  about: readonly string[],
  messages: Vocabulary,
) {
  const mark = (figure: string): string => (about.includes(figure) ? '~' : '');
  const parts = [
    hours ? messages.acceleratorHours(mark('hours') + hours.text, of ?? '') : (of ?? ''),
    flops ? `${mark('flops')}${flops.text} FLOPs` : '',
  ];
  return parts.filter(Boolean).join(messages.comma);
}

/** A figure as programs read it: numbers in the units of JSON, null where nobody states it. */
export function figureValue(one: Described, figure: Figure): unknown {
  if (isQuantity(figure)) return one[figure]?.value ?? null;
  const value = one[figure];
  if (figure !== 'compute' || one.compute === null) return value;
  const { hours, of, flops } = one.compute;
  return { hours: hours?.value ?? null, of, flops: flops?.value ?? null };
}

/** The figures that are stated, with their labels. */
export function statedFigures(one: Described, messages: Vocabulary): [string, string][] {
  return FIGURES.flatMap((figure): [string, string][] => {
    const text = figureText(one, figure, messages);
    return text === '' ? [] : [[messages.figures[figure], text]];
  });
}

function isQuantity(figure: Figure): figure is (typeof QUANTITIES)[number] {
  return (QUANTITIES as readonly Figure[]).includes(figure);
}
