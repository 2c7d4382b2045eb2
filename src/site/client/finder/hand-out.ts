import type { ExportFormat } from './state';

const FILES: Readonly<Record<ExportFormat, readonly [name: string, type: string]>> = {
  markdown: ['resources.md', 'text/markdown'],
  bibtex: ['references.bib', 'application/x-bibtex'],
  csv: ['resources.csv', 'text/csv'],
  urls: ['links.txt', 'text/plain'],
};

/** Puts a text on the clipboard; false where the browser does not let it. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return copySelected(text);
  }
}

/** The old way, for a page that did not come over HTTPS. */
function copySelected(text: string): boolean {
  const focused = document.activeElement;
  const field = document.createElement('textarea');
  field.value = text;
  field.className = 'visually-hidden';
  document.body.append(field);
  field.select();
  const isCopied = document.execCommand('copy');
  field.remove();
  if (focused instanceof HTMLElement) focused.focus();
  return isCopied;
}

/** Has the browser keep a text as a file. */
export function downloadText(text: string, format: ExportFormat): void {
  const [name, type] = FILES[format];
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}
