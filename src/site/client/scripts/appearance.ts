import { applyAppearance } from '../appearance';

applyAppearance();
