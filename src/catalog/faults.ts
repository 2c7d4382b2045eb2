/** A step into a YAML document: a key of a mapping or an index of a list. */
export type Path = readonly (string | number)[];

/**
 * Something wrong with a catalogue, as data: `text/` says it in a language.
 * `code` names the sentence, `params` fills it.
 */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly path: Path;
  /** True where the key itself is at fault, not its value. */
  readonly atKey?: boolean;
  /** The id of the resource it is in. */
  readonly resource?: string;
  /** From 1; absent where the file as a whole is at fault. */
  readonly line?: number;
  readonly column?: number;
}

/** A catalogue that cannot be used, with every fault that was found. */
export class CatalogError extends Error {
  constructor(
    readonly file: string,
    readonly faults: readonly Fault[],
  ) {
    super(`${file}: ${faults.map((fault) => fault.code).join(', ')}`);
    this.name = 'CatalogError';
  }
}
