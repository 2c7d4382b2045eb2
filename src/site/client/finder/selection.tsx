import { isEverything } from '../../finder/view';
import { type Drawn, FORMATS } from './state';

/** What becomes of the selected resources. */
export function Selection({ state, actions, words }: Drawn) {
  const { view, answer, notice } = state;
  const { finder } = words;
  const found = isEverything(view) ? [] : (answer?.hits ?? []).map(({ resource }) => resource.id);
  const hasMore = found.some((id) => !view.chosen.includes(id));
  return (
    <>
      <p role="status">{notice || <Counted text={finder.selected(view.chosen.length)} />}</p>
      <ul aria-label={finder.copyAs}>
        <li aria-hidden="true">{finder.copyAs}</li>
        {FORMATS.map((format) => (
          <li key={format}>
            <button type="button" onClick={() => actions.copy(format)}>
              {finder.formats[format]}
            </button>
          </li>
        ))}
      </ul>
      <details class="menu">
        <summary>{finder.download}</summary>
        <ul>
          {FORMATS.map((format) => (
            <li key={format}>
              <button type="button" onClick={() => actions.download(format)}>
                {finder.formats[format]}
              </button>
            </li>
          ))}
        </ul>
      </details>
      {hasMore && (
        <button type="button" class="more" onClick={() => actions.select(found, true)}>
          {finder.selectAll(found.length)}
        </button>
      )}
      <button type="button" class="clear" onClick={actions.clearSelection}>
        {finder.clearSelection}
      </button>
    </>
  );
}

/** A text whose number is seen at once. */
function Counted({ text }: { readonly text: string }) {
  const [before, count, after] = text.split(/(\d+)/);
  return (
    <>
      {before}
      <b>{count}</b>
      {after}
    </>
  );
}
