// What there is to remark on in a layer, by its facts.
import type { Frame } from '../../contract/types';

export type Remark = 'flip' | 'stamps' | 'exclusive' | 'axes';

export function remarksOn({ layer }: Pick<Frame, 'layer'>): readonly Remark[] {
  return [
    ...(layer.pooling === 'none' ? (['flip'] as const) : []),
    ...(layer.scatters ? (['stamps'] as const) : []),
    ...(layer.stridesOrDilation ? (['exclusive'] as const) : []),
    'axes',
  ];
}
