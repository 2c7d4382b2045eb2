import {
  type Described,
  describedId,
  describedIn,
  FIGURES,
  type Figure,
  QUANTITIES,
} from '../../catalog/figures';
import type { Resource } from '../../catalog/types';
import type { Messages } from '../../messages';
import { describedPairs } from '../../render/facts';
import { figureText } from '../../render/figures';
import { figurePlace } from '../places';

interface Props {
  readonly resource: Resource;
  readonly messages: Messages;
  readonly heading: string;
}

/** The figures of its models, of itself as a data set with its parts, or as a tool. */
export function ResourceFigures({ resource, messages, heading }: Props) {
  const described = describedIn(resource);
  const groups = Object.entries(HEADINGS).flatMap(([kind, field]) => {
    const members = described.filter((one) => one.kind === kind);
    return members.length > 0 ? [{ kind, name: messages.fields[field] ?? '', members }] : [];
  });
  if (groups.length === 0) return null;
  return (
    <section>
      <h2>{heading}</h2>
      <div>
        {groups.map(({ kind, name, members }) => (
          <div key={kind} class="figures-of">
            {groups.length > 1 && <h3>{name}</h3>}
            {members.length > 1 ? (
              <FiguresTable members={members} name={name} messages={messages} />
            ) : (
              members.map((one) => <FiguresList key={one.id} one={one} messages={messages} />)
            )}
          </div>
        ))}
      </div>
    </section>
  );
}

/** What each kind is called, in the order of the page. */
const HEADINGS: Readonly<Record<Exclude<Described['kind'], 'resource'>, string>> = {
  model: 'models',
  dataset: 'dataset',
  part: 'parts',
  tool: 'license',
};

/** The figures of one thing, a line each. */
function FiguresList({ one, messages }: { readonly one: Described; readonly messages: Messages }) {
  const pairs = describedPairs(one, messages);
  if (one.kind === 'model' || one.kind === 'part') {
    pairs.unshift([messages.fields.name ?? '', one.name]);
  }
  return (
    <dl class="record" id={one.id === null ? undefined : figurePlace(one.id)}>
      {pairs.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd>{text}</dd>
        </div>
      ))}
    </dl>
  );
}

/** Figures that are sentences. */
const LONG: readonly Figure[] = ['design', 'compute', 'optimizer', 'derivedFrom', 'languages'];

/** The figures of several, one a row; of a column that nobody fills nothing is shown. */
function FiguresTable({
  members,
  name,
  messages,
}: {
  readonly members: readonly Described[];
  readonly name: string;
  readonly messages: Messages;
}) {
  const { fields } = messages;
  const figures = FIGURES.filter((figure) =>
    members.some((one) => figureText(one, figure, messages) !== ''),
  );
  const hasNotes = members.some(({ note }) => note !== null);
  const hasIds = members.some(({ kind }) => kind === 'model');
  return (
    // biome-ignore lint/a11y/useSemanticElements: the design has it so; a section would need a heading
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is scrolled with keys too
    <div class="table" role="region" aria-label={name} tabIndex={0}>
      <table>
        <thead>
          <tr>
            <th scope="col">{fields.name}</th>
            {figures.map((figure) => (
              <th key={figure} scope="col" class={classOf(figure)}>
                {messages.figures[figure]}
              </th>
            ))}
            {hasNotes && <th scope="col">{fields.note}</th>}
            {hasIds && <th scope="col">{fields.id}</th>}
          </tr>
        </thead>
        <tbody>
          {members.map((one) => (
            <tr key={one.id} id={one.id === null ? undefined : figurePlace(one.id)}>
              <th scope="row">{one.name}</th>
              {figures.map((figure) => (
                <td key={figure} class={classOf(figure)}>
                  {figureText(one, figure, messages)}
                </td>
              ))}
              {hasNotes && <td class="long">{one.note}</td>}
              {hasIds && (
                <td>
                  <code>{describedId(one)}</code>
                </td>
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function classOf(figure: Figure): string | undefined {
  if ((QUANTITIES as readonly Figure[]).includes(figure)) return 'number';
  if (figure === 'license') return 'license';
  return LONG.includes(figure) ? 'long' : undefined;
}
