/** What a contributor without rights in the project reads about the copy that Forgejo makes for them. */
export const FORK_STRINGS = {
  title: 'Eerst een eigen kopie',
  explanation: [
    'Je schrijft nog niet rechtstreeks in de gazet. Daarom maken we onder jouw account een kopie van de gazet. Daarin schrijf je, zo vaak en zo lang je wilt.',
    'Is je verhaal klaar, dan stuur je het naar de redactie. Die leest het na en zet het online.',
    'De kopie is even openbaar als de gazet zelf. Zet er dus niets in wat niemand mag lezen.',
  ],
  approve: 'Maak mijn kopie',
  refuse: 'Toch maar niet',
  making: 'Je kopie wordt gemaakt …',
  refused:
    'Zonder kopie kun je hier niet schrijven. Bedenk je je, meld je dan opnieuw aan. Of vraag de redactie om je toe te voegen.',
  nameTaken: (name: string) =>
    `Onder je account staat al iets anders met de naam “${name}”. Geef dat een andere naam en meld je dan opnieuw aan, of vraag de redactie om je toe te voegen.`,
  notAllowed: 'Deze server laat geen kopieën toe. Vraag de redactie om je toe te voegen en meld je dan opnieuw aan.',
  slow: 'Het maken van je kopie duurt langer dan verwacht. Wacht een minuut en meld je dan opnieuw aan.',
  missing: 'Je kopie van de gazet is er niet meer. Meld je opnieuw aan om een nieuwe te maken.',
} as const;
