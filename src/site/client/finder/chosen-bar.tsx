import { isEverything } from '../../finder/view';
import { type Drawn, FORMATS } from './state';

/** What becomes of the chosen resources. */
export function ChosenBar({ state, actions, words }: Drawn) {
  const { view, answer, format } = state;
  const { finder } = words;
  const { length } = view.chosen;
  if (length === 0) return null;
  const found = isEverything(view) ? [] : (answer?.hits ?? []).map(({ resource }) => resource.id);
  const hasMore = found.some((id) => !view.chosen.includes(id));
  return (
    <section class="chosen" aria-label={finder.chosen(length)}>
      <p>{finder.chosen(length)}</p>
      <label>
        <span class="visually-hidden">{finder.format}</span>
        <select
          value={format}
          onChange={({ currentTarget }) => {
            const wanted = FORMATS.find((one) => one === currentTarget.value);
            if (wanted) actions.setFormat(wanted);
          }}
        >
          {FORMATS.map((one) => (
            <option key={one} value={one}>
              {finder.formats[one]}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="main" onClick={actions.copy}>
        {finder.copy}
      </button>
      <button type="button" onClick={actions.download}>
        {finder.download}
      </button>
      {hasMore && (
        <button type="button" onClick={() => actions.take(found, true)}>
          {finder.chooseAll(found.length)}
        </button>
      )}
      <button type="button" onClick={actions.dropAll}>
        {finder.drop}
      </button>
    </section>
  );
}
