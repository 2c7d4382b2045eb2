import { site } from '../../../messages/zh-site';

globalThis.siteWords = site;
