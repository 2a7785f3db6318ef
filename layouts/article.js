// On a post: a button that shares its address or copies it, the current heading in the contents beside the text, and
// tables that take the focus only where they can scroll. Without a script the text is all there.
{
  const { clipboard } = navigator;
  const canShare = "share" in navigator;

  const offer = () => {
    const article = document.querySelector("article[data-share]");
    if (!article || article.querySelector(".share") || !(canShare || clipboard)) return;
    article.insertAdjacentHTML(
      "beforeend",
      "<p class=share><button class='button quiet' type=button></button> <span role=status></span>",
    );
    const [button, status] = article.lastElementChild.children;
    const { href: url } = document.querySelector("link[rel=canonical]");
    button.textContent = article.dataset.share;
    button.onclick = async () => {
      try {
        if (canShare) await navigator.share({ title: document.title, url });
        else {
          await clipboard.writeText(url);
          status.textContent = article.dataset.copied;
        }
      } catch {
        // The reader changed their mind, or the browser refused.
      }
    };
  };

  /** The last heading above a quarter of the window is the current one. */
  const mark = () => {
    const links = [...document.querySelectorAll(".toc a")];
    const isPast = ({ hash }) =>
      document.getElementById(decodeURIComponent(hash.slice(1)))?.getBoundingClientRect().top <
      innerHeight / 4;
    const current = links.findLast(isPast);
    for (const link of links) link.ariaCurrent = link === current ? "true" : null;
  };

  /** Attributes of tables that can scroll, kept while they cannot. The first is the class. */
  const kept = new WeakMap();
  const fit = new ResizeObserver((boxes) => {
    for (const { target } of boxes) {
      if (!kept.has(target)) kept.set(target, [...target.attributes].slice(1));
      const scrolls = target.scrollWidth > target.clientWidth;
      for (const { name, value } of kept.get(target))
        if (scrolls) target.setAttribute(name, value);
        else target.removeAttribute(name);
    }
  });

  // While the column is being written, a text comes anew to a page that is shown.
  const begin = () => {
    offer();
    mark();
    for (const table of document.querySelectorAll(".table-scroll")) fit.observe(table);
  };
  addEventListener("scroll", mark, { passive: true });
  addEventListener("pageshow", begin);
  begin();
}
