import { launchChromium } from './chromium.ts';
import { startHost } from '../../scripts/static-server.ts';
const b = await launchChromium();
const h = await startHost({folder:'.cache/sites/fixture'});
const h2 = await startHost({folder:'.cache/sites/real'});
const p = await b.newPage({viewport:{width:1280,height:800}});
const reqs:string[]=[]; p.on('request',r=>reqs.push(r.url()));
p.on('console',m=>console.log('CONSOLE',m.type(),m.text(),p.url()));
for (const [host,q] of [[h,'soep'],[h,'buren'],[h,'koffie'],[h,'drempel'],[h2,'bel'],[h2,'drempel'],[h2,'netwerk'],[h,'?thema=Groen&jaar=2025']] as any){
 await p.goto(host.origin+'/zoeken/'+(q.startsWith('?')?q:'?q='+q));
 await p.locator('.status', {hasText:/resulta|Niets/}).waitFor();
 console.log(q, await p.locator('.status').innerText(), await p.locator('.results > li').count(), await p.locator('.more').isVisible());
 console.log(await p.locator('.results h2 a').evaluateAll(x=>x.map(a=>a.textContent+' '+a.getAttribute('href')).slice(0,4)));
 console.log(await p.locator('.results .sections a').evaluateAll(x=>x.map(a=>a.textContent+' '+a.getAttribute('href')).slice(0,6)));
 console.log(await p.locator('select').evaluateAll(s=>s.map(x=>x.name+': '+[...(x as HTMLSelectElement).options].map(o=>o.text).join(' | '))));
}
console.log(reqs.filter(r=>r.includes('pagefind')).length);
reqs.length=0;
const r = await p.goto(h.origin+'/bestaat-niet/'); console.log(r?.status(), reqs);
await b.close(); await h.close(); await h2.close();
