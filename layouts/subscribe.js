// Beside each address of a feed, a button that copies it. Without a script, one click on the address selects it all.
if (navigator.clipboard) {
  const offer = () => {
    for (const button of document.querySelectorAll("button[data-copied]")) button.hidden = false;
  };
  addEventListener("click", async ({ target }) => {
    const button = target.closest("button[data-copied]");
    if (!button) return;
    const line = button.parentElement;
    const status = line.querySelector("[role=status]");
    const say = (words) => {
      status.textContent = words;
    };
    try {
      await navigator.clipboard.writeText(line.querySelector(".address").textContent);
      say(button.dataset.copied);
      setTimeout(say, 2000, "");
    } catch {
      // The browser has refused: the address is there to be copied by hand.
      getSelection().selectAllChildren(line.querySelector(".address"));
    }
  });
  // While the column is being written, addresses come to a page that is shown.
  addEventListener("pageshow", offer);
  offer();
}
