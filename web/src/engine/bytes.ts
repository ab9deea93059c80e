import { LoadError } from './errors';

/** Rejects with a LoadError where they do not arrive. */
export async function fetchBytes(url: string, cache: RequestCache): Promise<ArrayBuffer> {
  try {
    const response = await fetch(url, { cache });
    if (!response.ok) throw new Error(`${response.status} for ${url}`);
    return await response.arrayBuffer();
  } catch (cause) {
    throw new LoadError('unreachable', cause);
  }
}
