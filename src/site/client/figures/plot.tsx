import { useLayoutEffect, useMemo, useRef } from 'preact/hooks';
import {
  type Dot,
  FigurePlot,
  layOutPlot,
  PlotChoice,
  PlotKey,
  type PlotLayout,
} from '../../components/figure-plot';
import type { FigureRow } from '../../figures/rows';
import type { DrawnFigures, PlotProps } from './state';

/** How near a pointer has to be to a dot, in pixels. */
const NEAR = 24;

/** Models over time, to be looked at by pointer and by keys. */
export function Plot({ width, ...drawn }: PlotProps) {
  const { state, actions, words } = drawn;
  const { view, answer, current } = state;
  const { plot } = words.figuresOf;
  const layout = useMemo(
    () => layOutPlot(answer.rows, view.plotted, width),
    [answer.rows, view.plotted, width],
  );
  const canvas = useRef<HTMLDivElement>(null);
  // Where it scrolls, the newest are seen first.
  useLayoutEffect(() => {
    if (canvas.current) canvas.current.scrollLeft = width;
  }, [width]);
  const label = plot.over(words.figures[view.plotted]);
  const row = answer.rows.find(({ id }) => id === current);
  return (
    <>
      <figcaption>
        <span class="caption">{label}</span>
        <PlotKey words={words} />
        <PlotChoice words={words} plotted={view.plotted} onChoose={actions.plot} />
      </figcaption>
      <div
        class="canvas"
        ref={canvas}
        role="application"
        aria-label={`${label}${words.colon}${plot.help}`}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: its keys are told of below
        tabIndex={0}
        onPointerMove={(event) => {
          if (event.pointerType === 'mouse') actions.look(dotAt(event, layout)?.row.id ?? null);
        }}
        onPointerLeave={({ pointerType }) => pointerType === 'mouse' && actions.look(null)}
        onClick={(event) => {
          const dot = dotAt(event, layout);
          // A finger looks first; what it taps again is opened.
          if (dot && dot.row.id === current) actions.open(dot.row);
          else actions.look(dot?.row.id ?? null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && row) actions.open(row);
          const next = dotBeside(event.key, layout, current);
          if (next === null) return;
          event.preventDefault();
          actions.look(next.row.id);
          const { currentTarget: canvas } = event;
          canvas.scrollLeft = next.x - canvas.clientWidth / 2;
        }}
      >
        {layout.dots.length > 0 ? (
          <FigurePlot layout={layout} label={label} current={current} chosen={view.chosen} />
        ) : (
          <p class="note">{plot.empty}</p>
        )}
      </div>
      <p class="looked-at note" aria-live="polite">
        {row && said(row, drawn)}
        {!row && layout.dots.length > 0 && (
          <>
            <span class="keyed">{plot.help}</span>
            <span class="touched">
              <span class="swipe">{plot.swipe}</span> {plot.helpOfTouch}
            </span>
          </>
        )}
      </p>
    </>
  );
}

/** A dot in words. */
function said(row: FigureRow, { words, state }: DrawnFigures): string {
  const { plotted } = state.view;
  const facts = [
    row.name,
    row.org.join(words.comma),
    `${words.figures[plotted]} ${row.texts[plotted] ?? ''}`,
    row.texts.architecture,
    row.date,
  ];
  return facts.filter(Boolean).join(words.separator);
}

/** The dot below a pointer, or the nearest one beside it. */
function dotAt(event: MouseEvent, { width, dots }: PlotLayout): Dot | null {
  const picture = (event.currentTarget as HTMLElement).querySelector('svg');
  const box = picture?.getBoundingClientRect();
  if (!box || box.width === 0) return null;
  const scale = width / box.width;
  const [x, y] = [(event.clientX - box.left) * scale, (event.clientY - box.top) * scale];
  let nearest: Dot | null = null;
  let least = NEAR;
  for (const dot of dots) {
    const distance = Math.hypot(dot.x - x, dot.y - y);
    if (distance >= least) continue;
    least = distance;
    nearest = dot;
  }
  return nearest;
}

/** Where a key leads: in the order of time, and from there to the nearest above or below. */
function dotBeside(key: string, { dots }: PlotLayout, current: string | null): Dot | null {
  const at = dots.findIndex(({ row }) => row.id === current);
  const here = dots[at];
  switch (key) {
    case 'ArrowRight':
      return dots[Math.min(at + 1, dots.length - 1)] ?? null;
    case 'ArrowLeft':
      return dots[Math.max(at - 1, 0)] ?? null;
    case 'Home':
      return dots[0] ?? null;
    case 'End':
      return dots.at(-1) ?? null;
    case 'ArrowUp':
      return here ? nearestOf(here, dots, (one) => one.y < here.y - 0.5) : (dots[0] ?? null);
    case 'ArrowDown':
      return here ? nearestOf(here, dots, (one) => one.y > here.y + 0.5) : (dots[0] ?? null);
    default:
      return null;
  }
}

function nearestOf(here: Dot, dots: readonly Dot[], isThere: (one: Dot) => boolean): Dot {
  const distanceTo = (one: Dot): number => Math.hypot((one.x - here.x) * 2, one.y - here.y);
  return dots
    .filter(isThere)
    .reduce(
      (best, one) => (best === here || distanceTo(one) < distanceTo(best) ? one : best),
      here,
    );
}
