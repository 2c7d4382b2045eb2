/** A step into a YAML document: a key of a mapping or an index of a list. */
export type Path = readonly (string | number)[];

/**
 * Something wrong with a catalogue, as data: `messages/` says it in a language.
 * `code` names the sentence, `params` fills it.
 */
export interface Fault {
  readonly code: string;
  readonly params: Readonly<Record<string, string>>;
  readonly path: Path;
  /** True where the key itself is at fault, not its value. */
  readonly atKey?: boolean;
  /** Where in the text of the file it is, where its path does not say so. */
  readonly offset?: number;
  /** The id of the resource it is in. */
  readonly resource?: string;
  /** From 1; absent where the file as a whole is at fault. */
  readonly line?: number;
  readonly column?: number;
}

/** A catalogue that cannot be used, with the faults that were found. */
export class CatalogError extends Error {
  /**
   * @param file the name of its file
   * @param faults the first of them
   * @param more how many there are besides
   */
  constructor(
    readonly file: string,
    readonly faults: readonly Fault[],
    readonly more = 0,
  ) {
    super(`${file}: ${faults.map((fault) => fault.code).join(', ')}`);
    this.name = 'CatalogError';
  }
}
