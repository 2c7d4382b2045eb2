import { startFinder } from '../finder/session';
import { answerAsWorker } from '../library/build-index';
import { loadLibrary } from '../library/load-library';
import { readPage } from '../library/read-page';
import { startPage } from '../start-page';
import { pageLanguages } from '../words';

/** The page starts this script a second time, as a worker. */
const SCRIPT = 'catalogue.js';

if (typeof document === 'undefined') answerAsWorker();
else {
  startPage();
  const shown = readPage();
  const { language } = pageLanguages();
  startFinder(() => loadLibrary(shown, language, SCRIPT));
}
