import type { DrawnFigures } from './state';

/** What becomes of the selected rows. */
export function FigureSelection({ state, actions, words }: DrawnFigures) {
  const { view, notice } = state;
  const { finder, figuresOf } = words;
  const isEnough = view.chosen.length > 1;
  return (
    <>
      <p role="status">
        {notice || finder.selected(view.chosen.length)}
        {!notice && !isEnough && words.comma + figuresOf.compareMore}
      </p>
      <ul>
        <li>
          <button type="button" class="primary" disabled={!isEnough} onClick={actions.compare}>
            {figuresOf.compare}
          </button>
        </li>
        {(['markdown', 'csv'] as const).map((format) => (
          <li key={format}>
            <button type="button" onClick={() => actions.copy(format)}>
              {words.resource.copy(finder.formats[format])}
            </button>
          </li>
        ))}
      </ul>
      <button
        type="button"
        class="clear"
        onClick={() => actions.change({ chosen: [], isComparing: false })}
      >
        {finder.clearSelection}
      </button>
    </>
  );
}
