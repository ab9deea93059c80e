// Where the built page will stand, for what has to name it in full: SITE_URL. Without it nothing does.
import { Obstacle } from './command.mjs';

export function readSite(text = process.env.SITE_URL) {
  if (!text) return undefined;
  const wrong = (why) =>
    new Obstacle(
      `SITE_URL is the folder that the page is served from, such as https://example.org/conv2d/, not ${text}: ${why}.`,
    );
  let url;
  try {
    url = new URL(text);
  } catch {
    throw wrong('this is no address');
  }
  if (!/^https?:$/.test(url.protocol)) throw wrong('it begins with http: or https:');
  if (/[?#]/.test(text)) throw wrong('it has no ? and no #');
  if (url.username || url.password) throw wrong('it names no user');
  return url.href.replace(/\/*$/, '/');
}
