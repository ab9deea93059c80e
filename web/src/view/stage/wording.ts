// What all lines of the stage are made from and of.
import type { Frame } from '../../contract/types';
import type { State } from '../../state/state';
import type { Translate } from '../../text/translate';
import type { Line, Look, Part } from './folding';
import type { StageName } from './looked-at';
import { shownOutput } from './shown';

export interface Scene {
  readonly t: Translate;
  readonly state: State;
  readonly frame: Frame;
  /** The channel of the input whose products are spelled out, and the one between the stages. */
  readonly channel: number;
  readonly between: number;
  readonly stage: StageName;
  /** Whether all digits are shown. */
  readonly all: boolean;
}

/** Text whose numbers stay with the words before them. */
export const run = (text: string, look: Look = 'plain'): Part => ({
  text: text.replace(/(?<=\p{L}) (?=[\d(−])/gu, '\u00a0'),
  look,
});
/** A sign, which stays with the number behind it. */
export const signed = (sign: string) => run(` ${sign}\u00a0`);

/** A line of which nothing more is said. */
export const only = (parts: readonly Part[], rounded: boolean): Line => ({
  parts,
  more: [],
  rounded,
});

/** The name of a channel where there are several. */
export function several(count = 1, channel: number, { t }: Scene): string[] {
  return count > 1 ? [t('sum.channel', { channel: channel + 1 })] : [];
}

/** That of an output's. */
export function outputChannel(index: number, scene: Scene): string[] {
  const { frame, t } = scene;
  const count = shownOutput(frame)?.shape[2];
  if (!frame.layer.arguments.includes('filters')) return several(count, index, scene);
  return (count ?? 1) > 1 ? [t('sum.filter', { filter: index + 1 })] : [];
}
