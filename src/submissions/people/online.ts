import type { Finder } from './finder.ts';

/** Where somebody can be reached online: e-mail addresses, group invitations and requests to be paid. */

const AT = String.raw`(?:\s?@\s?|\s?[[({<]\s?(?:at|apenstaart(?:je)?|@)\s?[\])}>]\s?|\s(?:at|apenstaart(?:je)?)\s)`;
const DOT = String.raw`(?:\.|\s?[[({<]\s?(?:dot|punt|\.)\s?[\])}>]\s?|\s(?:dot|punt)\s)`;
const MAILBOX = String.raw`(?<![\p{L}\p{N}])[\p{L}\p{N}][\p{L}\p{N}._%+'-]{0,63}`;
const DOMAIN = String.raw`[\p{L}\p{N}-]{1,63}(?:${DOT}[\p{L}\p{N}-]{1,63}){0,4}${DOT}\p{L}{2,24}(?![\p{L}\p{N}])`;

/** Spread over words without brackets it is an address only when it ends as one: "feest @ zaal" is a sentence. */
const SPREAD = /^\S+(?:\s+(?:@|at|apenstaart)|@\s)/i;
const KNOWN_END = /\s(?:@|at|apenstaart(?:je)?)\s.*[\s.](?:be|com|eu|net|nl|org|brussels|vlaanderen)$/i;

/** How programs name a picture of more pixels: `soep@2x.png`. */
const FOR_SHARP_SCREEN = /@\dx\.(?:jpe?g|png|webp)$/i;

export const EMAIL: Finder = {
  name: 'een e-mailadres',
  pattern: new RegExp(MAILBOX + AT + DOMAIN, 'giu'),
  isOne: (found) => (!SPREAD.test(found) || KNOWN_END.test(found)) && !FOR_SHARP_SCREEN.test(found),
  mask: (found) => found.replace(new RegExp(`^(.).*?${AT}`, 'iu'), '$1•••@'),
};

export const INVITATION: Finder = {
  name: 'een uitnodiging voor een groep',
  pattern:
    /(?:chat\.whatsapp\.com\/|(?:t|telegram)\.me\/(?:\+|joinchat\/)|signal\.(?:group|me)\/|m\.me\/j\/|invite\.viber\.com\/)[^\s)>\]"]*/gi,
  mask: hidePath,
};

export const PAYMENT: Finder = {
  name: 'een betaallink',
  pattern:
    /(?:payconiq(?:\.com\/|:\/\/)|paypal\.me\/|paypal\.com\/paypalme\/|tikkie\.me\/|bunq\.me\/|revolut\.me\/)[^\s)>\]"]*/gi,
  mask: hidePath,
};

function hidePath(link: string): string {
  return link.replace(/\/.*$/, '/•••');
}
