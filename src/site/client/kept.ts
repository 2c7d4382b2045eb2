// A browser may refuse to keep anything, also from a folder on disk; then it lasts as long as the page.

/** What the browser keeps of a choice; null where it keeps nothing. */
export function kept(name: string): string | null {
  try {
    return localStorage.getItem(name);
  } catch {
    return null;
  }
}

/** Has the browser keep a choice; an empty one is forgotten. */
export function keep(name: string, choice: string): void {
  try {
    if (choice === '') localStorage.removeItem(name);
    else localStorage.setItem(name, choice);
  } catch {}
}
