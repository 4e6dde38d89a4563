/** What a reader does on the stage with fingers or a mouse, in px of the window. */
export interface Gestures {
  /** Whether a drag moves the drawing. A steep one of a finger is the page's, where the page can be scrolled. */
  canPan(steep: boolean): boolean;
  /** Whether a wheel without Ctrl is for the drawing. */
  ownsWheel(): boolean;
  onPan(across: number, down: number): void;
  onZoom(factor: number, x: number, y: number): void;
  onTap(target: Element): void;
  onDoubleTap(x: number, y: number): void;
}

/** Milliseconds in which a second tap makes it a double one, and px that a finger that taps may be off. */
const DOUBLE = 280;
const SLACK = 24;
/** Px that a pointer moves before it drags. */
const STILL = 4;

/**
 * Watches a stage whose `touch-action` leaves vertical swipes to the page: those end in a `pointercancel`, all else comes here.
 * One pointer drags, two pinch.
 */
export function watchGestures(stage: HTMLElement, gestures: Gestures): void {
  const pointers = new Map<number, { x: number; y: number }>();
  let dragged = false;
  let tap = { x: 0, y: 0, timer: 0 };

  stage.addEventListener('pointerdown', ({ button, pointerId, clientX: x, clientY: y }) => {
    if (button !== 0) return;
    if (pointers.size === 0) dragged = false;
    pointers.set(pointerId, { x, y });
  });

  stage.addEventListener('pointermove', ({ pointerId, pointerType, clientX: x, clientY: y }) => {
    const from = pointers.get(pointerId);
    if (!from) return;
    const other = [...pointers].find(([id]) => id !== pointerId)?.[1];
    const [across, down] = [x - from.x, y - from.y];
    if (!dragged && Math.hypot(across, down) < STILL) return;
    const steep = pointerType === 'touch' && Math.abs(down) > Math.abs(across);
    if (!other && !dragged && !gestures.canPan(steep)) return;
    dragged = true;
    stage.setPointerCapture(pointerId);
    pointers.set(pointerId, { x, y });
    if (!other) return gestures.onPan(across, down);
    // Each of the two fingers moves the middle between them by half of its way.
    gestures.onPan(across / 2, down / 2);
    const apart = (a: { x: number; y: number }) => Math.hypot(a.x - other.x, a.y - other.y) || 1;
    gestures.onZoom(apart({ x, y }) / apart(from), (x + other.x) / 2, (y + other.y) / 2);
  });

  for (const end of ['pointerup', 'pointercancel'] as const)
    stage.addEventListener(end, ({ pointerId }) => pointers.delete(pointerId));

  stage.addEventListener('click', (event) => {
    const { clientX: x, clientY: y, target, ctrlKey, metaKey, shiftKey } = event;
    if (ctrlKey || metaKey || shiftKey || !(target instanceof Element)) return;
    event.preventDefault();
    if (dragged) return;
    const isSecond = tap.timer > 0 && Math.hypot(x - tap.x, y - tap.y) < SLACK;
    clearTimeout(tap.timer);
    tap.timer = 0;
    if (isSecond) return gestures.onDoubleTap(x, y);
    const timer = window.setTimeout(() => {
      tap.timer = 0;
      gestures.onTap(target);
    }, DOUBLE);
    tap = { x, y, timer };
  });

  stage.addEventListener(
    'wheel',
    (event) => {
      if (!event.ctrlKey && !event.metaKey && !gestures.ownsWheel()) return;
      event.preventDefault();
      // A pinch on a touchpad comes as a wheel with Ctrl, in small steps.
      gestures.onZoom(Math.exp(-event.deltaY * (event.ctrlKey ? 0.01 : 0.002)), event.clientX, event.clientY);
    },
    { passive: false },
  );

  stage.addEventListener('dragstart', (event) => event.preventDefault());
}
