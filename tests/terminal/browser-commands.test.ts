import { describe, expect, test } from 'vitest';
import { browserCommands } from '../../src/terminal/browser-commands';

const URL = 'https://example.org/a?b=c&d';

/** The words of each command line, joined by blanks, those of a browser for text in brackets. */
function read(
  list: string,
  url = URL,
  platform = 'linux',
  delimiter = ':',
  hasDesktop = true,
): string[] {
  return browserCommands(url, list, platform, delimiter, hasDesktop).map(({ words, forText }) => {
    const line = words.map((word) => (/^$|\s/.test(word) ? `<${word}>` : word)).join(' ');
    return forText ? `[${line}]` : line;
  });
}

describe('BROWSER as a list', () => {
  test.each<[string, string[]]>([
    ['', []],
    [' ', []],
    [':', []],
    ['firefox', [`firefox ${URL}`]],
    ['w3m:firefox --new-tab', [`[w3m ${URL}]`, `firefox --new-tab ${URL}`]],
    ['::lynx: ', [`[lynx ${URL}]`]],
    ['a : b', [`a ${URL}`, `b ${URL}`]],
    ['/opt/a:./b:~/c:../d', [`/opt/a ${URL}`, `./b ${URL}`, `~/c ${URL}`, `../d ${URL}`]],
    ['_e:"f":\\g', [`_e ${URL}`, `f ${URL}`, `g ${URL}`]],
    ['w3m:360browser:7z', [`[w3m ${URL}]`, `360browser ${URL}`, `7z ${URL}`]],
    ['浏览器:firefox', [`浏览器 ${URL}`, `firefox ${URL}`]],
    // No shell: these are words like others.
    ['lynx; rm -r x', [`lynx; rm -r x ${URL}`]],
    ['a $HOME && b', [`a $HOME && b ${URL}`]],
  ])('%s', (list, commands) => {
    expect(read(list)).toEqual(commands);
  });

  test.each<[string, string[]]>([
    ['b --proxy=http://localhost:8080', [`b --proxy=http://localhost:8080 ${URL}`]],
    ['b --proxy=http://localhost:8080:w3m', [`b --proxy=http://localhost:8080 ${URL}`, '[w3m']],
    ['b --proxy=http://localhost:8080/a:w3m', [`b --proxy=http://localhost:8080/a`, '[w3m']],
    ['b --proxy localhost:3128 %s:lynx', [`b --proxy localhost:3128 ${URL}`, '[lynx']],
    ['b --proxy=127.0.0.1:3128', [`b --proxy=127.0.0.1:3128 ${URL}`]],
    ['b --proxy=socks5://[::1]:1080:w3m', [`b --proxy=socks5://[::1]:1080 ${URL}`, '[w3m']],
    ['b -p [2001:db8::a]:80', [`b -p [2001:db8::a]:80 ${URL}`]],
    ['b -p http://me:secret@proxy:3128', [`b -p http://me:secret@proxy:3128 ${URL}`]],
    ['b -p http://me:8secret@proxy:w3m', [`b -p http://me:8secret@proxy ${URL}`, '[w3m']],
    ['b --size=80:24:c', [`b --size=80:24 ${URL}`, 'c']],
    ['b --at=-1:-1', [`b --at=-1:-1 ${URL}`]],
    ['b file:///etc/motd', [`b file:///etc/motd ${URL}`]],
    ['b --url=x:%s', [`b --url=x:${URL}`]],
    ['b a=:=b', [`b a=:=b ${URL}`]],
    // What only its writer can know: a name may be a command.
    ['b -P work:home', [`b -P work ${URL}`, `home ${URL}`]],
    ['b -P "work:home"', [`b -P work:home ${URL}`]],
    ["b -P 'work:home':w3m", [`b -P work:home ${URL}`, '[w3m']],
    ['b -P work\\:home', [`b -P work:home ${URL}`]],
    ['b -P work%chome', [`b -P work:home ${URL}`]],
    ['"/opt/a:b/c" -x', [`/opt/a:b/c -x ${URL}`]],
    ["it's:w3m", [`its:w3m ${URL}`]],
  ])('a colon that does not join: %s', (list, commands) => {
    expect(read(list)).toEqual(commands.map((start) => expect.stringContaining(start)));
  });

  test('is a list of paths on Windows', () => {
    expect(read('C:\\a\\b.exe;"D:\\x y.exe" -t "a;b"', URL, 'win32', ';')).toEqual([
      `C:\\a\\b.exe ${URL}`,
      `<D:\\x y.exe> -t a;b ${URL}`,
    ]);
  });
});

