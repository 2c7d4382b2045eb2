import { Plot } from '../figures/plot';
import { startFigures } from '../figures/session';
import { startPage } from '../start-page';

startPage();
startFigures(Plot);
