import type { Category } from '../catalog/types';

/** What people call the things of each category. */
export const CATEGORY_NAMES: Readonly<Record<Category, readonly string[]>> = {
  report: ['report', 'technical report', '技术报告', '报告'],
  paper: ['论文'],
  dataset: ['dataset', 'data set', 'corpus', '数据集', '数据', '语料'],
  tool: ['tool', 'library', 'software', '工具'],
  blog: ['blog', 'blog post', '博客'],
  guide: ['guide', 'tutorial', '指南', '教程'],
};
