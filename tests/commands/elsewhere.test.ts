import { describe, expect, test } from 'vitest';
import { catalogFrom, SMALL } from '../support/catalog';
import { call } from '../support/context';

/** The small catalogue, in which what stands elsewhere carries tags named like sections. */
const TAGGED = catalogFrom(
  SMALL.replace('    org: [Lab One]\n    date: 2023-02', '    tags: [moe]\n$&')
    .replace('category: tool', '$&\n    tags: [moe, curriculum, data-strategies, "it"]')
    .replace(
      '  - { id: optimizer',
      '  - { id: curriculum, label: { en: training strategies, zh: 课程 } }\n' +
        '  - { id: data-strategies, label: { en: x, zh: 数据策略 } }\n' +
        '  - { id: it, label: { en: IT, zh: 信息技术 } }\n$&',
    )
    .replace('placements:\n      - { section: reports/moe, rank: 1 }', 'placements: []')
    .replace(
      '  - id: strategies\n',
      '  - { id: other, title: { en: Other, zh: 其他 }, sections: [{ id: other/it, title: { en: It, zh: 它 } }] }\n$&',
    ),
);

/** What a call says on standard error on a terminal, without how many there are. */
async function said(...args: string[]): Promise<string[]> {
  const { stderr } = await call(args, { catalog: TAGGED, columns: 80 });
  return stderr.split('\n').filter((line) => line !== '' && !/^\d+ resources?($|; )/.test(line));
}

describe('a section that is asked for and has the name of a tag', () => {
  test.each<[string[], string[]]>([
    [
      ['list', '--section', 'moe'],
      [
        '2 resources in the section reports/moe; 2 more elsewhere carry the tag moe: awesome-pretrain list --tag moe',
      ],
    ],
    [
      ['list', '-s', 'reports/moe', '--until', '2023', '--category', 'report,paper', '-n', '1'],
      [
        'no resource matches these filters',
        '0 resources in the section reports/moe; 1 more elsewhere carries the tag moe: ' +
          'awesome-pretrain list --tag moe --category report --category paper --until 2023',
      ],
    ],
    [
      [
        ...['list', '-c', 'builtin', '-c', "my 'own'.yaml"],
        ...['-s', 'moe', '--org', '-Lab One', '--has=-demo'],
      ],
      [
        '1 resource in the section reports/moe; 1 more elsewhere carries the tag moe: ' +
          "awesome-pretrain list -c builtin -c 'my '\\''own'\\''.yaml' --tag moe --org '-Lab One' --has -demo",
      ],
    ],
    [
      ['list', '--section', 'other/it,moe,-reports/strategies'],
      [
        '2 resources in the section reports/moe; 2 more elsewhere carry the tag moe: ' +
          'awesome-pretrain list --section -reports/strategies --tag moe',
        '0 resources in the section other/it; 1 more elsewhere carries the tag it: ' +
          'awesome-pretrain list --section -reports/strategies --tag it',
      ],
    ],
    [
      ['list', '--section', 'strategies/training'],
      [
        '1 resource in the section strategies/training; 1 more elsewhere carries the tag curriculum: ' +
          'awesome-pretrain list --tag curriculum',
      ],
    ],
    [['list', '--section', 'moe', '--series', 'alpha', '--since', '2024'], []],
    [['list', '--section', 'moe', '--tag', 'optimizer'], []],
    [['list', '--section', 'moe', '--tag', '-moe'], ['no resource matches these filters']],
    [['list', '--section', '-moe'], []],
    [['list', '--section', 'reports'], []],
    [['list', '--tag', 'moe'], []],
  ])('%j', async (args, expected) => {
    expect(await said(...args)).toEqual(expected);
  });

  test('the call that is named lists what was counted', async () => {
    const [line = ''] = await said('list', '--section', 'moe', '--since', '2023');
    const [, more, call = ''] = /; (\d+) more .*: awesome-pretrain (.*)$/.exec(line) ?? [];
    expect(await said(...call.split(' '))).toEqual([]);
    expect(more).toBe('1');
    expect((await listed(...call.split(' '))).length).toBe(3);
  });

  async function listed(...args: string[]): Promise<object[]> {
    return JSON.parse((await call([...args, '--json'], { catalog: TAGGED })).stdout);
  }

  test('is told of in Chinese', async () => {
    expect(await said('list', '-s', 'moe', '--lang', 'zh')).toContainEqual(
      expect.stringMatching(/另有 2 项带标签 moe：awesome-pretrain list --tag moe$/),
    );
  });

  test('is told of to eyes only', async () => {
    const inPipe = await call(['list', '--section', 'moe'], { catalog: TAGGED });
    expect(inPipe.stderr).toBe('2 resources\n');
    for (const format of ['--json', '--md', '-fcsv', '-furls']) {
      const { stderr } = await call(['list', '--section', 'moe', format], {
        catalog: TAGGED,
        columns: 80,
      });
      expect(stderr).toBe('');
    }
  });
});
