// Every activity that Teams and its kin post, to the built program; what it sends back is read with Microsoft's packages.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { startChannel } from './support/channel.mjs';
import { assertModel, assertReply } from './support/microsoft.mjs';
import { startHost } from './support/program.mjs';
import { activity, exchange, members, mention, message, places } from './support/teams.mjs';

const { personal, group, channel: thread } = places;
const { bot, person } = members;
const colleague = { id: '29:2rWm', name: 'Sam Ode', aadObjectId: '4c1f7e90-55d2-4b8a-9e36-20a8b7f3d561' };
const question = 'Median OS in SARAH';
const card = {
  contentType: 'application/vnd.microsoft.card.adaptive',
  content: { type: 'AdaptiveCard', version: '1.5', body: [{ type: 'TextBlock', text: 'SARAH', wrap: true }] },
};
const press = (conversation, value) => activity('message', conversation, { value, replyToId: '1796040000111' });
const ours = { hccbot: { question }, msteams: { type: 'messageBack', text: question, displayText: question } };

let host;
let channel;
before(async () => { [host, channel] = await Promise.all([startHost(), startChannel()]); });
after(() => Promise.all([host?.stop(), channel?.stop()]));

/** Posts an activity; resolves to what the bot sent meanwhile, each of it checked. */
async function hears(posted) {
  const earlier = channel.sent.length;
  const { status, body } = await exchange(host, channel, posted);
  assert.deepEqual([status, body], [200, null]);
  const replies = channel.sent.slice(earlier);
  replies.forEach((reply) => assertReply(posted, reply));
  return replies.map((reply) => reply.activity);
}

const messages = {
  'a question in a personal chat': [message(personal(), question), 1],
  'a question in a group chat': [message(group(), question), 1],
  'a question in a thread of a channel': [message(thread(), question), 1],
  'a question in the middle of which the bot is mentioned': [
    message(thread(), `and what, ${mention(colleague).text}, of SARAH?`, { attachments: [] }), 1],
  'a question in a group chat that is none of the bot': [activity('message', group(), { text: question }), 0],
  'a question in a channel to somebody else': [
    activity('message', thread(), { text: `${mention(colleague).text} ${question}`, entities: [mention(colleague)] }), 0],
  'a question in the Emulator': [
    activity('message', { id: 'c2f7d1a0-ae5b-11f0-9d3c-7b1e|livechat' }, {
      channelId: 'emulator', text: question, from: { id: 'r_1', name: 'User', role: 'user' }, recipient: { id: 'b_1', name: 'Bot', role: 'bot' },
      channelData: { clientActivityID: '1796040000000qx' }, entities: [{ requiresBotState: true, type: 'ClientCapabilities' }],
    }), 1],
  'help in a personal chat, with questions to tap': [message(personal(), 'help'), 2],
  'help in a channel': [message(thread(), 'help'), 1],
  'a pressed button': [press(personal(), ours), 1],
  'a button pressed in a channel': [press(thread(), ours), 1],
  'a choice beside a button': [press(personal(), { hccbot: { corpus: 'b80d' }, hccbotCompare: 'Compare SARAH and SIRveNIB' }), 1],
  'a button of another app in a channel': [press(thread(), { type: 'approve' }), 0],
  'a card inserted from the message extension': [
    message(personal(), '<span class="inline-compose-card" itemid="0"><span itemprop="cardId"></span></span>', { attachments: [card] }), 0],
  'a card unfurled from a link': [activity('message', personal(), { attachments: [card], attachmentLayout: 'list' }), 0],
  'a picture and no words': [activity('message', personal(), { attachments: [{ contentType: 'image/png', contentUrl: 'https://smba.example/a.png' }] }), 2],
  'a locale that nobody knows': [message(personal(), question, { locale: 'tlh-QX' }), 1],
  'nothing but what the protocol asks for': [
    message(personal(), question, { locale: undefined, entities: [], attachments: [], channelData: undefined, timestamp: undefined, textFormat: undefined }), 1],
  'members that are null': [
    activity('message', personal(), { text: null, value: null, attachments: null, entities: null, channelData: null, locale: null, timestamp: null }), 2],
  'members and entities of a later protocol': [
    message(personal(), question, { hovering: { at: [1] }, entities: [{ type: 'https://schema.org/Thing', name: { of: 'it' } }, { type: 'mention' }] }), 1],
};

