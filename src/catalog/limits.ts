/** The largest catalogue file that is read, in bytes. */
export const MAX_BYTES = 32 * 1024 * 1024;
