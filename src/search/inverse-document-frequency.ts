/**
 * What a word weighs that `frequency` of `size` resources answer, as Robertson and Spärck Jones have it
 * and BM25 uses it: ln(1 + (N - n + 0.5) / (n + 0.5)).
 */
export function inverseDocumentFrequency(frequency: number, size: number): number {
  return Math.log(1 + (size - frequency + 0.5) / (frequency + 0.5));
}
