/*
 * Prints what CHANGELOG.md says is new in a release, or says why a tag cannot be released.
 * node src/build/check-release.mjs v1.2.3 owner/name
 */
import { readFileSync } from 'node:fs';

const [tag, home] = process.argv.slice(2);
const { version, repository } = JSON.parse(readFileSync('package.json', 'utf8'));
const sections = `\n${readFileSync('CHANGELOG.md', 'utf8')}`.split(/\r?\n## /).slice(1);
const section = sections.find((text) => text.match(/[^[\]\s]+/)?.[0] === version);
const notes = section?.replace(/^.*/, '').trim();
const url = String(repository?.url ?? repository ?? '');
const [named] = url.replace(/\.git$/, '').match(/[^/:]+\/[^/:]+$/) ?? [''];

const faults = [];
if (tag !== `v${version}`) faults.push(`the tag is ${tag}, package.json has version ${version}`);
if (!notes) faults.push(`CHANGELOG.md has no section “## ${version}” that says what is new`);
// npm refuses a package that was proven to come from elsewhere than it says.
if (named !== home) faults.push(`package.json: repository is “${url}”, this is ${home}`);

if (faults.length > 0) {
  for (const fault of faults) console.error(`error: ${fault}`);
  process.exitCode = 1;
} else {
  console.log(notes);
}
