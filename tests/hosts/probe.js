// Loaded after the host's own scripts and before the checker: records the state of the host, to compare it afterwards, and the
// messages that it receives.
globalThis.probe = { heard: [], verdicts: [] };

(() => {
  const OBJECTS = {
    window,
    document,
    Object: Object.prototype,
    Array: Array.prototype,
    String: String.prototype,
    Function: Function.prototype,
    EventTarget: EventTarget.prototype,
    Node: Node.prototype,
    HTMLElement: HTMLElement.prototype,
    History: History.prototype,
    JSON,
  };
  const STYLED = ['html', 'body', '#sample', '#sample p', '#sample button'];

  // Globals of the browser's driver, and those that jQuery adds later.
  const OTHERS = /^(jQuery\d|\d+$|ret_nodes$|se_|cdc_|\$cdc_|__webdriver|webdriver)/;

  // Each property by name, and each accessor by its function. Frames are numbered.
  const own = (object) => {
    const found = new Map();
    for (const key of Reflect.ownKeys(object)) {
      if (typeof key === 'string' && OTHERS.test(key)) continue;
      const { value, get, set } = Object.getOwnPropertyDescriptor(object, key);
      found.set(key, typeof value === 'object' || typeof value === 'function' ? value : get ?? set ?? typeof value);
    }
    return found;
  };

  // The host's own height grows with the checker, which is no change of its style.
  const styled = (selector) => {
    const style = getComputedStyle(document.querySelector(selector));
    const isSize = /^(block-size|height|width|inline-size|perspective-origin|transform-origin|inset|top|bottom|left|right)/;
    return [...style].filter((name) => !isSize.test(name)).map((name) => `${name}: ${style.getPropertyValue(name)}`).join();
  };

  const look = () => ({
    objects: Object.keys(OBJECTS).map((name) => [name, own(OBJECTS[name])]),
    sheets: document.styleSheets.length + (document.adoptedStyleSheets?.length ?? 0),
    history: history.length,
  });
  const styles = () => STYLED.map(styled);

  const before = look();
  let looks;
  addEventListener('DOMContentLoaded', () => { looks = styles(); });

  // The changes.
  probe.changes = () => {
    const after = look();
    const changes = [];
    after.objects.forEach(([name, now], place) => {
      const [, then] = before.objects[place];
      for (const key of new Set([...then.keys(), ...now.keys()])) {
        if (then.get(key) !== now.get(key)) changes.push(`${name}.${String(key)}`);
      }
    });
    for (const what of ['sheets', 'history']) if (before[what] !== after[what]) changes.push(what);
    styles().forEach((style, place) => { if (style !== looks[place]) changes.push(`the style of ${STYLED[place]}`); });
    return changes.join();
  };

  // Written without built-ins: a host may have changed how arrays are converted to text.
  const written = (value) => {
    if (typeof value !== 'object' || value === null) return String(value);
    return Object.keys(value).map((key) => `${key}: ${written(value[key])}`).join(', ');
  };
  probe.told = () => probe.verdicts.map(written).join('; ');
  probe.heardAll = () => probe.heard.map(written).join('; ');

  addEventListener('message', ({ data }) => { probe.heard.push(data); });
  addEventListener('DOMContentLoaded', () => {
    for (const element of document.querySelectorAll('kigen-check')) {
      element.addEventListener('kigen-verdict', ({ detail }) => { probe.verdicts.push(detail); });
    }
  });
})();
