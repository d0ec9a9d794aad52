import type { DiffMessages } from '../messages/diff-wording.js';

/**
 * How the page of a diff looks, on a screen, on paper and to who hears it: few screen readers say by
 * themselves that words were deleted or inserted.
 */
export function diffStyle({ removed, inserted }: DiffMessages): string {
  const spoken = [
    `del::before{content:" [${removed} "}ins::before{content:" [${inserted} "}`,
    'del::after,ins::after{content:"] "}',
    'del::before,del::after,ins::before,ins::after{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}',
  ];
  return [...SCREEN, ...spoken, ...PAPER].join('');
}

const SCREEN = [
  ':root{color-scheme:light dark}',
  'body{font:1rem/1.5 system-ui,sans-serif;margin:0}',
  'main{max-width:60rem;margin:auto;padding:1.5rem}',
  'h1{font-size:1.6rem;line-height:1.25}h2{margin-top:3rem;border-bottom:2px solid;padding-bottom:.2rem}',
  'h2 small{display:block;font-weight:400;font-size:.65em}h3{margin:1.6rem 0 .2rem}h3+p{margin:.2rem 0 .6rem}',
  '.summary{font-size:1.15rem;border-left:6px solid #14467a;padding:.6rem 1rem;background:#14467a14}',
  '.wide{overflow-x:auto}table{border-collapse:collapse;width:100%}',
  'caption{position:absolute;width:1px;height:1px;overflow:hidden;clip-path:inset(50%)}',
  'th,td{padding:.35rem .6rem;border-bottom:1px solid #8886;text-align:left;vertical-align:top}',
  'tbody th{font-weight:400}.value{text-align:right;font-variant-numeric:tabular-nums}',
  '.passages{list-style:none;padding:0}.passages li{border-left:4px solid #888;padding:.2rem 1rem;margin:1.4rem 0}',
  '.passages .wording,.passages .appeared,.passages .disappeared{border-color:#c1002a}.passages p{margin:.2rem 0}',
  '.passages em{font-style:normal;border:1px solid;border-radius:1em;padding:0 .6em;font-size:.85em;margin-left:.4em}',
  'small{opacity:.85}code{font-size:.95em;margin-left:.6em}summary{cursor:pointer;margin:.6rem 0}',
  'del{background:#f8d7da;color:#58151c}ins{background:#d1e7dd;color:#0a3622;text-decoration-thickness:2px}',
  '.slides{list-style:none;padding-left:1rem}',
  'nav ul{list-style:none;display:flex;flex-wrap:wrap;gap:.2rem 1.4rem;padding:0}nav a{color:inherit}',
];

/** What waits folded is printed with the rest, where the browser can. */
const PAPER = [
  '@page{margin:15mm}',
  '@media print{:root{color-scheme:light}body{font-size:9.5pt}main{max-width:none;padding:0}nav{display:none}',
  'h2,h3,h3+p,summary{break-after:avoid}.passages li,.slides li,tr{break-inside:avoid}.wide{overflow:visible}',
  'del,ins{background:none;color:inherit}details::details-content{content-visibility:visible;block-size:auto}}',
];
