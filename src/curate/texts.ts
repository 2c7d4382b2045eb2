import type { Path } from '../catalog/faults';
import type { CatalogFile } from '../catalog/schema';

/** A text of a catalogue that is written in each of its languages. */
export interface Text {
  readonly kind: 'annotation' | 'placement' | 'intro';
  readonly values: Readonly<Record<string, string>>;
  readonly path: Path;
  /** The resource or the section that it is of. */
  readonly of: { readonly resource: string } | { readonly about: string };
  /** The title that stands above it. */
  readonly title: string;
}

/** All sentences of a catalogue: annotations, those of placements, and introductions of sections. */
export function textsOf({ sections, resources }: CatalogFile): Text[] {
  const introductions = sections.flatMap((section, index): Text[] => {
    const path: Path = ['sections', index];
    const below = section.sections ?? [];
    return [
      introduction(section, path),
      ...below.map((one, number) => introduction(one, [...path, 'sections', number])),
    ].flatMap((one) => one ?? []);
  });
  const annotations = resources.flatMap((resource, index): Text[] => {
    const { id, title, annotation, placements = [] } = resource;
    const common = { of: { resource: id }, title };
    const path: Path = ['resources', index];
    return [
      { ...common, kind: 'annotation', values: annotation, path: [...path, 'annotation'] },
      ...placements.flatMap(({ annotation: values }, number): Text[] => {
        const at: Path = [...path, 'placements', number, 'annotation'];
        return values ? [{ ...common, kind: 'placement', values, path: at }] : [];
      }),
    ];
  });
  return [...introductions, ...annotations];
}

type Section = Pick<CatalogFile['sections'][number], 'id' | 'intro' | 'title'>;

function introduction({ id, intro, title }: Section, path: Path): Text | null {
  if (!intro) return null;
  const [first = ''] = Object.values(title);
  return {
    kind: 'intro',
    values: intro,
    path: [...path, 'intro'],
    of: { about: id },
    title: first,
  };
}
