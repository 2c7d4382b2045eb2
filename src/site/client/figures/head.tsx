import { RANGE_FIGURES } from '../../../select/names';
import { FIGURE_FACETS, FIGURE_FIELDS, type FigureField } from '../../figures/view';
import { type ChosenFilter, ChosenFilters } from '../components/chosen-filters';
import { ResultsHeading } from '../components/results-heading';
import { countOf, type DrawnFigures } from './state';

/** How many rows there are, and what is to be said of them. */
export function FigureHead({
  isNarrowed,
  ...drawn
}: DrawnFigures & { readonly isNarrowed: boolean }) {
  const { kind, state, actions, words } = drawn;
  const { view, answer } = state;
  const { finder, figuresOf } = words;
  return (
    <>
      <ResultsHeading query={view.query} words={words} />
      <p class="status" role="status">
        {countOf(drawn)}
      </p>
      {isNarrowed && (
        <ChosenFilters filters={chosenIn(drawn)} onClear={actions.clear} words={words} />
      )}
      {state.unknown.map(({ of, value }) => (
        <p key={of + value} class="note problem">
          {finder.unknown(value, of === 'row' ? figuresOf[kind].navigation : finder.facets[of])}
        </p>
      ))}
      {answer.unread.map((name) => (
        <p key={name} class="note problem">
          {finder.unreadable(view.written[name] ?? '', nameOf(name, drawn))}
        </p>
      ))}
      {answer.unstated > 0 && <p class="note">{words.unstated(answer.unstated)}</p>}
    </>
  );
}

/** What narrows the table at present. */
function chosenIn(drawn: DrawnFigures): ChosenFilter[] {
  const { names, state, actions, words } = drawn;
  const { view } = state;
  const { finder } = words;
  const values = FIGURE_FACETS.flatMap((facet) => {
    const labels = new Map(names[facet].map(({ id, label }) => [id, label]));
    return (view.values[facet] ?? []).map((value): ChosenFilter => {
      const id = value.replace(/^-/, '');
      const label = labels.get(id) ?? id;
      return {
        key: `${facet}=${value}`,
        name: finder.facets[facet],
        value: id === value ? label : finder.excluded(label),
        remove: () => actions.choose(facet, value, false),
      };
    });
  });
  const written = FIGURE_FIELDS.flatMap((name): ChosenFilter[] => {
    const text = view.written[name];
    if (!text) return [];
    const remove = (): void => actions.write(name, '');
    return [{ key: name, name: null, value: `${nameOf(name, drawn)} ${text}`, remove }];
  });
  const remove = (): void => actions.change({ commercial: false });
  const commercial = { key: 'commercial', name: null, value: finder.commercial, remove };
  return [...values, ...written, ...(view.commercial ? [commercial] : [])];
}

function nameOf(name: FigureField, { words }: DrawnFigures): string {
  const figure = RANGE_FIGURES.find((one) => one === name);
  return figure ? words.figures[figure] : words.finder[name as 'since' | 'until'];
}
