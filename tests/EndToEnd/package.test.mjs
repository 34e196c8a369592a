// The app package that the built program makes, unzipped and held against Microsoft's own schemas.
import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import Ajv from 'ajv';
import { unzipSync } from 'fflate';
import { run } from './support/program.mjs';

const appId = '3f2a9c1e-8b47-4d60-9a5e-1c7d20b6f843';
const botId = 'b86d5c14-02af-4c9b-8e31-7f54a9d0c6e2';
const host = 'hccbot.hospital.example';

const build = (output) =>
  run(['package', '--app-id', appId, '--bot-id', botId, '--host', host, '--output', join(folder, output)], { cwd: folder });

let folder;
let files;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'hccbot-'));
  const { code, stderr } = await build('hccbot.zip');
  assert.equal(code, 0, stderr);
  files = unzipSync(readFileSync(join(folder, 'hccbot.zip')));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const json = (name) => JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(files[name]));

/** A validator by one of the schemas that Microsoft publishes with its toolkit. */
function schema(version, name) {
  const file = fileURLToPath(import.meta.resolve(`@microsoft/app-manifest/build/json-schemas/teams/v${version}/${name}.schema.json`));
  const { $schema, id, ...rules } = JSON.parse(readFileSync(file, 'utf8'));
  // The files call themselves draft-04 but use "const", which came later: a draft-04 validator would pass over it.
  return new Ajv({ strict: false, allErrors: true, validateFormats: false, unicodeRegExp: false }).compile(rules);
}

const holds = (validate, data) => assert.ok(validate(data), JSON.stringify(validate.errors, null, 1));

test('the zip holds the manifest and the files that it names, all at its root', () => {
  const { icons, localizationInfo } = json('manifest.json');
  const named = [icons.color, icons.outline, ...localizationInfo.additionalLanguages.map(({ file }) => file)];
  assert.deepEqual(Object.keys(files).sort(), ['manifest.json', ...named].sort());
});

test("the manifest follows Microsoft's schema of its version", () => {
  const manifest = json('manifest.json');
  assert.equal(manifest.$schema, `https://developer.microsoft.com/en-us/json-schemas/teams/v${manifest.manifestVersion}/MicrosoftTeams.schema.json`);
  holds(schema(manifest.manifestVersion, 'MicrosoftTeams'), manifest);
});

test('the schema is really applied: another version, an unknown member and a long name fail', () => {
  const manifest = json('manifest.json');
  const validate = schema(manifest.manifestVersion, 'MicrosoftTeams');
  assert.ok(!validate({ ...manifest, manifestVersion: '1.5' }));
  assert.ok(!validate({ ...manifest, unheardOf: true }));
  assert.ok(!validate({ ...manifest, name: { short: 'x'.repeat(31) } }));
});

test("every language follows Microsoft's schema of the manifest's version", () => {
  const { manifestVersion, localizationInfo } = json('manifest.json');
  const validate = schema(manifestVersion, 'MicrosoftTeams.Localization');
  assert.ok(localizationInfo.additionalLanguages.length > 0);
  for (const { file } of localizationInfo.additionalLanguages) {
    holds(validate, json(file));
  }
  assert.ok(!validate({ 'name.short': 'x'.repeat(31) }));
});

test('ids and host are the ones given, and no placeholder is left', () => {
  const manifest = json('manifest.json');
  assert.equal(manifest.id, appId);
  assert.deepEqual([manifest.bots[0].botId, manifest.composeExtensions[0].botId], [botId, botId]);
  assert.deepEqual(manifest.validDomains, [host]);
  for (const [name, content] of Object.entries(files)) {
    assert.ok(!Buffer.from(content).includes('{{'), name);
  }
});

test('built again it has the same bytes, and it is not written over', async () => {
  assert.equal((await build('again.zip')).code, 0);
  assert.deepEqual(readFileSync(join(folder, 'again.zip')), readFileSync(join(folder, 'hccbot.zip')));
  const { code, stdout, stderr } = await build('again.zip');
  assert.deepEqual([code, stdout], [2, '']);
  assert.match(stderr, /again\.zip.*--force/);
});

test('the host name must be public, and the reason is said', async () => {
  for (const wrong of ['localhost', '10.0.0.1', 'https://hccbot.hospital.example', 'hccbot.hospital.example:3978', '*.hospital.example', 'hccbot']) {
    const { code, stdout, stderr } = await run(['package', '--app-id', appId, '--host', wrong, '--output', join(folder, 'wrong.zip')]);
    assert.deepEqual([wrong, code, stdout], [wrong, 2, '']);
    assert.match(stderr, /^--host: /);
  }
});
