import { FigurePlot, layOutPlot, PlotChoice, PlotKey } from '../components/figure-plot';
import { FigureTable } from '../components/figure-table';
import { SearchForm } from '../components/search-form';
import { type FigureKind, figureRows } from '../figures/rows';
import type { Page } from '../page';
import { COMPARISON, FILTERS, HEAD, PLOT, RESULTS, SELECTION } from '../places';
import type { Edition } from '../site';

/** The width for which a plot is drawn until a script knows better, in pixels. */
const WIDTH = 960;

/** A page with the figures of all models, and one with those of all data sets, where there are any. */
export function figurePages(edition: Edition): readonly Page[] {
  return (['models', 'datasets'] as const).flatMap((kind) => figurePage(kind, edition));
}

function figurePage(kind: FigureKind, { site, code, words }: Edition): readonly Page[] {
  const rows = figureRows(kind, site.catalog, code, words);
  if (rows.length === 0) return [];
  const { navigation, intro, count } = words.figuresOf[kind];
  const whole = rows.filter((row) => row.kind !== 'part').length;
  const label = words.figuresOf.plot.over(words.figures.params);
  const layout = layOutPlot(rows, 'params', WIDTH);
  return [
    {
      name: `${kind}.html`,
      title: navigation,
      description: intro(whole),
      navigation,
      script: `${kind}.js`,
      hasWords: true,
      styles: ['figures.css'],
      body: (links) => (
        <div data-figures={kind}>
          <div class="masthead slim">
            <h1>{navigation}</h1>
            <p class="intro">{intro(whole)}</p>
          </div>
          {kind === 'models' && layout.dots.length > 0 && (
            <figure id={PLOT} class="plot">
              <figcaption>
                <span class="caption">{label}</span>
                <PlotKey words={words} />
                <PlotChoice words={words} plotted="params" />
              </figcaption>
              <div class="canvas">
                <FigurePlot layout={layout} label={label} />
              </div>
            </figure>
          )}
          <SearchForm
            words={words}
            label={words.figuresOf.search}
            placeholder={words.figuresOf.placeholder}
          />
          <div class="columns">
            <details id={FILTERS} class="filters">
              <summary>
                <span class="label">{words.finder.filters}</span>
              </summary>
            </details>
            <div id={RESULTS} class="results">
              <div id={HEAD} class="results-head">
                <p class="status" role="status">
                  {count(whole)}
                </p>
              </div>
              <div id={COMPARISON} />
              <FigureTable kind={kind} rows={rows} words={words} links={links} />
            </div>
          </div>
        </div>
      ),
      after: () => (
        <section id={SELECTION} class="selection" aria-label={words.figuresOf.selection} hidden />
      ),
    },
  ];
}
