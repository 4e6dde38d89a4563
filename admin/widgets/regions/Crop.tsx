import type { Rectangle } from '../../../src/partner-days/visual-harvest/regions.ts';

interface CropProps {
  sheet: string;
  /** Width by height of the whole drawing. */
  shape: number;
  rectangle: Rectangle;
  /** What it shows; nothing where its title stands beside it. */
  alt: string;
}

/** The part of the drawing in a rectangle, as large as there is room for. */
export function Crop({ sheet, shape, rectangle: { x, y, width, height }, alt }: CropProps) {
  if (width <= 0 || height <= 0) return <span className="region-crop" />;
  const aspectRatio = (shape * width) / height;
  return (
    <span className="region-crop" style={{ aspectRatio, maxInlineSize: `calc(var(--crop) * ${aspectRatio})` }}>
      <img
        src={sheet}
        alt={alt}
        draggable={false}
        style={{
          inlineSize: `${10_000 / width}%`,
          insetInlineStart: `${(-100 * x) / width}%`,
          insetBlockStart: `${(-100 * y) / height}%`,
        }}
      />
    </span>
  );
}
