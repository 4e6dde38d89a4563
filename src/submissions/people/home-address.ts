import type { Finder } from './finder.ts';

/** A street of Flanders with the number of a house: "Abdijstraat 12", "Sint-Bernardsesteenweg 113 bus 4", "Kielpark 8/3". */

/** What the names of streets end in; some are also ends of common words, which a capital at the start does not rule out. */
const STREET = String.raw`\p{Lu}[\p{L}'-]{2,40}(?:straat|steenweg|weg|laan|lei|plein|plaats|park|dreef|baan|kaai|dijk|hof|vest|singel|rui|str\.)|\p{Lu}[\p{Lu}'-]{2,40}(?:STRAAT|STEENWEG|LAAN|LEI|PLEIN)|\p{Ll}[\p{L}'-]{3,40}(?:straat|steenweg)`;
const COMMON =
  /^(?:(?:speel|werk|markt|stand|parkeer|lig|zit|slaap|fiets|wandel|voet|tennis|loop|kegel|snel|om|onder|half|skate|water|pret|dieren|ruilings?|aller|zwem|ontmoetings|vergader|winkel|zij|dwars|hoofd|school|woon|leef|achter|buur|buurt|start|eind|vind|bouw|thuis)(?:straat|steenweg|weg|laan|lei|plein|plaats|park|baan|hof))\b/iu;

/** 12, 12a, 12-14, 8/3, 113 bus 4; not a year, an hour or a date. */
const NUMBER = String.raw`(?!(?:19|20)\d\d(?!\d))\d{1,4}[a-g]?(?![\p{L}\d])(?:\s?[-/+]\s?\d{1,4}[a-g]?(?![\p{L}\d/.-]))?(?:,?\s(?:bus|bte|b)\.?\s?[\da-z]{1,5}(?![\p{L}\d]))?`;

/** What stands behind the number of a house, and not behind a count, an hour or a day: "in de Abdijstraat 12 mensen". */
const BEHIND = String.raw`(?=\s*$|\s?[.;:!?)\]"'»”’](?!\d)|,\s(?!\d)|,?\s?(?:B-)?\d{4}\s+\p{Lu}|\s\(|\n|\s(?:in|te|op|(?:en|of)(?!\s\d)|is|was|waar|woont|wonen|bij|naast|tegenover|voor|achter|boven|onder|al|aan|om|staat|ligt|zit|Antwerpen|Kiel|Hoboken|Wilrijk|Berchem|Deurne|Merksem|Borgerhout)(?!\p{L}))`;

export const HOME_ADDRESS: Finder = {
  name: 'een adres met huisnummer',
  pattern: new RegExp(
    String.raw`(?<![\p{L}\d'-])(?:${STREET})(?:,?\s(?:nr|no|n°|nummer|huisnummer)\.?\s?|\s)${NUMBER}${BEHIND}`,
    'gu',
  ),
  isOne: (found) => !COMMON.test(found),
  mask: (found) => found.replace(/\d.*$/s, '••'),
};
