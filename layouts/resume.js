// Remembers how far each series was read, on this device only. Home and series then offer the way back, lists mark
// what was seen. Without a script, or where nothing may be stored, pages are what they were.
{
  const { dataset: words, src } = document.currentScript;
  // Sites that share a host are kept apart by their paths.
  const key = `yeonjae:${new URL("..", src).pathname}`;
  // Says to a page that its reader comes back; no heading has it.
  const BACK = "#_resume";

  const isRecord = (value) => typeof value === "object" && value !== null;
  const recall = () => {
    try {
      const all = JSON.parse(localStorage.getItem(key));
      return isRecord(all) ? all : {};
    } catch {
      return {};
    }
  };
  const keep = (all) => {
    try {
      localStorage.setItem(key, JSON.stringify(all));
    } catch {
      // Nothing may be stored here.
    }
  };
  /** Of a series: the episode that was left (`at`), the `place` in it, and those that were seen, 1 to their ends. */
  const mindOf = (all, series) => {
    const mind = Object.hasOwn(all, series) && all[series];
    return isRecord(mind) && isRecord(mind.seen) && typeof mind.at === "string" ? mind : { seen: {} };
  };

  /** On an episode: brings the reader back, then takes note of how far they come. */
  const follow = ({ series, episode, label }, text) => {
    const { lang } = document.documentElement;
    let shown = false;
    let moved = false;
    let waiting;

    /** 3.4 is four tenths into the block after the third; 0 is the top of the page. */
    const placeNow = () => {
      const at = [...text.children].findLastIndex((block) => block.getBoundingClientRect().top < 0);
      if (at < 0) return 0;
      const { top, height } = text.children[at].getBoundingClientRect();
      return at + Math.min(-top / (height || 1), 0.999);
    };
    const goTo = (place) => {
      if (!(place > 0)) return;
      const box = text.children[Math.floor(place)]?.getBoundingClientRect();
      if (box) scrollTo({ top: scrollY + box.top + box.height * (place % 1), behavior: "instant" });
    };
    const note = () => {
      shown ||= document.visibilityState === "visible";
      if (!shown) return;
      const all = recall();
      const { at, place, seen } = mindOf(all, series);
      const ended = text.getBoundingClientRect().bottom <= innerHeight || seen[episode] === 1;
      all[series] = {
        at: episode,
        label,
        lang,
        place: moved ? placeNow() : at === episode ? place : 0,
        seen: { ...seen, [episode]: ended ? 1 : 0 },
      };
      keep(all);
    };

    if (location.hash === BACK) {
      history.replaceState(history.state, "", location.pathname + location.search);
      const { at, place } = mindOf(recall(), series);
      if (at === episode) goTo(place);
    }
    addEventListener("scroll", () => {
      moved = true;
      clearTimeout(waiting);
      waiting = setTimeout(note, 150);
    });
    for (const event of ["pageshow", "pagehide", "visibilitychange"]) addEventListener(event, note);
  };

  const make = (name, className, text) =>
    Object.assign(document.createElement(name), { className, textContent: text });

  const wayBack = (href, { label, lang }) => {
    const link = make("a", "button resumed", "");
    const name = make("span", "", label);
    if (lang !== document.documentElement.lang) name.lang = lang;
    link.href = href + BACK;
    link.append(...words.resume.split("{}").flatMap((part, i) => (i > 0 ? [name, part] : [part])));
    return link;
  };
  const forget = (series, start) => {
    const button = make("button", "restart resumed", words.restart);
    button.type = "button";
    button.onclick = () => {
      const all = recall();
      delete all[series];
      keep(all);
      offer();
      start?.focus();
    };
    return button;
  };

  /** On other pages: offers the ways back, and marks what was seen. */
  const offer = () => {
    const all = recall();
    for (const made of document.querySelectorAll(".resumed, .seen")) made.remove();
    for (const ways of document.querySelectorAll(".ways[data-series]")) {
      const { series } = ways.dataset;
      const mind = mindOf(all, series);
      const start = ways.querySelector(".button");
      if (start) start.hidden = "at" in mind;
      if ("at" in mind) ways.prepend(wayBack(series + mind.at, mind), forget(series, start));
    }
    const marks = new Map();
    for (const series in all)
      for (const [episode, read] of Object.entries(mindOf(all, series).seen))
        marks.set(series + episode, read);
    for (const link of marks.size > 0 ? document.querySelectorAll(".contents .rows a") : []) {
      const read = marks.get(link.getAttribute("href"));
      if (read === 1) link.after(make("span", "seen read", words.read));
      if (read === 0) link.after(make("span", "seen", words.begun));
    }
  };

  const text = document.querySelector("article[data-series] > .text");
  if (text) follow(text.parentElement.dataset, text);
  else {
    for (const event of ["pageshow", "storage"]) addEventListener(event, offer);
    offer();
  }
}
