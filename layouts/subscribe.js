// Beside each address of a feed, a button that copies it. Without a script, one click on the address selects it all.
if (navigator.clipboard) {
  for (const button of document.querySelectorAll("button[data-copied]")) {
    const line = button.parentElement;
    const status = line.querySelector("[role=status]");
    const say = (words) => {
      status.textContent = words;
    };
    button.hidden = false;
    button.addEventListener("click", async () => {
      try {
        await navigator.clipboard.writeText(line.querySelector(".address").textContent);
        say(button.dataset.copied);
        setTimeout(say, 2000, "");
      } catch {
        // The browser has refused: the address is there to be copied by hand.
        getSelection().selectAllChildren(line.querySelector(".address"));
      }
    });
  }
}
