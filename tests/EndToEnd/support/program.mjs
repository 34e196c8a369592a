// The built program: found, asked on its command line, started as a host.
import { execFile, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../../..');

const builds = ['release', 'debug'].map((name) => join(root, `artifacts/bin/HccBot.Bot/${name}/HccBot.Bot.dll`));
const program = builds.find(existsSync);
if (!program) {
  throw new Error('The program is not built: run dotnet build HccBot.sln -c Release first.');
}

/** Where the program and its files lie. */
export const programFolder = dirname(program);

/** Runs a command line to its end. */
export const run = (args, { input = '', cwd = root, env = {} } = {}) =>
  new Promise((done) => {
    const child = execFile('dotnet', [program, ...args], { cwd, maxBuffer: 64 << 20, env: { ...process.env, ...env } }, (error, stdout, stderr) =>
      done({ code: error ? error.code : 0, stdout, stderr }));
    child.stdin.end(input);
  });

/** Starts the host, or a copy of it, on a free port, with data of its own unless told otherwise; resolves once it listens. */
export async function startHost(env = {}, { folder = programFolder, args = [] } = {}) {
  const url = `http://localhost:${await freePort()}`;
  const data = mkdtempSync(join(tmpdir(), 'hccbot-data-'));
  const child = spawn('dotnet', [join(folder, 'HccBot.Bot.dll'), '--urls', url, ...args], { cwd: root, env: { ...process.env, HccBot__Data: data, ...env } });
  child.once('exit', () => rmSync(data, { recursive: true, force: true }));
  let output = '';
  const ended = new Promise((done) => child.once('exit', (code) => done({ code, output })));
  const listening = new Promise((done) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (text) => {
        output += text;
        if (output.includes('/api/messages')) {
          done();
        }
      });
    }
  });
  await Promise.race([listening, ended]);
  return { url, ended, output: () => output, stop: () => (child.kill(), ended), kill: () => (child.kill('SIGKILL'), ended) };
}

const freePort = () =>
  new Promise((done) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => done(port));
    });
  });
