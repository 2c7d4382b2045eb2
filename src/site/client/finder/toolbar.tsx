import { SORT_ORDERS } from '../../../select/names';
import { isEverything } from '../../finder/view';
import type { Drawn } from './state';

/** Orders that are asked for on a page; what is due to be checked is the keepers' own. */
const ORDERS = SORT_ORDERS.filter((order) => order !== 'checked');

/** How many there are, in which order, and the way to the filters. */
export function Toolbar({ state, actions, words }: Drawn) {
  const { view, isOpen } = state;
  const { finder } = words;
  const best = view.query.trim() === '' ? finder.orders.list : finder.orders.best;
  return (
    <div class="toolbar">
      <Status state={state} words={words} />
      <label class="order">
        <span>{finder.order}</span>
        <select
          value={view.order ?? ''}
          onChange={({ currentTarget }) => {
            actions.order(ORDERS.find((order) => order === currentTarget.value) ?? null);
          }}
        >
          <option value="">{best}</option>
          {ORDERS.filter((order) => finder.orders[order] !== best).map((order) => (
            <option key={order} value={order}>
              {finder.orders[order]}
            </option>
          ))}
        </select>
      </label>
      <label class="reverse">
        <input
          type="checkbox"
          checked={view.isReversed}
          onChange={({ currentTarget }) => actions.reverse(currentTarget.checked)}
        />
        {finder.reverse}
      </label>
      <button
        type="button"
        class="open-filters"
        aria-expanded={isOpen}
        aria-controls="filters"
        onClick={() => actions.open(!isOpen)}
      >
        {finder.filters}
      </button>
    </div>
  );
}

/** Said aloud whenever it changes. */
function Status({ state, words }: Pick<Drawn, 'state' | 'words'>) {
  const { view, answer, catalog, notice } = state;
  return (
    <p class="status" role="status">
      {notice || statusOf()}
    </p>
  );

  function statusOf(): string {
    const { finder, partial } = words;
    if (!answer || !catalog) return isEverything(view) ? '' : finder.loading;
    const { hits, full } = answer;
    const counted = finder.count(hits.length, catalog.resources.length);
    const lacking = hits.length - full;
    if (lacking === 0) return counted;
    const missing = (hits[0]?.missing ?? []).join(words.comma);
    return full > 0 ? partial.also(full, lacking) : partial.shown(missing);
  }
}
