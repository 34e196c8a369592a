// A question posted as Teams posts it, to the built program.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { box, texts } from './support/card.mjs';
import { post, send, startChannel, teamsMessage } from './support/channel.mjs';
import { assertReply } from './support/microsoft.mjs';
import { startHost } from './support/program.mjs';

let host;
let channel;

before(async () => {
  [host, channel] = await Promise.all([startHost(), startChannel()]);
});

after(async () => {
  await Promise.all([host?.stop(), channel?.stop()]);
});

async function say(text) {
  const earlier = channel.sent.length;
  const asked = teamsMessage(text, channel.serviceUrl);
  const response = await post(host, asked);
  assert.equal(response.status, 200);
  const replies = channel.sent.slice(earlier);
  assert.equal(replies.length, 1, 'one reply');
  assertReply(asked, replies[0]);
  return replies[0];
}

test('the host says where it listens, what it loaded and how to talk to it', async () => {
  assert.match(host.output(), /listens on http:\/\/localhost:\d+/);
  assert.match(host.output(), /\d+ trials, \d+ facts, \d+ excerpts/);
  const ready = await fetch(`${host.url}/readyz`);
  assert.equal(ready.status, 200);
  const loaded = await ready.json();
  assert.ok(loaded.trials >= 11 && loaded.corpus.length >= 8);
  assert.equal((await fetch(`${host.url}/healthz`)).status, 200);
  assert.equal((await fetch(host.url)).status, 200);
});

test('which trials included main portal vein invasion?', async (t) => {
  const { path, activity } = await say('which trials included main portal vein invasion? (all sources)');
  assert.equal(path, '/v3/conversations/19:abc@thread.tacv2;messageid=1485983408511/activities/1485983408511');
  const [attachment] = activity.attachments;
  assert.equal(attachment.contentType, 'application/vnd.microsoft.card.adaptive');
  const card = attachment.content;
  const pages = [card];
  for (let page = 2; page <= 4; page++) {
    pages.push((await say(`which trials included main portal vein invasion? (page ${page}, all sources)`)).activity.attachments[0].content);
  }

  const groups = {
    included: [/✓/, ['IMbrave150', 'SARAH']],
    partial: [/◐/, ['SIRveNIB', 'CARES-310']],
    excluded: [/✕/, ['HIMALAYA', 'REFLECT', 'CheckMate 9DW', 'LEAP-012', 'EMERALD-1', 'EMERALD-3']],
    'not established': [/^\?/, ['EMERALD-Y90']],
  };
  for (const [standing, [heading, trials]] of Object.entries(groups)) {
    for (const trial of trials) {
      await t.test(`${trial} is ${standing}, with its source`, () => {
        const card = pages.find((page) => box(page, heading).some((line) => line.startsWith(`**${trial}**`)));
        assert.ok(card, `no row for ${trial} under ${heading}: ${JSON.stringify(pages.map((page) => box(page, heading)))}`);
        const row = box(card, heading).find((line) => line.startsWith(`**${trial}**`));
        const numbers = [...row.matchAll(/\[(\d+)\]/g)].map((match) => match[1]);
        assert.ok(numbers.length > 0, 'a citation');
        for (const number of numbers) {
          assert.ok(texts(card.body).some((line) => line.startsWith(`[${number}] `)), `source ${number} is listed`);
        }
      });
    }
  }

  await t.test('partial ones come with the words of their rules', () => {
    const rows = box(card, /◐/);
    assert.match(rows.find((row) => row.startsWith('**SIRveNIB**')), /complete/i);
    assert.match(rows.find((row) => row.startsWith('**CARES-310**')), /partial/i);
  });

  await t.test('the message stays under 28 KB', () => {
    assert.ok(Buffer.byteLength(JSON.stringify(activity)) < 28 * 1024);
  });

  await t.test('the native citations match the numbers on the card', () => {
    const entity = activity.entities.find((item) => item.type === 'https://schema.org/Message');
    assert.ok(entity.citation.length > 0 && entity.citation.length <= 10);
    for (const { position, appearance } of entity.citation) {
      assert.ok(texts(card.body).some((line) => line.startsWith(`[${position}] `)));
      assert.ok(appearance.name.length <= 80 && appearance.abstract.length <= 160);
    }
  });
});

