import type { CatalogFile } from '../catalog/schema';
import { lintArchitectures } from './architecture-rules';
import { lintDuplicates } from './duplicate-rules';
import { type Finding, Findings, ruleOf } from './finding';
import { lintKeywords } from './keyword-rules';
import { lintLinks } from './link-rules';
import { lintNumbers } from './number-rules';
import { lintProvenance } from './provenance-rules';
import { lintStyle } from './style-rules';
import { lintVocabulary } from './vocabulary-rules';

/**
 * Faults of quality in a catalogue that loads: what its rules (CONTRIBUTING.md) and an editor would
 * say. What the catalogue turns off under `lint` is left out.
 *
 * @returns findings in no order; a file's `locate` gives them their lines
 */
export function lint(file: CatalogFile): Finding[] {
  const found = [
    lintLinks,
    lintProvenance,
    lintStyle,
    lintNumbers,
    lintDuplicates,
    lintKeywords,
    lintArchitectures,
    lintVocabulary,
  ].flatMap((rule) => rule(file));
  return withoutExceptions(found, file);
}

/** Findings but those that are turned off, and the exceptions that turn nothing off. */
function withoutExceptions(
  found: readonly Finding[],
  { lint: exceptions = [] }: CatalogFile,
): Finding[] {
  const isOff = (finding: Finding, { off, for: ids }: (typeof exceptions)[number]): boolean =>
    ruleOf(finding) === off &&
    (ids === undefined || ids.includes(finding.resource ?? finding.about ?? ''));
  const unneeded = exceptions.flatMap((exception, index) => {
    // Whether one for links is needed is known where they are asked.
    const isOfLinks = exception.off.startsWith('links.');
    if (isOfLinks || found.some((finding) => isOff(finding, exception))) return [];
    const findings = new Findings(['lint', index], {});
    findings.add('unneeded-exception', ['off'], { off: exception.off });
    return findings.all;
  });
  return [
    ...found.filter((finding) => !exceptions.some((exception) => isOff(finding, exception))),
    ...unneeded,
  ];
}