describe('the address', () => {
  test.each<[string, string]>([
    ['b', `b ${URL}`],
    ['b --at=%s now', `b --at=${URL} now`],
    ['b %s %s', `b ${URL} ${URL}`],
    ['"my browser" %s', `<my browser> ${URL}`],
    ['b %%', `b % ${URL}`],
    ['b %%s', `b %s ${URL}`],
    ['b %%%s', `b %${URL}`],
    ['b %c%%c%s', `b :%c${URL}`],
    ['b %d %20 50% %', `b %d %20 50% % ${URL}`],
    ["b ''", `b <> ${URL}`],
  ])('%s: %s', (list, command) => {
    expect(read(list)).toEqual([command]);
  });

  test('does not bring codes of its own along', () => {
    expect(read('b %s', 'https://example.org/%s%c%%')).toEqual(['b https://example.org/%s%c%%']);
  });

  test.each([
    'b %s',
    'sh -c "b %s"',
    'sh -c \'b "%s"\'',
    'sh -c "b \'%s\'"',
    'sh -c "sh -c \\"b %s\\""',
  ])('holds nothing that %s would run', (list) => {
    const [line = ''] = read(list, 'https://example.org/$(a)`b`\'c\'"d"|e>f<g\\h');
    expect(line).toContain('https://example.org/%24%28a%29%60b%60%27c%27%22d%22%7Ce%3Ef%3Cg%5Ch');
  });

  const FORKING = 'https://example.org/?a=b&reboot;reboot';
  const INERT = 'https://example.org/?a=b%26reboot%3Breboot';
  test.each<[string, string]>([
    // No shell reads these.
    ['b', `b ${FORKING}`],
    ['b --url=%s', `b --url=${FORKING}`],
    [`sh -c 'b "$1"' sh %s`, `sh -c <b "$1"> sh ${FORKING}`],
    // In quotes a shell takes it as it is.
    [`sh -c 'b "%s"'`, `sh -c <b "${FORKING}">`],
    [`sh -c "b '%s' c"`, `sh -c <b '${FORKING}' c>`],
    [`sh -c 'b "--url=%s"'`, `sh -c <b "--url=${FORKING}">`],
    [`osascript -e 'open location "%s"'`, `osascript -e <open location "${FORKING}">`],
    // Without quotes it gets some.
    ['sh -c "b %s"', `sh -c <b '${FORKING}'>`],
    ['sh -c "b --url=%s; c"', `sh -c <b --url='${FORKING}'; c>`],
    ['sh -c "b \\"x\\" %s"', `sh -c <b "x" '${FORKING}'>`],
    ['xterm -e "b %s"', `xterm -e <b '${FORKING}'>`],
    ['ssh desk firefox', `ssh desk firefox '${FORKING}'`],
    ['env A=b ssh desk firefox %s', `env A=b ssh desk firefox '${FORKING}'`],
    ['adb shell am start -d %s', `adb shell am start -d '${FORKING}'`],
    ['wsl.exe am', `wsl.exe am '${FORKING}'`],
    ['plink h am %s', `plink h am '${FORKING}'`],
    [`sh -c 'eval am %s'`, `sh -c <eval am ${INERT}>`],
    ['powershell.exe -c start %s', `powershell.exe -c start '${FORKING}'`],
    // Quotes are of no use where one more shell reads what is in them, or has others.
    ['sh -c "sh -c \\"b %s\\""', `sh -c <sh -c "b ${INERT}">`],
    [`sh -c "eval 'b %s'"`, `sh -c <eval 'b ${INERT}'>`],
    [`sh -c 'x="$(b %s)"'`, `sh -c <x="$(b ${INERT})">`],
    ['cmd.exe /c start %s', `cmd.exe /c start ${INERT}`],
    ['cmd /c start', `cmd /c start ${INERT}`],
  ])('divides nothing but itself: %s', (list, command) => {
    expect(read(list, FORKING)).toEqual([command]);
  });
});

describe('the terminal is for', () => {
  test.each([
    'lynx',
    'w3m',
    'links',
    'links2',
    'elinks',
    'browsh',
    'carbonyl',
    'www-browser',
    '/usr/bin/lynx -accept_all_cookies',
    '"/opt/my tools/w3m" -N %s',
    'env LANG=C.UTF-8 w3m',
    'sh -c "w3m -N %s; read x"',
    'torsocks lynx %s',
    'W3M.EXE',
  ])('%s', (command) => {
    expect(read(command)).toEqual([expect.stringMatching(/^\[.*\]$/)]);
  });

  test.each([
    'firefox',
    'xdg-open',
    'x-www-browser',
    'sensible-browser',
    'links2 -g',
    'links -g %s',
    'xterm -e w3m %s',
    'tmux new-window w3m',
    'lynx-like',
    '/opt/w3m/browser',
    'sh -c "firefox %s"',
    'echo',
    'w3m &',
    'lynx %s&',
    'env TERM=xterm w3m %s &',
  ])('but not for %s', (command) => {
    expect(read(command)).toEqual([expect.not.stringMatching(/^\[/)]);
  });

  test.each([
    ['xdg-open', true],
    ['/usr/bin/sensible-browser %s', true],
    ['x-www-browser', false],
    ['firefox', false],
  ])('%s, where there is no desktop: %s', (command, forText) => {
    const [line = ''] = read(command, URL, 'linux', ':', false);
    expect(line.startsWith('[')).toBe(forText);
  });

  test('each of a list is asked for itself', () => {
    expect(read('firefox %s &:w3m:lynx & : links', 'https://example.org')).toEqual([
      'firefox https://example.org',
      '[w3m https://example.org]',
      'lynx https://example.org',
      '[links https://example.org]',
    ]);
  });

  test('an & that does not stand at the end, or is quoted, is a word', () => {
    expect(read('b & c', 'https://example.org')).toEqual(['b & c https://example.org']);
    expect(read("b '&'", 'https://example.org')).toEqual(['b & https://example.org']);
    expect(read('w3m \\&', 'https://example.org')).toEqual(['[w3m & https://example.org]']);
  });
});
