import { describe, expect, test } from 'vitest';
import type { ResourceEntry } from '../../src/catalog/schema';
import { isFault, isUntold, judge, VERDICTS } from '../../src/curate/judge-link';
import type { Found } from '../../src/curate/link-answer';
import { loadAllMessages } from '../../src/messages';
import { sayFault, withFaults } from '../../src/messages/describe-fault';

const RECORD: ResourceEntry = {
  id: 'deepseek-v3',
  title: 'DeepSeek-V3 Technical Report',
  category: 'report',
  org: ['DeepSeek-AI'],
  authors: ['Aixin Liu', 'Bei Feng', 'Bing Xue', { group: 'DeepSeek-AI' }],
  annotation: { en: 'Trained in FP8.' },
  links: {},
};
const URL = 'https://example.org/a/b';

function verdictOn(found: Partial<Found>, kind: 'paper' | 'code' = 'paper', record = RECORD) {
  const whole: Found = {
    ...{ movedTo: null, lands: URL, title: null, titleOf: 'page', authors: [] },
    ...found,
  };
  const { verdict, code } = judge(record, kind, URL, { found: whole, at: 0 });
  return code === null ? verdict : `${verdict}: ${code}`;
}

describe('a link', () => {
  test('to the paper is well, and to another is not', () => {
    const paper = { titleOf: 'paper', title: RECORD.title } as const;
    expect(verdictOn(paper)).toBe('well');
    expect(verdictOn({ ...paper, title: 'DeepSeek-V2 Technical Report' })).toBe(
      'another: another-title',
    );
    const authors = ['Liu, Aixin', 'B. Feng', 'Somebody Else'];
    expect(verdictOn({ ...paper, authors })).toBe('well');
    expect(verdictOn({ ...paper, authors: ['Somebody Else'] })).toBe('another: another-authors');
    // Where the record names no people, or the page none, there is nothing to compare.
    const group = { ...RECORD, authors: [{ group: 'DeepSeek-AI' }] };
    expect(verdictOn({ ...paper, authors: ['Somebody Else'] }, 'paper', group)).toBe('well');
    const own = { ...RECORD, title: 'Its weights', 'paper-title': RECORD.title };
    expect(verdictOn(paper, 'paper', own)).toBe('well');
  });

  test('to a page or a repository is well where that says a name of the record', () => {
    expect(verdictOn({ title: 'DeepSeek | 深度求索' })).toBe('well');
    expect(verdictOn({ title: 'a/b · FP8', titleOf: 'repository' }, 'code')).toBe('well');
    expect(verdictOn({ title: 'FP8 pages for sale' }, 'code')).toBe('another: another-page');
    expect(verdictOn({ title: 'a/b · Kernels', titleOf: 'repository' }, 'code')).toBe(
      'another: another-page',
    );
    expect(verdictOn({ title: 'Best Online Casino' })).toBe('another: another-page');
    // A paper that is linked from elsewhere than as the paper may be one about it.
    expect(verdictOn({ title: 'Inside DeepSeek-V3', titleOf: 'paper' }, 'code')).toBe('well');
  });

  test('to a page without a title that tells anything answers, and no more is known', () => {
    expect(verdictOn({ title: null })).toBe('untitled');
    expect(verdictOn({ title: 'Home' })).toBe('untitled');
  });

  test.each(['404 - DeepSeek', 'Page not found · GitHub Pages', 'Not Found', '页面不存在'])(
    'to a page that says “%s” is a soft 404',
    (title) => expect(verdictOn({ title })).toBe('soft-404: soft-404'),
  );

  test.each([
    'Just a moment...',
    'Attention Required! | Cloudflare',
    'Sign in - DeepSeek',
    'Login',
  ])('to a page that says “%s” could not be told', (title) =>
    expect(verdictOn({ title })).toBe('refused: at-the-door'),
  );

  test('to a front page in place of what was there is a soft 404', () => {
    for (const lands of ['https://example.org/', 'https://www.example.org/en-us/']) {
      expect(verdictOn({ lands, title: 'DeepSeek' })).toBe('soft-404: front-page');
    }
    for (const lands of ['https://example.org/en/a', 'https://deepseek.example.com/']) {
      expect(verdictOn({ lands, title: 'DeepSeek' })).toBe('well');
    }
  });

  test('that has moved is told where to, unless what is there is something else', () => {
    const movedTo = 'https://example.org/new';
    expect(verdictOn({ movedTo, title: 'DeepSeek' })).toBe('moved: moved');
    expect(verdictOn({ movedTo, title: 'Casino' })).toBe('another: another-page');
  });
});

test('only what is to be mended is a fault', () => {
  expect(VERDICTS.filter(isFault)).toEqual([
    ...['moved', 'another', 'dead', 'soft-404', 'certificate', 'private'],
  ]);
  expect(VERDICTS.filter(isUntold)).toEqual(['refused', 'limited', 'unanswered']);
});

test('everything has its words in all languages', async () => {
  const codes = [
    ...['moved', 'another-title', 'another-authors', 'another-page'],
    ...['front-page', 'soft-404', 'at-the-door'],
  ];
  for (const messages of await loadAllMessages()) {
    const voice = await withFaults(messages);
    for (const code of codes) {
      const params = { url: URL, kind: 'paper', detail: 'x', to: 'y', title: 'z' };
      const said = sayFault({ code: `links.${code}`, params, path: [] }, voice);
      expect(said, code).not.toContain('links.');
    }
    expect(Object.keys(messages.commands.links.verdicts)).toEqual(VERDICTS);
  }
});
