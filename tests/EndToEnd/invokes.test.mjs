// Every invoke of Teams but those of the message extension, to the built program: what its HTTP response says.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import Ajv from 'ajv/dist/2020.js';
import { elements, texts } from './support/card.mjs';
import { cardSchema } from './support/card-schema.mjs';
import { startChannel } from './support/channel.mjs';
import { startHost } from './support/program.mjs';
import { exchange, invoke, message, places } from './support/teams.mjs';

const isCard = new Ajv({ allErrors: true, allowUnionTypes: true }).compile(cardSchema);
const cardType = 'application/vnd.microsoft.card.adaptive';
const errorType = 'application/vnd.microsoft.error';

let host;
let channel;
before(async () => { [host, channel] = await Promise.all([startHost(), startChannel()]); });
after(() => Promise.all([host?.stop(), channel?.stop()]));

const post = (...posted) => exchange(host, channel, invoke(...posted));

/** What pressing an Action.Execute comes to; every answer must be one that Teams documents. */
async function press(action, more = {}) {
  const { status, body } = await post('adaptiveCard/action', { action, ...more });
  assert.equal(status, 200);
  assert.deepEqual(Object.keys(body), ['statusCode', 'type', 'value']);
  assert.ok(body.type !== cardType || isCard(body.value), JSON.stringify(isCard.errors?.slice(0, 3)));
  return body;
}

/** The card that answers a question in a chat. */
async function ask(question, conversation = places.personal()) {
  const earlier = channel.sent.length;
  await exchange(host, channel, message(conversation, question));
  return channel.sent[earlier].activity.attachments[0].content;
}

/** What a client sends of a button, its inputs beside its data. */
const pressed = ({ type, id, title, verb, data }, inputs) => ({ type, id, title, verb, data: { ...data, ...inputs } });
const inPlace = (card) => elements([card.body, card.actions, card.refresh?.action]).filter(({ type }) => type === 'Action.Execute');

const list = 'which trials included main portal vein invasion?';
for (const [verb, question, inputs, shows] of [
  ['hccbot.page/1', list, {}, /page 2 of/],
  ['hccbot.sources/1', list, {}, /Fewer sources/],
  ['hccbot.analyses/1', 'OS in IMbrave150', {}, /All analyses/],
  ['hccbot.compare/1', 'OS in SARAH', { hccbotCompare: 'Compare OS in SARAH and SIRveNIB' }, /SIRveNIB: median OS/],
  ['hccbot.refresh/1', 'OS in SARAH', {}, /SARAH: median OS/],
]) {
  test(`${verb} is answered by a card in place`, async () => {
    const card = await ask(question);
    const button = inPlace(card).find((action) => action.verb === verb);
    const earlier = channel.sent.length;
    for (const trigger of [undefined, 'manual', 'automatic']) {
      const { statusCode, type, value } = await press(pressed(button, inputs), { trigger });
      assert.deepEqual([statusCode, type], [200, cardType]);
      assert.match(JSON.stringify(value), shows);
    }

    assert.equal(channel.sent.length, earlier);
  });
}

test('the cards make no other buttons that act in place', async () => {
  const verbs = new Set();
  for (const question of [list, 'OS in IMbrave150', 'OS in SARAH', 'help', 'Compare IMbrave150 and HIMALAYA']) {
    inPlace(await ask(question)).forEach(({ verb }) => verbs.add(verb));
  }

  assert.deepEqual([...verbs].sort(),
    ['hccbot.analyses/1', 'hccbot.compare/1', 'hccbot.page/1', 'hccbot.refresh/1', 'hccbot.sources/1']);
});

test('a card of another corpus is renewed and says so', async () => {
  const [refresh] = inPlace(await ask('OS in SARAH')).slice(-1);
  const { value } = await press({ ...refresh, data: { hccbot: { ...refresh.data.hccbot, corpus: '0123456789ab' } } }, { trigger: 'automatic' });
  assert.match(texts(value.body).join('\n'), /Refreshed/);
});

const ours = { hccbot: { question: 'OS in SARAH', corpus: '0123456789ab' } };
const tampered = {
  'without a verb': { data: ours },
  'with a verb of nobody': { verb: 'approve', data: ours },
  'of an older version': { verb: 'hccbot.page/0', data: ours },
  'of a newer version': { verb: 'hccbot.page/2', data: ours },
  'without data': { verb: 'hccbot.page/1' },
  'with text for data': { verb: 'hccbot.page/1', data: 'OS in SARAH' },
  'with a list for data': { verb: 'hccbot.page/1', data: [ours] },
  'with a number for a question': { verb: 'hccbot.page/1', data: { hccbot: { question: 5, corpus: 'x' } } },
  'with a question of 100,000 characters': { verb: 'hccbot.page/1', data: { hccbot: { question: 'OS '.repeat(33334), corpus: 'x' } } },
};
for (const [what, action] of Object.entries(tampered)) {
  test(`a button ${what} gets a clear card, and nothing when the client pressed it by itself`, async () => {
    const { statusCode, type, value } = await press({ type: 'Action.Execute', ...action }, { trigger: 'manual' });
    assert.deepEqual([statusCode, type], [200, cardType]);
    assert.match(texts(value.body)[0], /another version/);

    const unasked = await press({ type: 'Action.Execute', ...action }, { trigger: 'automatic' });
    assert.deepEqual([unasked.statusCode, unasked.type], [400, errorType]);
  });
}

