/** The folder of the site that holds the pictures of drawings: the route `src/pages/tekening/[...file].ts`. */
export const DRAWING_FOLDER = 'tekening';

/** The folder of the tiles of a drawing, within its own. */
export const TILE_FOLDER = 'tegels';
