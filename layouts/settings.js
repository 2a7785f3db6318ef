// The reader's own settings: size of the text, colours, face; kept on this device. It runs before the first paint, and
// makes the menu when the page is there. Where nothing may be stored, a choice holds for the page at hand.
{
  const { dataset, src } = document.currentScript;
  const root = document.documentElement;
  const words = JSON.parse(dataset.words ?? "{}");
  const read = `yeonjae:${new URL("..", src).pathname}`;
  const key = `${read}settings`;
  /** The values of each choice; the first, "", is the stock one. */
  const VALUES = { size: ["", "large", "larger"], theme: ["", "light", "dark"], face: ["", "gothic"] };

  const trying = (action) => {
    try {
      return action();
    } catch {
      return null; // Nothing was stored, or nothing may be.
    }
  };
  let chosen = trying(() => JSON.parse(localStorage.getItem(key))) ?? {};

  const apply = () => {
    for (const name in VALUES) root.dataset[name] = VALUES[name].includes(chosen[name]) ? chosen[name] : "";
    // The browser's bars take the colour of the page.
    const metas = [...document.querySelectorAll('meta[name="theme-color"]')];
    for (const meta of metas) meta.dataset.own ??= meta.content;
    const forced = metas.find(({ media }) => root.dataset.theme && media.includes(root.dataset.theme));
    for (const meta of metas) meta.content = (forced ?? meta).dataset.own;
  };
  const choose = ({ target: { name, value } }) => {
    chosen = { ...chosen, [name]: value };
    trying(() => localStorage.setItem(key, JSON.stringify(chosen)));
    apply();
  };
  const forget = ({ target }) => {
    trying(() => localStorage.removeItem(read));
    target.textContent = words.forgotten;
    dispatchEvent(new Event("storage"));
  };

  const make = (name, properties, ...children) => {
    const element = Object.assign(document.createElement(name), properties);
    element.append(...children);
    return element;
  };
  const group = (name) => {
    const [legend, ...labels] = words[name];
    const choices = labels.map((label, i) => {
      const value = VALUES[name][i];
      const checked = value === root.dataset[name];
      return make(
        "label",
        {},
        make("input", { type: "radio", name, value, checked, onchange: choose }),
        label,
      );
    });
    return make("fieldset", {}, make("legend", {}, legend), ...choices);
  };
  const build = () => {
    const summary = make("summary", { title: words.settings, ariaLabel: words.settings }, words.sign);
    const button = make("button", { type: "button", className: "restart", onclick: forget }, words.forget);
    const groups = Object.keys(VALUES).filter((name) => words[name]);
    const panel = make("div", {}, ...groups.map(group), button);
    const menu = make("details", { className: "settings" }, summary, panel);
    addEventListener("keydown", ({ key }) => {
      if (key !== "Escape" || !menu.open) return;
      menu.open = false;
      summary.focus();
    });
    addEventListener("click", ({ target }) => {
      if (!menu.contains(target)) menu.open = false;
    });
    document.querySelector(".site-header")?.append(menu);
  };

  root.dataset.scripted = "";
  apply();
  addEventListener("DOMContentLoaded", build);
}
