import { describe, expect, it } from 'vitest';
import { keepInside, MIDDLE, pan, viewOf, WHOLE, zoom } from '../../../src/partner-days/visual-harvest/view.ts';

const SAME = { wide: 1, high: 1 };
/** A stage that is twice as wide as the whole drawing in it. */
const WIDE = { wide: 2, high: 1 };

describe('a view', () => {
  it('is never smaller than the whole, nor larger than twelve times', () => {
    expect(keepInside({ across: 50, down: 50, scale: 0.4 }, SAME).scale).toBe(1);
    expect(keepInside({ across: 50, down: 50, scale: 400 }, SAME).scale).toBe(12);
  });

  it('shows nothing beside the drawing', () => {
    expect(keepInside({ across: 0, down: 100, scale: 2 }, SAME)).toEqual({ across: 25, down: 75, scale: 2 });
    expect(keepInside({ across: 3, down: 97, scale: 1 }, SAME)).toEqual(WHOLE);
  });

  it('keeps the drawing in the middle of a stage with more room than it needs', () => {
    expect(keepInside({ across: 10, down: 10, scale: 1.5 }, WIDE)).toMatchObject({ across: 50 });
    expect(keepInside({ across: 10, down: 50, scale: 4 }, WIDE)).toMatchObject({ across: 25 });
  });

  it('of a region has all of it, as large as fits, in its middle where the drawing goes on', () => {
    const view = viewOf({ x: 40, y: 30, width: 20, height: 10 }, SAME);
    expect(view).toMatchObject({ across: 50, down: 35 });
    expect(view.scale).toBeCloseTo(4.7);
    expect(viewOf({ x: 40, y: 30, width: 20, height: 10 }, WIDE).scale).toBeCloseTo(9.4);
    expect(viewOf({ x: 0, y: 0, width: 20, height: 20 }, SAME).across).toBeCloseTo(50 / 4.7);
  });
});

describe('zooming', () => {
  it('leaves what is under the finger where it is', () => {
    const place = { across: 20, down: -10 };
    const before = zoom(WHOLE, 3, MIDDLE, SAME);
    const after = zoom(before, 1.5, place, SAME);
    const under = ({ across, scale }: typeof before) => across + place.across / scale;
    expect(under(after)).toBeCloseTo(under(before));
    expect(after.down + place.down / after.scale).toBeCloseTo(before.down + place.down / before.scale);
  });

  it('comes back to the whole', () => {
    expect(zoom(zoom(WHOLE, 4, { across: 40, down: 40 }, SAME), 0.1, MIDDLE, SAME)).toEqual(WHOLE);
  });
});

describe('panning', () => {
  it('takes the drawing along with the finger, at every scale', () => {
    const view = { across: 50, down: 50, scale: 4 };
    expect(pan(view, { across: 20, down: -8 }, SAME)).toEqual({ across: 45, down: 52, scale: 4 });
    expect(pan(view, { across: 2000, down: 0 }, SAME).across).toBe(12.5);
  });
});
