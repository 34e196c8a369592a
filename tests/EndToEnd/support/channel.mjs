// The channel's side of a conversation: what Teams posts, and a listener for what the bot sends back.
import { createServer, request } from 'node:http';

export function startChannel() {
  const sent = [];
  const waiting = [];
  const server = createServer((incoming, response) => {
    let body = '';
    incoming.on('data', (text) => (body += text));
    incoming.on('end', () => {
      const activity = JSON.parse(body || 'null');
      // Whether it shows that it is typing depends on the machine's load.
      if (activity?.type !== 'typing') {
        sent.push({ method: incoming.method, url: incoming.url, path: decodeURIComponent(incoming.url), activity });
        waiting.splice(0).forEach((wake) => wake());
      }
      response.writeHead(incoming.method === 'POST' ? 201 : 200, { 'content-type': 'application/json' })
        .end(JSON.stringify({ id: `sent-${sent.length}` }));
    });
  });
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done({
    sent,
    /** What is sent next, once that many were sent before. */
    next: async (earlier) => {
      while (sent.length <= earlier) {
        await new Promise((wake) => waiting.push(wake));
      }
      return sent[earlier];
    },
    serviceUrl: `http://127.0.0.1:${server.address().port}/`,
    stop: () => new Promise((closed) => (server.closeAllConnections(), server.close(closed))),
  })));
}

let lastId = 1485983408510;

/** A message as Teams sends it from a channel, the bot mentioned; each has an id of its own. */
export const teamsMessage = (text, serviceUrl) => ({
  type: 'message',
  id: `${++lastId}`,
  timestamp: '2026-02-01T21:10:07.437Z',
  localTimezone: 'America/Los_Angeles',
  serviceUrl,
  channelId: 'msteams',
  from: { id: '29:1XJK', name: 'Megan Bowen', aadObjectId: '7faf8ab2-0000-0000-0000-000000000000' },
  conversation: { conversationType: 'channel', tenantId: '72f9', id: '19:abc@thread.tacv2;messageid=1485983408511' },
  recipient: { id: '28:bot', name: 'HccBot' },
  textFormat: 'plain',
  text: `<at>HccBot</at>\u00a0${text}`,
  attachments: [{ contentType: 'text/html', content: `<div>${text}</div>` }],
  entities: [
    { type: 'mention', mentioned: { id: '28:bot', name: 'HccBot' }, text: '<at>HccBot</at>' },
    { type: 'clientInfo', locale: 'en-US', platform: 'Web' },
  ],
  channelData: { tenant: { id: '72f9' }, team: { id: 't' }, channel: { id: 'c' } },
});

/** Sends a request over a connection of its own, so that no test inherits another's; resolves to its status. */
export const send = (url, { method = 'GET', headers = {}, body = '' } = {}) =>
  new Promise((done, failed) => {
    let status;
    request(url, { method, headers, agent: false }, (response) => {
      status = response.statusCode;
      done({ status });
      response.resume();
    }).on('error', (error) => status ?? failed(error)).end(body);
  });

export const post = (host, body) =>
  send(`${host.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  });
