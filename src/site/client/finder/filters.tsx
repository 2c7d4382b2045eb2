import type { ComponentChildren } from 'preact';
import { useState } from 'preact/hooks';
import type { Catalog } from '../../../catalog/types';
import type { Facet } from '../../../select/facets';
import { RANGE_FIGURES, type RangeFigure } from '../../../select/names';
import type { Answer } from '../../finder/answer';
import { endsOf, rangeOf } from '../../finder/ranges';
import { FACETS, type View, type Written } from '../../finder/view';
import { countOf, type Drawn } from './state';

/** The filters that are open at first. */
const OPEN: readonly Facet[] = ['section', 'tag', 'category'];
/** So many values of a filter are shown before one asks for all. */
const FEW = 8;

/** What narrows the results, with how many each value would leave. */
export function Filters(drawn: Drawn) {
  const { state, actions, words } = drawn;
  const { answer, catalog, view } = state;
  const { finder } = words;
  const count = countIn(view);
  return (
    <>
      <summary>
        <span class="label">{finder.filters}</span>
        {count > 0 && <span class="count"> {count}</span>}{' '}
        <span class="found" aria-hidden="true">
          {countOf(state, words)}
        </span>
      </summary>
      {answer && catalog && (
        <form
          class="filter-form"
          aria-label={finder.filters}
          onSubmit={(event) => event.preventDefault()}
        >
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
          <button type="button" class="done" onClick={actions.closeFilters}>
            {finder.done(countOf(state, words))}
          </button>
        </form>
      )}
    </>
  );
}

/** How many filters are on. */
function countIn({ values, written, commercial }: View): number {
  const chosen = Object.values(values).reduce((sum, { length }) => sum + length, 0);
  return chosen + Object.keys(written).length + Number(commercial);
}

/** One filter, which one may close; what is in it is drawn only while it is open. */
function Filter({
  name,
  count,
  isOpenAtFirst,
  children,
}: {
  readonly name: string;
  readonly count: number;
  readonly isOpenAtFirst: boolean;
  readonly children: () => ComponentChildren;
}) {
  const [isOpen, setOpen] = useState(isOpenAtFirst);
  return (
    <details
      class="filter"
      open={isOpen}
      onToggle={({ currentTarget }) => setOpen(currentTarget.open)}
    >
      <summary>
        {name}
        {count > 0 && <span class="count"> {count}</span>}
      </summary>
      {isOpen && children()}
    </details>
  );
}

interface FacetProps extends Drawn {
  readonly facet: Facet;
  readonly catalog: Catalog;
  readonly counts: Answer['counts'][Facet];
}

function FacetFilter(props: FacetProps) {
  const { facet, words, state } = props;
  const count = state.view.values[facet]?.length ?? 0;
  return (
    <Filter
      name={words.finder.facets[facet]}
      count={count}
      isOpenAtFirst={OPEN.includes(facet) || count > 0}
    >
      {() => <Options {...props} />}
    </Filter>
  );
}

function Options({ facet, catalog, counts, state, actions, words }: FacetProps) {
  const [isWhole, setWhole] = useState(false);
  const { finder } = words;
  const chosen = state.view.values[facet] ?? [];
  const all = idsInOrder(facet, catalog, counts);
  const excluded = chosen.filter((value) => /^[-!]/.test(value));
  const few = facet === 'section' ? FEW + FEW / 2 : FEW;
  const first = all.filter((id, at) => at < few || chosen.includes(id));
  const isLong = all.length > first.length + 2;
  return (
    <>
      <ul class="options">
        {[...(isWhole || !isLong ? all : first), ...excluded].map((value) => {
          const id = excluded.includes(value) ? value.slice(1) : value;
          return (
            <li key={value} class={facet === 'section' && id.includes('/') ? 'sub' : undefined}>
              <label class={id === value ? 'option' : 'option not'}>
                <input
                  type="checkbox"
                  checked={chosen.includes(value)}
                  onChange={({ currentTarget }) =>
                    actions.choose(facet, value, currentTarget.checked)
                  }
                />
                <span class="name">{state.labels?.[facet](id)}</span>{' '}
                <span class="count">{counts.get(id) ?? 0}</span>
              </label>
            </li>
          );
        })}
      </ul>
      {isLong && (
        <button type="button" class="more" onClick={() => setWhole(!isWhole)}>
          {isWhole ? finder.fewerValues : finder.moreValues(all.length - first.length)}
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
  const { finder } = props.words;
  const { written } = props.state.view;
  const count = (['since', 'until', 'addedSince'] as const).filter((name) => written[name]).length;
  const field = (name: 'since' | 'until' | 'addedSince') => (
    <Field
      {...props}
      name={name}
      label={finder[name]}
      example={finder.dateExample}
      value={written[name] ?? ''}
      onValue={(text) => props.actions.write(name, text)}
    />
  );
  return (
    <Filter name={finder.dates} count={count} isOpenAtFirst={count > 0}>
      {() => (
        <>
          <div class="range">
            {field('since')} {field('until')}
          </div>
          <div class="range">{field('addedSince')}</div>
        </>
      )}
    </Filter>
  );
}

function FigureFilter(props: WithAnswer) {
  const { words, state, actions } = props;
  const { written, commercial } = state.view;
  const count = RANGE_FIGURES.filter((name) => written[name]).length + Number(commercial);
  return (
    <Filter name={words.finder.figures} count={count} isOpenAtFirst={count > 0}>
      {() => (
        <>
          {RANGE_FIGURES.map((figure) => (
            <RangeField key={figure} {...props} figure={figure} />
          ))}
          <label class="option">
            <input
              type="checkbox"
              checked={commercial}
              onChange={({ currentTarget }) => actions.askCommercial(currentTarget.checked)}
            />
            <span>{words.finder.commercial}</span>
          </label>
        </>
      )}
    </Filter>
  );
}

function RangeField(props: WithAnswer & { readonly figure: RangeFigure }) {
  const { figure, words, state, actions } = props;
  const { finder } = words;
  const ends = endsOf(state.view.written[figure] ?? '');
  return (
    <fieldset>
      <legend>{words.figures[figure]}</legend>
      <div class="range">
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
      </div>
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
    <label>
      {label}{' '}
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
