import { startBrowser } from './support/browser.mjs';
import { execFileSync } from 'node:child_process';
const dll = process.argv[2]; const b = await startBrowser(); let i=0;
for (const q of process.argv.slice(3)) {
  let out; try { out = execFileSync('dotnet',[dll,'ask','--card',q],{encoding:'utf8'}); } catch(e) { out = e.stdout; }
  const card = JSON.parse(out); const seen = await b.render(card,'light',640); await seen.save(`/tmp/pic${++i}.png`); console.log(q, out.length, seen.text.length, seen.overflow.slice(0,2)); await seen.close();
}
await b.stop();
