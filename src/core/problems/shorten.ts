const LONGEST = 80;

/** An address in a message, cut short when it is long. */
export function shorten(address: string): string {
  const characters = [...address];
  return characters.length > LONGEST ? `${characters.slice(0, LONGEST).join("")}…` : address;
}
