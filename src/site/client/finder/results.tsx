import { ResourceItem } from '../../components/resource-item';
import type { Answer } from '../../finder/answer';
import type { Drawn } from './state';

/** What was found, the best first. */
export function Results({
  state,
  actions,
  words,
  language,
  answer,
}: Drawn & { readonly answer: Answer }) {
  const { finder } = words;
  const { hits } = answer;
  const shown = hits.slice(0, state.limit);
  const chosen = new Set(state.view.chosen);
  return (
    <section class="results" aria-labelledby="results">
      <h2 id="results" class="visually-hidden">
        {finder.results}
      </h2>
      <Notes state={state} actions={actions} words={words} answer={answer} />
      <ol class="resources">
        {shown.map(({ resource, missing }) => (
          <ResourceItem
            key={resource.id}
            resource={resource}
            language={language}
            words={words}
            level={3}
            marked={answer.words}
            missing={missing}
          >
            <input
              type="checkbox"
              class="take"
              aria-label={finder.choose(resource.title)}
              checked={chosen.has(resource.id)}
              onChange={({ currentTarget }) => actions.take([resource.id], currentTarget.checked)}
            />
          </ResourceItem>
        ))}
      </ol>
      {hits.length > shown.length && (
        <button type="button" class="more" onClick={actions.showMore}>
          {finder.more(hits.length - shown.length)}
        </button>
      )}
    </section>
  );
}

/** What is to be known beside the results, and what may help where there are none. */
function Notes({
  actions,
  words,
  answer,
}: Pick<Drawn, 'state' | 'actions' | 'words'> & { readonly answer: Answer }) {
  const { finder } = words;
  const { hits, unstated, ignored, elsewhere, suggestions } = answer;
  return (
    <>
      {hits.length === 0 && <p class="note">{finder.none}</p>}
      {elsewhere > 0 && (
        <p class="note">
          <button type="button" onClick={actions.clearFilters}>
            {finder.elsewhere(elsewhere)}
          </button>
        </p>
      )}
      {suggestions.length > 0 && (
        <p class="note">
          {finder.meant}
          {words.colon}
          {suggestions.map((name) => (
            <button key={name} type="button" onClick={() => actions.search(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {unstated > 0 && <p class="note">{words.unstated(unstated)}</p>}
      {ignored > 0 && <p class="note">{words.ignoredWords(ignored)}</p>}
    </>
  );
}
