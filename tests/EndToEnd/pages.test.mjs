// Trial pages of the built program, in a real browser: on a screen, light and dark, on a phone, on paper.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startBrowser } from './support/browser.mjs';
import { root, startHost } from './support/program.mjs';

const pictures = join(root, 'artifacts/pages');
const views = {
  screen: { width: 1000 },
  dark: { width: 1000, colorScheme: 'dark' },
  phone: { width: 360 },
  paper: { width: 760, media: 'print' },
};

let host;
let browser;
before(async () => {
  mkdirSync(pictures, { recursive: true });
  [host, browser] = await Promise.all([startHost(), startBrowser()]);
});
after(() => Promise.all([host?.stop(), browser?.stop()]));

for (const id of ['imbrave150', 'emerald-y90', 'himalaya', 'dosisphere-01']) {
  for (const [name, view] of Object.entries(views)) {
    test(`${id} reads well: ${name}`, async () => {
      const { page, errors, requests } = await browser.open(`${host.url}/t/${id}`, view);
      const seen = await page.evaluate(look);
      await page.screenshot({ path: join(pictures, `${id}-${name}.png`), fullPage: true });
      await page.close();
      assert.deepEqual(errors, []);
      assert.deepEqual(requests.filter((url) => !url.endsWith('/favicon.ico')), [`${host.url}/t/${id}`]);
      assert.deepEqual(seen.faint, []);
      assert.deepEqual(seen.wide, []);
      assert.deepEqual(seen.landmarks, { lang: 'en', main: 1, h1: 1, footer: 1, scripts: 0 });
      assert.deepEqual(seen.skipped, []);
      assert.deepEqual(seen.unnamed, []);
      assert.deepEqual(seen.unscoped, []);
      assert.deepEqual(seen.lost, []);
      assert.match(seen.foot, /not medical advice[\s\S]*corpus [0-9a-f]{12}, as of \d{4}-\d{2}/);
    });
  }
}

test('every trial has a page that fits a phone', async () => {
  const { page } = await browser.open(`${host.url}/t/`, views.phone);
  const links = await page.evaluate(() => [...document.querySelectorAll('main a')].map((link) => link.href));
  assert.ok(links.length >= 49);
  for (const link of links) {
    const response = await page.goto(link);
    assert.equal(response.status(), 200, link);
    assert.deepEqual((await page.evaluate(look)).wide, [], link);
  }

  await page.close();
});

test('an unknown trial leads on to those that there are', async () => {
  const { page, requests } = await browser.open(`${host.url}/t/nowhere`, views.screen);
  assert.equal(await page.evaluate(() => document.querySelector('h1').innerText), 'No such trial');
  await page.click('text=IMbrave150 >> nth=0');
  await page.waitForURL('**/t/imbrave150');
  assert.ok(requests.length >= 2);
  await page.close();
});

/** What a reader, or a screen reader, meets on the page. */
function look() {
  const channel = (value) => (value <= 0.03928 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4);
  const luminance = (colour) => {
    const [r, g, b] = colour.match(/[\d.]+/g).map((part) => channel(part / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = (element) => {
    for (let box = element; box; box = box.parentElement) {
      const colour = getComputedStyle(box).backgroundColor;
      if (!/rgba\(.*, 0\)$/.test(colour)) {
        return colour;
      }
    }

    return 'rgb(255, 255, 255)';
  };
  const contrast = (element) => {
    const [high, low] = [luminance(getComputedStyle(element).color), luminance(behind(element))].sort((a, b) => b - a);
    return (high + 0.05) / (low + 0.05);
  };
  const all = (selector) => [...document.querySelectorAll(selector)];
  const words = (element) => `${element.tagName}: ${element.textContent.slice(0, 60)}`;
  const levels = all('h1, h2, h3').map((heading) => Number(heading.tagName[1]));
  const width = document.documentElement.clientWidth;
  return {
    faint: all('h1, h2, h3, p, li, th, td, caption, a').filter((element) => contrast(element) < 4.5).map(words),
    wide: document.documentElement.scrollWidth > width ? all('body *').filter((element) => element.getBoundingClientRect().right > width + 1).map(words) : [],
    landmarks: {
      lang: document.documentElement.lang, main: all('main').length, h1: all('h1').length, footer: all('body > footer').length,
      scripts: all('script').length,
    },
    skipped: levels.filter((level, index) => index > 0 && level > levels[index - 1] + 1),
    unnamed: [...all('nav').filter((nav) => !nav.ariaLabel), ...all('section').filter((section) => !document.getElementById(section.getAttribute('aria-labelledby'))),
      ...all('table').filter((table) => !table.caption?.innerText)].map(words),
    unscoped: all('th').filter((head) => !['col', 'row'].includes(head.scope)).map(words),
    lost: all('a[href^="#"]').filter((link) => !document.getElementById(link.hash.slice(1))).map(words),
    foot: document.querySelector('body > footer').innerText,
  };
}
