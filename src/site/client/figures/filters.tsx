import { RANGE_FIGURES, type RangeFigure } from '../../../select/names';
import { FIGURE_FACETS, type FigureFacet } from '../../figures/view';
import { Choice, Field, Filter, type Option, Options, RangeFields } from '../components/filter';
import { countOf, type DrawnFigures } from './state';

/** So many values of a filter are shown before one asks for all. */
const FEW = 8;
/** What is open at first; the others where anything is asked in them. */
const OPEN: readonly FigureFacet[] = ['series', 'architecture', 'language'];
/** What only rows of the other page have. */
const ELSEWHERE: Readonly<Record<DrawnFigures['kind'], FigureFacet>> = {
  models: 'language',
  datasets: 'architecture',
};
const RANGES: Readonly<Record<DrawnFigures['kind'], readonly RangeFigure[]>> = {
  models: RANGE_FIGURES.filter((figure) => figure !== 'size'),
  datasets: ['tokens', 'size'],
};

/** What narrows the table, with how many rows each value would leave. */
export function FigureFilters(drawn: DrawnFigures) {
  const { kind, state, actions, words } = drawn;
  const { view, answer } = state;
  const { written, values, commercial, parts } = view;
  const { finder, figuresOf } = words;
  const facets = FIGURE_FACETS.filter((facet) => facet !== ELSEWHERE[kind]);
  const dates = (['since', 'until'] as const).filter((name) => written[name]).length;
  const asked =
    Object.values(values).reduce((sum, chosen) => sum + chosen.length, 0) +
    Object.values(written).filter(Boolean).length +
    Number(commercial);
  return (
    <>
      <summary>
        <span class="label">{finder.filters}</span>
        {asked > 0 && <span class="count"> {asked}</span>}{' '}
        <span class="found" aria-hidden="true">
          {countOf(drawn)}
        </span>
      </summary>
      <form
        class="filter-form"
        aria-label={finder.filters}
        onSubmit={(event) => event.preventDefault()}
      >
        <Filter name={finder.figures} count={0} isOpenAtFirst>
          {() => (
            <>
              {RANGES[kind].map((figure) => (
                <RangeFields
                  key={figure}
                  legend={words.figures[figure]}
                  range={written[figure] ?? ''}
                  example={finder.examples[figure]}
                  isUnread={answer.unread.includes(figure)}
                  words={words}
                  onRange={(range) => actions.write(figure, range)}
                />
              ))}
              <Choice
                label={finder.commercial}
                isChosen={commercial}
                onChoose={(isChosen) => actions.change({ commercial: isChosen })}
              />
              {kind === 'datasets' && (
                <Choice
                  label={figuresOf.parts}
                  isChosen={parts}
                  onChoose={(isChosen) => actions.change({ parts: isChosen })}
                />
              )}
            </>
          )}
        </Filter>
        {facets.map((facet) => (
          <Filter
            key={facet}
            name={finder.facets[facet]}
            count={values[facet]?.length ?? 0}
            isOpenAtFirst={OPEN.includes(facet) || values[facet] !== undefined}
          >
            {() => (
              <Options
                options={optionsOf(facet, drawn)}
                few={FEW}
                words={words}
                onChoose={(value, isChosen) => actions.choose(facet, value, isChosen)}
              />
            )}
          </Filter>
        ))}
        <Filter name={finder.dates} count={dates} isOpenAtFirst={dates > 0}>
          {() => (
            <div class="range">
              {(['since', 'until'] as const).map((name) => (
                <Field
                  key={name}
                  label={finder[name]}
                  example={finder.dateExample}
                  value={written[name] ?? ''}
                  isUnread={answer.unread.includes(name)}
                  onValue={(text) => actions.write(name, text)}
                />
              ))}
            </div>
          )}
        </Filter>
        <button type="button" class="done" onClick={actions.closeFilters}>
          {finder.done(countOf(drawn))}
        </button>
      </form>
    </>
  );
}

function optionsOf(facet: FigureFacet, { names, state }: DrawnFigures): Option[] {
  const { view, answer } = state;
  const counts = answer.counts[facet];
  const chosen = view.values[facet] ?? [];
  const labels = new Map(names[facet].map(({ id, label }) => [id, label]));
  const values = [...new Set([...counts.keys(), ...chosen])];
  const idOf = (value: string): string => value.replace(/^-/, '');
  const countIn = (value: string): number => counts.get(idOf(value)) ?? 0;
  return values
    .sort((a, b) => countIn(b) - countIn(a))
    .map((value) => ({
      value,
      label: labels.get(idOf(value)) ?? idOf(value),
      count: countIn(value),
      isChosen: chosen.includes(value),
      isExcluded: value.startsWith('-'),
    }));
}
