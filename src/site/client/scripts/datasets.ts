import { startFigures } from '../figures/session';
import { startPage } from '../start-page';

startPage();
startFigures(null);
