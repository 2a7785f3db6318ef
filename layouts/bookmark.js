// On an episode: brings the reader back to where they were, then remembers how far they come.

const article = document.querySelector("article[data-series]");
const text = article?.querySelector(":scope > .text");
if (text) {
  const { series, episode, label, title } = article.dataset;
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
    const { at, place, seen } = memoryOf(all, series);
    const ended = text.getBoundingClientRect().bottom <= innerHeight || seen[episode] === 1;
    all[series] = {
      at: episode,
      label,
      title,
      lang,
      when: Date.now(),
      place: moved ? placeNow() : at === episode ? place : 0,
      blocks: text.children.length,
      seen: { ...seen, [episode]: ended ? 1 : 0 },
    };
    try {
      localStorage.setItem(key, JSON.stringify(all));
    } catch {
      // Nothing may be stored here.
    }
  };

  if (location.hash === BACK) {
    history.replaceState(history.state, "", location.pathname + location.search);
    const { at, place } = memoryOf(recall(), series);
    if (at === episode) goTo(place);
  }
  addEventListener("scroll", () => {
    moved = true;
    clearTimeout(waiting);
    waiting = setTimeout(note, 150);
  });
  for (const event of ["pageshow", "pagehide", "visibilitychange"]) addEventListener(event, note);
}
