import { SORT_ORDERS, type SortOrder } from '../../../select/names';
import { ResultsHeading } from '../components/results-heading';
import { ActiveFilters } from './active-filters';
import { countOf, type Drawn } from './state';

/** How many results there are, what was left out, and in which order they are. */
export function ResultsHead(drawn: Drawn) {
  const { words } = drawn;
  return (
    <>
      <ResultsHeading query={drawn.state.view.query} words={words} />
      <p class="status" role="status">
        {statusOf(drawn)}
      </p>
      <ActiveFilters {...drawn} />
      <Order {...drawn} />
    </>
  );
}

/** Said aloud whenever it changes. */
function statusOf({ state, words }: Drawn): string {
  if (state.isFailed) return words.finder.failed;
  return countOf(state, words) || words.finder.loading;
}

/** The end of an order that is turned round. */
const REVERSED = '!';

/** The orders that are offered; what is due to be checked is the keepers' own. */
const ORDERS: readonly string[] = SORT_ORDERS.filter((order) => order !== 'checked').flatMap(
  (order) => (order === 'date' ? [order, order + REVERSED] : [order]),
);

function Order({ state, actions, words }: Drawn) {
  const { finder } = words;
  const { query, order, isReversed } = state.view;
  const isSearch = query.trim() !== '';
  const current = (order ?? '') + (isReversed ? REVERSED : '');
  const offered = ['', ...ORDERS.filter((one) => isSearch || one !== 'list')];
  const labelOf = (one: string): string => {
    if (one === `date${REVERSED}`) return finder.orders.oldest;
    const plain = one.replace(REVERSED, '') as SortOrder | '';
    const label =
      plain === '' || plain === 'checked'
        ? finder.orders[isSearch ? 'best' : 'list']
        : finder.orders[plain];
    return one === plain ? label : label + words.comma + finder.reversed;
  };
  return (
    <label class="order">
      {finder.order}{' '}
      <select
        value={current}
        onChange={({ currentTarget: { value } }) => {
          const plain = value.replace(REVERSED, '');
          const wanted = SORT_ORDERS.find((one) => one === plain) ?? null;
          actions.order(wanted, value.endsWith(REVERSED));
        }}
      >
        {[...new Set([...offered, current])].map((one) => (
          <option key={one} value={one}>
            {labelOf(one)}
          </option>
        ))}
      </select>
    </label>
  );
}
