// What the whole page opens on demand.
import { providePanels } from './panels';

providePanels({
  arguments: () => import('./arguments-panel'),
  input: () => import('./input-panel'),
  kernel: () => import('./kernel-panel'),
  channels: () => import('./channels-panel'),
  cost: () => import('./cost-panel'),
  frameworks: () => import('./frameworks-panel'),
  values: () => import('./values-panel'),
  remarks: () => import('./stage/remark-list'),
  ruling: () => import('./ruling'),
  share: () => import('./share/dialog'),
});
