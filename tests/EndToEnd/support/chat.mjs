// The chat page in a headless browser: what a person sees and does there, and what the browser complains of.
import { startChromium } from './chromium.mjs';

export const widths = { desktop: { width: 1280, height: 860 }, phone: { width: 390, height: 844 } };
export const themes = ['light', 'dark'];

export async function startChatBrowser() {
  const { context, stop } = await startChromium();
  return {
    open: (url, options) => openChat(context, url, options),
    stop,
  };
}

async function openChat(context, url, { size = 'desktop', theme = 'light' } = {}) {
  const page = await context.newPage();
  await page.setViewportSize(widths[size]);
  await page.emulateMedia({ colorScheme: theme });
  const complaints = [];
  const { origin } = new URL(url);
  page.on('pageerror', (error) => complaints.push(String(error)));
  page.on('console', (message) => ['error', 'warning'].includes(message.type()) && complaints.push(message.text()));
  page.on('request', (request) => request.url().startsWith(origin) || request.url().startsWith(`blob:${origin}`)
    || complaints.push(`asks elsewhere: ${request.url().slice(0, 100)}`));
  page.on('response', (response) => response.status() >= 400 && complaints.push(`${response.status()} ${response.url()}`));
  await page.goto(url);

  const chat = page.locator('#chat');
  return {
    page,
    complaints,
    // Each wait ends by itself when the text is there, and fails the test by time when it never comes.
    sees: (text) => chat.getByText(text).first().waitFor(),
    ask: async (start) => {
      await page.locator('#samples').evaluate((details) => { details.open = true; });
      await page.locator(`[data-question^="${start}"]`).click();
    },
    press: (title) => chat.getByRole('button', { name: title, exact: true }).last().click(),
    samples: () => page.locator('[data-question]').evaluateAll((buttons) => buttons.map(({ dataset }) => dataset.question)),
    tooWide: () => page.evaluate(() => document.documentElement.scrollWidth > document.documentElement.clientWidth),
    save: (file) => page.screenshot({ path: file }),
    close: () => page.close(),
  };
}