test('a button and its words get the same card', async () => {
  const first = (await say('which trials included main portal vein invasion?')).activity.attachments[0].content;
  for (const action of first.actions) {
    const { data } = action.fallback ?? action;
    const typed = await say(data.msteams.text);
    const pressed = teamsMessage('', channel.serviceUrl);
    const earlier = channel.sent.length;
    const response = await post(host, { ...pressed, text: undefined, entities: [], attachments: [], value: data });
    assert.equal(response.status, 200);
    assert.deepEqual(channel.sent[earlier].activity.attachments, typed.activity.attachments);
  }
});

for (const [what, text] of Object.entries({
  'nothing': '',
  '100 KB': 'overall survival '.repeat(6000),
  'control characters': '\u0000\u0001\u0008\u001b[2J\u007f',
  'emoji only': '🤷🏽‍♂️🚀',
  'right-to-left text': '\u202eאילו מחקרים כללו\u202c',
  'Lucene syntax': 'title:* AND (',
  'more Lucene syntax': '"unclosed ~0.5 ^4 [a TO *] {b} \\ /re.*/ !-+ && ||',
  'HTML': '<img src=x onerror=alert(1)><script>alert(1)</script>',
})) {
  test(`typed: ${what} gets a clear answer`, async () => {
    const { activity } = await say(text);
    assert.ok(activity.attachments[0].content.body.length > 0);
    assert.ok(Buffer.byteLength(JSON.stringify(activity)) < 28 * 1024, 'small');
  });
}

const deep = (depth) => '{"a":'.repeat(depth) + '1' + '}'.repeat(depth);
for (const [what, body, status] of [
  ['no body', '', 400],
  ['no JSON', 'hello', 400],
  ['a list', '[]', 400],
  ['an empty object', '{}', 400],
  ['a type of the wrong kind', '{"type":5}', 400],
  ['deep nesting', deep(5000), 400],
  ['a body of 300 KB', `{"type":"message","text":"${'a'.repeat(300000)}"}`, 413],
]) {
  test(`posted: ${what} is refused with ${status}`, async () => {
    assert.equal((await post(host, body)).status, status);
  });
}

test('nobody makes the bot call an address of his choosing', async () => {
  const response = await post(host, teamsMessage('help', 'https://example.com/'));
  assert.equal(response.status, 403);
});

test('a stranger behind a tunnel is turned away', async () => {
  const response = await send(`${host.url}/readyz`, { headers: { 'x-forwarded-for': '192.0.2.7' } });
  assert.equal(response.status, 403);
});

test('with an app id and nothing to prove it by the host does not start and says what to set', async () => {
  const refused = await startHost({ MicrosoftAppId: '3f1c0000-0000-0000-0000-000000000000' });
  const { code, output } = await refused.ended;
  assert.equal(code, 1);
  assert.match(output, /set MicrosoftAppPassword/);
  assert.doesNotMatch(output, /^\s+at /m);
});

test('a registered host lets strangers read its pages and nobody talk to it without a token', async () => {
  const registered = await startHost({
    MicrosoftAppType: 'SingleTenant',
    MicrosoftAppId: '3f1c0000-0000-0000-0000-000000000000',
    MicrosoftAppTenantId: '72f90000-0000-0000-0000-000000000000',
    MicrosoftAppPassword: 'x',
  });
  try {
    const stranger = { 'x-forwarded-for': '192.0.2.7' };
    const page = await send(`${registered.url}/t/`, { headers: stranger });
    const message = await post(registered, teamsMessage('help', channel.serviceUrl));
    assert.deepEqual([page.status, message.status], [200, 401]);
  } finally {
    await registered.stop();
  }
});
