import { execFileSync } from 'node:child_process';
import { expect } from 'vitest';
import { runProgram, withTool } from '../support/program';

/** Prints as JSON what Python's reader makes of standard input. */
const SCRIPT = `import csv, json, sys
sys.stdin.reconfigure(encoding="utf-8", newline="")
print(json.dumps(list(csv.DictReader(sys.stdin, dialect=sys.argv[1]))))`;

const readByPython = (text: string, dialect: string): Record<string, string>[] =>
  JSON.parse(
    execFileSync('/usr/bin/python3', ['-c', SCRIPT, dialect], { input: text, encoding: 'utf8' }),
  );

withTool('Python', '/usr/bin/python3', "Python's reader finds every record", async () => {
  const dialects: [string, string][] = [
    ['csv', 'excel'],
    ['tsv', 'excel-tab'],
  ];
  for (const fields of ['venue', 'links.demo', 'id,venue', 'title', 'annotation.zh']) {
    const args = ['list', '--fields', fields];
    const json = JSON.parse((await runProgram([...args, '--json'])).stdout);
    const expected = json.map((one: Record<string, string | null>) =>
      Object.fromEntries(Object.entries(one).map(([name, value]) => [name, value ?? ''])),
    );
    for (const [format, dialect] of dialects) {
      const { stdout } = await runProgram([...args, '-f', format]);
      expect(readByPython(stdout, dialect), `${fields} as ${format}`).toEqual(expected);
    }
  }
});
