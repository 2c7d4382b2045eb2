import type { KeyName } from './escape-sequences';
import type { Viewport } from './state';

/** The letters that move, as in vi. */
export const LETTERS: Readonly<Record<string, KeyName>> = {
  j: 'down',
  k: 'up',
  g: 'home',
  G: 'end',
};

/** Where a key leads in a list; null where it is none that moves. */
export function move(place: Viewport, name: KeyName, count: number, rows: number): Viewport | null {
  const page = Math.max(1, rows - 1);
  const to = {
    up: place.selected - 1,
    'ctrl-p': place.selected - 1,
    down: place.selected + 1,
    'ctrl-n': place.selected + 1,
    pageup: place.selected - page,
    pagedown: place.selected + page,
    home: 0,
    end: count - 1,
  }[name as string];
  return to === undefined ? null : within({ selected: to, top: place.top }, count, rows);
}

/** A place that exists, on a line that is shown. */
export function within(place: Viewport, count: number, rows: number): Viewport {
  const selected = clamp(place.selected, 0, count - 1);
  const top = clamp(place.top, selected - rows + 1, selected);
  return { selected, top: clamp(top, 0, count - rows) };
}

/** A number between two others; the least where the greatest is below it. */
export function clamp(value: number, least: number, greatest: number): number {
  return Math.max(least, Math.min(value, greatest));
}
