import { readFileSync } from 'node:fs';
import { parseCatalog } from '../../src/catalog/parse';
import type { Catalog } from '../../src/catalog/types';
import { type Engine, engines } from './engines';
import {
  figures,
  isHelped,
  judge,
  type Outcome,
  type Query,
  type Question,
  readLines,
} from './measure';

/*
 * How often search puts the right thing first, and answers a question, beside plain libraries:
 * npm run bench:relevance [-- --ours]
 */

const QUERIES = ['tests/bench/shared.jsonl', 'tests/bench/queries.jsonl'];
const QUESTIONS = ['tests/bench/questions.jsonl', 'tests/bench/own-questions.jsonl'];
const ONLY_OURS = process.argv.includes('--ours');

async function main(): Promise<void> {
  const catalog = parseCatalog(readFileSync('data/catalog.yaml'), 'data/catalog.yaml');
  const compared = enginesOf(catalog);
  for (const set of QUERIES) await measureQueries(set, catalog, compared);
  const withoutKeywords = enginesOf({
    ...catalog,
    resources: catalog.resources.map((one) => ({ ...one, keywords: [] })),
  });
  for (const set of QUESTIONS) {
    await measureQuestions(set, catalog, compared, 'with keywords');
    await measureQuestions(set, catalog, withoutKeywords, 'without keywords');
  }
}

const enginesOf = (catalog: Catalog): Engine[] => engines(catalog).slice(0, ONLY_OURS ? 1 : 9);

async function measureQueries(
  set: string,
  catalog: Catalog,
  compared: readonly Engine[],
): Promise<void> {
  const queries = readLines<Query>(set);
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

/** The share of questions that are helped: one that was expected among the first three, or silence. */
async function measureQuestions(
  set: string,
  catalog: Catalog,
  compared: readonly Engine[],
  note: string,
): Promise<void> {
  const questions = readLines<Question>(set);
  const kinds = [...new Set(questions.map(({ kind }) => kind))];
  console.log(
    `\n${set}: ${questions.length} questions over ${catalog.resources.length} resources, ${note}`,
  );
  console.log(`  ${''.padEnd(22)}${['all', ...kinds].map((kind) => kind.padStart(12)).join('')}`);
  for (const [place, engine] of compared.entries()) {
    const missed: string[] = [];
    const helped = new Map<string, boolean[]>();
    for (const question of questions) {
      const results = await engine.search(question.q);
      const isRight = isHelped(question, results);
      helped.set(question.kind, [...(helped.get(question.kind) ?? []), isRight]);
      if (!isRight) {
        const first = results.slice(0, 3).map(({ id }) => id);
        missed.push(`  missed: ${question.kind}: ${question.q}: ${first.join(', ') || 'nothing'}`);
      }
    }
    const asked = [...helped].filter(([kind]) => kind !== 'none').flatMap(([, all]) => all);
    const shares = [asked, ...kinds.map((kind) => helped.get(kind) ?? [])].map((all) =>
      `${(all.filter(Boolean).length / Math.max(1, all.length)).toFixed(3)} (${all.length})`.padStart(
        12,
      ),
    );
    console.log(`  ${engine.name.padEnd(22)}${shares.join('')}`);
    if (place === 0) for (const line of missed) console.log(line);
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
