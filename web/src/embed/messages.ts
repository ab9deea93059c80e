// What a page and the small page that it embeds say to each other, by postMessage. A parent may be
// anybody: what it sends is read once, and goes the way of links and of setState().
import { StateError } from '../api';
import { present } from '../playground';
import type { EmbeddedPlayground } from './element';

const VERSION = 1;
/** So many may wait for an answer; what comes beyond is refused at once. */
const MOST_WAITING = 50;
/** How often, and how many times, a page says that it is there, until it is answered. */
const EVERY_MS = 500;
const MOST_TIMES = 20;

interface Request {
  readonly type: 'conv2d:hello' | 'conv2d:get' | 'conv2d:set';
  readonly id: string | number | null;
  readonly state: unknown;
  readonly link: unknown;
}

/** Posts to the parent, whose origin an embedded page cannot know: it tells nothing but its state. */
export function post(data: unknown): void {
  if (window.parent !== window) window.parent.postMessage(data, '*');
}

/** Posts a message of ours. */
export const send = (message: { readonly type: string } & Readonly<Record<string, unknown>>) =>
  post({ v: VERSION, ...message });

// Data of another origin are copies: nothing in them can be a getter.
function requestOf(data: unknown): Request | null {
  if (typeof data !== 'object' || data === null) return null;
  const { type, id, state, link } = data as Record<string, unknown>;
  if (type !== 'conv2d:hello' && type !== 'conv2d:get' && type !== 'conv2d:set') return null;
  const isId = typeof id === 'number' || (typeof id === 'string' && id.length <= 100);
  return { type, id: isId ? id : null, state, link };
}

function problemsOf(error: unknown) {
  if (error instanceof StateError) return error.problems;
  return [{ key: '', message: error instanceof Error ? error.message : String(error) }];
}

export function answerParent(playground: EmbeddedPlayground): void {
  let waiting = 0;
  let greeted = false;

  const shown = () => ({ state: playground.getState(), link: playground.stateFragment });

  const set = async ({ state, link }: Request): Promise<void> => {
    if (link === undefined) return playground.setState(state as never);
    const { keys, tooLong } = await playground.openLink(String(link), playground[present].lang);
    if (tooLong) throw new Error('The link is too long');
    const message = 'The value is none of those it may have';
    if (keys.length > 0) throw new StateError(keys.map((key) => ({ key, message })));
  };

  const answer = async (request: Request): Promise<void> => {
    const { id } = request;
    const reply = (rest: object) => send({ type: 'conv2d:answer', id, ...rest });
    const refuse = (error: unknown) => reply({ ok: false, problems: problemsOf(error) });
    if (request.type === 'conv2d:get') return reply({ ok: true, ...shown() });
    if (waiting >= MOST_WAITING) return refuse(new Error('Too many changes wait already'));
    waiting++;
    try {
      await set(request);
      reply({ ok: true, ...shown() });
    } catch (error) {
      refuse(error);
    } finally {
      waiting--;
    }
  };

  window.addEventListener('message', ({ source, data }) => {
    if (source !== window.parent || source === window) return;
    const request = requestOf(data);
    if (!request) return;
    greeted = true;
    if (request.type === 'conv2d:hello') playground.dispatchEvent(new CustomEvent('c2d-hello'));
    else answer(request);
  });

  playground.addEventListener('conv2d-change', () => send({ type: 'conv2d:change', ...shown() }));

  let times = 0;
  const greet = () => {
    if (greeted || times === MOST_TIMES) return;
    times++;
    send({ type: 'conv2d:ready' });
    setTimeout(greet, EVERY_MS);
  };
  playground.ready.then(greet, () => {});
}
