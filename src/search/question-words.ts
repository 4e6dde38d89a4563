import { plain, wordsIn } from './words.ts';

/** What a reader asks for, taken from what they typed. */
export interface Wanted {
  /** Words that tell something, in small letters without marks; each once. Those of a phrase as well: they say where it counts. */
  words: string[];
  /** All words, also those that tell nothing by themselves. */
  all: string[];
  /** What stood between quotes, as plain words with a space between. */
  phrases: string[];
  /** Whether the words are on nearly every page: then titles and intros are enough to look in. */
  isCommon: boolean;
}

/** No question is longer than this, in words; what comes after is not looked for. */
const MOST_WORDS = 12;
const MOST_TYPED = 30;
const LONGEST = 500;
const LONGEST_WORD = 40;

/** Words on nearly every page: they find nothing, and each makes the browser load a large piece of the index. */
const STOP_WORDS = new Set(
  `aan al alle alles als altijd ander andere anders ben bent best bestaat beste bij daar dan dat de deed der deze die
dingen dit doch doe doen doet door dus een eens eigen elk elkaar elke en er ergens even gaan gaat ge gedaan geen
gegaan geweest gij ging graag haar had hadden heb hebben hebt heeft helpen helpt hem hen het hier hij hoe hoeveel
hun ieder iedere iemand iets ik in is ja je jezelf jij jou jouw jullie kan kom komen komt kon krijg krijgen krijgt
kun kunnen kunt kwam laat laten maak maakt maar mag maken me mee meer men met mezelf mij mijn mocht moest moesten
moet moeten mogelijk mogen na naar nee nergens niet niets nodig nog nooit nu of om omdat onder ons onze ook op over
reeds sinds soms soort te tegen terecht the tijdens toch toen tot tussen u uit uw vaak van vanaf veel vind vinden
vindt voor vooral waar wanneer want waren was wat we weet wel welk welke werd werden weten wezen wie wij wil wilde
willen wilt word worden wordt wou zal ze zelf zich zichzelf zij zijn zo zoals zoek zoeken zoekt zonder zou zouden
zullen zult`.split(/\s+/),
);

/** Words that tell little beside others. */
const LIGHT_WORDS = new Set(
  `aantal acht achttien af afgelopen allemaal allerlei alsof anderen avonds begin beginnen begint begonnen beide beter
bezig bijna blijf blijft blijven breng brengen brengt dadelijk denk denken denkt dertien dertig dicht dikwijls ding
doel drie duren durf durft durven duurt echt echte eerst eerste eigenlijk einde eindelijk elf elkaars erg eventjes
evenveel extra ga gauw gebeuren gebeurt gebruik gebruiken gebruikt geef geeft gekomen gekregen gemaakt genoeg geraak
geraakt geraken geven gevraagd gewone gewoon gewoonlijk geworden gezegd gisteren goed goede groot grote haal haalt
halen halve heel heen hele helemaal honderd hopelijk hou houd houden houdt iedereen iemands indertijd intussen jaar
jaren juist keer ken kennen kent keren klaar klein kleine komende kort laatste lang lange langs later leg leggen legt
let letten liefst liever liggen ligt lijkt maal maand maanden manier meestal mens mensen meteen middag middags
mijnheer min minder minuten misschien moment morgen morgens naam naartoe nachtje namiddag natuurlijk neem neemt negen
negentien nemen net niemand nieuw nieuwe nou ongeveer onlangs ooit oud oude overdag overmorgen paar pas plaats plots
probeer probeert proberen raak raken rechtstreeks regelmatig rond ruim samen snel staan staat steeds straks stuk
stukje telkens terechtgekomen terug terwijl tien tijd tijdje tonen toont trouwens twaalf twee twintig uren uur
vanavond vandaag vannacht vast veertien veertig verder vier vijf vijftien vijftig vlak vlug voel voelen voelt vol
volgende vorig vorige vraagt vroeg week weer weeral weinig zag zeer zeg zeggen zegt zei zeker zelfs zes zestien zestig
zet zetten zeven zeventien zeventig zie zien ziet zit zitten zodat zogenaamd zomaar zowel`.split(/\s+/),
);

/** Words that stand for others, as the stop words hier, daar and er do with what comes behind them: daaraan. */
const POINTS_AT =
  /^(daar|er|hier|waar)(aan|achter|af|bij|binnen|boven|door|heen|in|langs|mee|na|naar|naast|om|onder|op|over|rond|tegen|toe|tussen|uit|van|voor)$/;

/** What of a query is worth looking for. Stop words go while other words remain, and so do light ones. */
export function readWanted(query: string): Wanted {
  const text = cutShort(query)
    .replace(/[“”„«»]/g, '"')
    .replace(/\bzo['’]n\b/gi, ' ');
  const phrases = [...text.matchAll(/"([^"]+)"/g)].map(([, phrase = '']) => wordsIn(phrase).join(' ')).filter(Boolean);
  const inPhrases = phrases.filter((phrase) => phrase.includes(' '));
  const all = [...new Set(piecesOf(text))].filter((word) => word.length <= LONGEST_WORD);
  const telling = all.filter((word) => !STOP_WORDS.has(word) && !POINTS_AT.test(word));
  const heavy = telling.filter((word) => word.length > 1 && isTelling(word));
  const words = [heavy, telling, inPhrases.length > 0 ? [] : all].find((list) => list.length > 0) ?? [];
  const isCommon = telling.length === 0 && inPhrases.length === 0;
  return { words: words.slice(0, MOST_WORDS), all: all.slice(0, MOST_TYPED), phrases: inPhrases.slice(0, 3), isCommon };
}

/** Whether a word says something by itself, beside others too. */
export function isTelling(word: string): boolean {
  return !STOP_WORDS.has(word) && !LIGHT_WORDS.has(word);
}

/** Of a text that somebody pasted, the beginning, without the word that the cut goes through. */
function cutShort(query: string): string {
  return query.length > LONGEST ? query.slice(0, LONGEST).replace(/\S+$/, '') : query;
}

/** A word with a hyphen is asked for by its pieces. */
function piecesOf(text: string): string[] {
  return wordsIn(plain(text).replaceAll('-', ' '));
}

export function isNothing({ words, phrases }: Pick<Wanted, 'words' | 'phrases'>): boolean {
  return words.length === 0 && phrases.length === 0;
}
