// dist/arguments.html: the same list, to be followed, in both languages. A page without a script.
import { type Section, sections } from './arguments';

/** `hash` is that of the style, which the page's policy lets through. */
export type HashOf = (text: string) => string;

const style = `
:root { color-scheme: light dark; --text: #1c2430; --soft: #566070; --line: #dde2ea; --link: #1d4fc4; --back: #fff; --code: #f1f3f7; }
@media (prefers-color-scheme: dark) { :root { --text: #e6eaf0; --soft: #a3adbb; --line: #333c49; --link: #8ab0ff; --back: #14181f; --code: #1f2630; } }
* { box-sizing: border-box; }
body { margin: 0 auto; padding: 1.5rem clamp(1rem, 4vw, 2.5rem) 4rem; max-width: 70rem; background: var(--back); color: var(--text); font: 1rem/1.5 system-ui, sans-serif; }
h1 { margin: 0 0 0.5rem; font-size: 1.5rem; }
h2 { margin: 2.5rem 0 0; padding-bottom: 0.25rem; border-bottom: 1px solid var(--line); font-size: 1.25rem; }
h3 { margin: 0; font-size: 1rem; }
a { color: var(--link); }
h3 a { color: inherit; text-decoration: none; }
h3 a:hover, h3 a:focus { text-decoration: underline; }
a:focus-visible { outline: 2px solid var(--link); outline-offset: 2px; }
code { font: 0.875rem/1.5 ui-monospace, monospace; overflow-wrap: anywhere; }
h2 code, h3 code { font-size: inherit; font-weight: 700; }
nav ul { display: flex; flex-wrap: wrap; gap: 0.25rem 1.25rem; margin: 1rem 0 0; padding: 0; list-style: none; }
nav a { display: inline-block; padding: 0.25rem 0; }
article { padding: 1rem 0; border-bottom: 1px solid var(--line); scroll-margin-top: 1rem; }
article:target { background: var(--code); box-shadow: 0 0 0 0.75rem var(--code); border-radius: 1px; }
.link { margin: 0.25rem 0 0.5rem; }
.both { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(20rem, 100%), 1fr)); gap: 0.5rem 2rem; }
.both p { margin: 0; }
.intro { color: var(--soft); }
`;

const escaped = (text: string) => text.replace(/[&<>"]/g, (each) => `&#${each.codePointAt(0)};`);

// A size stays on one line.
const said = (text: string) => escaped(text).replaceAll(' × ', '\u00a0×\u00a0');

const both = (en: string, ru: string, name = 'both') =>
  `<div class="${name}"><p>${said(en)}</p><p lang="ru">${said(ru)}</p></div>`;

function sectionOf({ layer, entries }: Section, page: string): string {
  const articles = entries.map(
    ({ argument, anchor, link, en, ru }) => `<article id="${anchor}">
<h3><a href="#${anchor}"><code>${argument}</code></a></h3>
<p class="link"><a href="${escaped(`${page}#${link}`)}"><code>#${escaped(link)}</code></a></p>
${both(en, ru)}
</article>`,
  );
  return `<section aria-labelledby="${layer}">
<h2 id="${layer}"><code>${layer}</code></h2>
${articles.join('\n')}
</section>`;
}

/** `site` is the address of the folder that the page is in, with a slash at its end; '' if unknown. */
export function argumentsPage(site: string, hashOf: HashOf): string {
  const page = site === '' ? './index.html' : site;
  const policy = [
    "default-src 'none'",
    `style-src '${hashOf(style)}'`,
    'img-src data:',
    "base-uri 'none'",
    "form-action 'none'",
    "require-trusted-types-for 'script'",
  ].join('; ');
  const canonical =
    site === '' ? '' : `\n<link rel="canonical" href="${escaped(`${site}arguments.html`)}">`;
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="description" content="A link for every argument of Keras's convolution and pooling layers that shows what it does. In English and Russian.">
<title>The arguments, a link each · Conv2D playground</title>${canonical}
<link rel="icon" href="data:,">
<style>${style}</style>
</head>
<body>
<header>
<h1>The arguments, a link each <span lang="ru">· Аргументы по ссылкам</span></h1>
${both(
  'Each link opens the playground at a state that shows what an argument does, in your own language; beside it stands what to look for.',
  'Каждая ссылка открывает страницу на примере, который показывает, что делает аргумент, на вашем языке; рядом сказано, на что смотреть.',
  'both intro',
)}
<nav aria-label="Layers"><ul>
${sections.map(({ layer }) => `<li><a href="#${layer}"><code>${layer}</code></a></li>`).join('\n')}
</ul></nav>
</header>
<main>
${sections.map((section) => sectionOf(section, page)).join('\n')}
</main>
</body>
</html>
`;
}
