import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect } from 'vitest';
import { parse } from 'yaml';
import { withTool } from '../support/program';

/** Prints as JSON what Python's reader makes of standard input; its scalars are all texts. */
const SCRIPT = `import json, sys, yaml
print(json.dumps(yaml.load(sys.stdin.buffer, Loader=yaml.BaseLoader)))`;

withTool(
  'PyYAML',
  '/usr/lib/python3/dist-packages/yaml/__init__.py',
  'another reader of YAML, which knows the older form only, finds the same catalogue',
  async () => {
    const input = readFileSync('data/catalog.yaml');
    const options = { input, encoding: 'utf8', maxBuffer: 2 ** 26 } as const;
    const read = JSON.parse(execFileSync('/usr/bin/python3', ['-c', SCRIPT], options));
    expect(read).toEqual(parse(input.toString(), { schema: 'failsafe' }));
  },
);
