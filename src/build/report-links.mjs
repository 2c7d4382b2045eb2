/*
 * Keeps one issue with what `awesome-pretrain links --md` found: opens it, updates it, or closes it.
 * node src/build/report-links.mjs links.md 1
 * The second word is the exit code of `links`. GitHub's gh does it, with GH_TOKEN in GH_REPO.
 */
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';

const LABEL = 'links';
const TITLE = 'Links that are to be mended';
/** GitHub takes 65 536 characters. */
const MOST = 60_000;

const [file = '', code] = process.argv.slice(2);

function gh(...args) {
  const { stdout, stderr, status, error } = spawnSync('gh', args, { encoding: 'utf8' });
  if (error) throw error;
  if (status !== 0) throw new Error(`gh ${args.slice(0, 2).join(' ')}: ${stderr.trim()}`);
  return stdout;
}

/** A report that GitHub takes, cut at the end of a line. */
function shortened(report) {
  if (report.length <= MOST) return report;
  const end = report.lastIndexOf('\n', MOST);
  return `${report.slice(0, end)}\n\nThis is not all; run \`awesome-pretrain links\` for the rest.\n`;
}

function reportLinks() {
  if (code !== '0' && code !== '1')
    throw new Error(`links ended with ${code}, so nothing is known`);
  const fields = ['--json', 'number,body'];
  const found = gh('issue', 'list', '--label', LABEL, '--state', 'open', '--limit', '1', ...fields);
  const [issue] = JSON.parse(found);
  const body = shortened(readFileSync(file, 'utf8'));
  writeFileSync(file, body);
  if (code === '0') {
    if (issue) gh('issue', 'close', `${issue.number}`, '--comment', `All is mended. ${body}`);
  } else if (!issue) {
    gh('label', 'create', LABEL, '--force', '--description', 'What awesome-pretrain links found');
    gh('issue', 'create', '--title', TITLE, '--label', LABEL, '--body-file', file);
  } else if (issue.body.replaceAll('\r\n', '\n').trim() !== body.trim()) {
    gh('issue', 'edit', `${issue.number}`, '--body-file', file);
  }
}

try {
  reportLinks();
} catch ({ message }) {
  console.error(`error: ${message}`);
  process.exitCode = 1;
}
