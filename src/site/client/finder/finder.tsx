import { SearchForm } from '../../components/search-form';
import { isEverything } from '../../finder/view';
import { ActiveFilters } from './active-filters';
import { ChosenBar } from './chosen-bar';
import { Filters } from './filters';
import { Results } from './results';
import type { Drawn } from './state';
import { Toolbar } from './toolbar';

/** All that finds things in the page. */
export function Finder(drawn: Drawn) {
  const { state, actions, words } = drawn;
  const { view, answer, isFailed } = state;
  return (
    <>
      <SearchForm words={words} query={view.query} onQuery={actions.search} />
      <Toolbar {...drawn} />
      {isFailed && (
        <p class="failed" role="alert">
          {words.finder.failed}
        </p>
      )}
      <Filters {...drawn} />
      <div class="found">
        <ActiveFilters {...drawn} />
        {!isEverything(view) && answer && <Results {...drawn} answer={answer} />}
      </div>
      <ChosenBar {...drawn} />
    </>
  );
}
