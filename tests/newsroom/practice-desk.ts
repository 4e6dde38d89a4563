import type { BrowserContextOptions, Locator, Page } from 'playwright-core';
import { nl } from '../../admin/strings/nl.ts';
import { own } from '../../admin/strings/own.ts';
import { eventually } from '../browser/browser-test.ts';
import { newsroomTest, WIDTHS } from './newsroom.ts';
import { NewsroomPage } from './newsroom-page.ts';
import type { RoomOptions } from './room.ts';

export const PHONE = { viewport: { width: WIDTHS.phone, height: 640 } };

/** The practice newsroom as who writes and who edits meet it. */
export class PracticeDesk extends NewsroomPage {
  constructor(page: Page) {
    super(page, { readsDialogs: true });
  }

  override get loginButton(): Locator {
    return this.page.getByRole('button', { name: own.login.practice });
  }

  /** The story in the preview. */
  private get preview(): Locator {
    return this.page.frameLocator('#preview-pane').locator('article.story');
  }

  get previewTitle(): Locator {
    return this.preview.getByRole('heading', { level: 1 });
  }

  get previewIntro(): Locator {
    return this.preview.locator('.intro');
  }

  get previewPhoto(): Locator {
    return this.preview.locator('> figure img');
  }

  get authorName(): Locator {
    return this.page.getByLabel('Je naam');
  }

  get place(): Locator {
    return this.page.getByLabel('Plek');
  }

  get date(): Locator {
    return this.page.getByLabel('Datum', { exact: true });
  }

  get minors(): Locator {
    return this.page.getByRole('checkbox', { name: /^Er komen kinderen/ });
  }

  get parentalConsent(): Locator {
    return this.page.getByRole('checkbox', { name: /^Van elk kind/ });
  }

  /** A window that says what comes next, by its title. */
  dialog(title: string): Locator {
    return this.page.getByRole('dialog', { name: title, exact: true });
  }

  /** A text on the board. */
  card(title: string): Locator {
    return this.page.getByRole('article', { name: title });
  }

  /** Empties a field as a hand does. Decap's fields hear a little later what is selected, so it may take more than once. */
  async empty(field: Locator): Promise<void> {
    await eventually(async () => {
      await field.press('ControlOrMeta+A');
      await field.press('Backspace');
      return field.evaluate((it) => ('value' in it ? it.value : it.textContent.replace('\uFEFF', '')));
    }).toBe('');
  }

  /** Writes over what stands in a field. Decap moves its cursor now and then, and what was marked is no longer. */
  async writeOver(field: Locator, text: string): Promise<void> {
    await eventually(async () => {
      await field.fill(text);
      return field.inputValue();
    }).toBe(text);
  }

  /** Saves, and leaves it a draft. */
  async keepDraft(): Promise<void> {
    await this.save();
    await this.answer(own.nextStep.saved, own.nextStep.later);
  }

  async answer(dialog: string, button: string): Promise<void> {
    await this.dialog(dialog).getByRole('button', { name: button, exact: true }).click();
    await this.dialog(dialog).waitFor({ state: 'detached' });
  }

  /** Takes a text on the board from draft to the site, or off it. */
  async publishFromBoard(title: string): Promise<void> {
    const { review, approve } = own.editor;
    await this.openBoard();
    for (const step of [review, approve, nl.workflow.workflowCard.publishNewEntry]) {
      await this.card(title).getByRole('button', { name: step, exact: true }).click();
    }
    await this.card(title).waitFor({ state: 'detached' });
  }

  /** What is said to be wrong with a field, as a screen reader says it; nothing when it is right. */
  async problemAt(field: Locator): Promise<string> {
    return field.evaluate((element) => {
      if (element.getAttribute('aria-invalid') !== 'true') return '';
      const ids = (element.getAttribute('aria-describedby') ?? '').split(' ');
      const [problem] = ids.filter((id) => /-(errors|wrong|refusal)$/.test(id));
      return (problem && document.getElementById(problem)?.textContent) ?? '';
    });
  }
}

/** How wide a picture is that has been drawn; 0 when it has not. */
export function widthOf(picture: Locator): Promise<number> {
  return picture.evaluate((image: HTMLImageElement) => (image.complete ? image.naturalWidth : 0));
}

/** A test with a practice newsroom in which people take a seat, each in a browser of their own, and log in. */
export function deskTest(options?: () => Promise<RoomOptions>) {
  return newsroomTest(options).extend('sitDown', ({ openNewsroom }) => {
    return async (device: BrowserContextOptions = {}): Promise<PracticeDesk> => {
      const desk = new PracticeDesk(await openNewsroom(device));
      await desk.logIn();
      return desk;
    };
  });
}
