// A refusal in the reader's words, to be read and to be heard.
import type { Frame } from '../contract/types';
import type { State } from '../state/state';
import { type PanelTranslate, panelTexts, type Translate, translator } from '../text/translate';
import { plain } from './prose';

/** The numbers that the texts about a kernel that does not fit speak of. */
export function sizesOf({ effectiveKernel, input }: Frame): Record<string, number> {
  const [height, width] = effectiveKernel;
  const [inputHeight, inputWidth] = input.shape;
  return { height, width, inputHeight, inputWidth };
}

/** Who refuses: Keras, or NumPy, which pads for it. */
export function refuserText({ refusal }: Frame, t: Translate): string {
  return t(refusal?.code === 'numpy_pads' ? 'refusal.numpy' : 'refusal.keras');
}

/** A refusal in the reader's words, to be heard; empty without one, and until the words are there. */
export function refusalText(frame: Frame, state: State, { lang }: Translate): string {
  const isThere = panelTexts.of(lang) === 'there';
  return isThere ? plain(refusalProse(frame, state, translator(lang))) : '';
}

/** The same as prose, with code in it. */
export function refusalProse(frame: Frame, { padding }: State, t: PanelTranslate): string {
  const { refusal, layer } = frame;
  if (refusal?.code === 'pads' && layer.scatters) return t('refusal.crops');
  if (refusal?.code !== 'output_size') return refusal ? t(`refusal.${refusal.code}`) : '';
  if (layer.scatters) return t('refusal.nothing_left');
  // How large the input is with its padding, the sentence of Keras tells.
  if (typeof padding !== 'string') return t('refusal.output_size_padded', sizesOf(frame));
  const pools = layer.pooling !== 'none';
  return t(pools ? 'refusal.output_size_pool' : 'refusal.output_size', sizesOf(frame));
}