for (const [what, value, code] of [
  ['no value', undefined, 'BadRequest'],
  ['no action', { trigger: 'manual' }, 'BadRequest'],
  ['an action that is text', { action: 'Action.Execute' }, 'BadRequest'],
  ['another kind of action', { action: { type: 'Action.Submit', data: ours } }, 'NotSupported'],
]) {
  test(`adaptiveCard/action with ${what} is refused with 400`, async () => {
    const { status, body } = await post('adaptiveCard/action', value);
    assert.deepEqual([status, body.statusCode, body.type, body.value.code], [400, 400, errorType, code]);
  });
}

const rated = { replyToId: '1796040000111' };
for (const [what, status, value, more] of [
  ['a thumb as Teams sends it', 200, { actionName: 'feedback', actionValue: { reaction: 'like', feedback: '{"feedbackText":"Clear."}' } }, rated],
  ['a thumb as the Agents Playground sends it', 200, { actionName: 'feedback', actionValue: { reaction: 'dislike', feedback: 'Unclear.' } }],
  ['a thumb without words', 200, { actionName: 'feedback', actionValue: { reaction: 'like' } }, rated],
  ['a thumb that points sideways', 400, { actionName: 'feedback', actionValue: { reaction: 'meh' } }, rated],
  ['another form', 400, { actionName: 'survey', actionValue: { reaction: 'like' } }, rated],
  ['nothing', 400, undefined, rated],
]) {
  test(`message/submitAction: ${what} gets ${status}`, async () => {
    const answer = await post('message/submitAction', value, places.personal(), more);
    assert.deepEqual(answer, { status, body: status === 200 ? {} : null });
  });
}

const data = { data: { question: 'OS in SARAH' }, context: { theme: 'default' } };
const foreign = {
  'task/fetch': data,
  'task/submit': data,
  'config/fetch': {},
  'config/submit': { data: {} },
  'tab/fetch': { context: { theme: 'default' }, tabContext: { tabEntityId: 'a' } },
  'tab/submit': { context: { theme: 'default' }, data: { type: 'tab/submit' } },
  'message/fetchTask': { data: { actionName: 'feedback', actionValue: { reaction: 'like' } } },
  'fileConsent/invoke': { action: 'accept', context: {}, uploadInfo: { name: 'a.txt' } },
  'actionableMessage/executeAction': { body: '{}', actionId: 'a' },
  'application/search': { kind: 'search', queryText: 'sarah', queryOptions: { skip: 0, top: 15 }, dataset: 'trials' },
  'signin/verifyState': { state: '123456' },
  'signin/tokenExchange': { id: 'a', connectionName: 'b', token: 'c' },
  'signin/failure': { code: 'invokeTimeout' },
  'htmlwidget/calltool': { name: 'x' },
  'board/open': { a: 1 },
  'COMPOSEEXTENSION/QUERY': {},
};
for (const [name, value] of [...Object.entries(foreign), [undefined, { a: 1 }]]) {
  test(`${name ?? 'an invoke without a name'} is not ours: 501`, async () => {
    assert.deepEqual(await post(name, value), { status: 501, body: null });
  });
}

const named = [...Object.keys(foreign), 'adaptiveCard/action', 'message/submitAction', ...['query', 'queryLink', 'anonymousQueryLink', 'selectItem',
  'querySettingUrl', 'setting', 'fetchTask', 'submitAction', 'onCardButtonClicked'].map((name) => `composeExtension/${name}`)];
for (const name of named) {
  test(`${name} with a value that makes no sense breaks nothing`, async () => {
    const earlier = channel.sent.length;
    for (const value of [undefined, null, true, 5, 'text', [], [null], {}, { data: 5, url: {}, parameters: 'x', queryOptions: [], commandId: [1], messagePayload: 'x', action: [] }]) {
      const { status } = await post(name, value);
      assert.ok([200, 400, 501].includes(status), `${status} for ${JSON.stringify(value)}`);
    }

    assert.equal(channel.sent.length, earlier, 'nothing in the chat');
  });
}
