import { Command } from 'commander';
import { describe, expect, test } from 'vitest';
import { COMMANDS, describeCommand } from '../../src/commands';
import { targetOf } from '../../src/completion/target';
import { completes, valuesOf } from '../../src/completion/value-sources';
import { en } from '../../src/messages/en';

describe('a command that is added', () => {
  const program = new Command('program');
  const words = program.command('words').argument('[first]').argument('[more...]');
  words.option('-k, --kind [kind]', 'a kind').option('--each <one...>', 'some').option('-q');
  completes(words, { kind: ['a', 'b'], each: ['c'], more: 'resources', first: 'file' });
  program.command('outer').command('inner').alias('in').option('--x <x>');
  const at = (...all: string[]) => targetOf(program, all).values;
  const names = (...all: string[]) => {
    const values = at(...all);
    return Array.isArray(values) && values.map((one) => one.value ?? one);
  };

  test('completes by what it declares', () => {
    expect(at('words', '')).toBe('file');
    expect(at('words', 'x', '')).toBe('resources');
    expect(at('words', 'x', 'y', '')).toBe('resources');
    expect(at('words', '-qk', '')).toEqual(['a', 'b']);
    expect(at('words', '-qka')).toEqual(['a', 'b']);
  });

  test('has a value that may be left out', () => {
    expect(at('words', '--kind', '')).toEqual(['a', 'b']);
    expect(names('words', '--kind', '-')).toContain('--kind');
    expect(at('words', '--kind', '-q', '')).toBe('file');
  });

  test('has an option of several values', () => {
    expect(at('words', '--each', 'c', '')).toEqual(['c']);
    expect(names('words', '--each', 'c', '-')).toContain('--kind');
    expect(at('words', '--each', 'c', '-q', '')).toBe('file');
  });

  test('has commands of its own', () => {
    expect(names('outer', '')).toContain('inner');
    expect(names('outer', 'in', '-')).toContain('--x');
  });

  test('cannot declare what it does not have', () => {
    expect(() => completes(words, { other: 'tag' })).toThrow('words has no option or argument');
  });
});

describe('every command', () => {
  /** What may be anything. */
  const FREE = ['number', 'date', 'text', 'range', 'url'];

  test.each([...COMMANDS])('$name says what completes its options', async (listed) => {
    const { name } = listed;
    const command = new Command(name);
    describeCommand(command, listed, en);
    (await listed.load()).declare(command, en);
    for (const option of command.options) {
      const [, placeholder] = /[<[](.*?)(?:\.\.\.)?[>\]]/.exec(option.flags) ?? [];
      if (placeholder === undefined || FREE.includes(placeholder)) continue;
      expect(valuesOf(option), `${name} ${option.flags}`).toBeDefined();
    }
  });
});