const changes = {
  'the bot and a person come to a personal chat': [activity('conversationUpdate', personal(), { membersAdded: [person, bot] }), 1],
  'the bot comes to a group chat': [activity('conversationUpdate', group(), { membersAdded: [bot] }), 1],
  'the bot comes to a team': [
    activity('conversationUpdate', thread(), { membersAdded: [bot], channelData: { eventType: 'teamMemberAdded', team: { id: '19:team', name: 'Board' } } }), 1],
  'a person comes': [activity('conversationUpdate', group(), { membersAdded: [colleague] }), 0],
  'a person goes': [activity('conversationUpdate', group(), { membersRemoved: [colleague] }), 0],
  'the bot goes': [activity('conversationUpdate', group(), { membersRemoved: [bot] }), 0],
  'nobody comes': [activity('conversationUpdate', personal(), { membersAdded: [], membersRemoved: [null] }), 0],
  'the topic is another': [activity('conversationUpdate', group(), { topicName: 'Board on Friday', historyDisclosed: true }), 0],
  'the app is installed': [activity('installationUpdate', personal(), { action: 'add' }), 1],
  'an upgrade brings the bot': [activity('installationUpdate', thread(), { action: 'add-upgrade' }), 1],
  'the app is removed': [activity('installationUpdate', personal(), { action: 'remove' }), 0],
  'an upgrade takes the bot away': [activity('installationUpdate', thread(), { action: 'remove-upgrade' }), 0],
  'an installation of a kind that nobody knows': [activity('installationUpdate', personal(), { action: 'suspend' }), 0],
};

const notices = {
  'a reaction to an answer': activity('messageReaction', personal(), { reactionsAdded: [{ type: 'like' }, { type: '1f440_eyes' }], replyToId: '1796040000111' }),
  'a reaction taken back': activity('messageReaction', thread(), { reactionsRemoved: [{ type: 'laugh' }], replyToId: '1796040000111' }),
  'a question edited': message(personal(), question, { type: 'messageUpdate', channelData: { eventType: 'editMessage' } }),
  'a deletion undone': message(thread(), question, { type: 'messageUpdate', channelData: { eventType: 'undeleteMessage' } }),
  'a question deleted': activity('messageDelete', personal(), { channelData: { eventType: 'softDeleteMessage' } }),
  'a message delivered again': message(personal(), question, { type: 'messageUpdate' }),
  'a person typing': activity('typing', personal()),
  'the end of a conversation': activity('endOfConversation', personal(), { code: 'completedSuccessfully', text: question }),
  'an answer read': activity('event', personal(), { name: 'application/vnd.microsoft.readReceipt', value: { lastReadMessageId: '1796040000111' } }),
  'a meeting begun': activity('event', group(), { name: 'application/vnd.microsoft.meetingStart', value: { MeetingType: 'Scheduled', Title: 'Board', StartTime: '2026-11-27T08:00:00Z' } }),
  'a meeting ended': activity('event', group(), { name: 'application/vnd.microsoft.meetingEnd', value: { EndTime: '2026-11-27T09:00:00Z' } }),
  'people come to a meeting': activity('event', group(), { name: 'application/vnd.microsoft.meetingParticipantJoin', value: { members: [{ user: colleague, meeting: { inMeeting: true, role: 'Attendee' } }] } }),
  'an event of nobody': activity('event', personal(), { name: 'board/opened', value: 5 }),
  'an event without a name': activity('event', personal()),
  ...Object.fromEntries(['channelCreated', 'channelDeleted', 'channelRenamed', 'channelRestored', 'channelShared', 'teamArchived', 'teamUnarchived', 'teamDeleted',
    'teamHardDeleted', 'teamRenamed', 'teamRestored', 'boardClosed'].map((eventType) => [`${eventType} in a team`,
    activity('conversationUpdate', thread(), { channelData: { eventType, team: { id: '19:team' }, channel: { id: '19:board', name: 'Board' } } })])),
  ...Object.fromEntries(['handoff', 'command', 'commandResult', 'trace', 'suggestion', 'contactRelationUpdate', 'deleteUserData', 'ping', 'delay', 'invokeResponse',
    'Message', 'board/round'].map((type) => [`${type}, which says nothing to it`, activity(type, personal(), { name: 'x', text: question, value: { a: 1 } })])),
};

for (const [what, [posted, replies]] of Object.entries({ ...messages, ...changes })) {
  test(`${what}: ${['silence', 'one reply', 'two replies'][replies]}`, async () => {
    assert.equal((await hears(posted)).length, replies);
  });
}

for (const [what, posted] of Object.entries(notices)) {
  test(`${what}: silence`, async () => {
    assert.deepEqual(await hears(posted), []);
  });
}

test('two events that announce one arrival are greeted once, and a return again', async () => {
  const conversation = personal();
  const arrival = [activity('installationUpdate', conversation, { action: 'add' }), activity('conversationUpdate', conversation, { membersAdded: [person, bot] })];
  const earlier = channel.sent.length;
  await Promise.all(arrival.map((posted) => exchange(host, channel, posted)));
  assert.equal(channel.sent.length - earlier, 1);

  await hears(activity('installationUpdate', conversation, { action: 'remove' }));
  assert.equal((await hears(arrival[0])).length, 1);
});

test('replies that the channel expects come in the response', async () => {
  const earlier = channel.sent.length;
  const { status, body } = await exchange(host, channel, message(personal(), question, { deliveryMode: 'expectReplies' }));
  assert.equal(status, 200);
  assert.equal(channel.sent.length, earlier);
  const [{ entities, ...reply }, ...more] = body.activities;
  assert.deepEqual(more, []);
  assert.ok(entities.length);
  assertModel('ExpectedReplies', { activities: [reply] });
});

test('a probe before the first activity finds the bot', async () => {
  assert.equal((await fetch(`${host.url}/api/messages`, { method: 'HEAD' })).status, 405);
});
