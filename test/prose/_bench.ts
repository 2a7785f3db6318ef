import { createReader } from "../../src/prose/prose.ts";
import { around } from "./desk.ts";
import MarkdownIt from "markdown-it"; import footnote from "markdown-it-footnote"; import cjk from "markdown-it-cjk-friendly";
const para = (i:number)=>`도시의 **안개(霧)**는 강에서 온다. 이튿날 아침이면 *다리* 위로 올라와 [지난 글](25.md)에서 말한 그 길을 덮는다${i%2?`[^n${i}]`:""}. 사람들은 그것을 “숨”이라고 부르고, 배는 종을 친다. \`code\` 이 글은 그 종소리에 관한 것이며 길이를 맞추기 위해 조금 더 이어진다.\n\n`;
const make=(notes:boolean)=>{ let s=""; for(let i=0;i<18;i++){ s+= (i%5===0?`## 제목 ${i}\n\n`:"")+para(i).replace(/\[\^n\d+\]/g,m=>notes?m:"");} if(notes) for(let i=1;i<18;i+=2) s+=`[^n${i}]: 주석의 글이 여기에 있다.\n`; else for(let i=1;i<18;i+=2) s+=`주석의 글이 여기에 있다.\n\n`; return s;};
const a=make(true), b=make(false);
console.log(Buffer.byteLength(a));
const read=createReader({html:false,markdown:null});
const raw=new MarkdownIt().use(footnote).use(cjk as any);

const best=new Map<string,number>();
const run=(n:string,f:()=>void)=>{const t=performance.now(); for(let i=0;i<200;i++)f(); const d=(performance.now()-t)*5; best.set(n,Math.min(best.get(n)??1e9,d));};
const only=process.env.ONLY;
for (let k=0;k<Number(process.env.K??10);k++){
if(!only){
run("markdown-it+plugins, notes",()=>{raw.render(a,{});});
run("markdown-it, no notes",()=>{raw.render(b,{});});}
run("ours, notes",()=>{read({source:"x",markdown:a,line:1,lang:"ko"},around);});
if(!only)run("ours, no notes",()=>{read({source:"x",markdown:b,line:1,lang:"ko"},around);});}
console.log(best);
