import type { Resource } from '../../../catalog/types';
import { resourcePage } from '../../addresses';
import { ResourceItem } from '../../components/resource-item';
import type { Answer } from '../../finder/answer';
import { isEverything } from '../../finder/view';
import type { Drawn } from './state';

/** What was found, the best first; nothing where the page lists everything itself. */
export function Results(drawn: Drawn) {
  const { state, actions, words, language } = drawn;
  const { view, answer, limit } = state;
  if (!answer || isEverything(view)) return null;
  const { hits } = answer;
  const shown = hits.slice(0, limit);
  const chosen = new Set(view.chosen);
  return (
    <>
      <Notes {...drawn} answer={answer} />
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
            page={resourcePage(resource.id)}
            pick={
              <input
                type="checkbox"
                class="pick"
                aria-label={words.finder.select(resource.title)}
                checked={chosen.has(resource.id)}
                onChange={({ currentTarget }) =>
                  actions.select([resource.id], currentTarget.checked)
                }
              />
            }
          >
            <Tags {...drawn} resource={resource} />
          </ResourceItem>
        ))}
      </ol>
      {hits.length > shown.length && (
        <button type="button" class="more" onClick={actions.showMore}>
          {words.finder.more(hits.length - shown.length)}
        </button>
      )}
    </>
  );
}

/** What it is about; each leads to what else is. */
function Tags({ resource, state, actions }: Drawn & { readonly resource: Resource }) {
  if (resource.tags.length === 0) return null;
  return (
    <ul class="tags">
      {resource.tags.map((tag) => (
        <li key={tag}>
          <a
            href={`?tag=${tag}`}
            onClick={(event) => {
              if (event.ctrlKey || event.metaKey || event.shiftKey) return;
              event.preventDefault();
              actions.choose('tag', tag, true);
            }}
          >
            {state.labels?.tag(tag)}
          </a>
        </li>
      ))}
    </ul>
  );
}

/** What is to be known beside the results, and what may help where there are none. */
function Notes({ state, actions, words, answer }: Drawn & { readonly answer: Answer }) {
  const { finder } = words;
  const { hits, unstated, ignored } = answer;
  const { elsewhere = 0, suggestions = [] } = state.help ?? {};
  return (
    <div role="status">
      {hits.length === 0 && <p class="note">{finder.none}</p>}
      {hits.length > answer.full && <p class="note">{partialNote(answer, words)}</p>}
      {elsewhere > 0 && (
        <p class="note">
          <button type="button" class="more" onClick={actions.clearFilters}>
            {finder.elsewhere(elsewhere)}
          </button>
        </p>
      )}
      {suggestions.length > 0 && (
        <p class="note">
          {finder.meant}
          {words.colon}
          {suggestions.map((name) => (
            <button key={name} type="button" class="more" onClick={() => actions.search(name)}>
              {name}
            </button>
          ))}
        </p>
      )}
      {unstated > 0 && <p class="note">{words.unstated(unstated)}</p>}
      {ignored > 0 && <p class="note">{words.ignoredWords(ignored)}</p>}
    </div>
  );
}

/** That none or few have all of the words. */
function partialNote({ hits, full }: Answer, { partial, comma }: Drawn['words']): string {
  return full > 0
    ? partial.also(full, hits.length - full)
    : partial.shown((hits[0]?.missing ?? []).join(comma));
}
