// Visual Studio Code in a browser, as somebody at the keyboard sees it.
import { chromium } from 'playwright-core';

const patience = 60_000;

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

  type(text) {
    return this.page.keyboard.type(text);
  }

  /** Chooses in the quick input that a key opens. */
  async choose(key, text) {
    await this.press(key);
    const input = this.page.locator('.quick-input-widget:visible input[type=text]').first();
    await input.waitFor();
    await this.type(text);
    const row = this.page.locator('.quick-input-widget:visible .monaco-list-row.focused');
    if (key !== 'Control+G') {
      await row.filter({ hasText: text.split('/').at(-1) }).waitFor();
    }
    await this.press('Enter');
    await input.waitFor({ state: 'hidden' });
  }

  async file(name) {
    await this.choose('Control+P', name);
    await this.page.locator('.tab.active', { hasText: name.split('/').at(-1) }).waitFor();
    await this.page.locator('.editor-group-container.active .monaco-editor .view-line').first().waitFor();
  }

  command(title) {
    return this.choose('F1', title);
  }

  /** Puts the cursor on a place, both counted from one. */
  goTo(line, column) {
    return this.choose('Control+G', `${line}:${column}`);
  }

  /** The text of the line that the cursor is on. */
  async line() {
    const top = await this.page.locator('.editor-group-container.active .view-overlays .current-line').first().evaluate((e) => e.parentElement.style.top);
    return tidy(await this.page.locator(`.editor-group-container.active .view-lines .view-line[style*="top:${top};"], .editor-group-container.active .view-lines .view-line[style*="top: ${top};"]`).first().innerText());
  }

  squiggle(severity) {
    return this.page.locator(`.editor-group-container.active .squiggly-${severity}`).first();
  }

  async hover(locator) {
    const box = await locator.boundingBox();
    await this.page.mouse.move(0, 0);
    await this.page.mouse.move(box.x + 8, box.y + box.height / 2, { steps: 4 });
    const hover = this.page.locator('.monaco-hover:not(.hidden) .hover-contents');
    await hover.first().waitFor();
    return (await hover.allInnerTexts()).map(tidy);
  }

  /** The rows of the view of problems, those of the file that is open only. */
  async problems() {
    await this.command('Problems: Focus on Problems View');
    await this.page.locator('.markers-panel .monaco-list-row').first().waitFor();
    return this.rows('.markers-panel .monaco-list-row');
  }

  async rows(selector) {
    return (await this.page.locator(selector).allInnerTexts()).map(tidy);
  }

  /** What a preview of Markdown says. */
  async preview() {
    await this.page.locator('iframe.webview.ready').first().waitFor({ state: 'attached' });
    const body = this.page.frameLocator('iframe.webview.ready').last().frameLocator('iframe#active-frame').locator('.markdown-body');
    await body.locator('h1, h2, h3, p').first().waitFor();
    return (await body.innerText()).trim();
  }
}

/** One line, with plain spaces. */
export function tidy(text) {
  return text.replaceAll(/[\s\u00A0]+/g, ' ').trim();
}
