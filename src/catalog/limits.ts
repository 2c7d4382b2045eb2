/** The largest catalogue file that is read, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024;

/** The most words and signs of a file that are read; 32 MiB of resources have 3.3 million. */
export const MAX_SIGNS = 4_000_000;

/** The most tokens: besides those, spaces, line ends and comments. */
export const MAX_TOKENS = 2 * MAX_SIGNS;

/** How deep lists and mappings may be nested; those of a catalogue are at most 6 deep. */
export const MAX_DEPTH = 32;

/** The most values that the aliases of a file may stand for. */
export const MAX_ALIASED = 1_000_000;

/** The most faults of a file that are kept and shown; the rest are counted. */
export const MAX_FAULTS = 100;
