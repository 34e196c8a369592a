// The message extension and links to our pages, asked of the built program as clients ask.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { cardSchema } from './support/card-schema.mjs';
import { assertExtensionAnswer } from './support/microsoft.mjs';
import { root, startHost } from './support/program.mjs';

const samples = JSON.parse(readFileSync(join(root, 'tests/Testing/Requests/extension.json'), 'utf8'));
const isCard = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(cardSchema);

let host;
before(async () => { host = await startHost(); });
after(() => host?.stop());

async function invoke(at, name, value) {
  const response = await fetch(`${at.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'invoke', id: 'f7', name, value, channelId: 'msteams', serviceUrl: 'http://localhost:56151/_connector',
      from: { id: '29:1XJK', name: 'Megan Bowen' }, recipient: { id: '28:bot', name: 'HccBot' },
      conversation: { conversationType: 'personal', tenantId: '72f9', id: 'a:1' },
      channelData: { source: { name: 'compose' }, tenant: { id: '72f9' } }, locale: 'en-US',
    }),
  });
  const text = await response.text();
  const body = text ? JSON.parse(text) : null;
  assertExtensionAnswer(body);
  return { status: response.status, body };
}

const search = async (value) => (await invoke(host, 'composeExtension/query', { commandId: 'searchTrials', ...value })).body.composeExtension;
const typed = (text) => ({ parameters: [{ name: 'query', value: text }], queryOptions: { skip: 0, count: 25 } });
const names = (result) => result.attachments.map(({ preview }) => preview.content.title);

for (const { what, name, value, type, titles = [], count } of samples) {
  test(`${name}: ${what}`, async () => {
    const { status, body } = await invoke(host, name, value);
    assert.equal(status, 200);
    const result = body?.composeExtension;
    assert.equal(result?.type, type);
    if (type === 'message') {
      assert.ok(result.text.length > 10);
    }

    assert.equal(result?.attachments?.length ?? 0, count ?? result?.attachments?.length ?? 0);
    for (const [index, start] of titles.entries()) {
      assert.ok(result.attachments[index].preview.content.title.startsWith(start), names(result).join());
    }
  });
}

test('every key that is pressed on the way to a trial finds it', async () => {
  for (let length = 1; length <= 'LEAP-012'.length; length++) {
    assert.ok(names(await search(typed('LEAP-012'.slice(0, length)))).includes('LEAP-012'), 'LEAP-012'.slice(0, length));
  }
});

test('cards and previews are what clients take', async () => {
  const { attachments } = await search(typed(''));
  for (const { contentType, content, preview } of attachments) {
    assert.equal(contentType, 'application/vnd.microsoft.card.adaptive');
    assert.ok(isCard(content), JSON.stringify(isCard.errors?.slice(0, 3)));
    assert.equal(preview.contentType, 'application/vnd.microsoft.card.thumbnail');
    assert.deepEqual(Object.keys(preview.content).filter((key) => !['title', 'subtitle', 'text'].includes(key)), []);
    assert.match(preview.content.text, /NCT\d{8}/);
  }
});

test('with a public address, its links unfurl and the card opens the page', async () => {
  const open = await startHost({ HccBot__PublicUrl: 'https://bot.example' });
  try {
    const unfurl = async (url) => (await invoke(open, 'composeExtension/queryLink', { url })).body.composeExtension.attachments;
    const [card] = await unfurl('https://bot.example/t/NCT03434379');
    assert.equal(card.content.actions.at(-1).url, 'https://bot.example/t/imbrave150');
    assert.deepEqual(await unfurl(`${open.url}/t/imbrave150`), []);
  } finally {
    await open.stop();
  }
});

test('a public address that is none is refused at the start', async () => {
  const refused = await startHost({ HccBot__PublicUrl: 'bot.example' });
  const { code, output } = await refused.ended;
  assert.equal(code, 1);
  assert.match(output, /HccBot:PublicUrl/);
  assert.doesNotMatch(output, /^\s+at /m);
});
