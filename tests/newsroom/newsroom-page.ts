import type { BrowserContext, Locator, Page } from 'playwright-core';

/** The words on the newsroom's buttons, in one place. */
const WORDS = {
  logIn: /inloggen/i,
  save: /^(opslaan|bewaar)/i,
  publish: /^publiceer|^zet online/i,
  publishNow: /publiceer nu|zet nu online|^zet online/i,
  delete: /verwijder/i,
  status: /^status:/i,
  statuses: {
    draft: /^concept|^klad/i,
    in_review: /wordt beoordeeld|na te lezen/i,
    ready: /^klaar$|klaar om te publiceren/i,
  },
};

export interface StoryWords {
  title: string;
  intro?: string;
  body?: string;
  author?: string;
}

export type StatusName = keyof typeof WORDS.statuses;

/** Milliseconds; more than anything here takes on a busy machine. */
const PATIENCE = 20_000;

/** The newsroom as who writes in it meets it. Its questions (`confirm`) are all answered with yes, and kept. */
export class NewsroomPage {
  readonly page: Page;
  readonly questions: string[] = [];

  constructor(page: Page) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      void dialog.accept();
    });
  }

  get loginButton(): Locator {
    return this.page.getByRole('button', { name: WORDS.logIn });
  }

  get title(): Locator {
    return this.page.locator('[id^="title-field"]');
  }

  get intro(): Locator {
    return this.page.locator('[id^="intro-field"]');
  }

  get body(): Locator {
    return this.page.locator('[contenteditable="true"][role="textbox"]').last();
  }

  get saveButton(): Locator {
    return this.page.getByRole('button', { name: WORDS.save });
  }

  get publishButton(): Locator {
    return this.page.getByRole('button', { name: WORDS.publish });
  }

  get statusButton(): Locator {
    return this.page.getByRole('button', { name: WORDS.status });
  }

  get deleteButton(): Locator {
    return this.page.getByRole('button', { name: WORDS.delete });
  }

  get previewLink(): Locator {
    return this.page.locator('a[class*="PreviewLink"]');
  }

  /** What the newsroom says went well or wrong. */
  get messages(): Locator {
    return this.page.locator('.Toastify__toast');
  }

  async open(path = ''): Promise<void> {
    await this.page.goto(`/admin/${path}`);
  }

  async logIn(): Promise<void> {
    await this.open();
    await this.loginButton.click();
    await this.page.locator('[class*="AppHeader"], header').first().waitFor();
  }

  async openNewStory(): Promise<void> {
    await this.open('#/collections/stories/new');
    await this.title.waitFor();
  }

  async openStory(slug: string): Promise<void> {
    await this.open(`#/collections/stories/entries/${slug}/index`);
    await this.title.waitFor();
  }

  /** Opens the entry anew, as after a reload, leaving what was not saved. */
  async reopen(): Promise<void> {
    await this.page.reload();
    await this.title.waitFor();
  }

  async openBoard(): Promise<void> {
    await this.open('#/workflow');
  }

  async fill({
    title,
    intro = 'Een korte inleiding.',
    body = 'Zo ging het.',
    author = 'Amina',
  }: StoryWords): Promise<void> {
    await this.title.fill(title);
    await this.intro.fill(intro);
    await this.body.click();
    await this.page.keyboard.type(body);
    await this.page.locator('[id^="name-field"]').fill(author);
    await this.page.locator('[id^="themes-field"]').click();
    await this.page.getByRole('option', { name: 'Buren' }).click();
  }

  /** Waits until what was written is kept on the device. */
  async backup(): Promise<void> {
    await this.page.waitForFunction(async (key) => {
      const databases = await indexedDB.databases();
      const names = databases.map(({ name }) => name ?? '');
      const found = await Promise.all(
        names.map(
          (name) =>
            new Promise<boolean>((resolve) => {
              const opening = indexedDB.open(name);
              opening.onsuccess = () => {
                const database = opening.result;
                const stores = [...database.objectStoreNames];
                if (stores.length === 0) return resolve(false);
                const store = database.transaction(stores[0] ?? '').objectStore(stores[0] ?? '');
                const reading = store.get(key);
                reading.onsuccess = () => {
                  database.close();
                  resolve(reading.result !== undefined);
                };
              };
            }),
        ),
      );
      return found.includes(true);
    }, 'backup.stories');
  }

  async save(): Promise<void> {
    await this.saveButton.click();
  }

  async setStatus(status: StatusName): Promise<void> {
    await this.statusButton.click();
    await this.page.getByRole('menuitem', { name: WORDS.statuses[status] }).click();
  }

  async publish(): Promise<void> {
    await this.publishButton.click();
    await this.page.getByRole('menuitem', { name: WORDS.publishNow }).first().click();
  }
}

/** Leaves photos out of the story form: these tests are about the forge, others are about photos. */
export async function leaveOutPhotos(context: BrowserContext): Promise<void> {
  await context.route(/\/admin\/(\?.*)?$/, async (route) => {
    const response = await route.fetch();
    const page = (await response.text()).replace(
      /(<script type="application\/json" id="newsroom">)(.*?)(<\/script>)/s,
      (_, open: string, json: string, close: string) => open + JSON.stringify(JSON.parse(json), dropPhotos) + close,
    );
    await route.fulfill({ response, body: page });
  });
}

function dropPhotos(key: string, value: unknown): unknown {
  const isPhoto = (field: { name?: string }): boolean => ['photo', 'gallery', 'minors'].includes(field.name ?? '');
  return key === 'fields' && Array.isArray(value) ? value.filter((field: { name?: string }) => !isPhoto(field)) : value;
}
