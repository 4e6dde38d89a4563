import { launchChromium } from './chromium.ts';
import { startHost } from '../../scripts/static-server.ts';
import { AxeBuilder } from '@axe-core/playwright';
const b = await launchChromium();
const h = await startHost({folder:'.cache/sites/fixture'});
const h2 = await startHost({folder:'.cache/sites/real'});
console.log(b.version());
const P:[any,string][]=[[h,'/'],[h,'/verhalen/buurtfeest-op-het-binnenplein/'],[h,'/verhalen/taart-bij-de-dokter/'],[h,'/verhalen/'],[h2,'/partnerdagen/2023-09-28/'],[h,'/partnerdagen/2099-05-20/'],[h2,'/charter/'],[h,'/tips/1/'],[h,'/zoeken/?q=buren'],[h,'/stijlgids/'],[h,'/organisaties/'],[h,'/organisaties/omweg/']];
for (const scheme of ['light','dark'] as const) for (const width of [360,1280]) {
const c = await b.newContext({colorScheme:scheme,viewport:{width,height:800}});
const p = await c.newPage();
p.on('console',m=>console.log('CONSOLE',m.type(),m.text(),p.url()));
for (const [host,path] of P){
 const t=Date.now();
 await p.goto(host.origin+path); 
 if(path.includes('q=')) await p.locator('.results li').first().waitFor();
 const r = await new AxeBuilder({page:p}).setLegacyMode().options({runOnly:{type:'tag',values:['wcag2a','wcag2aa','wcag21a','wcag21aa','wcag22aa','best-practice']},checks:{'color-contrast':{options:{ignorePseudo:true}}}} as any).analyze();
 console.log(scheme,width,path,Date.now()-t,'ms', r.passes.some(x=>x.id==='target-size'));
 for(const v of r.violations) console.log('  V',v.id,v.nodes.map(n=>n.target.join(' ')+' '+n.failureSummary?.slice(0,260).replace(/\n/g,' ')).slice(0,3));
 for(const v of r.incomplete) console.log('  I',v.id,v.nodes.length,v.nodes.map(n=>n.target.join(' ')+' '+(n.any[0]?.message ?? n.failureSummary)?.slice(0,200)).slice(0,4));
}
await c.close();}
await b.close(); await h.close(); await h2.close();
