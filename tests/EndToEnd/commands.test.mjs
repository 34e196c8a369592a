// What other programs rely on: commands, exit codes, and the answer as JSON.
import assert from 'node:assert/strict';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { questions } from './support/questions.mjs';
import { root, run } from './support/program.mjs';

let folder;
before(() => { folder = mkdtempSync(join(tmpdir(), 'hccbot-')); });
after(() => rmSync(folder, { recursive: true, force: true }));

test('ask prints text with numbered sources and exits with 0', async () => {
  const { code, stdout, stderr } = await run(['ask', 'what was overall survival in IMbrave150?'], { cwd: tmpdir() });
  assert.equal(code, 0);
  assert.match(stdout, /19\.2/);
  assert.match(stdout, /\n\[1\] .+/);
  assert.match(stdout, /not medical advice/);
  assert.equal(stderr, '');
});

test('a refusal exits with 3', async () => {
  const { code, stdout } = await run(['ask', '--json', 'should I treat my patient with STRIDE?']);
  assert.equal(code, 3);
  const answer = JSON.parse(stdout);
  assert.equal(answer.kind, 'refusal');
  assert.deepEqual(answer.facts, []);
});

test('wrong usage exits with 2 and keeps standard output clean', async () => {
  for (const args of [['ask'], ['ask', '--nonsense', 'q'], ['unheard-of'], ['ask', '--batch', 'none', '--json']]) {
    const { code, stdout } = await run(args);
    assert.deepEqual([args, code, stdout], [args, 2, '']);
  }
});

test('--help lists the commands', async () => {
  const { code, stdout } = await run(['--help']);
  assert.equal(code, 0);
  assert.match(stdout, /ask/);
  assert.match(stdout, /corpus/);
});

test('ask --json has the shape of the contract, and lists satisfy the criterion', async () => {
  const { code, stdout } = await run(['ask', '--json', 'which trials included main portal vein invasion?']);
  assert.equal(code, 0);
  assert.equal(stdout.trimEnd().split('\n').length, 1);
  const answer = JSON.parse(stdout);
  assert.deepEqual(Object.keys(answer), ['question', 'kind', 'text', 'trials', 'unknown', 'facts', 'quotes', 'citations', 'notes', 'corpus']);
  assert.equal(answer.kind, 'trial-list');
  assert.ok(['imbrave150', 'sarah'].every((trial) => answer.trials.includes(trial)));
  assert.ok(!['himalaya', 'reflect', 'leap-012'].some((trial) => answer.trials.includes(trial)));
  assert.ok(answer.unknown.includes('emerald-y90'));
  const numbers = new Set(answer.citations.map(({ n }) => n));
  for (const fact of answer.facts) {
    assert.ok(fact.citations.length > 0 && fact.citations.every((n) => numbers.has(n)), fact.id);
  }
});

test('a batch gives one object a line, in order, the same bytes each time, whatever the lines hold', async () => {
  const lines = [
    ...questions.map(([, question]) => question),
    '', '   ', '[not json', '[]', '[1]', '["what is OS in SARAH?", "and in REFLECT?"]', 'title:* AND (', '🤷🏽‍♂️', 'x'.repeat(100000),
  ];
  const input = lines.join('\n') + '\n';
  const file = join(folder, 'questions.txt');
  writeFileSync(file, input);
  const [fromFile, fromInput] = await Promise.all([
    run(['ask', '--batch', file, '--json']),
    run(['ask', '--json', '--batch', '-'], { input }),
  ]);
  assert.equal(fromFile.code, 0);
  assert.equal(fromFile.stdout, fromInput.stdout);
  const answers = fromFile.stdout.trimEnd().split('\n').map((line) => JSON.parse(line));
  assert.equal(answers.length, lines.length);
  questions.forEach(([kind, question], index) => assert.deepEqual([answers[index].question, answers[index].kind], [question, kind]));
  answers.slice(questions.length, questions.length + 5).forEach((answer) => assert.equal(answer.kind, 'refusal'));
  assert.equal(answers[questions.length + 5].question, 'and in REFLECT?');
});

test('ask --explain says how a question is understood', async () => {
  const { stdout } = await run(['ask', '--explain', 'OS in IMbrave150']);
  assert.match(stdout, /imbrave150/i);
});

test('the corpus is sound and counted', async () => {
  const validated = await run(['corpus', 'validate']);
  assert.deepEqual([validated.code, validated.stdout], [0, '']);
  const stats = await run(['corpus', 'stats']);
  assert.equal(stats.code, 0);
  assert.match(stats.stdout, /^trials: 49$/m);
});

test('a broken file is named with place and reason, and stops the start', async () => {
  const corpus = join(folder, 'corpus');
  cpSync(join(root, 'corpus'), corpus, { recursive: true });
  const file = join(corpus, 'trials/reflect.json');
  writeFileSync(file, readFileSync(file, 'utf8').replace('"id"', '"idd"'));
  const validated = await run(['corpus', 'validate', corpus]);
  assert.equal(validated.code, 1);
  assert.match(validated.stdout, /^trials\/reflect\.json:.*: .+/m);
  for (const args of [['--corpus', corpus, '--urls', 'http://127.0.0.1:0'], ['ask', 'help', '--corpus', corpus]]) {
    const { code, stdout, stderr } = await run(args);
    assert.deepEqual([code, stdout], [1, '']);
    assert.match(stderr, /trials\/reflect\.json/);
    assert.doesNotMatch(stderr, /^\s+at /m);
  }
});
