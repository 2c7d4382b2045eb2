import type { SiteMessages } from './en-site';
import { vocabulary } from './zh-vocabulary';

/** 网页上的中文文字，浏览器里也用。 */
export const site: SiteMessages = {
  ...vocabulary,
  title: '资源库',
  skip: '跳到正文',
  navigation: '页面',
  languages: '语言',
  licences: '本页所用软件的许可证',
  madeFrom: (count) => `共 ${count} 项资源，由 awesome-pretrain site 生成`,

  catalogue: {
    navigation: '资源',
    description: (count) => `${count} 项资源，分章节列出，可搜索、筛选、引用`,
  },
};
