import { readFileSync } from 'node:fs';
import type { Resource } from '../../src/catalog/types';

/** A question with the resources of which a reader expects one among the first three. */
export interface Question {
  readonly q: string;
  /** `none` where nothing should be found. */
  readonly kind: string;
  /** Ids, the best first. */
  readonly top3: readonly string[];
}

/** A query with what a reader expects of it. */
export interface Query {
  readonly q: string;
  readonly kind: string;
  /** Patterns; the first result's title or one of its aliases must match one. */
  readonly top1: readonly string[];
  /** Patterns that must all be among the first ten. */
  readonly top10: readonly string[];
}

/** How a query was answered. */
export interface Outcome {
  readonly query: Query;
  /** The rank of the first right result, from 1; 0 where there is none. */
  readonly rank: number;
  /** The share of `top10` (or of `top1` where there is none) among the first ten, from 0 to 1. */
  readonly recall: number;
  /** The first result's title. */
  readonly first: string | undefined;
}

/** Reads queries or questions, one JSON object a line. */
export function readLines<T extends Query | Question>(file: string): T[] {
  return readFileSync(file, 'utf8')
    .split('\n')
    .filter((line) => line.trim() !== '')
    .map((line) => JSON.parse(line) as T);
}

/** Whether a question was answered: one that was expected among the first three, or silence. */
export function isHelped(question: Question, results: readonly Resource[]): boolean {
  if (question.kind === 'none') return results.length === 0;
  return results.slice(0, 3).some(({ id }) => question.top3.includes(id));
}

/** Holds the results of a query, best first, against what is expected. */
export function judge(query: Query, results: readonly Resource[]): Outcome {
  const names = (resource: Resource): string[] => [resource.title, ...resource.aliases];
  const matches = (resource: Resource, pattern: string): boolean =>
    names(resource).some((name) => new RegExp(pattern, 'i').test(name));
  const first = results[0]?.title;
  if (query.kind === 'none') {
    const silent = results.length === 0;
    return { query, rank: silent ? 1 : 0, recall: silent ? 1 : 0, first };
  }
  const rank =
    results.findIndex((resource) => query.top1.some((pattern) => matches(resource, pattern))) + 1;
  const ten = results.slice(0, 10);
  const found = query.top10.filter((pattern) => ten.some((one) => matches(one, pattern)));
  const recall =
    query.top10.length > 0 ? found.length / query.top10.length : Number(rank > 0 && rank <= 10);
  return { query, rank, recall, first };
}

/** The figures of a set of outcomes, each from 0 to 1. */
export function figures(outcomes: readonly Outcome[]): {
  readonly count: number;
  readonly hit1: number;
  readonly mrr: number;
  readonly recall10: number;
} {
  const mean = (values: number[]): number =>
    values.reduce((one, other) => one + other, 0) / Math.max(1, values.length);
  return {
    count: outcomes.length,
    hit1: mean(outcomes.map(({ rank }) => Number(rank === 1))),
    mrr: mean(outcomes.map(({ rank }) => (rank === 0 ? 0 : 1 / rank))),
    recall10: mean(outcomes.map(({ recall }) => recall)),
  };
}
