import { readFileSync } from 'node:fs';
import { parseCatalog } from '../../src/catalog/parse';
import { search } from '../../src/query/search';
import { figures, judge, type Outcome, readQueries } from './measure';

/* How often search puts the right thing first: npm run bench:relevance */

const SETS = ['tests/bench/shared.jsonl', 'tests/bench/queries.jsonl'];

const catalog = parseCatalog(readFileSync('data/catalog.yaml'), 'data/catalog.yaml');

for (const set of SETS) {
  const outcomes = readQueries(set).map((query) =>
    judge(
      query,
      search(query.q, catalog.resources, catalog).map((hit) => hit.resource),
    ),
  );
  console.log(`\n${set}: ${outcomes.length} queries over ${catalog.resources.length} resources\n`);
  const kinds = [...new Set(outcomes.map(({ query }) => query.kind))];
  console.log('kind      queries  hit@1    MRR  recall@10');
  for (const kind of kinds)
    print(
      kind,
      outcomes.filter(({ query }) => query.kind === kind),
    );
  print('all', outcomes);

  console.log('\nmisses:');
  for (const { query, rank, recall, first } of outcomes) {
    if (rank === 1 && recall === 1) continue;
    const place = rank === 0 ? 'not found' : `at ${rank}`;
    console.log(`  ${query.kind.padEnd(8)} ${query.q}: ${place}; first is ${first ?? 'nothing'}`);
  }
}

function print(name: string, outcomes: readonly Outcome[]): void {
  const { count, hit1, mrr, recall10 } = figures(outcomes);
  const cells = [hit1, mrr, recall10].map((value) => value.toFixed(3));
  console.log(
    `${name.padEnd(10)}${String(count).padStart(7)}  ${cells[0]}  ${cells[1]}      ${cells[2]}`,
  );
}
