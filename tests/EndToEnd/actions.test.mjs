// Commands on messages, subscriptions and packs, against the built program as Teams would drive it.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { texts } from './support/card.mjs';
import { cardSchema } from './support/card-schema.mjs';
import { post, startChannel, teamsMessage } from './support/channel.mjs';
import { assertActivity, assertExtensionAnswer } from './support/microsoft.mjs';
import { root, startHost } from './support/program.mjs';

const isCard = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(cardSchema);
const folder = mkdtempSync(join(tmpdir(), 'hccbot-actions-'));
const settings = { HccBot__Data: join(folder, 'data'), HccBot__Corpus: join(folder, 'corpus') };

let host;
let channel;

before(async () => {
  cpSync(join(root, 'corpus'), settings.HccBot__Corpus, { recursive: true });
  [host, channel] = await Promise.all([startHost(settings), startChannel()]);
});

after(async () => {
  await Promise.all([host?.stop(), channel?.stop()]);
  rmSync(folder, { recursive: true, force: true });
});

async function invoke(name, value) {
  const activity = { ...teamsMessage('', channel.serviceUrl), type: 'invoke', name, value, text: undefined, entities: [], attachments: [] };
  const response = await fetch(`${host.url}/api/messages`, {
    method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify(activity),
  });
  assert.equal(response.status, 200);
  const body = await response.json();
  assertExtensionAnswer(body);
  return body;
}

async function say(text) {
  const earlier = channel.sent.length;
  assert.equal((await post(host, teamsMessage(text, channel.serviceUrl))).status, 200);
  return channel.sent[earlier].activity.attachments[0].content;
}

/** As the Teams client sends it from the menu of a message. */
const onMessage = (commandId, content, more = {}) => ({
  commandId, commandContext: 'message', context: { theme: 'default' },
  messagePayload: {
    id: '1795414638453', createdDateTime: '2026-11-23T06:17:18.453Z', deleted: false, importance: 'normal', locale: 'en-us',
    from: { user: { userIdentityType: 'aadUser', id: '7faf', displayName: 'Megan Bowen' } },
    body: { contentType: 'html', content }, attachments: [], mentions: [], reactions: [], linkToMessage: '',
  },
  ...more,
});

const message = '<p>In <b>IMbrave150</b> median OS was 19.2 months with atezo-bev.</p><ul><li>LEAP-012 met both its endpoints</li></ul>';

test('a message is checked in a dialog and the card posted', async () => {
  const { task } = await invoke('composeExtension/fetchTask', onMessage('checkMessage', message));
  const card = task.value.card.content;
  assert.equal(task.type, 'continue');
  // Its button goes on in the dialog; it is none that asks.
  assert.deepEqual(card.actions, [{ type: 'Action.Submit', title: 'Post to the chat', data: { hccbot: { post: true, page: 1 } } }]);
  assert.ok(isCard({ ...card, actions: [] }), JSON.stringify(isCard.errors?.slice(0, 5)));
  const seen = texts(card.body).join('\n');
  assert.match(seen, /Two claims: one supported, one contradicted\./);
  assert.match(seen, /Supported:.*IMbrave150: median OS 19\.2 months/);
  assert.match(seen, /Contradicted:.*LEAP-012/);

  const posted = await invoke('composeExtension/submitAction', onMessage('checkMessage', message, { data: card.actions[0].data }));
  const [attachment] = posted.composeExtension.attachments;
  assert.equal(posted.composeExtension.type, 'result');
  assert.ok(isCard(attachment.content));
  assert.deepEqual(texts(attachment.content.body), texts(card.body));
  assert.equal(attachment.content.actions.length, 0);
  assert.match(attachment.preview.contentType, /thumbnail|hero/);
});

test('the trials of a message are explained', async () => {
  const { task } = await invoke('composeExtension/fetchTask', onMessage('explainMessage', message));
  const seen = texts(task.value.card.content.body);
  assert.ok(seen.includes('IMbrave150') && seen.includes('LEAP-012'));
});

for (const [what, value] of Object.entries({
  'no payload': { commandId: 'checkMessage', commandContext: 'message' },
  'a card without text': onMessage('checkMessage', '<attachment id="1"></attachment>'),
  'a foreign command': onMessage('createTask', message),
  'data that is not ours': onMessage('checkMessage', message, { data: { hccbot: 'x', page: [] } }),
  '200 KB': onMessage('checkMessage', 'LEAP-012 met both endpoints. '.repeat(7000)),
})) {
  test(`a command with ${what} gets a clear card`, async () => {
    for (const name of ['composeExtension/fetchTask', 'composeExtension/submitAction']) {
      const { task } = await invoke(name, value);
      assert.ok(texts(task.value.card.content.body).length > 0);
    }
  });
}

test('a conversation is packed, and the pack opens', async () => {
  assert.match(texts((await say('pack')).body)[0], /nothing to pack/);
  await say('OS in IMbrave150');
  const card = await say('pack');
  const [page, markdown] = await Promise.all(card.actions.map(async ({ url }) => (await fetch(url)).text()));
  assert.match(page, /<h1>Evidence shown/);
  assert.match(markdown, /HR 0\.66/);
});

test('a subscribed channel is told what changed, after a restart with another corpus', async () => {
  assert.match(texts((await say('subscribe')).body)[0], /^Subscribed/);
  await host.stop();
  const file = join(settings.HccBot__Corpus, 'trials/reflect.json');
  const trial = JSON.parse(readFileSync(file, 'utf8'));
  trial.results[0].remarks = ['Superiority was not shown.'];
  writeFileSync(file, JSON.stringify(trial));
  const earlier = channel.sent.length;
  host = await startHost(settings);

  const announced = await channel.next(earlier);
  assert.equal(announced.path, '/v3/conversations/19:abc@thread.tacv2/activities');
  assertActivity(announced.activity);
  const seen = texts(announced.activity.attachments[0].content.body);
  assert.equal(seen[0], 'The corpus was updated: one trial changed.');
  assert.ok(seen.includes('REFLECT: one fact changed'));
  assert.match(texts((await say('unsubscribe')).body)[0], /^Unsubscribed/);
});
