import { readFileSync } from 'node:fs';
import { parseCatalog } from '../../src/catalog/parse';
import { engines } from './engines';
import { figures, judge, type Outcome, readQueries } from './measure';

/* How often search puts the right thing first, beside plain libraries: npm run bench:relevance */

const SETS = ['tests/bench/shared.jsonl', 'tests/bench/queries.jsonl'];

async function main(): Promise<void> {
  const catalog = parseCatalog(readFileSync('data/catalog.yaml'), 'data/catalog.yaml');
  const compared = engines(catalog);
  for (const set of SETS) {
    const queries = readQueries(set);
    const kinds = [...new Set(queries.map(({ kind }) => kind))];
    console.log(`\n${set}: ${queries.length} queries over ${catalog.resources.length} resources`);
    for (const [place, engine] of compared.entries()) {
      const outcomes: Outcome[] = [];
      for (const query of queries) outcomes.push(judge(query, await engine.search(query.q)));
      console.log(`\n${engine.name}`);
      console.log('  kind      queries  hit@1    MRR  recall@10');
      for (const kind of kinds) {
        print(
          kind,
          outcomes.filter(({ query }) => query.kind === kind),
        );
      }
      print('all', outcomes);
      print(
        'silence',
        outcomes.filter(({ query }) => query.kind === 'none'),
      );
      if (place === 0) printMisses(outcomes);
    }
  }
}

function print(name: string, outcomes: readonly Outcome[]): void {
  const { count, hit1, mrr, recall10 } = figures(outcomes);
  const cells = [hit1, mrr, recall10].map((value) => value.toFixed(3));
  console.log(
    `  ${name.padEnd(10)}${String(count).padStart(7)}  ${cells[0]}  ${cells[1]}      ${cells[2]}`,
  );
}

function printMisses(outcomes: readonly Outcome[]): void {
  for (const { query, rank, recall, first } of outcomes) {
    if (rank === 1 && recall === 1) continue;
    const place = rank === 0 ? 'not found' : rank === 1 ? `recall ${recall}` : `at ${rank}`;
    console.log(`  missed: ${query.kind}: ${query.q}: ${place}; first is ${first ?? 'nothing'}`);
  }
}

main();
