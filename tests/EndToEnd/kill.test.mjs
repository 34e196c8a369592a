// SIGKILL at any moment: while the index is built, while a corpus takes the place of another, while state is written.
// Always a clean start and the same answers. KILLS=50 node --test kill.test.mjs kills fifty times each.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, watch, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { setTimeout as wait } from 'node:timers/promises';
import { programFolder, root, run, startHost } from './support/program.mjs';

const kills = Number(process.env.KILLS ?? 3);
const question = 'OS in REFLECT';
const scratch = mkdtempSync(join(tmpdir(), 'hccbot-kill-'));
after(() => rmSync(scratch, { recursive: true, force: true }));

const folder = (name) => {
  const path = join(scratch, name);
  mkdirSync(path);
  return path;
};

/** Starts `ask`; kills it when told to. */
const asking = (data) => {
  const child = spawn('dotnet', [join(programFolder, 'HccBot.Bot.dll'), 'ask', '--json', question],
    { cwd: root, stdio: 'ignore', env: { ...process.env, HccBot__Data: data } });
  return { kill: () => child.kill('SIGKILL'), ended: new Promise((done) => child.once('exit', done)) };
};

/** Says something in a conversation; the replies come back on the connection. */
const say = async (host, conversation, text) => {
  const response = await fetch(`${host.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({
      type: 'message', id: '1', text, deliveryMode: 'expectReplies', channelId: 'msteams', serviceUrl: host.url,
      from: { id: '29:person' }, recipient: { id: '28:bot' }, conversation: { id: conversation, conversationType: 'personal' },
    }),
  });
  assert.equal(response.status, 200);
  const { activities } = await response.json();
  return activities.map((activity) => activity.summary ?? activity.text).join('\n');
};

test(`killed ${kills} times while it builds the index, it answers the same the next time`, { timeout: kills * 300_000 }, async () => {
  const env = { HccBot__Data: folder('whole') };
  const started = Date.now();
  const expected = await run(['ask', '--json', question], { env });
  const needed = Date.now() - started;
  assert.equal(expected.code, 0);

  for (let kill = 0; kill < kills; kill++) {
    const data = folder(`index-${kill}`);
    mkdirSync(join(data, 'index'));
    const killed = asking(data);
    if (kill % 2 === 0) {
      // At the moment when the file appears.
      const watcher = watch(join(data, 'index'), () => killed.kill());
      await killed.ended;
      watcher.close();
    } else {
      await Promise.race([wait(Math.random() * needed), killed.ended]);
      killed.kill();
      await killed.ended;
    }

    for (const time of ['next', 'one after']) {
      const answered = await run(['ask', '--json', question], { env: { HccBot__Data: data } });
      assert.deepEqual([answered.code, answered.stdout, answered.stderr], [0, expected.stdout, ''], `the ${time} time after kill ${kill}`);
    }

    assert.equal(readdirSync(join(data, 'index')).filter((file) => file.endsWith('.index')).length, 1);
  }
});

test(`killed ${kills} times while a corpus takes the place of another, it serves what lies there`, { timeout: kills * 300_000 }, async () => {
  const corpus = join(scratch, 'corpus');
  cpSync(join(root, 'corpus'), corpus, { recursive: true });
  const dossier = join(corpus, 'trials', 'reflect.json');
  const versions = ['one', 'two'].map((name) => {
    const content = JSON.parse(readFileSync(dossier, 'utf8'));
    content.results[0].remarks[0] = `Superiority was not shown, says version ${name}.`;
    return JSON.stringify(content);
  });
  const data = folder('swap');
  const expected = [];
  for (const version of versions) {
    writeFileSync(dossier, version);
    expected.push((await run(['ask', '--json', '--corpus', corpus, question], { env: { HccBot__Data: data } })).stdout);
  }

  assert.notEqual(expected[0], expected[1]);
  for (let kill = 0; kill < kills; kill++) {
    const host = await startHost({ HccBot__Data: data }, { args: ['--corpus', corpus] });
    const version = kill % 2;
    writeFileSync(`${dossier}.aside`, versions[version]);
    renameSync(`${dossier}.aside`, dossier);
    await wait(Math.random() * 5000);
    await host.kill();

    const again = await startHost({ HccBot__Data: data }, { args: ['--corpus', corpus] });
    const ready = await (await fetch(`${again.url}/readyz`)).json();
    assert.equal(ready.status, 'ready');
    assert.equal(ready.refused, null);
    assert.equal(ready.corpus, JSON.parse(expected[version]).corpus);
    await again.stop();
    const answered = await run(['ask', '--json', '--corpus', corpus, question], { env: { HccBot__Data: data } });
    assert.equal(answered.stdout, expected[version]);
  }
});

test(`killed ${kills} times while it writes state, it has all that it had confirmed`, { timeout: kills * 300_000 }, async () => {
  const reference = await startHost();
  await say(reference, 'a:reference', question);
  const followUp = await say(reference, 'a:reference', 'and HIMALAYA?');
  await reference.stop();

  const data = folder('state');
  const confirmed = [];
  for (let kill = 0; kill < kills; kill++) {
    const host = await startHost({ HccBot__Data: data });
    const before = confirmed.length;
    const talking = Array.from({ length: 8 }, async (_, person) => {
      for (let number = 0; ; number++) {
        const conversation = `a:${kill}-${person}-${number}`;
        try {
          await say(host, conversation, 'subscribe');
          await say(host, conversation, question);
          confirmed.push(conversation);
        } catch (error) {
          assert.ok(error instanceof TypeError || error.name === 'SyntaxError', error);
          return;
        }
      }
    });
    while (confirmed.length === before) {
      await Promise.race([wait(20), ...talking]);
    }

    await wait(Math.random() * 500);
    await host.kill();
    await Promise.all(talking);

    const again = await startHost({ HccBot__Data: data });
    for (const conversation of confirmed.slice(before).slice(-10)) {
      assert.equal(await say(again, conversation, 'and HIMALAYA?'), followUp);
      assert.match(await say(again, conversation, 'subscribe'), /subscribed already/);
    }

    await again.stop();
  }
});
