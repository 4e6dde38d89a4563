import { own } from './own.ts';

export const { list } = own;

/** What is moved in a list, as dnd-kit knows it. */
interface Part {
  data: { current?: { sortable: { index: number } } };
}

interface Move {
  active: Part;
  over: Part | null;
}

/** What a screen reader is told while somebody moves a part of a list by keyboard (dnd-kit's `Announcements`). */
export const moves = {
  onDragStart: ({ active }: { active: Part }) => list.movedTo(placeOf(active)),
  onDragOver: ({ over }: Move) => list.movedTo(placeOf(over)),
  onDragEnd: ({ over }: Move) => list.put(placeOf(over)),
  onDragCancel: ({ active }: Move) => list.putBack(placeOf(active)),
};

/** As people count. */
function placeOf(part: Part | null): number {
  return (part?.data.current?.sortable.index ?? 0) + 1;
}
