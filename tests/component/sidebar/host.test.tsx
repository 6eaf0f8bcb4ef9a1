import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { createHost, removeOwnHosts, stayInPage } from '../../../entrypoints/sidebar/host.ts';

let life: AbortController;
const hosts = () => [...document.querySelectorAll('fairside-sidebar')];

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  for (const host of hosts()) host.remove();
});

describe('the element in the page', () => {
  it('is a child of html with an open shadow root, folded away at first', () => {
    const { element, shadow } = createHost(['p { color: red }'], life.signal);
    expect(element.parentElement).toBe(document.documentElement);
    expect(element.dataset.state).toBe('off');
    expect(element.shadowRoot).toBe(shadow);
  });

  it('replaces a dead copy of ours and leaves a page’s own element of that name alone', () => {
    const foreign = document.createElement('fairside-sidebar');
    document.body.append(foreign);
    createHost([], life.signal);
    removeOwnHosts();
    const { element } = createHost([], life.signal);
    expect(hosts()).toEqual(expect.arrayContaining([foreign, element]));
    expect(hosts()).toHaveLength(2);
  });

  it('comes back when the page throws it out, and steps aside for a newer copy', async () => {
    const host = createHost([], life.signal);
    let replaced = 0;
    stayInPage(host, () => (replaced += 1), life.signal);
    host.element.remove();
    await expect.poll(() => host.element.isConnected).toBe(true);
    removeOwnHosts();
    createHost([], life.signal);
    await expect.poll(() => replaced).toBe(1);
    expect(host.element.isConnected).toBe(false);
  });
});

describe('what passes its border', () => {
  it('keeps keys and input from the page’s shortcuts', () => {
    const { shadow } = createHost([], life.signal);
    const field = document.createElement('input');
    shadow.append(field);
    const heard: string[] = [];
    for (const name of ['keydown', 'keypress', 'keyup', 'input', 'wheel']) {
      document.addEventListener(name, () => heard.push(name), { signal: life.signal });
      field.dispatchEvent(new Event(name, { bubbles: true, composed: true }));
    }
    expect(heard).toEqual(['wheel']);
  });

  it('takes no click that a script made', () => {
    const { shadow } = createHost([], life.signal);
    const button = document.createElement('button');
    shadow.append(button);
    let clicks = 0;
    button.addEventListener('click', () => (clicks += 1));
    button.click();
    button.dispatchEvent(new MouseEvent('click', { bubbles: true, composed: true }));
    expect(clicks).toBe(0);
    const trusted = new MouseEvent('click', { bubbles: true, composed: true });
    Object.defineProperty(trusted, 'isTrusted', { value: true });
    button.dispatchEvent(trusted);
    expect(clicks).toBe(1);
  });
});
