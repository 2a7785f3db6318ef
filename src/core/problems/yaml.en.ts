/** Message of a front matter that can't be read. `cure` is what to write instead, "" where that is not known. */
export function yamlMessage(cause: string, cure: string): string {
  const write = cure === "" ? '"…"' : cure;
  switch (cause) {
    case "duplicate-key":
      return "This field stands twice in the front matter. Remove one of them.";
    case "tab":
      return "A tab indents this line of the front matter. Use spaces.";
    case "indent":
      return "This line of the front matter is indented in a way that can't be read. Align it with the lines around it.";
    case "unclosed":
      return "A quotation mark or bracket in the front matter is not closed. Close it, or put the text in quotation marks.";
    case "colon":
      return `A colon in this text is read as a field. Put the text in quotation marks: ${write}.`;
    case "colon-space":
      return `A field has a colon and a space behind its name. Write ${write}.`;
    case "no-field":
      return 'This line of the front matter is no field. Write "name: value", or indent it if it belongs to the field above.';
    case "hash":
      return `"#" begins a comment here, and the bracket is never closed. Write ${write}, or put each word in quotation marks.`;
    case "text":
      return `A sign in this text means something else in YAML. Put all of the text in quotation marks: ${write}.`;
    case "escape":
      return `"\\" has a meaning of its own in double quotation marks. Use single ones: ${cure === "" ? "'…'" : cure}.`;
    case "too-large":
      return "The front matter is longer than 100,000 characters. Shorten it.";
    case "too-deep":
      return "The front matter is nested too deeply or holds too much. Simplify it.";
    default:
      return 'This line of the front matter can\'t be read. Write each field as "name: value" on a line of its own, and put text with signs in quotation marks.';
  }
}
