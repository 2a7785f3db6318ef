// On a post: a button that shares its address or copies it, the current heading in the contents beside the text, and
// tables that take the focus only where they can scroll. Without a script the text is all there.
{
  const { canShare, clipboard } = navigator;
  const address = () => document.querySelector("link[rel=canonical]").href;

  const offer = () => {
    const article = document.querySelector("article[data-share]");
    if (!article || article.querySelector(".share") || !(canShare || clipboard)) return;
    const line = Object.assign(document.createElement("p"), { className: "share" });
    const button = Object.assign(document.createElement("button"), {
      className: "button quiet",
      textContent: article.dataset.share,
      type: "button",
    });
    const status = document.createElement("span");
    status.role = "status";
    button.onclick = async () => {
      try {
        if (canShare) return await navigator.share({ title: document.title, url: address() });
        await clipboard.writeText(address());
        status.textContent = article.dataset.copied;
        setTimeout(() => status.replaceChildren(), 4000);
      } catch {
        // The reader changed their mind, or the browser refused.
      }
    };
    line.append(button, " ", status);
    article.append(line);
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

  /** Attributes of tables that can scroll, kept while they cannot. */
  const kept = new WeakMap();
  const fit = new ResizeObserver((boxes) => {
    for (const { target } of boxes) {
      if (!kept.has(target))
        kept.set(
          target,
          [...target.attributes].filter(({ name }) => name !== "class"),
        );
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
