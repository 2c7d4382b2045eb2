import { createHash } from 'node:crypto';
import { BaseSequencer, type TestSpecification } from 'vitest/node';

/** Whether a file starts processes; it takes the longest. */
const startsProcesses = ({ moduleId }: TestSpecification): boolean =>
  /[/\\]tests[/\\](e2e|build|terminal)[/\\]/.test(moduleId);

/**
 * Test files in the random order of a run's seed, but those that take the longest first, lest one of
 * them runs alone at the end.
 */
export class ProcessesFirst extends BaseSequencer {
  override async sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    const { seed } = this.ctx.config.sequence;
    const place = ({ moduleId }: TestSpecification): string =>
      createHash('sha1').update(`${seed} ${moduleId}`).digest('hex');
    return [...files]
      .map((file) => ({ file, first: startsProcesses(file), place: place(file) }))
      .sort((a, b) => Number(b.first) - Number(a.first) || (a.place < b.place ? -1 : 1))
      .map(({ file }) => file);
  }
}
