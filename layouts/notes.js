// With a script, notes are quieter: Esc, a tap outside or the browser's Back puts a note away, and the page keeps still.
// An open sheet has one entry in the history; a note in the margin or the list has none. Without a script they are links.
{
  /** Where notes are sheets; as in notes.css. */
  const narrow = matchMedia("(width < 64rem)");
  /** The call that each note was opened from. */
  const openers = new Map();
  /** The call to come back to when the sheet's entry is left. */
  let leaving;
  const idOf = (link) => decodeURIComponent(link.hash.slice(1));
  const isSheet = () => history.state?.sheet;
  const opened = () => document.querySelector(".notes > ol > li:is(:target, :has(:target))");

  /** Makes a note or a call the `:target`, in place of the entry that the history has already, or in a new one. */
  const show = (id, follow, isNew) => {
    const place = document.getElementById(id);
    const still = { left: scrollX, top: scrollY, behavior: "instant" };
    const hash = `#${encodeURIComponent(id)}`;
    if (isNew) {
      // Else Back would scroll to where the page was when the note was opened.
      history.scrollRestoration = "manual";
      location.hash = hash;
      history.replaceState({ sheet: true }, "");
    } else {
      const { state } = history;
      location.replace(hash);
      history.replaceState(state, "");
    }
    scrollTo(still);
    place.focus({ preventScroll: true });
    const box = place.getBoundingClientRect();
    if (follow && (box.top < 0 || box.bottom > innerHeight)) place.scrollIntoView({ block: follow });
  };

  const open = (id, call) => {
    if (call) openers.set(id, call.id);
    const fresh = narrow.matches && !opened();
    if (call && !call.closest(".notes")) leaving = call.id;
    show(id, "nearest", fresh);
  };

  /** Puts an open note away, and leads back to a call. A call in another note opens that one. */
  const close = (id, follow) => {
    if (!isSheet() || document.getElementById(id).closest(".notes")) return show(id, follow);
    leaving = id;
    history.back();
  };
  const closeNote = (note) => {
    const call = openers.get(note.id);
    close(call ?? idOf(note.querySelector(".back")), !call && "center");
  };

  // Not `popstate`, at which the old note is still the target.
  addEventListener("hashchange", () => {
    if (isSheet() || opened()) return;
    const id = leaving;
    leaving = undefined;
    if (id) show(id);
    history.scrollRestoration = "auto";
  });

  addEventListener("click", (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const link = event.target.closest("a");
    const note = opened();
    if (link?.matches(".call, .back, .whole")) {
      event.preventDefault();
      if (link.matches(".back")) close(idOf(link), "center");
      else open(idOf(link), link.matches(".call") && link);
    } else if (link) leaving = undefined;
    // In the margin or the list a note is in nobody's way.
    else if (note && !note.contains(event.target) && getComputedStyle(note).position === "fixed")
      closeNote(note);
  });

  addEventListener("keydown", (event) => {
    const note = event.key === "Escape" && opened();
    if (note) closeNote(note);
  });

  // A feed's ids begin with the item's own: #p1k3x-note-tide.
  const [, own] = location.hash.match(/^#p\w+-((note|call)-.+)/) ?? [];
  const id = decodeURIComponent(own ?? "");
  if (document.getElementById(id)) show(id, "center");
}
