import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { loadAllMessages } from '../../src/messages';
import { site as english } from '../../src/messages/en-site';
import { layOutPlot, shapeOf } from '../../src/site/components/figure-plot';
import { answerFigures } from '../../src/site/figures/answer';
import { COLUMNS, type FigureKind, type FigureRow, figureRows } from '../../src/site/figures/rows';
import { type FigureNames, figureNames, withKnownValues } from '../../src/site/figures/values';
import {
  FIGURE_FACETS,
  FIGURE_FIELDS,
  type FigureView,
  PLOTTED,
  readFigureView,
  writeFigureView,
} from '../../src/site/figures/view';
import { catalogFrom, ownCatalog, SMALL } from '../support/catalog';
import { call } from '../support/context';
import {
  elementsOf,
  ofClass,
  pageAt,
  siteOf,
  textOf,
  WHOLE_SITE,
  wholeSite,
} from '../support/site';

const TODAY = '2026-11-26';

/** What the terminal prints for a call on our catalogue. */
const printed = async (...args: string[]): Promise<string> =>
  (await call(args, { catalog: ownCatalog() })).stdout;

const made = new Map<FigureKind, readonly FigureRow[]>();

/** The rows of a page of our catalogue, made once. */
function rowsOf(kind: FigureKind): readonly FigureRow[] {
  const rows = made.get(kind) ?? figureRows(kind, ownCatalog(), 'en', english);
  made.set(kind, rows);
  return rows;
}

describe('the pages of figures, before any script', () => {
  let files: ReadonlyMap<string, string>;
  beforeAll(async () => {
    files = await wholeSite();
  }, WHOLE_SITE);

  test.each([
    { kind: 'models', args: [] },
    { kind: 'datasets', args: ['--parts'] },
  ] as const)('$kind.html has what the terminal prints, in its order', async ({ kind, args }) => {
    const records: { id: string; name: string; date: string; text: object }[] = JSON.parse(
      await printed(kind, ...args, '--json'),
    );
    const rows = elementsOf(pageAt(files, `${kind}.html`), ({ attribs }) =>
      (attribs.id ?? '').startsWith('row/'),
    );
    expect(rows.map(({ attribs }) => attribs.id)).toEqual(records.map(({ id }) => `row/${id}`));
    const columns = COLUMNS[kind];
    for (const [at, { name, date, text }] of records.entries()) {
      const cells = elementsOf(rows[at] as never, (one) => /^t[dh]$/.test(one.name)).slice(1);
      const shown = Object.fromEntries(
        columns.map((column, place) => [column, textOf(cells[place])]),
      );
      const figures = Object.entries(text as Record<string, string | null>)
        .filter(([figure]) => columns.includes(figure as never))
        .map(([figure, value]) => [figure, value ?? '']);
      // A part names its data set as well.
      expect(shown.name?.startsWith(name), `${shown.name} begins with ${name}`).toBe(true);
      const expected = { date: date ?? '', ...Object.fromEntries(figures) };
      const stated = Object.fromEntries(
        Object.keys(expected).map((key) => [key, (shown[key] ?? '').replace(/^~/, '')]),
      );
      expect(stated).toEqual(expected);
    }
  });

  test('each row leads to its own figures on the page of its resource', () => {
    const rows = elementsOf(pageAt(files, 'zh/models.html'), ({ name, parent }) => {
      return name === 'a' && parent?.type === 'tag' && parent.attribs.scope === 'row';
    });
    for (const { attribs } of rows) {
      const [path = '', place] = (attribs.href ?? '').split('#');
      const page = files.get(`zh/${path}`);
      expect(page, attribs.href).toBeDefined();
      if (place !== undefined) expect(page).toContain(`id="${place}"`);
    }
  });

  test('the plot is a picture of every model that states its parameters and date', () => {
    const stated = rowsOf('models').filter(({ values, date }) => values.params && date);
    const page = pageAt(files, 'models.html');
    const [figure] = ofClass(page, 'dots');
    expect(figure && ofClass(figure, 'dot')).toHaveLength(stated.length);
  });
});

