import { arxivId, arxivMonth } from '../catalog/accessors';
import type { CatalogFile, ResourceEntry } from '../catalog/schema';
import { type Finding, Findings } from './finding';

/** What a record does not say of where it comes from, and what its dates contradict. */
export function lintProvenance({ resources }: CatalogFile): Finding[] {
  return resources.flatMap((resource, index) => {
    const found = new Findings(['resources', index], { resource: resource.id });
    if (resource.category === 'report') {
      if (resource.series === undefined) found.add('no-series', []);
      if (!resource.org?.length) found.add('no-org', []);
    }
    const { checked, updated, sources = [] } = resource;
    if (sources.length === 0 && (resource.models || resource.dataset)) {
      found.add('no-source', [resource.models ? 'models' : 'dataset']);
    }
    if (checked !== undefined && updated !== undefined && checked < updated) {
      found.add('checked-before-updated', ['checked'], { checked, updated });
    }
    const { 'date-of': dateOf, links } = resource;
    if (dateOf !== undefined && links[dateOf] === undefined) {
      found.add('date-of-link', ['date-of'], { kind: dateOf });
    }
    const arxiv = contradictedBy(resource);
    if (arxiv !== null) found.add('arxiv-date', ['date'], { date: resource.date ?? '', arxiv });
    return found.all;
  });
}

/** The arXiv id that is more than a month from the date, which nothing explains. */
function contradictedBy(resource: ResourceEntry): string | null {
  const id = arxivId(resource.links.paper);
  if (id === null || resource['paper-title'] !== undefined || resource['date-of'] !== undefined) {
    return null;
  }
  const [, year, month] = /^(\d{4})-(\d{2})$/.exec(resource.date ?? '') ?? [];
  if (month === undefined) return null;
  const [submittedYear, submittedMonth] = arxivMonth(id).split('-');
  const submitted = Number(submittedYear) * 12 + Number(submittedMonth);
  return Math.abs(Number(year) * 12 + Number(month) - submitted) > 1 ? id : null;
}
