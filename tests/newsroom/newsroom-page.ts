import type { Locator, Page } from 'playwright-core';
import { nl } from '../../admin/strings/nl.ts';
import { own } from '../../admin/strings/own.ts';
import { photoStrings } from '../../admin/strings/photos.ts';
import { eventually } from '../browser/browser-test.ts';
import type { ChosenFile } from '../fixtures/photo-files.ts';

const { editor: t } = own;
const { save, publish, deletePublishedEntry } = nl.editor.editorToolbar;

export interface StoryWords {
  title: string;
  intro?: string;
  body?: string;
  author?: string;
  theme?: string;
}

/** Milliseconds; more than anything here takes on a busy machine. */
const PATIENCE = 20_000;

/** The newsroom as who writes in it meets it. Its questions (`confirm`) are all answered with yes, and kept. */
export class NewsroomPage {
  readonly page: Page;
  readonly questions: string[] = [];

  /** @param options.readsDialogs - leaves "what comes next" on the screen; else it is closed, as it is not what a test is about */
  constructor(page: Page, { readsDialogs = false } = {}) {
    this.page = page;
    page.setDefaultTimeout(PATIENCE);
    page.on('dialog', (dialog) => {
      this.questions.push(dialog.message());
      void dialog.accept();
    });
    if (!readsDialogs)
      void page.addLocatorHandler(page.locator('dialog.next-step'), () => page.keyboard.press('Escape'));
  }

  get loginButton(): Locator {
    return this.page.getByRole('button', { name: /inloggen/i });
  }

  get title(): Locator {
    return this.page.getByLabel('Titel', { exact: true });
  }

  get intro(): Locator {
    return this.page.getByLabel('Inleiding');
  }

  get body(): Locator {
    return this.page.getByRole('textbox', { name: 'Je verhaal' });
  }

  get themes(): Locator {
    return this.page.getByRole('combobox', { name: 'Thema' });
  }

  get photoInput(): Locator {
    return this.page.locator('input[type=file]').first();
  }

  get photo(): Locator {
    return this.page.getByAltText(photoStrings.chosen);
  }

  get photoDescription(): Locator {
    return this.page.getByLabel('Beschrijving');
  }

  get photoMaker(): Locator {
    return this.page.getByLabel('Gemaakt door');
  }

  get photoConsent(): Locator {
    return this.page.getByRole('checkbox', { name: 'Iedereen die herkenbaar is, vindt het goed' });
  }

  get saveButton(): Locator {
    return this.action(save);
  }

  get publishButton(): Locator {
    return this.action(publish);
  }

  get approveButton(): Locator {
    return this.action(t.approve);
  }

  /** Offered once a draft is saved. */
  get reviewButton(): Locator {
    return this.action(t.review);
  }

  get previewLink(): Locator {
    return this.page.locator('.actions a[target="_blank"]');
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
    await this.page.getByRole('link', { name: 'Nieuw verhaal' }).first().waitFor();
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
    theme = 'Buren',
  }: StoryWords): Promise<void> {
    await this.title.fill(title);
    await this.intro.fill(intro);
    await this.body.click();
    await this.page.keyboard.type(body);
    await this.page.getByLabel('Je naam').fill(author);
    await this.chooseTheme(theme);
  }

  /** Of those that are not chosen yet; the first when no name is given. */
  async chooseTheme(name?: string): Promise<void> {
    await this.themes.focus();
    await this.page.keyboard.press('ArrowDown');
    const options = this.page.getByRole('option', name ? { name } : {});
    await options.first().click();
  }

  async addPhoto(file: ChosenFile): Promise<void> {
    await this.photoInput.setInputFiles(file);
    await this.photo.waitFor();
    await this.photoDescription.fill('Buren lachen naast een grote kom soep.');
    await this.photoMaker.fill('Fatima');
    await this.photoConsent.check();
  }

  /** Chooses another photo than the one that is there, for which consent is asked anew. */
  async replacePhoto(file: ChosenFile): Promise<void> {
    await this.photoInput.setInputFiles(file);
    await eventually(() => this.photoConsent.isChecked()).toBe(false);
    await this.photoConsent.check();
  }

  async save(): Promise<void> {
    await this.saveButton.click();
  }

  async sendForReview(): Promise<void> {
    await this.reviewButton.click();
    await this.page.locator('.actions .more').getByText(t.backToDraft).waitFor({ state: 'attached' });
  }

  async takeBack(): Promise<void> {
    await this.more(t.backToDraft);
  }

  /** From a draft to ready. */
  async approve(): Promise<void> {
    await this.sendForReview();
    await this.approveButton.click();
    await this.publishButton.waitFor();
  }

  async publish(): Promise<void> {
    await this.publishButton.click();
  }

  async delete(): Promise<void> {
    await this.more(deletePublishedEntry);
  }

  /** A button of the editor's bar; a dialog may have one of the same name. */
  private action(name: string): Locator {
    return this.page.getByRole('region', { name: t.actions }).getByRole('button', { name, exact: true });
  }

  private async more(action: string): Promise<void> {
    await this.page.getByText(t.more, { exact: true }).click();
    await this.page.getByRole('button', { name: action, exact: true }).click();
  }
}
