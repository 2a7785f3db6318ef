// With a script, notes are quieter: Esc or a tap outside puts a note away, none of them enters the history, and the
// page keeps still. Without it they are links.
{
  /** The call that each note was opened from. */
  const openers = new Map();
  const idOf = (link) => decodeURIComponent(link.hash.slice(1));

  /** Makes a note or a call the `:target`, in the place of the entry that the history has already. */
  const show = (id, follow) => {
    const place = document.getElementById(id);
    const left = scrollX;
    const top = scrollY;
    location.replace(`#${encodeURIComponent(id)}`);
    scrollTo({ left, top, behavior: "instant" });
    place.focus({ preventScroll: true });
    const box = place.getBoundingClientRect();
    if (follow && (box.top < 0 || box.bottom > innerHeight)) place.scrollIntoView({ block: "center" });
  };

  const opened = () => document.querySelector(".notes > ol > li:is(:target, :has(:target))");
  const close = (note) => {
    const call = openers.get(note.id);
    show(call ?? idOf(note.querySelector(".back")), !call);
  };

  addEventListener("click", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a");
    const note = opened();
    if (link?.matches(".call, .back, .whole")) {
      event.preventDefault();
      const id = idOf(link);
      if (link.matches(".call")) openers.set(id, link.id);
      show(id, true);
    } else if (note && !link && !note.contains(event.target)) {
      // In the margin or the list a note is in nobody's way.
      if (getComputedStyle(note).position === "fixed") close(note);
    }
  });

  addEventListener("keydown", (event) => {
    const note = event.key === "Escape" && opened();
    if (note) close(note);
  });

  // A feed's ids begin with the item's own: #p1k3x-note-tide.
  const [, own] = location.hash.match(/^#p\w+-((note|call)-.+)/) ?? [];
  const id = decodeURIComponent(own ?? "");
  if (document.getElementById(id)) show(id, true);
}
