import { safeLink } from './addresses';

const E_MAIL = /^[^\s/@]+@[^\s/@]+$/;
const GITHUB_ISSUES = /^https:\/\/github\.com\/[^/?#]+\/[^/?#]+\/issues\/?$/;

/**
 * Where a mistake is reported: a letter or an issue of GitHub with its title written, or the page.
 *
 * @param issues an e-mail address or that of a page; null where it is not known
 * @returns undefined where nothing is known, or nothing that a browser may follow
 */
export function correctionAddress(issues: string | null, title: string): string | undefined {
  if (issues === null) return undefined;
  const text = encodeURIComponent(title);
  if (E_MAIL.test(issues)) return `mailto:${encodeURI(issues)}?subject=${text}`;
  if (GITHUB_ISSUES.test(issues)) return `${issues.replace(/\/$/, '')}/new?title=${text}`;
  return safeLink(issues);
}