describe('rows are narrowed and put in order as in the terminal', () => {
  let names: FigureNames;
  beforeAll(async () => {
    names = figureNames(ownCatalog(), await loadAllMessages(), 'en', english);
  });

  test.each([
    [
      'models',
      '?architecture=moe&params=..100B&sort=tokens',
      '--architecture moe --params ..100B --sort tokens',
    ],
    [
      'models',
      '?license=permissive&active-params=%3C4B&sort=active-params&reverse',
      '--license permissive --active-params <4B --sort active-params --reverse',
    ],
    [
      'models',
      '?series=qwen&series=deepseek&since=2024-12&until=2025',
      '--series qwen,deepseek --since 2024-12 --until 2025',
    ],
    ['models', '?context=%3E%3D1M&commercial', '--context >=1M --commercial'],
    ['models', '?license=apache-2.0', '--license apache-2.0'],
    ['models', '?series=Qwen', '--series Qwen'],
    ['models', '?series=通义千问', '--series 通义千问'],
    ['models', '?architecture=稠密', '--architecture 稠密'],
    [
      'models',
      '?series=qwen,deepseek&architecture=-moe',
      '--series qwen,deepseek --architecture=-moe',
    ],
    ['models', '?architecture=MoE&sort=date', '--architecture MoE --sort date'],
    [
      'models',
      '?architecture=!dense&sort=date&reverse',
      '--architecture=!dense --sort date --reverse',
    ],
    ['models', '?reverse', '--reverse'],
    ['models', '?org=alibaba', '--org alibaba'],
    ['models', '?org=-Alibaba&org=-谷歌', '--org=-Alibaba --org=-谷歌'],
    ['models', '?org=Google&tag=-moe', '--org Google --tag=-moe'],
    ['models', '?tag=MoE,optimizer', '--tag MoE,optimizer'],
    ['models', '?sort=title', '--sort title'],
    ['models', '?sort=title&reverse', '--sort title --reverse'],
    ['datasets', '?commercial&sort=tokens', '--commercial --sort tokens'],
    ['datasets', '?tokens=%3E%3D1T', '--tokens >=1T'],
    ['datasets', '?sort=title&parts', '--sort title --parts'],
    ['datasets', '?tag=code', '--tag code'],
    ['datasets', '?language=zh', '--language zh'],
    ['datasets', '?language=German,中文&parts', '--language German,中文 --parts'],
    ['datasets', '?language=多语言&language=-zh', '--language 多语言 --language=-zh'],
    ['datasets', '?tokens=%3E%3D1T&parts&sort=size', '--tokens >=1T --parts --sort size'],
  ] as const)('%s %s', async (kind, address, options) => {
    const all = rowsOf(kind);
    const { view, unknown } = withKnownValues(
      readFigureView(address, COLUMNS[kind]),
      names,
      rowsOf(kind),
    );
    expect(unknown).toEqual([]);
    const { rows, unstated } = answerFigures(view, all, TODAY);
    const { stdout, stderr } = await call([kind, ...options.split(' '), '-f', 'ids'], {
      catalog: ownCatalog(),
    });
    expect(rows.map(({ id }) => id)).toEqual(stdout.split('\n').filter(Boolean));
    expect(rows.length).toBeGreaterThan(0);
    const said = /(\d+) more may fit/.exec(stderr);
    expect(unstated).toBe(Number(said?.[1] ?? 0));
  });

  test('words are looked for in names, families and organisations', () => {
    const find = (query: string) =>
      answerFigures({ ...readFigureView('', []), query }, rowsOf('models'), TODAY).rows;
    expect(find('qwen3 A22B').map(({ name }) => name)).toEqual(['Qwen3-235B-A22B']);
    expect(find('moonshot').every(({ org }) => org.includes('Moonshot AI'))).toBe(true);
    const sevens = find('7B').map(({ id, name, title }) => [id, name, title].join(' '));
    expect(sevens.filter((text) => !/(?<![\p{L}\p{N}.])7b/iu.test(text))).toEqual([]);
    expect(find('moe').some(({ architecture }) => architecture.includes('moe'))).toBe(true);
    expect(find('zzyzx')).toEqual([]);
  });

  test('what cannot be read is said, and narrows nothing', () => {
    const view = readFigureView('?params=many&since=soon', COLUMNS.models);
    const all = rowsOf('models');
    const { rows, unread } = answerFigures(view, all, TODAY);
    expect(unread.toSorted()).toEqual(['params', 'since']);
    expect(rows).toHaveLength(all.length);
  });

  test('a value that nothing is called is said, and narrows nothing', () => {
    const view = readFigureView('?series=qwen,lama&architecture=MoE', COLUMNS.models);
    expect(withKnownValues(view, names, rowsOf('models'))).toEqual({
      view: { ...view, values: { series: ['qwen'], architecture: ['moe'] } },
      unknown: [{ of: 'series', value: 'lama' }],
    });
  });

  test('what no row has is known all the same', () => {
    const view = readFigureView('?series=llama&license=Qwen+License', COLUMNS.datasets);
    const { view: known, unknown } = withKnownValues(view, names, rowsOf('datasets'));
    expect(unknown).toEqual([]);
    expect(answerFigures(known, rowsOf('datasets'), TODAY).rows).toEqual([]);
  });

  test('a value that several things are called is none that is known', () => {
    const one = (id: string) => ({ id, titles: ['Twin'] });
    const twins = { ...names, series: [one('first'), one('second')] };
    const view = readFigureView('?series=twin', COLUMNS.models);
    expect(withKnownValues(view, twins, rowsOf('models')).unknown).toEqual([
      { of: 'series', value: 'twin' },
    ]);
  });

  test('rows are named as `compare` takes them, and what names none is said', async () => {
    const read = (address: string) =>
      withKnownValues(readFigureView(address, COLUMNS.models), names, rowsOf('models'));
    const ids = ['deepseek-v3', 'Qwen3:235B-A22B', 'llama-3', 'qwen3:235b-a22b'];
    const { view, unknown } = read(`?compare=${ids},nothing-such`);
    const records: { id: string }[] = JSON.parse(await printed('compare', ...ids, '--json'));
    expect(view.chosen).toEqual(records.map(({ id }) => id));
    expect(view.isComparing).toBe(true);
    expect(unknown).toEqual([{ of: 'row', value: 'nothing-such' }]);
    const one = read('?choose=deepseek-v3:base,deepseek-v3&compare=zzyzx').view;
    expect(one).toMatchObject({ chosen: ['deepseek-v3:base'], isComparing: false });
  });

  test('each value of a filter says how many rows it would leave', () => {
    const all = rowsOf('models');
    const view = readFigureView('?architecture=moe&params=%3C100B', COLUMNS.models);
    const { counts } = answerFigures(view, all, TODAY);
    for (const [facet, values] of Object.entries(counts)) {
      for (const [value, count] of values) {
        const chosen = { ...view, values: { ...view.values, [facet]: [value] } };
        expect(answerFigures(chosen, all, TODAY).rows, `${facet}=${value}`).toHaveLength(count);
      }
    }
  });

  test('by a text what states none stands last, both ways round', () => {
    for (const address of ['?sort=architecture', '?sort=architecture&reverse']) {
      const view = readFigureView(address, COLUMNS.models);
      const texts = answerFigures(view, rowsOf('models'), TODAY).rows.map(
        ({ texts: { architecture = '' } }) => architecture,
      );
      const first = texts.indexOf('');
      expect(first).toBeGreaterThan(0);
      expect(texts.slice(first).every((text) => text === '')).toBe(true);
    }
  });
});

