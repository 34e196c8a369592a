// A headless browser with a profile of its own, which goes with it; quiet, so that its own calls home fail no test.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

export async function startChromium() {
  const profile = mkdtempSync(join(tmpdir(), 'hccbot-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
      '--disable-component-update', '--disable-sync'],
  });
  return { context, stop: async () => { await context.close(); rmSync(profile, { recursive: true, force: true }); } };
}
