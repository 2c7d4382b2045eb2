import { describe, expect, test } from 'vitest';
import {
  absoluteAddress,
  linksFrom,
  pagePath,
  relativeAddress,
  safeLink,
} from '../../src/site/addresses';

describe('addresses', () => {
  test('the first language has the plain names', () => {
    expect(pagePath('index.html', 'en', ['en', 'zh'])).toBe('index.html');
    expect(pagePath('index.html', 'zh', ['en', 'zh'])).toBe('zh/index.html');
    expect(pagePath('index.html', 'zh', ['zh', 'en'])).toBe('index.html');
  });

  test.each([
    ['index.html', 'zh/index.html', 'zh/index.html'],
    ['zh/index.html', 'index.html', '../index.html'],
    ['zh/resources/a.html', 'zh/resources/b.html', 'b.html'],
    ['zh/resources/a.html', 'resources/a.html', '../../resources/a.html'],
    ['resources/a.html', 'assets/site.css', '../assets/site.css'],
    ['a/index.html', 'a/index.html', 'index.html'],
  ])('from %s to %s: %s', (from, to, address) => {
    expect(relativeAddress(from, to)).toBe(address);
    const folder = 'https://example.org/list/';
    expect(new URL(address, folder + from).href).toBe(folder + to);
  });

  test('a folder is published as such', () => {
    expect(absoluteAddress('https://example.org/list/', 'index.html')).toBe(
      'https://example.org/list/',
    );
    expect(absoluteAddress('https://example.org/list/', 'zh/index.html')).toBe(
      'https://example.org/list/zh/',
    );
    expect(absoluteAddress('https://example.org/list/', 'resources/my-index.html')).toBe(
      'https://example.org/list/resources/my-index.html',
    );
  });

  test('a page links to its own language, and to itself in others', () => {
    const links = linksFrom('resources/a.html', 'zh', ['en', 'zh']);
    expect(links.page('models.html')).toBe('../models.html');
    expect(links.resource('b')).toBe('b.html');
    expect(links.language('en')).toBe('../../resources/a.html');
    expect(links.asset('site.css')).toBe('../../assets/site.css');
    expect(links.file('feed.xml')).toBe('../../feed.xml');
  });

  test('only the web is linked to', () => {
    expect(safeLink('https://example.org/')).toBe('https://example.org/');
    for (const bad of ['javascript:alert(1)', ' javascript:x', 'data:text/html,x', '//x', '', null])
      expect(safeLink(bad)).toBeUndefined();
  });
});
