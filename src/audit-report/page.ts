/** The style and the script of the report, and the policy that allows nothing but them. */
import { sha256 } from '@noble/hashes/sha2';

export const STYLE = `:root{color-scheme:light dark;--ink:#1b2330;--soft:#566072;--line:#d9dee6;--paper:#fff;--card:#f5f7fa;--note:#fff6e0;--edge:#b7791f;--bar:#2f5f98;--error:#a3261c;--warning:#8a5a00;--info:#3d5a80}
@media (prefers-color-scheme:dark){:root{--ink:#e8ecf2;--soft:#a9b3c1;--line:#39414d;--paper:#14181e;--card:#1d232c;--note:#33290f;--edge:#e0a93b;--bar:#8ab8f0;--error:#ff9488;--warning:#f0c060;--info:#a9c7ee}}
*{box-sizing:border-box}body{margin:0;background:var(--paper);color:var(--ink);font:15px/1.65 system-ui,"Noto Sans CJK SC","Microsoft YaHei","PingFang SC",sans-serif}
main{max-width:76rem;margin:0 auto;padding:1.5rem 1rem 4rem}h1{font-size:1.6rem;margin:0 0 1rem}
h2{font-size:1.15rem;margin:2.5rem 0 .6rem;padding-bottom:.3rem;border-bottom:1px solid var(--line)}h3{font-size:1rem;margin:0}
.lead{background:var(--note);border-left:4px solid var(--edge);padding:.5rem 1rem}.lead p{margin:.25rem 0}
.note,.counts{color:var(--soft);margin:.3rem 0 .8rem}.counts{font-size:.88rem;margin:.2rem 0}
.cards{display:grid;grid-template-columns:repeat(4,1fr);gap:.6rem;margin:0;padding:0;list-style:none}
.cards li{background:var(--card);padding:.6rem .8rem;border-radius:6px}.cards b{display:block;font-size:1.35rem;font-variant-numeric:tabular-nums}
@media (max-width:40rem){.cards{grid-template-columns:1fr 1fr}}
.cards span{color:var(--soft);font-size:.88rem}
.scroll{overflow-x:auto}table{border-collapse:collapse;width:100%;font-variant-numeric:tabular-nums}
th,td{text-align:left;vertical-align:top;padding:.35rem .6rem;border-bottom:1px solid var(--line);overflow-wrap:anywhere}
th{color:var(--soft);font-weight:600;white-space:nowrap}td.n,th.n{text-align:right;white-space:nowrap}
.tag{white-space:nowrap;font-weight:600}.tag.error{color:var(--error)}.tag.warning{color:var(--warning)}.tag.info{color:var(--info)}
.plots{display:grid;grid-template-columns:repeat(auto-fill,minmax(min(100%,22rem),1fr));gap:1.2rem}
figure{margin:0}svg{width:100%;height:auto;display:block}.bar{fill:var(--bar)}.axis{stroke:var(--soft)}.edge{stroke:var(--soft);stroke-dasharray:3 3}
.small{font-size:13px;fill:var(--soft)}
.filter{display:flex;flex-wrap:wrap;gap:.6rem;margin:.6rem 0}.filter input{flex:1 1 14rem}
input,select{font:inherit;color:inherit;background:var(--paper);border:1px solid var(--soft);border-radius:4px;padding:.3rem .5rem}
:focus-visible{outline:3px solid var(--bar);outline-offset:1px}
[hidden]{display:none}@media print{.filter{display:none}body{font-size:10pt}main{max-width:none;padding:0}tr,figure{break-inside:avoid}}`;

/** Filters the table of findings; without it the table is whole. */
export const SCRIPT = `(function(){
var form=document.getElementById('filter');if(!form)return;
form.hidden=false;
var rows=[].slice.call(document.querySelectorAll('#findings tbody tr'));
var text=form.elements.text,severity=form.elements.severity,violation=form.elements.violation,shown=document.getElementById('shown');
function run(){
var wanted=text.value.trim().toLowerCase(),n=0;
rows.forEach(function(row){
var fits=(!severity.value||row.dataset.severity===severity.value)&&(!violation.value||row.dataset.violation===violation.value)&&(!wanted||row.textContent.toLowerCase().indexOf(wanted)>=0);
row.hidden=!fits;if(fits)n+=1;});
shown.textContent=String(n);}
form.addEventListener('input',run);form.addEventListener('submit',function(event){event.preventDefault();});run();
})();`;

const hashOf = (text: string): string => {
  const digest = sha256(new TextEncoder().encode(text));
  return `'sha256-${btoa(String.fromCharCode(...digest))}'`;
};

/** Nothing is loaded from anywhere, and no other script or style runs. */
export const policy = (): string =>
  `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(SCRIPT)}; base-uri 'none'; form-action 'none'`;
