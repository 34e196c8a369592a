// Teams' side of a conversation: activities and invokes as its clients make them.
const tenant = { id: '5b7a3c1e-92f0-4d41-8c55-0f6e2a9b7d10' };
const bot = { id: '28:7d9c1f52-6a0e-4f83-b1d4-3e58a7c06b21', name: 'HccBot' };
const person = { id: '29:1kQvXz', name: 'Jo Park', aadObjectId: '0e6d4a88-3b57-4c19-a2f6-91c7d05e8b34' };
let made = 0;

/** Conversations by kind; every call makes another one. */
export const places = {
  personal: () => ({ conversationType: 'personal', tenantId: tenant.id, id: `a:1tBoard${++made}` }),
  group: () => ({ conversationType: 'groupChat', isGroup: true, tenantId: tenant.id, id: `19:board${++made}@thread.v2` }),
  channel: () => ({ conversationType: 'channel', isGroup: true, tenantId: tenant.id, id: `19:board${++made}@thread.tacv2;messageid=1796040000000` }),
};

export const members = { bot, person };

/** An activity of a type in a conversation. */
export const activity = (type, conversation, more = {}) => ({
  type,
  id: String(1796040000000 + ++made),
  timestamp: '2026-11-27T08:15:30.125Z',
  channelId: 'msteams',
  from: person,
  recipient: bot,
  conversation,
  locale: 'en-GB',
  entities: [{ type: 'clientInfo', locale: 'en-GB', country: 'GB', platform: 'Windows', timezone: 'Europe/London' }],
  channelData: {
    tenant,
    ...(conversation.conversationType === 'channel' && { team: { id: '19:team@thread.tacv2' }, channel: { id: '19:board@thread.tacv2' } }),
  },
  ...more,
});

/** What a person types; with a mention where the bot hears nothing else. */
export const message = (conversation, text, more = {}) => {
  const typed = conversation.conversationType === 'personal' ? text : `<at>${bot.name}</at> ${text}`;
  const asked = activity('message', conversation, { text: typed, textFormat: 'plain', ...more });
  asked.attachments ??= [{ contentType: 'text/html', content: `<p>${typed}</p>` }];
  return typed === text ? asked : { ...asked, entities: [...asked.entities, mention(bot)] };
};

export const mention = (account) => ({ type: 'mention', mentioned: { id: account.id, name: account.name }, text: `<at>${account.name}</at>` });

export const invoke = (name, value, conversation = places.personal(), more = {}) => activity('invoke', conversation, { name, value, ...more });

/** Posts an activity to the bot; resolves to the status and the body, null where there is none. */
export async function exchange(host, channel, posted) {
  const response = await fetch(`${host.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json; charset=utf-8' },
    body: JSON.stringify({ serviceUrl: channel.serviceUrl, ...posted }),
  });
  const text = await response.text();
  return { status: response.status, body: text ? JSON.parse(text) : null };
}
