import fc from 'fast-check';
import { expect, test } from 'vitest';
import { paint } from '../../src/browse/paint';
import type { Frame } from '../../src/browse/view';
import { Emulator } from '../support/emulator';

const frames = fc.array(
  fc.record({
    lines: fc.array(
      fc.constantFrom('', 'short', 'full row!!', '混合专家模型', '\u001b[1mbold\u001b[22m'),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
    cursor: fc.option(fc.record({ row: fc.nat(3), column: fc.nat(9) })),
  }),
  { minLength: 1, maxLength: 6 },
);

test('what changed is enough to show what would be drawn anew', async () => {
  await fc.assert(
    fc.asyncProperty(frames, async (all) => {
      const step = new Emulator(12, 4);
      const anew = new Emulator(12, 4);
      let shown: Frame | null = null;
      for (const frame of all) {
        await step.write(paint(shown, frame));
        await anew.write(paint(null, frame));
        shown = frame;
        expect(step.rows()).toEqual(anew.rows());
        expect(step.cursorShown).toBe(frame.cursor !== null);
        if (frame.cursor) expect(step.cursor).toEqual(frame.cursor);
      }
    }),
    { numRuns: 50 },
  );
});

test('lines that stay are not written again', () => {
  const frame = { lines: ['one', 'two'], cursor: null };
  expect(paint(frame, { ...frame, lines: ['one', 'three'] })).not.toContain('one');
  expect(paint(null, frame)).toContain('one');
});
