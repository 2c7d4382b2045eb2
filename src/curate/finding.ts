import type { Fault, Path } from '../catalog/faults';

/** A fault of quality in a catalogue that loads. Its code is that of its message: `lint.<rule>`. */
export interface Finding extends Fault {
  /** The section, family or tag that it is about, where it is about no resource. */
  readonly about?: string;
  /** What makes the text that its path leads to right, where that is safe without a look. */
  readonly mend?: (text: string) => string;
}

/** The rule that a finding or a fault comes from: `full-stop`; `load` for what keeps a file from loading. */
export function ruleOf({ code }: Fault): string {
  return code.startsWith('lint.') ? code.slice('lint.'.length) : 'load';
}

/** Collects what one resource, section, family or tag breaks. */
export class Findings {
  readonly all: Finding[] = [];

  /**
   * @param path where it stands in the file
   * @param of the id of the resource, or what else it is about
   */
  constructor(
    private readonly path: Path,
    private readonly of: Pick<Finding, 'resource' | 'about'>,
  ) {}

  add(
    rule: string,
    at: Path,
    params: Readonly<Record<string, string>> = {},
    mend?: Finding['mend'],
  ): void {
    const path = [...this.path, ...at];
    this.all.push({ code: `lint.${rule}`, params, path, ...this.of, ...(mend && { mend }) });
  }
}
