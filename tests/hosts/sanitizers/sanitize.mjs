// Markdown becomes HTML as on GitHub, `pasted/markdown.html`; and what GitHub's schema leaves.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import rehypeRaw from 'rehype-raw';
import rehypeSanitize, { defaultSchema } from 'rehype-sanitize';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';

const markdown = unified()
  .use(remarkParse)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);
const whole = markdown().use(rehypeStringify);
const sanitized = markdown().use(rehypeSanitize, defaultSchema).use(rehypeStringify);

const text = readFileSync('pasted/markdown.md', 'utf8');
writeFileSync('pasted/markdown.html', String(whole.processSync(text)));
for (const name of readdirSync('pasted').filter((each) => each.endsWith('.html'))) {
  const left = sanitized.processSync(readFileSync(`pasted/${name}`, 'utf8'));
  writeFileSync(`left/rehype-sanitize-${name}`, String(left));
}
