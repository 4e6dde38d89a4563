import { useState } from 'react';
import { fromJS, List, type Map } from 'immutable';
import type { Rectangle } from '../../../src/partner-days/visual-harvest/regions.ts';
import { regionStrings as t } from '../../strings/regions.ts';
import { useLatest } from '../control.ts';
import { freePlace } from './geometry.ts';
import { followed, movedTo, placeWithin } from '../ordering/order.ts';
import { rectangleOf, titleOf, type Region } from './region.ts';

/** As Decap keeps it. */
export type Value = List<Map<string, unknown>>;

/** What can be done with the regions, which one is open, and what was done last. */
export interface Regions {
  all: readonly Region[];
  /** Counted from 0; nothing when none is open. */
  open: number | undefined;
  /** One for each, which stays with it wherever it goes. */
  keys: readonly number[];
  /** The keys of those that were open and were left. */
  left: readonly number[];
  said: string;
  /** One that was taken away and can still be put back, and where it was. */
  removed: { region: Region; index: number } | undefined;
  select: (index: number | undefined) => void;
  add: (rectangle?: Rectangle) => void;
  change: (index: number, name: string, value: unknown) => void;
  place: (index: number, rectangle: Rectangle) => void;
  move: (index: number, to: number) => void;
  remove: (index: number) => void;
  putBack: () => void;
}

interface State {
  open: number | undefined;
  keys: readonly number[];
  left: readonly number[];
  said: string;
  removed: Regions['removed'];
}

const START: State = { open: undefined, keys: [], left: [], said: '', removed: undefined };

/** @param order - the names of a region's fields, in the order in which they are stored */
export function useRegions(
  value: Value | null | undefined,
  order: readonly string[],
  onChange: (value: Value) => void,
): Regions {
  const [state, setState] = useState(START);
  const all = (value?.toJS() ?? []) as Region[]; // what a form holds, whatever it is
  // Where others came in their place, such as those of a kept draft, none is who it was.
  const keys = state.keys.length === all.length ? state.keys : all.map((_, index) => index);
  const open = state.open !== undefined && state.open < all.length ? state.open : undefined;
  const latest = useLatest({ all, keys, open, order, onChange });

  const [actions] = useState(() => {
    const store = (regions: readonly Region[], keys: readonly number[], rest: Partial<State> = {}) => {
      const { order, onChange } = latest.current;
      onChange(List(regions.map((region) => fromJS(inOrder(region, order)) as Map<string, unknown>))); // of an object
      setState((before) => ({ ...before, keys, ...rest }));
    };
    const leaving = () => {
      const { keys, open } = latest.current;
      return open === undefined ? [] : keys.slice(open, open + 1);
    };
    const insert = (region: Region, index: number, said: string) => {
      const { all, keys } = latest.current;
      store(all.toSpliced(index, 0, region), keys.toSpliced(index, 0, Math.max(-1, ...keys) + 1), {
        open: index,
        said,
        removed: undefined,
      });
    };
    return {
      select: (index: number | undefined) => {
        if (index === latest.current.open) return;
        setState((before) => ({ ...before, open: index, said: '', left: [...before.left, ...leaving()] }));
      },
      add: (rectangle?: Rectangle) => {
        const { all } = latest.current;
        const { length } = all;
        insert({ ...(rectangle ?? freePlace(all.map(rectangleOf))) }, length, t.added(t.piece(length + 1, '')));
      },
      change: (index: number, name: string, changed: unknown) => {
        const { all, keys } = latest.current;
        const region = all[index];
        if (!region || JSON.stringify(region[name]) === JSON.stringify(changed)) return;
        store(all.with(index, { ...region, [name]: changed }), keys);
      },
      place: (index: number, rectangle: Rectangle) => {
        const { all, keys } = latest.current;
        const region = all[index];
        if (region) store(all.with(index, { ...region, ...rectangle }), keys, { said: t.lies(rectangle) });
      },
      move: (index: number, wanted: number) => {
        const { all, keys, open } = latest.current;
        const to = placeWithin(all.length, wanted);
        if (to === index) return;
        const piece = titleOf(all[index] ?? {}) || t.untitled;
        store(movedTo(all, index, to), movedTo(keys, index, to), {
          open: followed(open, index, to),
          said: t.movedTo(piece, to + 1, all.length),
        });
      },
      remove: (index: number) => {
        const { all, keys } = latest.current;
        const region = all[index];
        if (!region) return;
        store(all.toSpliced(index, 1), keys.toSpliced(index, 1), {
          open: undefined,
          said: t.removed(t.piece(index + 1, titleOf(region))),
          removed: { region, index },
        });
      },
      restore: ({ region, index }: NonNullable<State['removed']>) => {
        insert(region, index, t.isBack(t.piece(index + 1, titleOf(region))));
      },
    };
  });

  const { removed } = state;
  return { ...state, ...actions, all, keys, open, putBack: () => removed && actions.restore(removed) };
}

/** What is filled in, in the order of the schema; what is not is not there. */
function inOrder(region: Region, order: readonly string[]): Region {
  const isFilled = (value: unknown) =>
    value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);
  const names = [...order, ...Object.keys(region).filter((name) => !order.includes(name))];
  return Object.fromEntries(names.flatMap((name) => (isFilled(region[name]) ? [[name, region[name]] as const] : [])));
}
