// A button that turns the contents of a series round, newest first.
addEventListener("pageshow", () => {
  const contents = document.querySelector("[data-order]");
  if (contents?.querySelector("button") !== null) return;
  const button = document.createElement("button");
  button.textContent = contents.dataset.order;
  button.ariaPressed = false;
  button.onclick = () => {
    button.ariaPressed = button.ariaPressed !== "true";
    for (const each of [...contents.querySelectorAll("div, ul, li")].reverse()) each.parentNode.append(each);
  };
  contents.firstElementChild.append(button);
});
