import type { Catalog } from '../../../catalog/types';
import { RANGE_FIGURES } from '../../../select/names';
import type { Problem } from '../../finder/answer';
import { FACETS, isFiltered, WRITTEN, type Written } from '../../finder/view';
import { labelsOf } from './labels';
import type { Drawn } from './state';

/** What is left out at present, each to be taken off. */
export function ActiveFilters({ state, actions, words, language }: Drawn) {
  const { view, answer, catalog } = state;
  if (!catalog || !isFiltered(view)) return null;
  const { finder } = words;
  const filters = activeIn({ state, actions, words, language }, catalog);
  return (
    <div class="active">
      <ul>
        {filters.map(({ key, text, remove }) => (
          <li key={key}>
            <button type="button" aria-label={finder.remove(text)} onClick={remove}>
              {text} <span aria-hidden="true">×</span>
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
        <p key={problem.name + problem.value} class="problem">
          {problemText(problem, { state, actions, words, language })}
        </p>
      ))}
    </div>
  );
}

interface Active {
  readonly key: string;
  readonly text: string;
  readonly remove: () => void;
}

function activeIn({ state, actions, words, language }: Drawn, catalog: Catalog): Active[] {
  const { view } = state;
  const { finder } = words;
  const values = FACETS.flatMap((facet) => {
    const labelOf = labelsOf(facet, catalog, language, words);
    return (view.values[facet] ?? []).map((value): Active => {
      const isExcluded = /^[-!]/.test(value);
      const label = labelOf(isExcluded ? value.slice(1) : value);
      return {
        key: `${facet}=${value}`,
        text: finder.facets[facet] + words.colon + (isExcluded ? finder.excluded(label) : label),
        remove: () => actions.choose(facet, value, false),
      };
    });
  });
  const written = WRITTEN.flatMap((name): Active[] => {
    const text = view.written[name];
    if (!text) return [];
    const remove = (): void => actions.write(name, '');
    return [{ key: name, text: nameOf(name, words) + words.colon + text, remove }];
  });
  const commercial: Active[] = view.commercial
    ? [
        {
          key: 'commercial',
          text: finder.commercial,
          remove: () => actions.askCommercial(false),
        },
      ]
    : [];
  return [...values, ...written, ...commercial];
}

/** What something that one writes is called. */
function nameOf(name: Written, { finder, figures }: Drawn['words']): string {
  const figure = RANGE_FIGURES.find((one) => one === name);
  if (figure) return figures[figure];
  return name === 'addedSince' ? finder.addedSince : `${finder.dates} ${finder[name as 'since']}`;
}

function problemText({ name, value, near }: Problem, { words }: Drawn): string {
  const { finder } = words;
  const facet = FACETS.find((one) => one === name);
  if (facet === undefined) return finder.unreadable(value, nameOf(name as Written, words));
  const meant = near.length > 0 ? ` ${finder.meant}${words.colon}${near.join(words.comma)}` : '';
  return finder.unknown(value, finder.facets[facet]) + meant;
}
