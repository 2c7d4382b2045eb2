import type { Catalog } from '../../../catalog/types';
import type { Facet } from '../../../select/facets';
import { RANGE_FIGURES } from '../../../select/names';
import type { Answer } from '../../finder/answer';
import { FACETS, type View, type Written } from '../../finder/view';
import { Choice, Field, Filter, type Option, Options, RangeFields } from '../components/filter';
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
      {() => <FacetOptions {...props} />}
    </Filter>
  );
}

function FacetOptions({ facet, catalog, counts, state, actions, words }: FacetProps) {
  const chosen = state.view.values[facet] ?? [];
  const excluded = chosen.filter((value) => /^[-!]/.test(value));
  const optionOf = (value: string): Option => {
    const isExcluded = excluded.includes(value);
    const id = isExcluded ? value.slice(1) : value;
    return {
      ...{ value, isExcluded, isChosen: chosen.includes(value) },
      label: state.labels?.[facet](id),
      count: counts.get(id) ?? 0,
      isBelow: facet === 'section' && id.includes('/'),
    };
  };
  return (
    <Options
      options={[...idsInOrder(facet, catalog, counts), ...excluded].map(optionOf)}
      few={facet === 'section' ? FEW + FEW / 2 : FEW}
      words={words}
      onChoose={(value, isChosen) => actions.choose(facet, value, isChosen)}
    />
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

/** Whether something is written there that cannot be read. */
function isUnread({ problems }: Answer, name: Written): boolean {
  return problems.some((problem) => problem.name === name);
}

function DateFilter({ words, state, actions, answer }: WithAnswer) {
  const { finder } = words;
  const { written } = state.view;
  const count = (['since', 'until', 'addedSince'] as const).filter((name) => written[name]).length;
  const field = (name: 'since' | 'until' | 'addedSince') => (
    <Field
      label={finder[name]}
      example={finder.dateExample}
      value={written[name] ?? ''}
      isUnread={isUnread(answer, name)}
      onValue={(text) => actions.write(name, text)}
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

function FigureFilter({ words, state, actions, answer }: WithAnswer) {
  const { written, commercial } = state.view;
  const count = RANGE_FIGURES.filter((name) => written[name]).length + Number(commercial);
  return (
    <Filter name={words.finder.figures} count={count} isOpenAtFirst={count > 0}>
      {() => (
        <>
          {RANGE_FIGURES.map((figure) => (
            <RangeFields
              key={figure}
              legend={words.figures[figure]}
              range={written[figure] ?? ''}
              example={words.finder.examples[figure]}
              isUnread={isUnread(answer, figure)}
              words={words}
              onRange={(range) => actions.write(figure, range)}
            />
          ))}
          <Choice
            label={words.finder.commercial}
            isChosen={commercial}
            onChoose={actions.askCommercial}
          />
        </>
      )}
    </Filter>
  );
}
