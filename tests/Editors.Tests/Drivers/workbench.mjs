// Visual Studio Code in a browser, as somebody at the keyboard sees it.
import { createRequire } from 'node:module';

const { chromium } = createRequire(`${process.env.COMMITLANG_EDITORS}/package.json`)('playwright-core');
const patience = 30_000;

// How long to wait before something is tried again.
const soon = { timeout: 10_000 };

export class Workbench {
  static async open(url, executablePath) {
    const browser = await chromium.launch({
      executablePath,
      args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    });
    const page = await browser.newPage({ viewport: { width: 1600, height: 1200 } });
    page.setDefaultTimeout(patience);
    await page.goto(url);
    await page.waitForSelector('.explorer-folders-view .monaco-list-row');
    return new Workbench(browser, page);
  }

  constructor(browser, page) {
    this.browser = browser;
    this.page = page;
  }

  close() {
    return this.browser.close();
  }

  press(...keys) {
    return keys.reduce((last, key) => last.then(() => this.page.keyboard.press(key)), Promise.resolve());
  }

  /** Types into the line of the cursor, and waits until it shows. */
  async type(text) {
    await this.page.keyboard.type(text);
    await this.lineIs(new RegExp(tidy(text).replaceAll(/[^\w ]/g, '\\$&')));
  }

  /** Types into the input that a key opens, and lets choose; where the machine is slow a key gets lost, and all is tried again. */
  async ask(key, text, choose) {
    const input = this.page.locator('.quick-input-widget:visible input[type=text]').first();
    await insist(async () => {
      try {
        await this.press(key);
        await input.waitFor({ timeout: 5000 });
        await input.pressSequentially(text);
        await choose(this.page.locator('.quick-input-widget:visible'));
      } catch (failure) {
        await this.press('Escape');
        throw failure;
      }
    });
    await input.waitFor({ state: 'hidden' });
  }

