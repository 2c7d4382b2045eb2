import { writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';

/**
 * Writes a program whose answers come from this process: a shell asks it at every Tab, and a start of
 * Node for each would be the greater part of a test.
 *
 * @param file where the program is written; bash runs it
 * @param answer what it prints for its arguments
 * @param otherwise lines of bash that go before and may end it, with its arguments in `$@`
 * @returns what stops answering
 */
export async function writeAnsweringProgram(
  file: string,
  answer: (args: readonly string[]) => Promise<string>,
  otherwise: string,
): Promise<() => void> {
  const server = createServer((socket) => {
    let asked = '';
    socket.setEncoding('utf8').on('data', async (text: string) => {
      asked += text;
      const [count, ...args] = asked.split('\0');
      // What follows the last separator is empty.
      if (args.length > Number(count)) socket.end(await answer(args.slice(0, -1)));
    });
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  const { port } = server.address() as AddressInfo;
  const ask = `exec 3<>/dev/tcp/127.0.0.1/${port}; printf '%s\\0' $# "$@" >&3; cat <&3`;
  writeFileSync(file, `#!/bin/bash\n${otherwise}\n${ask}\n`, { mode: 0o755 });
  return () => server.close();
}
