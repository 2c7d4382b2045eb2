import { FIGURES } from '../../../catalog/figures';
import { LINK_KINDS } from '../../../catalog/types';
import type { SiteMessages } from '../../../messages/en-site';
import { safeLink } from '../../addresses';
import type { Details } from '../../figures/details';
import type { FigureRow } from '../../figures/rows';
import { COMPARED } from '../../places';
import type { DrawnFigures } from './state';

/** A line of a comparison: what it says, and of each what that is. */
type Line = readonly [label: string, ...cells: string[]];

/**
 * What is said of rows side by side, what nobody states left out.
 *
 * @param details null where they are not loaded, and so not said
 */
export function comparisonOf(
  rows: readonly FigureRow[],
  details: Details | null,
  words: SiteMessages,
): Line[] {
  const { figuresOf, figures, separator } = words;
  const line = (label: string, cell: (row: FigureRow) => string): Line => [
    label,
    ...rows.map(cell),
  ];
  return [
    line(figuresOf.title, ({ title }) => title),
    line(figuresOf.series, ({ seriesTitle }) => seriesTitle),
    line(figuresOf.org, ({ org }) => org.join(separator)),
    line(figuresOf.date, ({ date }) => date ?? ''),
    ...FIGURES.map((figure) => line(figures[figure], ({ texts }) => texts[figure] ?? '')),
    line(figuresOf.note, ({ note }) => note ?? ''),
    line(figuresOf.annotation, ({ resource }) => details?.[resource]?.annotation ?? ''),
  ].filter(isFilled);
}

/** Where the resources of rows lead, a line for each kind of link. */
export function linksOf(
  rows: readonly FigureRow[],
  details: Details | null,
  words: SiteMessages,
): Line[] {
  return LINK_KINDS.map(
    (kind): Line => [
      words.linkKinds[kind],
      ...rows.map(({ resource }) => safeLink(details?.[resource]?.links[kind]) ?? ''),
    ],
  ).filter(isFilled);
}

const isFilled = ([, ...cells]: Line): boolean => cells.some(Boolean);

/** The chosen ones side by side. */
export function Comparison({ rows, state, actions, words, placeOf }: DrawnFigures) {
  const { figuresOf } = words;
  const { view, details } = state;
  const compared = view.chosen.flatMap((id) => rows.find((row) => row.id === id) ?? []);
  if (!view.isComparing || compared.length < 2) return null;
  return (
    <div class="comparison">
      <h2 id={COMPARED} class="section" tabIndex={-1}>
        {figuresOf.compared}{' '}
        <button type="button" class="clear" onClick={() => actions.change({ isComparing: false })}>
          {figuresOf.close}
        </button>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys */}
      <section class="table" aria-labelledby={COMPARED} tabIndex={0}>
        <table class="compare">
          <thead>
            <tr>
              <td />
              {compared.map((row) => (
                <th key={row.id} scope="col">
                  <a href={placeOf(row)}>{row.name}</a>{' '}
                  <button
                    type="button"
                    class="clear"
                    aria-label={figuresOf.remove(row.name)}
                    onClick={() => actions.select(row.id, false)}
                  >
                    ×
                  </button>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {comparisonOf(compared, details, words).map(([label, ...cells]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {cells.map((cell, at) => (
                  <td key={compared[at]?.id} class="long">
                    {cell}
                  </td>
                ))}
              </tr>
            ))}
            {linksOf(compared, details, words).map(([label, ...addresses]) => (
              <tr key={label}>
                <th scope="row">{label}</th>
                {addresses.map((address, at) => (
                  <td key={compared[at]?.id} class="long address">
                    {address && <a href={address}>{address}</a>}
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </div>
  );
}
