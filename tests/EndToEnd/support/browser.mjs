// Renders cards with Microsoft's renderer in a headless browser.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { startChromium } from './chromium.mjs';
import { hostConfig, pageOf } from './host-config.mjs';

const require = createRequire(import.meta.url);
const renderer = readFileSync(join(dirname(require.resolve('adaptivecards/package.json')), 'dist/adaptivecards.min.js'), 'utf8');
const markdownFolder = dirname(require.resolve('markdown-it/package.json'));
const markdown = ['dist/browser/markdown-it.umd.min.js', 'dist/markdown-it.min.js', 'dist/browser/markdown-it.min.js']
  .map((file) => { try { return readFileSync(join(markdownFolder, file), 'utf8'); } catch { return null; } }).find(Boolean);

export async function startBrowser() {
  const { context, stop } = await startChromium();
  return {
    render: (card, theme, width) => render(context, card, theme, width),
    open: (url, view) => open(context, url, view),
    stop,
  };
}

/** A page of ours, with what it complained of and what it loaded. */
async function open(context, url, { width, colorScheme = 'light', media = 'screen' }) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  await page.emulateMedia({ colorScheme, media });
  const [errors, requests] = [[], []];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, errors, requests };
}

async function render(context, card, theme, width) {
  const page = await context.newPage();
  await page.setViewportSize({ width, height: 800 });
  const errors = [];
  page.on('pageerror', (error) => errors.push(String(error)));
  page.on('console', (message) => message.type() === 'error' && errors.push(message.text()));
  const colours = pageOf(theme);
  await page.setContent(`<!doctype html><html lang="en"><style>
    body { margin: 0; padding: 8px; background: ${colours.page}; color: ${colours.text}; }
    #card { background: ${colours.boxes.default}; border: 1px solid ${colours.line}; border-radius: 4px; overflow: hidden; }
    a { color: ${colours.accent}; } p { margin: 0; }
    .ac-pushButton { font: 600 14px 'Segoe UI', sans-serif; padding: 5px 12px; border: 1px solid ${colours.line};
      border-radius: 4px; background: ${colours.button}; color: ${colours.text}; margin-bottom: 8px; }
    .ac-actionSet { flex-wrap: wrap; }
  </style><div id="card"></div></html>`);
  await page.addScriptTag({ content: markdown });
  await page.addScriptTag({ content: renderer });
  const seen = await page.evaluate(({ json, config }) => {
    const reader = window.markdownit();
    AdaptiveCards.AdaptiveCard.onProcessMarkdown = (text, result) => {
      result.outputHtml = reader.render(text);
      result.didProcess = true;
    };
    const card = new AdaptiveCards.AdaptiveCard();
    card.hostConfig = new AdaptiveCards.HostConfig(config);
    const parsing = new AdaptiveCards.SerializationContext();
    card.parse(json, parsing);
    const events = Array.from({ length: parsing.eventCount }, (_, index) => parsing.getEventAt(index).message);
    const validation = card.validateProperties().validationEvents.map((event) => event.message);
    const rendered = card.render();
    document.getElementById('card').appendChild(rendered);

    const flat = (text) => text.replace(/\s+/g, ' ').trim();
    const read = (text) => { const holder = document.createElement('div'); holder.innerHTML = reader.render(text); return flat(holder.textContent); };
    const all = flat(rendered.innerText);
    const wanted = (node) => Array.isArray(node) ? node.flatMap(wanted)
      : node && typeof node === 'object' ? Object.entries(node).filter(([key]) => !['data', 'fallback'].includes(key)).flatMap(([key, value]) =>
        typeof value === 'string' ? (['text', 'title', 'value'].includes(key) ? [read(value)] : []) : wanted(value)) : [];
    const width = document.documentElement.clientWidth;
    return {
      warnings: [...events, ...validation],
      text: all,
      lost: wanted(json.body).filter((text) => !all.includes(text)),
      buttons: [...rendered.querySelectorAll('button')].filter((button) => button.offsetParent !== null).map((button) => button.innerText.trim()),
      links: [...rendered.querySelectorAll('a')].map((link) => link.href),
      overflow: [...rendered.querySelectorAll('*')].filter((element) =>
        element.getBoundingClientRect().right > width + 0.5 || (element.children.length === 0 && element.scrollWidth > element.clientWidth + 1
          && getComputedStyle(element).display !== 'inline'))
        .map((element) => `${element.className}: ${element.textContent.slice(0, 60)}`),
      pageOverflow: document.documentElement.scrollWidth > width,
    };
  }, { json: card, config: hostConfig(theme) });
  return { ...seen, errors, save: async (file) => { await page.screenshot({ path: file, fullPage: true }); }, close: () => page.close() };
}
