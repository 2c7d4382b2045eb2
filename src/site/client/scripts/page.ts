import { startLanguage } from '../language';

startLanguage();
