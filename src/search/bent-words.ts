/** Forms that bend the word itself, so that no ending tells them: of each line the first word stands for the others. */
const LINES = `kind kinder kinderen;ei eieren eier;blad bladeren blader;lied liederen lieder;stad steden;lid leden;schip schepen;
bakken bakte gebakken;beginnen begon begonnen;bidden bad gebeden;bieden bood boden geboden;bijten beet gebeten;binden bond gebonden;blijven
bleef bleven gebleven;breken brak gebroken;brengen bracht brachten gebracht;denken dacht dachten gedacht;doen doet deed deden
gedaan;dragen droeg droegen gedragen;drinken dronk dronken gedronken;eten eet at aten gegeten;fluiten floot gefloten;gaan gaat
ging gingen gegaan;genieten genoot genoten;geven geeft gaf gaven gegeven;gieten goot gegoten;graven groef gegraven;hangen hing
hingen gehangen;helpen hielp hielpen geholpen;kiezen koos kozen gekozen;kijken keek keken gekeken;klimmen klom klommen
geklommen;klinken klonk geklonken;komen komt kwam kwamen gekomen;kopen koopt kocht kochten gekocht;krijgen kreeg kregen
gekregen;lachen gelachen;laten liet lieten gelaten;lezen leest las lazen gelezen;liggen lag lagen gelegen;lijken leek geleken;lopen
loopt liep liepen gelopen;maken gemaakt;meten gemeten;nemen neemt nam namen genomen;rijden reed reden gereden;roepen riep riepen
geroepen;ruiken rook geroken;schenken schonk geschonken;schijnen scheen geschenen;schrijven schreef schreven geschreven;schuiven
schoof geschoven;slaan slaat sloeg sloegen geslagen;slapen slaapt sliep sliepen geslapen;sluiten sloot sloten gesloten;snijden
sneed gesneden;spreken spreekt sprak spraken gesproken;springen sprong sprongen gesprongen;staan staat stond stonden gestaan;steken
stak gestoken;stelen stal gestolen;sterven stierf gestorven;strijken streek gestreken;treffen trof getroffen;trekken trok
getrokken;vallen viel vielen gevallen;vangen ving gevangen;varen voer gevaren;vechten vocht gevochten;vergeten vergat;verliezen
verloor verloren;vertrekken vertrok vertrokken;vinden vond vonden gevonden;vliegen vloog vlogen gevlogen;vragen vroeg vroegen
gevraagd;vriezen vroor gevroren;wassen waste gewassen;werpen wierp geworpen;weten wist wisten geweten;wijzen wees gewezen;winnen
won wonnen gewonnen;zeggen zei zeiden gezegd;zenden zond gezonden;zien ziet zag zagen gezien;zingen zong zongen gezongen;zitten zat
zaten gezeten;zoeken zocht zochten gezocht;zwemmen zwom zwommen gezwommen;zwijgen zweeg gezwegen;bouwen gebouwd;
blazen blies bliezen geblazen;bewegen bewoog bewogen;bezoeken bezocht bezochten;bedenken bedacht bedachten;buigen boog gebogen;dringen drong
gedrongen;duiken dook gedoken;dwingen dwong gedwongen;glijden gleed gegleden;grijpen greep gegrepen;heffen hief geheven;houden houdt
hield hielden gehouden;kruipen kroop gekropen;lijden leed geleden;scheiden gescheiden;schelden schold gescholden;scheren schoor
geschoren;schieten schoot geschoten;schrikken schrok geschrokken;smelten smolt gesmolten;smijten smeet gesmeten;spinnen spon
gesponnen;spuiten spoot gespoten;stijgen steeg gestegen;strijden streed gestreden;verbieden verbood verboden;verdwijnen verdween
verdwenen;verkopen verkoopt verkocht verkochten;verzinnen verzon verzonnen;vouwen gevouwen;wegen woog gewogen;weven geweven;werken
gewerkt;worden wordt werd werden geworden;zinken zonk gezonken;zuigen zoog gezogen;ontvangen ontving ontvingen;bestaan bestond
bestonden;ontstaan ontstond ontstonden;verstaan verstond;begrijpen begreep begrepen;besluiten besloot besloten;beschrijven beschreef
beschreven;overlijden overleed overleden;adres adressen;museum musea;leraar leraren leraars;koe koeien`;

/** The first word of each line by each of the others. */
export const BENT_WORDS: ReadonlyMap<string, string> = new Map(
  LINES.split(';').flatMap((line) => {
    const [word = '', ...forms] = line.trim().split(/\s+/);
    return forms.map((form) => [form, word] as const);
  }),
);
