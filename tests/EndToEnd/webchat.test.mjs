// The local chat page, as a newcomer uses it: open the address, ask a sample question, read the card, press a button.
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { startChatBrowser, themes, widths } from './support/chat.mjs';
import { programFolder, root, run, startHost } from './support/program.mjs';

const pictures = join(root, 'artifacts/chat');
const bundle = 'webchat/webchat.js';
const installed = existsSync(join(programFolder, bundle));

let host;
let browser;
before(async () => {
  mkdirSync(pictures, { recursive: true });
  [host, browser] = await Promise.all([startHost(), startChatBrowser()]);
});
after(() => Promise.all([host?.stop(), browser?.stop()]));

const kinds = [
  ['webchat', '/', installed ? false : 'the build could not take Web Chat from npm'],
  ['plain', '/?plain', false],
];

for (const [kind, path, skip] of kinds) {
  for (const size of Object.keys(widths)) {
    for (const theme of themes) {
      test(`${kind}: a sample question and a button are answered, ${size}, ${theme}`, { skip }, async () => {
        const chat = await browser.open(host.url + path, { size, theme });
        await chat.sees(/I answer tumor-board questions/);
        await chat.save(join(pictures, `${kind}-${size}-${theme}-1-welcome.png`));

        await chat.ask('Compare response rates');
        await chat.sees('Compare response rates of atezo-bev, STRIDE and nivo-ipi');
        await chat.sees(/ORR 29\.8%/);
        await chat.save(join(pictures, `${kind}-${size}-${theme}-2-answer.png`));

        await chat.press('CheckMate 9DW');
        await chat.sees('tell me about CheckMate 9DW');
        await chat.sees(/668 patients randomized/);
        await chat.save(join(pictures, `${kind}-${size}-${theme}-3-button.png`));

        assert.equal(await chat.tooWide(), false);
        assert.deepEqual(chat.complaints, []);
        await chat.close();
      });
    }
  }

  test(`${kind}: what is typed is answered, and goes on from the question before`, { skip }, async () => {
    const chat = await browser.open(host.url + path);
    await chat.sees(/I answer tumor-board questions/);
    const box = chat.page.getByRole('textbox');
    await box.fill('OS in SARAH');
    await box.press('Enter');
    await chat.sees(/SARAH: .*OS/);
    await box.fill('and in REFLECT?');
    await box.press('Enter');
    await chat.sees(/REFLECT: .*OS/);
    assert.deepEqual(chat.complaints, []);
    await chat.close();
  });

  test(`${kind}: the page says so when the bot is gone`, { skip }, async () => {
    const leaving = await startHost();
    const chat = await browser.open(leaving.url + path);
    await chat.sees(/I answer tumor-board questions/);
    await leaving.stop();
    await chat.page.getByText(/The bot (does not answer|was stopped)/).waitFor();
    await chat.close();
  });
}

test('every sample question has an answer', async () => {
  const chat = await browser.open(`${host.url}/?plain`);
  const samples = await chat.samples();
  await chat.close();
  const { stdout } = await run(['ask', '--batch', '-', '--json'], { input: `${samples.join('\n')}\n` });
  const kinds = stdout.trimEnd().split('\n').map((line) => JSON.parse(line).kind);
  assert.equal(kinds.length, samples.length);
  assert.ok(samples.length >= 10);
  assert.deepEqual(samples.filter((_, index) => ['refusal', 'clarify', 'help'].includes(kinds[index])), []);
});

test('without Web Chat beside the program, the address shows the plain page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'hccbot-plain-'));
  cpSync(programFolder, folder, { recursive: true, filter: (file) => !file.endsWith('webchat.js') });
  const bare = await startHost({}, { folder, args: ['--corpus', join(root, 'corpus')] });
  try {
    const chat = await browser.open(bare.url);
    await chat.sees(/I answer tumor-board questions/);
    await chat.page.getByText('Web Chat was not installed').waitFor();
    assert.deepEqual(chat.complaints, []);
    await chat.close();
  } finally {
    await bare.stop();
    rmSync(folder, { recursive: true, force: true });
  }
});
