// Cards of every kind, rendered by Microsoft's renderer as Teams shows them on a phone and on a desktop.
import assert from 'node:assert/strict';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { startBrowser } from './support/browser.mjs';
import { cardSchema } from './support/card-schema.mjs';
import { themeNames } from './support/host-config.mjs';
import { questions, views } from './support/questions.mjs';
import { root, run } from './support/program.mjs';

const widths = { phone: 360, desktop: 760 };
const pictures = join(root, 'artifacts/cards');
const buttonsOf = (card) => [...card.body.filter(({ type }) => type === 'ActionSet').flatMap(({ actions }) => actions), ...(card.actions ?? [])];
const themesOf = { en: themeNames, de: themeNames.slice(0, 1) };
const isCard = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(cardSchema);

let browser;
before(async () => {
  mkdirSync(pictures, { recursive: true });
  browser = await startBrowser();
});
after(() => browser?.stop());

const cards = [...questions, ...views].flatMap(([kind, question], index) => Object.keys(themesOf).map((locale) => ({ index, kind, question, locale })));
for (const { index, kind, question, locale } of cards) {
  test(`${kind}, ${locale}: ${question}`, async (t) => {
    const { stdout } = await run(['ask', '--card', '--locale', locale, question]);
    const card = JSON.parse(stdout);

    await t.test('holds only what Teams documents', () => {
      assert.ok(isCard(card), JSON.stringify(isCard.errors?.filter((error) => error.keyword !== 'oneOf').slice(0, 5), null, 1));
    });

    for (const theme of themesOf[locale]) {
      for (const [name, width] of Object.entries(widths)) {
        await t.test(`reads well on a ${name}, ${theme}`, async () => {
          const seen = await browser.render(card, theme, width);
          await seen.save(join(pictures, `${String(index + 1).padStart(2, '0')}-${kind}-${locale}-${name}-${theme}.png`));
          await seen.close();
          assert.deepEqual(seen.errors, []);
          assert.deepEqual(seen.warnings, []);
          assert.deepEqual(seen.lost, []);
          assert.deepEqual(seen.overflow, []);
          assert.equal(seen.pageOverflow, false);
          assert.ok(seen.text.includes(card.speak.replace(/\s+/g, ' ')), 'the headline reads as it was written');
          assert.deepEqual(seen.buttons, buttonsOf(card).map(({ title }) => title));
          assert.ok(seen.links.every((link) => link.startsWith('https://')));
        });
      }
    }
  });
}
