/** What looks like a part of a compound and is none, for `compounds.ts`. */

/** Ends that make a new word of one: they are nouns by themselves, and no part of another. */
export const SUFFIXES =
  words(`loos loze baar bare lijk lijke schap schappen heid heden zaam zame dom ing ingen achtig achtige rijk
  vol matig waarts erij erijen ier ster sters rij rijen aar aars laar laars ner ter ton ren den gen foon rek nis tel sel isme ist
  eren heer waardig ring ding king ging ting telling kering zetting tig tien tiende twintig dertig veertig vijftig zestig
  zeventig tachtig negentig honderd honderdste duizend`);
/** Particles and prepositions: with a verb, or what is made from it, they are one word. */
export const PARTICLES =
  words(`aan achter af al alle ander bij boven binnen buiten bood daar door geen ge her heen hoe iede in mee
  mis na naar neer niet om ont onder ons op over rond samen tegen terug toe tussen uit van ver vol voor voort vooruit vrij
  waar wan weer weg wel zich zo be der per pro pre des ten ex ant eer ieder eens elf zelf`);
/** What looks like a compound and is none, or is none any more. */
export const WHOLE =
  words(`maandag dinsdag woensdag donderdag vrijdag zaterdag zondag vandaag kantoor bestuur mantel automaat burgemeester
  plakkaat plataan pompoen parking weekend verstand kunstenaar supermarkt meestal dialogen wachtenden tijdperk aardappel stappen stoppen`);

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(/\s+/));
}
