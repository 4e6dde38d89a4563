/** The layers of a report, from the neighbourhood to those who work there, by the names that editors see. */
export const LAYERS = {
  identity: 'De wijk',
  neighbourhood: 'Uitdagingen in de wijk',
  organisations: 'Uitdagingen in de organisaties',
  professionals: 'Uitdagingen voor wie er werkt',
};

export type Layer = keyof typeof LAYERS;

/** In the order of the report. */
export const LAYER_NAMES = Object.keys(LAYERS) as Layer[]; // the keys of a constant

/** The fragment of a layer on the page of its report, without `#`. */
export function layerId(layer: Layer): string {
  return `laag-${LAYER_NAMES.indexOf(layer) + 1}`;
}
