import { startAppearance } from './appearance';
import { startLanguage } from './language';

/** What every page does. */
export function startPage(): void {
  startLanguage();
  startAppearance();
}
