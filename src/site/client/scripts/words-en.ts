import { site } from '../../../messages/en-site';

globalThis.siteWords = site;
