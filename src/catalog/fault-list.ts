import type { Fault } from './faults';
import { MAX_FAULTS } from './limits';

/** The faults of a file: the first of them are kept, the rest only counted. */
export class FaultList {
  readonly kept: Fault[] = [];
  more = 0;

  /** Adds a fault; it is made only where it is kept, for there may be millions. */
  add(make: () => Fault): void {
    if (this.kept.length < MAX_FAULTS) this.kept.push(make());
    else this.more += 1;
  }

  get count(): number {
    return this.kept.length + this.more;
  }
}
