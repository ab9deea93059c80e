// How what is shared opens: in which language, and without what.
import { html } from 'lit';
import { fields } from '../../state/fields';
import type { PanelTranslate } from '../../text/translate';
import { LANGUAGES } from '../languages';
import { type Choices, HIDEABLES } from './choices';

export function options(t: PanelTranslate, choices: Choices, changed: (to: Choices) => void) {
  const { lang, hidden, isReadonly } = choices;
  const check = (
    label: string,
    isChecked: boolean,
    change: (on: boolean) => Partial<Choices>,
  ) => html`
    <label class="check">
      <input
        type="checkbox"
        .checked=${isChecked}
        @change=${({ target }: Event) =>
          changed({ ...choices, ...change((target as HTMLInputElement).checked) })}
      />
      ${label}
    </label>
  `;
  return html`
    <label class="lang">
      ${t('share.lang')}
      <select
        @change=${({ target }: Event) => {
          const { value } = target as HTMLSelectElement;
          changed({
            ...choices,
            lang: fields.lang.options.find((each) => each === value) ?? null,
          });
        }}
      >
        <option value="" .selected=${lang === null}>${t('share.lang.own')}</option>
        ${fields.lang.options.map(
          (each) => html`
            <option value=${each} lang=${each} .selected=${each === lang}>
              ${LANGUAGES[each].name}
            </option>
          `,
        )}
      </select>
    </label>
    ${HIDEABLES.map((each) =>
      check(t(`share.hide.${each}`), hidden.includes(each), (on) => ({
        hidden: HIDEABLES.filter((name) => (name === each ? on : hidden.includes(name))),
      })),
    )}
    ${check(t('share.readonly'), isReadonly, (on) => ({ isReadonly: on }))}
  `;
}
