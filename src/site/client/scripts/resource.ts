import { startCopying } from '../copying';
import { startPage } from '../start-page';

startPage();
startCopying();
