import { RANGE_FIGURES } from '../../../select/names';
import type { FigureField } from '../../figures/view';
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
      <h2 class="hidden">{finder.results}</h2>
      <p class="status" role="status">
        {countOf(drawn)}
      </p>
      {isNarrowed && (
        <ul class="chosen">
          <li>
            <button type="button" class="clear" onClick={actions.clear}>
              {finder.clear}
            </button>
          </li>
        </ul>
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

function nameOf(name: FigureField, { words }: DrawnFigures): string {
  const figure = RANGE_FIGURES.find((one) => one === name);
  return figure ? words.figures[figure] : words.finder[name as 'since' | 'until'];
}
