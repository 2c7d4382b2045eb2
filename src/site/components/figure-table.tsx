import type { SiteMessages } from '../../messages/en-site';
import type { Links } from '../addresses';
import { cellText } from '../figures/answer';
import { COLUMNS, type FigureColumn, type FigureKind, type FigureRow } from '../figures/rows';
import { figurePlace, rowPlace } from '../places';

interface Props {
  readonly kind: FigureKind;
  readonly rows: readonly FigureRow[];
  readonly words: SiteMessages;
  readonly links: Links;
}

/** The columns whose cells are numbers, or dates. */
const NUMBERS: readonly FigureColumn[] = [
  ...(['params', 'activeParams', 'tokens', 'context', 'documents', 'size', 'date'] as const),
];

/** What a column is called. */
export function columnLabel(column: FigureColumn, { figuresOf, figures }: SiteMessages): string {
  return column === 'name' || column === 'date' ? figuresOf[column] : figures[column];
}

/** All models or data sets with their figures; a script puts them in order, and hides some. */
export function FigureTable({ kind, rows, words, links }: Props) {
  const { figuresOf } = words;
  const columns = COLUMNS[kind];
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keys
    <section class="table wide" aria-label={figuresOf[kind].navigation} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col" class="pick-cell">
              <span class="hidden">{figuresOf.selection}</span>
            </th>
            {columns.map((column) => (
              <th key={column} scope="col" class={classOf(column)} data-column={column}>
                <button class="sort" type="button">
                  {columnLabel(column, words)}
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row) => (
            <tr key={row.id} id={rowPlace(row.id)} class={row.kind === 'part' ? 'part-row' : ''}>
              <td class="pick-cell">
                <input class="pick" type="checkbox" aria-label={figuresOf.select(row.name)} />
              </td>
              {columns.map((column) =>
                column === 'name' ? (
                  <th key={column} scope="row">
                    <a href={placeOf(row, links)}>{breakable(row.name)}</a>
                  </th>
                ) : (
                  <td key={column} class={classOf(column)}>
                    {cellText(row, column)}
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

/** A name that may go on in another line behind its underscores: browsers know of hyphens only. */
function breakable(name: string) {
  return name
    .split(/(?<=_)/)
    .flatMap((piece, at) => (at === 0 ? piece : [<wbr key={at} />, piece]));
}

/** Where more of it is said: at its own figures, where a resource has those of several. */
export function placeOf({ id, resource }: FigureRow, links: Pick<Links, 'resource'>): string {
  const own = id.slice(resource.length + 1);
  return links.resource(resource) + (own === '' ? '' : `#${figurePlace(own)}`);
}

function classOf(column: FigureColumn): string | undefined {
  if (NUMBERS.includes(column)) return 'number';
  if (column === 'architecture') return 'long';
  return column === 'license' || column === 'languages' ? 'license' : undefined;
}
