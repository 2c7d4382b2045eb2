import { RANGE_FIGURES } from '../../../select/names';
import type { Problem } from '../../finder/answer';
import { FACETS, isFiltered, WRITTEN, type Written } from '../../finder/view';
import type { Labels } from './labels';
import type { Drawn } from './state';

/** What is left out at present, each to be taken off. */
export function ActiveFilters(drawn: Drawn) {
  const { state, actions, words } = drawn;
  const { view, answer, labels } = state;
  if (!labels || !isFiltered(view)) return null;
  const { finder } = words;
  const filters = activeIn(drawn, labels);
  return (
    <>
      <ul class="chosen">
        {filters.map(({ key, name, value, remove }) => (
          <li key={key}>
            <button
              type="button"
              aria-label={finder.remove(name ? name + words.colon + value : value)}
              onClick={remove}
            >
              {value}
            </button>
          </li>
        ))}
        {filters.length > 1 && (
          <li>
            <button type="button" class="clear" onClick={actions.clearFilters}>
              {finder.clear}
            </button>
          </li>
        )}
      </ul>
      {(answer?.problems ?? []).map((problem) => (
        <p key={problem.name + problem.value} class="note problem">
          {problemText(problem, words)}
        </p>
      ))}
    </>
  );
}

interface Active {
  readonly key: string;
  /** What is filtered by; null where the value says it. */
  readonly name: string | null;
  readonly value: string;
  readonly remove: () => void;
}

function activeIn({ state, actions, words }: Drawn, labels: Labels): Active[] {
  const { view } = state;
  const { finder } = words;
  const values = FACETS.flatMap((facet) =>
    (view.values[facet] ?? []).map((value): Active => {
      const isExcluded = /^[-!]/.test(value);
      const label = labels[facet](isExcluded ? value.slice(1) : value);
      return {
        key: `${facet}=${value}`,
        name: finder.facets[facet],
        value: isExcluded ? finder.excluded(label) : label,
        remove: () => actions.choose(facet, value, false),
      };
    }),
  );
  const written = WRITTEN.flatMap((name): Active[] => {
    const text = view.written[name];
    if (!text) return [];
    const remove = (): void => actions.write(name, '');
    return [{ key: name, name: null, value: `${nameOf(name, words)} ${text}`, remove }];
  });
  const remove = (): void => actions.askCommercial(false);
  const commercial = { key: 'commercial', name: null, value: finder.commercial, remove };
  return [...values, ...written, ...(view.commercial ? [commercial] : [])];
}

/** What something that one writes is called. */
function nameOf(name: Written, { finder, figures }: Drawn['words']): string {
  const figure = RANGE_FIGURES.find((one) => one === name);
  return figure ? figures[figure] : finder[name as 'since' | 'until' | 'addedSince'];
}

function problemText({ name, value, near }: Problem, words: Drawn['words']): string {
  const { finder } = words;
  const facet = FACETS.find((one) => one === name);
  if (facet === undefined) return finder.unreadable(value, nameOf(name as Written, words));
  const meant = near.length > 0 ? ` ${finder.meant}${words.colon}${near.join(words.comma)}` : '';
  return finder.unknown(value, finder.facets[facet]) + meant;
}
