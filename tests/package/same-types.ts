// That the declarations of the package say what the page's own types say: compiled by
// element-types.test.ts, and never run.
import type * as declared from 'conv2d-playground-element';
import type { ChangeDetail, Result, StateError } from '../../web/src/api';
import type { EmbeddedPlayground, ErrorDetail } from '../../web/src/embed/element';
import type { GivenState, Patch, StateProblem } from '../../web/src/state/state';

/** Fails to compile unless each can stand for the other. */
type Same<A extends B, B extends C, C = A> = [A, B, C];

/** What an element that is defined by the page's own code has of what is declared. */
type Members =
  | 'ready'
  | 'result'
  | 'stateFragment'
  | 'wantedHeight'
  | 'getState'
  | 'setState'
  | 'toBlob';
type Settings = 'small' | 'fragment' | 'link';

export type All = [
  Same<GivenState, declared.State>,
  Same<Patch, declared.Patch>,
  Same<Result, declared.Result>,
  Same<ChangeDetail, declared.ChangeDetail>,
  Same<ErrorDetail, declared.ErrorDetail>,
  Same<StateProblem, declared.Problem>,
  Same<
    Pick<EmbeddedPlayground, Members | Settings>,
    Pick<declared.Conv2dPlayground, Members | Settings>
  >,
  Same<Pick<StateError, 'problems'>, Pick<declared.StateError, 'problems'>>,
];
