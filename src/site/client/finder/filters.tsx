import { useState } from 'preact/hooks';
import type { Catalog } from '../../../catalog/types';
import type { Facet } from '../../../select/facets';
import { RANGE_FIGURES, type RangeFigure } from '../../../select/names';
import type { Answer } from '../../finder/answer';
import { endsOf, rangeOf } from '../../finder/ranges';
import { FACETS, type Written } from '../../finder/view';
import { labelsOf } from './labels';
import type { Drawn } from './state';

/** The filters that are open at first. */
const OPEN: readonly Facet[] = ['section', 'category', 'tag'];
/** So many values of a filter are shown before one asks for all. */
const FEW = 8;

/** What narrows the results, with how many each value would leave. */
export function Filters(drawn: Drawn) {
  const { state, words } = drawn;
  const { answer, catalog, isOpen } = state;
  return (
    <aside
      id="filters"
      class={isOpen ? 'filters open' : 'filters'}
      aria-label={words.finder.filters}
    >
      {answer && catalog && (
        <>
          {FACETS.map((facet) => (
            <FacetFilter
              key={facet}
              {...drawn}
              facet={facet}
              catalog={catalog}
              counts={answer.counts[facet]}
            />
          ))}
          <DateFilter {...drawn} answer={answer} />
          <FigureFilter {...drawn} answer={answer} />
        </>
      )}
    </aside>
  );
}

interface FacetProps extends Drawn {
  readonly facet: Facet;
  readonly catalog: Catalog;
  readonly counts: Answer['counts'][Facet];
}

function FacetFilter(props: FacetProps) {
  const { facet, words, state } = props;
  const [isOpen, setOpen] = useState(
    OPEN.includes(facet) || state.view.values[facet] !== undefined,
  );
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.finder.facets[facet]}</summary>
      {isOpen && <Values {...props} />}
    </details>
  );
}

function Values({ facet, catalog, counts, state, actions, words, language }: FacetProps) {
  const [isWhole, setWhole] = useState(false);
  const { finder } = words;
  const chosen = state.view.values[facet] ?? [];
  const labelOf = labelsOf(facet, catalog, language, words);
  const all = idsInOrder(facet, catalog, counts);
  const first = all.filter((id, at) => at < FEW || chosen.includes(id));
  const isLong = all.length > first.length + 2;
  const shown = isWhole || !isLong ? all : first;
  return (
    <>
      <ul>
        {shown.map((id) => (
          <li key={id} data-depth={facet === 'section' ? id.split('/').length - 1 : 0}>
            <label>
              <input
                type="checkbox"
                checked={chosen.includes(id)}
                onChange={({ currentTarget }) => actions.choose(facet, id, currentTarget.checked)}
              />
              <span class="value">{labelOf(id)}</span>{' '}
              <span class="count">{counts.get(id) ?? 0}</span>
            </label>
          </li>
        ))}
      </ul>
      {isLong && (
        <button type="button" class="more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? finder.showFewer : finder.showAll(all.length)}
        </button>
      )}
    </>
  );
}

/** The values that leave something: sections as in the tree, others by how much they leave. */
function idsInOrder(facet: Facet, catalog: Catalog, counts: FacetProps['counts']): string[] {
  if (facet === 'section') {
    return catalog.sections.map(({ id }) => id).filter((id) => counts.has(id));
  }
  return [...counts].sort(([, one], [, other]) => other - one).map(([id]) => id);
}

type WithAnswer = Drawn & { readonly answer: Answer };

function DateFilter(props: WithAnswer) {
  const { words, state } = props;
  const { finder } = words;
  const names = ['since', 'until', 'addedSince'] as const;
  const [isOpen, setOpen] = useState(names.some((name) => state.view.written[name]));
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{finder.dates}</summary>
      {names.map((name) => (
        <Field
          key={name}
          {...props}
          name={name}
          label={finder[name]}
          example={finder.dateExample}
          value={state.view.written[name] ?? ''}
          onValue={(text) => props.actions.write(name, text)}
        />
      ))}
    </details>
  );
}

function FigureFilter(props: WithAnswer) {
  const { words, state, actions } = props;
  const [isOpen, setOpen] = useState(
    state.view.commercial || RANGE_FIGURES.some((name) => state.view.written[name]),
  );
  return (
    <details open={isOpen} onToggle={({ currentTarget }) => setOpen(currentTarget.open)}>
      <summary>{words.finder.figures}</summary>
      {RANGE_FIGURES.map((figure) => (
        <RangeField key={figure} {...props} figure={figure} />
      ))}
      <label class="commercial">
        <input
          type="checkbox"
          checked={state.view.commercial}
          onChange={({ currentTarget }) => actions.askCommercial(currentTarget.checked)}
        />
        {words.finder.commercial}
      </label>
    </details>
  );
}

function RangeField(props: WithAnswer & { readonly figure: RangeFigure }) {
  const { figure, words, state, actions } = props;
  const { finder } = words;
  const ends = endsOf(state.view.written[figure] ?? '');
  return (
    <fieldset class="range">
      <legend>{words.figures[figure]}</legend>
      {(['least', 'most'] as const).map((end) => (
        <Field
          key={end}
          {...props}
          name={figure}
          label={finder[end]}
          example={finder.examples[figure]}
          value={ends[end]}
          onValue={(text) => actions.write(figure, rangeOf({ ...ends, [end]: text }))}
        />
      ))}
    </fieldset>
  );
}

function Field({
  name,
  label,
  example,
  value,
  onValue,
  answer,
}: WithAnswer & {
  readonly name: Written;
  readonly label: string;
  readonly example: string;
  readonly value: string;
  readonly onValue: (text: string) => void;
}) {
  const isWrong = value !== '' && answer.problems.some((problem) => problem.name === name);
  return (
    <label class="field">
      <span>{label}</span>
      <input
        type="text"
        value={value}
        placeholder={example}
        autocomplete="off"
        spellcheck={false}
        aria-invalid={isWrong}
        onInput={({ currentTarget }) => onValue(currentTarget.value)}
      />
    </label>
  );
}
