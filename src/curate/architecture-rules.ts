import { parseQuantity } from '../catalog/quantities';
import type { CatalogFile } from '../catalog/schema';
import { type Finding, Findings } from './finding';

/** Models whose architecture says less than their figures, or two things that exclude each other. */
export function lintArchitectures({ resources }: CatalogFile): Finding[] {
  return resources.flatMap(({ id, models = [] }, index) =>
    models.flatMap((model, number) => {
      const found = new Findings(['resources', index, 'models', number], { resource: id });
      const { params, 'active-params': active, architecture = [] } = model;
      const words = [architecture].flat();
      if (words.includes('dense') && words.length > 1) {
        found.add('dense-and-another', ['architecture'], { model: model.id });
      }
      if (active !== undefined && isLess(active, params) && !words.includes('moe')) {
        found.add('no-moe', ['active-params'], { model: model.id, active });
      }
      return found.all;
    }),
  );
}

/** Whether fewer are active than there are; where nobody states how many there are, they are more. */
function isLess(active: string, params: string | undefined): boolean {
  const numberIn = (text: string): number => parseQuantity('count', text) ?? 0;
  return params === undefined || numberIn(active) < numberIn(params);
}
