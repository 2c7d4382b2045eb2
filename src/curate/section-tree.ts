import type { ReadSection } from './read-list';

interface Heading {
  readonly title: string;
  readonly line: number;
  readonly depth: number;
  isUsed: boolean;
}

/**
 * The headings of a document as sections and one level below them: one that stands deeper is a section
 * beside the one above it, called by both titles.
 */
export class SectionTree {
  /** What the document says before its first heading. */
  intro = '';
  private readonly headings: Heading[] = [];
  private open: Heading[] = [];
  private readonly made = new Map<string, number>();
  private readonly list: { title: string; parent: number | null }[] = [];
  private readonly intros = new Map<string, string>();

  /** Whether a heading was met. */
  get isOpen(): boolean {
    return this.open.length > 0;
  }

  enter(depth: number, title: string, line: number): void {
    const above = this.open.filter((heading) => heading.depth < depth);
    if (title === '') this.open = above;
    else this.push(above, { title, line, depth, isUsed: false });
  }

  /** Enters what a list calls a part of itself. */
  enterBelow(title: string, line: number): void {
    const depth = (this.open.at(-1)?.depth ?? 0) + 1;
    this.push(this.open, { title, line, depth, isUsed: false });
  }

  leave(): void {
    this.open = this.open.slice(0, -1);
  }

  /** Keeps the first text below a heading as its introduction. */
  introduce(text: string): void {
    const key = this.key(this.open.length);
    if (this.open.length === 0) this.intro ||= text;
    else if (!this.made.has(key) && !this.intros.has(key)) this.intros.set(key, text);
  }

  /** The section of what is read now, if that has any entry. */
  current(): number | null {
    return this.made.get(this.key(this.open.length)) ?? null;
  }

  /** The section of an entry that is read now, made where it is not there. */
  use(): number | null {
    for (const heading of this.open) heading.isUsed = true;
    const [top, ...below] = this.open;
    if (!top) return null;
    const parent = this.section(1, top.title, null);
    if (below.length === 0) return parent;
    return this.section(this.open.length, below.map(({ title }) => title).join(' / '), parent);
  }

  sections(): ReadSection[] {
    const keys = [...this.made.keys()];
    return this.list.map((section, index) => ({
      ...section,
      intro: this.intros.get(keys[index] ?? '') ?? '',
    }));
  }

  /** Headings below which no entry stands. */
  empty(): readonly Pick<Heading, 'title' | 'line'>[] {
    return this.headings.filter(({ isUsed }) => !isUsed);
  }

  private push(above: readonly Heading[], heading: Heading): void {
    this.headings.push(heading);
    this.open = [...above, heading];
  }

  private key(length: number): string {
    return JSON.stringify(this.open.slice(0, length).map(({ title }) => title));
  }

  private section(length: number, title: string, parent: number | null): number {
    const key = this.key(length);
    const index = this.made.get(key) ?? this.list.push({ title, parent }) - 1;
    this.made.set(key, index);
    return index;
  }
}