const VIEWS: fc.Arbitrary<FigureView> = fc.record({
  query: fc.string().map((text) => text.trim()),
  values: fc.dictionary(
    fc.constantFrom(...FIGURE_FACETS),
    fc.uniqueArray(fc.string({ minLength: 1 }), { minLength: 1 }),
    { noNullPrototype: true },
  ),
  written: fc.dictionary(fc.constantFrom(...FIGURE_FIELDS), fc.string({ minLength: 1 }), {
    noNullPrototype: true,
  }),
  commercial: fc.boolean(),
  parts: fc.boolean(),
  order: fc.constantFrom(null, 'title' as const, ...COLUMNS.models),
  isReversed: fc.boolean(),
  chosen: fc.uniqueArray(fc.stringMatching(/^[a-z0-9.:-]+$/)),
  isComparing: fc.boolean(),
  plotted: fc.constantFrom(...PLOTTED),
});

test('all that is looked at stands in the address', () => {
  fc.assert(
    fc.property(VIEWS, (view) => {
      expect(readFigureView(writeFigureView(view), COLUMNS.models)).toEqual(view);
    }),
    { numRuns: 100 },
  );
});

test('a plot tells hybrids with experts from both', () => {
  expect(shapeOf(['hybrid', 'moe'])).toBe('hybrid-moe');
  expect(shapeOf(['hybrid'])).toBe('hybrid');
  expect(shapeOf(['diffusion', 'moe'])).toBe('moe');
  expect(shapeOf(['diffusion'])).toBe('other');
  expect(shapeOf([])).toBe('other');
});

test('a plot goes up with the figure and on with time', () => {
  const { dots, width, height } = layOutPlot(rowsOf('models'), 'tokens', 700);
  expect(dots.length).toBeGreaterThan(100);
  for (const [at, { row, x, y }] of dots.entries()) {
    expect(x > 0 && x < width && y > 0 && y < height, row.id).toBe(true);
    const next = dots[at + 1];
    if (!next) continue;
    expect(next.x).toBeGreaterThanOrEqual(x);
    const [own = 0, other = 0] = [row.values.tokens, next.row.values.tokens];
    expect(Math.sign(y - next.y)).toBe(Math.sign(other - own));
  }
});

test('of a catalogue without figures there are no such pages, and no links to them', async () => {
  const catalog = catalogFrom(SMALL);
  const resources = catalog.resources.map((one) => ({ ...one, models: [], dataset: null }));
  const files = await siteOf({ ...catalog, resources });
  const names = [...files.keys()];
  expect(names.filter((name) => /(models|datasets)\.html$/.test(name))).toEqual([]);
  expect(files.get('index.html')).not.toContain('models.html');
});

test('texts are texts, whatever they look like', async () => {
  const evil = '</script><script>globalThis.evil = 1</script>';
  const files = await siteOf(catalogFrom(SMALL.replaceAll('Alpha', evil)));
  const page = pageAt(files, 'models.html');
  expect(textOf(page)).toContain(evil);
  const scripts = elementsOf(page, ({ name }) => name === 'script');
  expect(scripts.every(({ attribs }) => attribs.src !== undefined)).toBe(true);
});
