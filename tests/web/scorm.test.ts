// What a course is told by SCORM 1.2, in systems of several kinds.
import { describe, expect, test } from 'vitest';
import { findApi, Visit } from '../../web/src/scorm/lms';

/** A system that answers as most do, and what it has been asked. */
function system(values: Record<string, string> = {}) {
  const asked: string[] = [];
  const granted = (what: string) => {
    asked.push(what);
    return 'true';
  };
  return {
    asked,
    values,
    LMSInitialize: () => granted('initialize'),
    LMSGetValue: (name: string) => values[name] ?? '',
    LMSSetValue(name: string, value: string) {
      values[name] = value;
      return granted(`set ${name}`);
    },
    LMSCommit: () => granted('commit'),
    LMSFinish: () => granted('finish'),
  };
}

function visitOf(api: ReturnType<typeof system>): Visit {
  const visit = new Visit();
  visit.begin(api);
  return visit;
}

/** A page so many frames below the window that has the API. */
function below(steps: number, api: unknown, opener: unknown = null): Window {
  const top: Record<string, unknown> = { API: api, opener };
  top.parent = top;
  top.top = top;
  let page = top;
  for (let step = 0; step < steps; step++) page = { parent: page, top };
  return page as unknown as Window;
}

describe('the API', () => {
  const api = system();
  test.each([0, 1, 7])('is found %i windows above', (steps) => {
    expect(findApi(below(steps, api))).toBe(api);
  });
  test('is not looked for beyond seven', () => expect(findApi(below(8, api))).toBeNull());
  test('is found around the window that opened the page', () => {
    expect(findApi(below(2, undefined, below(3, api)))).toBe(api);
  });
  test('is none where there is none, and where windows may not be looked into', () => {
    expect(findApi(below(2, undefined))).toBeNull();
    const foreign = new Proxy({} as Record<string, unknown>, {
      get(_, name) {
        if (name === 'parent' || name === 'top') return foreign;
        throw new DOMException('Blocked', 'SecurityError');
      },
    });
    expect(findApi({ parent: foreign, top: foreign } as unknown as Window)).toBeNull();
  });
});

describe('a visit', () => {
  test('completes the lesson, unless it is done', () => {
    const first = system();
    visitOf(first);
    expect(first.values['cmi.core.lesson_status']).toBe('completed');
    expect(first.asked.at(-1)).toBe('commit');
    for (const status of ['completed', 'passed']) {
      const again = system({ 'cmi.core.lesson_status': status });
      visitOf(again);
      expect(again.asked).not.toContain('set cmi.core.lesson_status');
      expect(again.values['cmi.core.lesson_status']).toBe(status);
    }
  });

  test('keeps 4,096 characters, and leaves what is longer', () => {
    const visit = visitOf(system());
    const longest = `#${'1'.repeat(4095)}`;
    visit.keep(longest);
    visit.keep(`${longest}1`);
    expect(visit.kept).toBe(longest);
  });

  test('is over when it has ended', () => {
    const api = system();
    const visit = visitOf(api);
    visit.end();
    visit.end();
    visit.keep('#v=2');
    expect(api.asked.filter((each) => each === 'finish')).toHaveLength(1);
    expect(api.values['cmi.suspend_data']).toBeUndefined();
  });

  const broken = () => {
    throw new Error('The system is broken');
  };
  const angry = {
    LMSInitialize: () => 'true',
    LMSGetValue: broken,
    LMSSetValue: broken,
    LMSCommit: broken,
    LMSFinish: broken,
  };
  test.each([
    ['there is no system', null],
    ['the system refuses', { ...system(), LMSInitialize: () => 'false' }],
    ['the system throws', angry],
    ['the system throws at once', { ...angry, LMSInitialize: broken }],
  ])('does not throw where %s', (_, api) => {
    const visit = new Visit();
    if (api) visit.begin(api);
    visit.keep('#v=2');
    expect(visit.kept).toBe('');
    visit.commit();
    visit.end();
  });
});
