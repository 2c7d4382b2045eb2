import { PLAIN } from '../../src/render/theme';
import type { CopyResult } from '../../src/terminal/clipboard';
import type { Screen, ScreenListener, Size } from '../../src/terminal/screen';
import { Emulator } from './emulator';

/** A screen without a terminal: what is drawn on it can be read, and keys sent to it. */
export class FakeScreen implements Screen {
  readonly theme = { ...PLAIN, selected: (text: string): string => text };
  readonly unicode = true;
  /** What was asked of it besides drawing, in order. */
  readonly calls: string[] = [];
  readonly copied: string[] = [];
  /** What becomes of what is copied. */
  clipboard: CopyResult = 'sent';
  /** Everything that was drawn. */
  written = '';
  private readonly emulator: Emulator;
  private listener: ScreenListener | null = null;

  constructor(private extent: Size = { columns: 80, rows: 24 }) {
    this.emulator = new Emulator(extent.columns, extent.rows);
  }

  size(): Size {
    return this.extent;
  }

  take(listener: ScreenListener): void {
    this.calls.push('take');
    this.listener = listener;
  }

  write(text: string): void {
    this.written += text;
    void this.emulator.write(text);
  }

  async copy(text: string): Promise<CopyResult> {
    this.copied.push(text);
    return this.clipboard;
  }

  suspend(): void {
    this.calls.push('suspend');
  }

  async aside<Result>(run: () => Promise<Result>): Promise<Result> {
    this.calls.push('aside');
    return run();
  }

  close(): void {
    this.calls.push('close');
    this.listener = null;
  }

  /** Sends what a terminal would. */
  type(text: string): void {
    this.listener?.input(text);
  }

  resize(size: Size): void {
    this.extent = size;
    this.emulator.resize(size.columns, size.rows);
    this.listener?.changed();
  }

  /** The terminal goes away. */
  vanish(): void {
    this.listener?.closed();
  }

  /** What is shown now. */
  async text(): Promise<string> {
    await this.emulator.write('');
    return this.emulator.text();
  }
}
