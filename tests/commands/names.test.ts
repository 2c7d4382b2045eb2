import { describe, expect, test } from 'vitest';
import { CATEGORIES, LINK_KINDS } from '../../src/catalog/types';
import { en } from '../../src/messages/en';
import { zh } from '../../src/messages/zh';
import { describeFields, fieldNames } from '../../src/render/fields';
import { figureOfOrder, SORT_ORDERS } from '../../src/select/names';
import { GROUPINGS } from '../../src/select/statistics';
import { call } from '../support/context';

const SPOKEN = [en, zh];

/** What a call prints, which has to be a right one. */
async function said(...args: string[]): Promise<string> {
  const { stdout, stderr, code } = await call(args);
  expect([0, 1], `${args.join(' ')}: ${stderr}`).toContain(code);
  return stdout;
}

/** Expects every way to write one call to give the same, in whatever language it is spoken. */
async function same(first: readonly string[], ...others: (readonly string[])[]): Promise<void> {
  const expected = await said(...first);
  for (const one of others) expect(await said(...one), one.join(' ')).toBe(expected);
}

describe('what the program prints, it accepts:', () => {
  test.each([...CATEGORIES])('the category %s by its labels', async (id) => {
    for (const { categories } of SPOKEN) {
      const label = categories[id] ?? '';
      const call = ['list', '--json', '--category'];
      await same(
        [...call, id],
        [...call, label],
        [...call, label.toUpperCase()],
        [...call, `${id}s`],
      );
      await same([...call, `-${id}`], [...call, `-${label}`]);
    }
  });

  test.each([...LINK_KINDS])('the kind of link %s by its labels', async (id) => {
    for (const { linkKinds } of SPOKEN) {
      const call = ['list', '--json', '--has'];
      await same([...call, id], [...call, linkKinds[id] ?? ''], [...call, `links.${id}`]);
      const open = ['open', 'beta', '--print', '--link'];
      await same([...open, id], [...open, linkKinds[id] ?? ''], [...open, `Links.${id}`]);
    }
  });

  test('a kind of link by what people call it', async () => {
    for (const [id, ...others] of [
      ['model', 'weights', '权重'],
      ['code', 'github', 'repo'],
      ['data', 'datasets'],
    ]) {
      await same(
        ['list', '--json', '--has', id ?? ''],
        ...others.map((one) => ['list', '--json', '--has', one]),
      );
    }
  });

  test.each([...GROUPINGS])('what to count by, %s, as its heading', async (id) => {
    for (const { groupings, fields } of SPOKEN) {
      const call = ['stats', '--json', '--by'];
      await same([...call, id], [...call, groupings[id] ?? ''], [...call, fields[id] ?? id]);
    }
  });

  test('several things to count by joined by commas', async () => {
    await same(
      ['stats', '--by', 'year', '--by', 'org'],
      ['stats', '--by', 'org,year'],
      ['stats', '--by', '机构、Years'],
    );
    expect((await call(['stats', '--by', 'year,'])).code).toBe(2);
  });

  test.each([...SORT_ORDERS])('the order %s as the headings and the help name it', async (id) => {
    for (const { sortOrders, fields, figures } of SPOKEN) {
      const call = ['list', '--json', '--sort'];
      const figure = figureOfOrder(id);
      const label = figure === null ? (fields[id] ?? id) : figures[figure];
      await same([...call, id], [...call, sortOrders[id] ?? id], [...call, label]);
    }
  });

  test('formats and styles by their other names', async () => {
    await same(['list', '--md'], ['list', '-f', 'md'], ['list', '-f', 'Markdown']);
    await same(['list', '--json'], ['list', '-f', 'JSON'], ['list', '-f', 'json', '--json']);
    await same(['list', '-f', 'csl'], ['list', '-f', 'CSL-JSON']);
    await same(['list', '-f', 'bibtex'], ['list', '-f', 'BibTeX']);
    await same(['cite', 'beta', '--style', 'csl'], ['cite', 'beta', '--style', 'CSL-JSON']);
    await same(['cite', 'beta', '--style', 'markdown'], ['cite', 'beta', '-f', 'md']);
    const { stderr, code } = await call(['tags', '-f', 'csl-json']);
    expect({ code, stderr }).toMatchObject({ code: 2, stderr: expect.stringContaining('table') });
  });

  test('languages by name and by locale', async () => {
    for (const name of ['zh', 'ZH', 'Chinese', '中文', 'zh-CN', 'zh_TW.UTF-8']) {
      await same(['tags', '--lang', 'zh'], ['tags', '--lang', name]);
    }
    for (const name of ['en', 'English', '英文', 'en_GB', 'en-US']) {
      await same(['tags', '--lang', 'en'], ['tags', '--lang', name]);
    }
    for (const name of ['fr', 'zhx', 'enx', '']) {
      expect((await call(['tags', '--lang', name])).code, name).toBe(2);
    }
  });

  test('sections as show and Markdown name them, and families', async () => {
    for (const lang of ['en', 'zh']) {
      const shown = await said('show', 'gamma', '--lang', lang);
      const paths = [...shown.matchAll(/^ {2}((.+ › .+) \((.+)\))$/gm)];
      expect(paths).toHaveLength(2);
      for (const [, line = '', path = '', id = ''] of paths) {
        const call = ['list', '--json', '--section'];
        await same([...call, id], [...call, line], [...call, path], [...call, `${path},${line}`]);
      }
      const [, series = ''] =
        /\*\*(.*(?:Alpha|阿尔法).*)\*\*/.exec(await said('list', '--md', '--lang', lang)) ?? [];
      await same(['list', '--series', 'alpha', '--json'], ['list', '--series', series, '--json']);
    }
  });

  test('dates', async () => {
    const rows = (await said('list', '--fields', 'date,added', '-f', 'tsv')).trimEnd().split('\n');
    for (const row of rows.slice(1)) {
      const [date = '', added = ''] = row.split('\t');
      if (date) await said('list', '--since', date, '--until', date);
      if (added) await said('list', '--added-since', added);
    }
  });

  test('titles, where ids are compared', async () => {
    await same(['compare', 'alpha-1', 'gamma'], ['compare', 'Alpha 1', 'gamma experts']);
  });

  test('however large a number', async () => {
    for (const number of ['99999999999', '9'.repeat(400), '0']) {
      for (const name of [['list'], ['search', 'alpha'], ['random']]) {
        expect(JSON.parse(await said(...name, '--json', '-n', number)).length).toBeGreaterThan(1);
      }
    }
    for (const number of ['-1', '1e3', '1.5', '', '0x10']) {
      expect((await call(['list', '-n', number])).code, number).toBe(2);
    }
  });
});

