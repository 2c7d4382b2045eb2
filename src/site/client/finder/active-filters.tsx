import { RANGE_FIGURES } from '../../../select/names';
import type { Problem } from '../../finder/answer';
import { FACETS, isFiltered, WRITTEN, type Written } from '../../finder/view';
import { type ChosenFilter, ChosenFilters } from '../components/chosen-filters';
import type { Labels } from './labels';
import type { Drawn } from './state';

/** What is left out at present, each to be taken off. */
export function ActiveFilters(drawn: Drawn) {
  const { state, actions, words } = drawn;
  const { view, answer, labels } = state;
  if (!labels || !isFiltered(view)) return null;
  const filters = activeIn(drawn, labels);
  return (
    <>
      <ChosenFilters
        filters={filters}
        onClear={filters.length > 1 ? actions.clearFilters : null}
        words={words}
      />
      {(answer?.problems ?? []).map((problem) => (
        <p key={problem.name + problem.value} class="note problem">
          {problemText(problem, words)}
        </p>
      ))}
    </>
  );
}

function activeIn({ state, actions, words }: Drawn, labels: Labels): ChosenFilter[] {
  const { view } = state;
  const { finder } = words;
  const values = FACETS.flatMap((facet) =>
    (view.values[facet] ?? []).map((value): ChosenFilter => {
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
  const written = WRITTEN.flatMap((name): ChosenFilter[] => {
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