  async file(name) {
    await this.ask('Control+P', name, async (list) => {
      await list.locator('.monaco-list-row.focused').filter({ hasText: name }).waitFor(soon);
      await this.press('Enter');
    });
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  /** Runs a command that asks for something, and answers. */
  commandThatAsks(title, answer) {
    return this.ask('F1', title, async (list) => {
      await list.locator('.monaco-list-row').filter({ has: this.page.getByText(title, { exact: true }) }).first().click(soon);
      await list.locator('.monaco-list-row').filter({ has: this.page.getByText(answer, { exact: true }) }).first().click(soon);
    });
  }

  command(title) {
    return this.ask('F1', title, (list) => list.locator('.monaco-list-row').filter({ has: this.page.getByText(title, { exact: true }) }).first().click(soon));
  }

  /** Puts the cursor on a place, both counted from one. */
  goTo(line, column) {
    return this.ask('Control+G', `${line}:${column}`, () => this.press('Enter'));
  }

  /** The text of the line that the cursor is on. */
  line() {
    return this.settled(() => this.currentLine());
  }

  /** Both are read at once: a line that moves in between would be looked for where it no longer is. */
  async currentLine() {
    const read = () => this.page.locator('.editor-group-container.active').first().evaluate((group) => {
      const top = group.querySelector('.view-overlays .current-line')?.parentElement.style.top;
      return [...group.querySelectorAll('.view-lines .view-line')].find((line) => line.style.top === top)?.innerText;
    });
    return insist(async () => {
      const line = await read();
      if (line === undefined) {
        await this.page.waitForTimeout(50);
        throw new Error('The line of the cursor is not on the screen.');
      }

      return tidy(line);
    });
  }

  squiggle(severity) {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`).first();
  }

  /** What shows when the mouse rests on something; lines may still move when it gets there, so it is tried until it says what it should. */
  async hover(locator, pattern) {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents', { hasText: pattern });
    return insist(async () => {
      const box = await locator.boundingBox();
      await this.page.mouse.move(0, 0);
      await this.page.mouse.move(box.x + 8, box.y + box.height / 2, { steps: 4 });
      await hover.first().waitFor({ timeout: 2000 });
      return this.hoverText();
    });
  }

  async hoverText() {
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents:not(.hover-row-loading)');
    await hover.first().waitFor();
    await this.page.locator('.monaco-hover:not(.hidden) .hover-row-loading').first().waitFor({ state: 'detached' });
    const text = await this.settled(async () => (await hover.allInnerTexts()).map(tidy));
    if (text.includes('Loading...')) {
      return this.hoverText();
    }

    await this.page.mouse.move(0, 0);
    return text;
  }

  /** The rows of the view of problems from the first that matches to the end of its file. */
  async problems(pattern) {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel .monaco-list-row').filter({ hasText: pattern }).first().waitFor();
    const rows = await this.rows('.markers-panel .monaco-list-row');
    const first = rows.findIndex((row) => pattern.test(row));
    const length = rows.slice(first + 1).findIndex((row) => !row.includes('[Ln '));
    await this.command('View: Toggle Panel Visibility');
    return rows.slice(first, length < 0 ? undefined : first + 1 + length);
  }

  /** Follows the code of a problem to its page; the rows are drawn anew when an answer comes, and a click on an old one goes nowhere. */
  async followCode(code) {
    await this.command('Problems: Focus on Problems View');
    await insist(async () => {
      await this.page.locator('.markers-panel .monaco-list-row a', { hasText: code }).first().click({ modifiers: ['Control'], timeout: 5000 });
      await this.page.locator('.tab.active', { hasText: code }).waitFor({ timeout: 5000 });
    });
    await this.command('View: Toggle Panel Visibility');
  }

  /** The rows of a list that has just been opened. */
  async choices(selector) {
    await this.page.locator(selector).first().waitFor();
    return this.rows(selector);
  }

  /**
   * The rows of the list that a key opens. The editor drops what it was asked for when it looks by itself for something to offer,
   * as it does a moment after the cursor moved: then one presses again.
   */
  choicesOn(key, selector) {
    return insist(async () => {
      await this.press(key);
      await this.page.locator(selector).first().waitFor({ timeout: 5000 });
      return this.rows(selector);
    });
  }

  rows(selector) {
    return this.settled(async () => (await this.page.locator(selector).allInnerTexts()).map(tidy));
  }

  /** What is read on the screen, once it is the same twice: things are drawn bit by bit. */
  async settled(read) {
    for (let before = await read(), end = Date.now() + patience; ;) {
      await this.page.waitForTimeout(250);
      const now = await read();
      if (JSON.stringify(now) === JSON.stringify(before) || Date.now() > end) {
        return now;
      }

      before = now;
    }
  }

  /** Waits until the line of the cursor is as it should be. */
  async lineIs(pattern) {
    const end = Date.now() + patience;
    while (!pattern.test(await this.currentLine())) {
      if (Date.now() > end) {
        throw new Error(`The line is still ${await this.currentLine()}`);
      }

      await this.page.waitForTimeout(50);
    }
  }

  async renameTo(name) {
    const input = this.page.locator('.rename-input');
    await input.waitFor();
    await input.fill(name);
    await this.press('Enter');
  }

  /** Waits until the text that is open has been saved. */
  saved() {
    return this.page.locator('.tab.active.dirty').first().waitFor({ state: 'detached' });
  }

  allSaved() {
    return this.page.locator('.tab.dirty').first().waitFor({ state: 'detached' });
  }

  closeActive() {
    return this.command('View: Close Editor');
  }

  /** Runs all tests, and what their view then says. */
  async runTests(file) {
    await this.command('View: Show Testing');
    const rows = this.page.locator('.test-explorer .monaco-list-row');
    await rows.filter({ hasText: file }).first().click();
    await this.command('Test: Run All Tests');
    await this.page.locator('.test-explorer .monaco-list-row[aria-label*="Failed"]').first().waitFor();
    return this.settled(() => rows.evaluateAll((all) => all.map((row) => row.getAttribute('aria-label'))));
  }

  /** What a preview of Markdown says; its frame is replaced while it loads. */
  preview() {
    return insist(async () => {
      await this.page.locator('iframe.webview.ready').first().waitFor({ state: 'attached', timeout: 5000 });
      const body = this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('.markdown-body');
      await body.locator('h1, h2, h3, p').first().waitFor({ timeout: 5000 });
      return (await body.innerText({ timeout: 5000 })).trim();
    });
  }
}

/** Tries something until it comes about, or patience is at an end. */
async function insist(attempt) {
  for (const end = Date.now() + patience; ;) {
    try {
      return await attempt();
    } catch (failure) {
      if (Date.now() > end) {
        throw failure;
      }
    }
  }
}

/** One line, with plain spaces. */
export function tidy(text) {
  return text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
}