describe('--fields', () => {
  const list = ['list', '--json', '--fields'];

  test.each([
    ['activeParams', 'active-params'],
    ['active_params', 'active-params'],
    ['ACTIVE-PARAMS', 'active-params'],
    ['activeParams', 'active-params'],
    ['licence', 'license'],
    ['Licence', 'license'],
    ['Organization', 'org'],
    ['paperTitle', 'paper-title'],
    ['arXiv', 'arxiv'],
    ['ID', 'id'],
    [' title , 日期、机构，Links.Code', 'title,date,org,links.code'],
    ['标题,链接,章节,激活参数', 'title,link,section,active-params'],
    ['Title,Link,Section,Licence,Also called', 'title,link,section,license,aliases'],
    ['论文,模型,简介 (zh)', 'paper,model,annotation.zh'],
  ])('takes %j as %j', async (one, other) => {
    await same([...list, other], [...list, one]);
  });

  test('takes what any table has above a field, and every key of JSON and CSV', async () => {
    for (const messages of SPOKEN) {
      for (const { name, title } of describeFields(['en', 'zh'], messages)) {
        const [record] = JSON.parse(await said(...list, title));
        const [key = ''] = Object.keys(record);
        const titles = describeFields(['en', 'zh'], messages)

          .filter((one) => one.title.toLowerCase() === title.toLowerCase())
          .map((one) => one.name);
        expect([name, ...titles]).toContain(key);
      }
    }
    const [header = ''] = (await said('list', '-f', 'csv')).split('\n');
    const keys = Object.keys(JSON.parse(await said('search', 'alpha', '--json'))[0]);
    for (const name of [...header.split(','), ...keys]) await said(...list, name);
  });

  test('repeated gives all of them', async () => {
    await same([...list, 'id,date,org'], ['list', '--json', '--fields=id', '--fields', 'date,org']);
    await same([...list, 'id,date'], ['list', '--json', '--fields=id', '--columns', 'date']);
  });

  test.each([
    ['list', '--fields', 'help'],
    ['search', '--fields', 'help'],
    ['search', 'nothing at all', '--fields=HELP'],
    ['random', '--columns', 'help', '--md'],
    ['list', '--since', '2030', '--fields', 'help'],
  ])('help lists them all with what each is: %s %s %s', async (...args) => {
    for (const { lang, messages } of [
      { lang: 'en', messages: en },
      { lang: 'zh', messages: zh },
    ]) {
      const { stdout, stderr, code } = await call([...args, '--lang', lang]);
      expect({ stderr, code }).toEqual({ stderr: '', code: 0 });
      for (const { name, title, description } of describeFields(['en', 'zh'], messages)) {
        expect(description, name).not.toBe('');
        const row = stdout.split('\n').find((line) => line.startsWith(`${name} `));
        expect(row).toContain(title);
        expect(row).toContain(description);
      }
    }
  });

  test('help leaves no field out, in any width and for programs', async () => {
    const records = JSON.parse(await said('list', '--fields', 'help', '--json'));
    expect(records[0]).toEqual({ name: 'id', title: 'Id', description: en.fieldHelp.of.id });
    const names: string[] = records.map(({ name }: { name: string }) => name);
    for (const name of fieldNames(['en', 'zh'])) {
      expect(names).toContain(names.includes(name) ? name : name.replace(/^links\./, ''));
    }
    for (const columns of [20, 40, 80, 200]) {
      const { stdout } = await call(['list', '--fields', 'help'], { columns });
      for (const name of names) expect(stdout).toContain(name);
    }
    expect(await said('list', '--fields', 'help', '-f', 'csv')).toMatch(
      /^name,title,description\n/,
    );
  });

  test('are refused before anything is printed or looked for', async () => {
    for (const args of [
      ['search', 'nothing at all', '--fields', 'nope'],
      ['list', '--since', '2030', '--fields', 'id', '--md'],
      ['random', '--fields', 'title,help'],
    ]) {
      const { stdout, stderr, code } = await call(args);
      expect({ stdout, code }).toEqual({ stdout: '', code: 2 });
      expect(stderr).toMatch(/^error: --fields/);
    }
  });
});
