/** What the newsroom says when saving, publishing or logging in does not go as it should. */
export const FORGE_STRINGS = {
  conflict: {
    changed:
      'Iemand anders heeft dit ondertussen aangepast. Er is niets bewaard en niets verloren: wat jij schreef, staat hier nog. Open het in een nieuw tabblad, kijk wat er veranderde, zet jouw aanpassing erbij en bewaar daar.',
    begun:
      'Iemand anders is ondertussen ook aan dit verhaal begonnen. Er is niets bewaard en niets verloren: wat jij schreef, staat hier nog. Open het in een nieuw tabblad, zet jouw aanpassing erbij en bewaar daar.',
    merged:
      'Iemand anders paste dit ondertussen aan. Staat die aanpassing ook in wat je nu bewaart? Kies OK om te bewaren, Annuleren om eerst te kijken.',
    notMerged:
      'Er is niets bewaard en niets verloren. Kijk wat de ander veranderde, zet dat er ook in en bewaar dan opnieuw.',
    gone: 'Dit klad is er niet meer: iemand zette het ondertussen online of gooide het weg. Er is niets bewaard en niets verloren: wat jij schreef, staat hier nog. Kopieer het, open het verhaal opnieuw en zet jouw aanpassing erbij.',
    deleted:
      'Iemand heeft dit ondertussen van de site gehaald. Er is niets bewaard en niets verloren: wat jij schreef, staat hier nog. Kopieer het naar een nieuw verhaal, of vraag de redactie waarom het weg is.',
    sameTitle:
      'Er bestaat al een klad met precies deze titel. Er is niets bewaard en niets verloren. Bewaar nog eens; lukt het dan nog niet, verander dan een woord in je titel.',
  },
  deletion: {
    prefix: 'Verwijderen: ',
    waiting:
      'Er is voorgesteld om dit van de site te halen, dus aanpassen kan nu niet. Wil je het houden, gooi dan eerst dat voorstel weg.',
    draftFirst: 'Hiervan ligt al een klad klaar. Gooi dat eerst weg of zet het online; haal het daarna van de site.',
    notAlone: 'Dit kan hier niet apart weggegooid worden. Open het verhaal waar het bij hoort en haal het daar weg.',
  },
  upload: 'Een foto hoort bij een verhaal. Open het verhaal en kies de foto daar.',
  expired:
    'Je bent te lang weggeweest en daardoor uitgelogd. Er is niets verloren: wat je schreef, staat hier nog. Laat dit tabblad open, log in een nieuw tabblad opnieuw in, kom terug en bewaar nog eens.',
  offline:
    'Er is geen verbinding met de server. Er is niets verloren: wat je schreef, staat hier nog. Kijk na of je internet hebt en probeer het dan opnieuw.',
  forbidden:
    'Je account mag dit niet. Er is niets verloren: wat je schreef, staat hier nog. Vraag de redactie om je rechten na te kijken.',
  notFound:
    'Dit is niet (meer) te vinden op de server. Laad de bladzijde opnieuw; blijft het zo, verwittig dan de redactie.',
  conflictOnServer:
    'De server is nog bezig met iets anders in dit verhaal, of iemand was je net voor. Er is niets verloren. Wacht even en probeer het opnieuw.',
  tooLarge:
    'Dit is te groot voor de server. Er is niets verloren: wat je schreef, staat hier nog. Meestal ligt het aan de foto’s: neem er minder of kleinere, en bewaar opnieuw.',
  refused: 'De server aanvaardt dit niet. Er is niets verloren: wat je schreef, staat hier nog. Verwittig de redactie.',
  tooBusy:
    'De server heeft het te druk. Er is niets verloren: wat je schreef, staat hier nog. Wacht een minuut en probeer het opnieuw.',
  down: 'De server werkt even niet. Er is niets verloren: wat je schreef, staat hier nog. Probeer het over een kwartier opnieuw.',
  unexpected:
    'Dit ging mis en we weten niet waarom. Er is niets verloren. Probeer het opnieuw, of verwittig de redactie.',
  login: {
    again:
      'Je was te lang weg en bent uitgelogd. Log opnieuw in. Wat je nog niet bewaard had, krijg je terug als je het verhaal opnieuw opent.',
    noAccess: (account: string, repository: string) =>
      `Je account “${account}” heeft nog geen toegang tot “${repository}”. Vraag de redactie om je toe te voegen en log dan opnieuw in.`,
    noBranch: (branch: string, repository: string) =>
      `Het project “${repository}” heeft geen tak “${branch}”. Klopt de naam in content/site.yaml (forge.branch)?`,
    noProject: (repository: string) =>
      `Het project “${repository}” is niet te vinden, of je account mag het niet zien. Klopt de naam in content/site.yaml (forge.repository)? Vraag anders de redactie om je toe te voegen.`,
  },
  publish: {
    forbidden: 'Je account mag niets online zetten. Kies “Klaar: laat nalezen”: de redactie doet de rest.',
    changed:
      'Iemand heeft dit verhaal net nog aangepast. Het is niet online gezet. Open het opnieuw, lees de laatste versie na en zet het dan online.',
    checks:
      'Dit kan nog niet online: de controles lopen nog, of ze vonden een probleem. Bekijk op de server wat er in het verzoek staat, en probeer het opnieuw als alles groen is.',
    clash:
      'Dit kan niet online: op de gazet is ondertussen iets veranderd aan hetzelfde verhaal. Vraag wie de site beheert om de twee versies samen te voegen.',
  },
  review: {
    kinds: { new: 'Nieuw', change: 'Aangepast', deletion: 'Verwijderen' },
    title: (kind: string, what: string, title: string) => `${kind} ${what}: ${title}`,
    author: 'Geschreven door',
    account: 'Ingestuurd door',
    collection: 'Soort',
    preview: 'Voorbeeld',
    openInNewsroom: 'open het in de redactieruimte en kies “Voorbeeld bekijken”',
    checklistTitle: 'Nakijken voor je goedkeurt',
    checklist: [
      'Alle herkenbare mensen op de foto’s en in de tekst gaan akkoord.',
      'Minderjarigen: een ouder of voogd gaat akkoord.',
      'Geen telefoonnummers, adressen of namen van bewoners zonder hun toestemming.',
      'Elke foto heeft een beschrijving voor wie ze niet kan zien.',
      'De toon is positief en respectvol; niemand wordt te kijk gezet.',
      'Feiten, data en namen kloppen.',
      'De links werken en horen bij het verhaal.',
    ],
    deletionChecklist: [
      'Het is duidelijk wie vraagt om dit te verwijderen, en waarom.',
      'Andere verhalen verwijzen er niet meer naar.',
      'Moet het ook uit de geschiedenis? Zie docs/redactie.md.',
    ],
  },
} as const;
