// What Microsoft's packages make of what the bot sends: the models of botframework-connector, the checks of botframework-schema.
import assert from 'node:assert/strict';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const schema = require('botframework-schema');
const teams = require('botframework-connector/lib/teams/models/mappers');
// Those that Teams shares with the connector are empty among its own, and one is not called as the others call it.
const models = { ...teams, ...require('botframework-connector/lib/connectorApi/models/mappers'), cacheInfo: teams.CacheInfo };
const serializer = require('@azure/core-client').createSerializer(models);

/** Members that the schema asks for, although neither the channels nor Microsoft's SDK send them with every activity. */
const unsaid = { localTimezone: '', callerId: '', label: '', valueType: '', text: '', recipient: { id: '', name: '' } };

/** Fails unless a model of the connector takes a value and would send it on as it is: nothing missing, misspelt or of another kind. */
export const assertModel = (name, value) => assert.deepEqual(serializer.serialize(models[name], value, name), value);

/** Fails unless an activity that the bot sends is one. */
export function assertActivity(activity) {
  // The model of an entity knows nothing but its type.
  const { entities = [], ...rest } = activity;
  assertModel('Activity', rest);
  entities.forEach((entity) => schema.assertEntity(entity, ['entity']));
  schema.assertActivity({
    ...unsaid,
    ...activity,
    conversation: { name: '', isGroup: false, conversationType: '', ...activity.conversation },
  }, ['activity']);
}

/** Fails unless a message extension may answer so: with results, a line, a dialog or nothing. */
export function assertExtensionAnswer(body) {
  const { task, ...rest } = body ?? {};
  assertModel('MessagingExtensionActionResponse', rest);
  if (task) {
    // The model of the response knows nothing of a task but its type.
    assertModel('TaskModuleContinueResponse', task);
  }

  for (const { preview } of rest.composeExtension?.attachments ?? []) {
    assertModel('ThumbnailCard', preview.content);
  }
}

/** Fails unless what the bot sent answers an activity, in its conversation, by the connector's route. */
export function assertReply(asked, { method, url, activity }) {
  const [conversation, id] = [asked.conversation.id, asked.id].map(encodeURIComponent);
  assert.deepEqual([method, url], ['POST', `/v3/conversations/${conversation}/activities/${id}`]);
  assert.deepEqual(
    [activity.conversation.id, activity.replyToId, activity.from.id, activity.recipient.id],
    [asked.conversation.id, asked.id, asked.recipient.id, asked.from.id]);
  assert.ok(!activity.text || !activity.attachments?.length, 'Teams splits a message with text and attachments in two');
  assertActivity(activity);
}
