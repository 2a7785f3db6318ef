/** Pixels of a part of a picture: rows of 8-bit channels, as the decoder gives them. */
export interface Pixels {
  readonly data: Uint8Array;
  readonly width: number;
  readonly height: number;
  readonly channels: number;
}

/** A screenshot is flat in more than half of it; a photograph of the sky, with its noise, in a tenth. */
const FLAT = 0.5;
/** How many colours a screenshot has at most: letters with soft edges, icons. A photograph on white paper has more. */
const COLOURS = 256;
const PIXELS_PER_COLOUR = 64;

/** Whether pixels are those of a screenshot or a drawing: large flat parts, and few colours in the rest. */
export function isDrawing({ data, width, height, channels }: Pixels): boolean {
  const colours = new Set<number>();
  const row = width * channels;
  let flat = 0;
  for (let at = 0; at < data.length; at += channels) {
    let colour = 0;
    let isFlat = at >= row;
    for (let channel = 0; channel < channels; channel++) {
      const value = data[at + channel] ?? 0;
      colour = colour * 256 + value;
      isFlat &&= value === data[at + channel - row];
    }
    if (isFlat) flat++;
    else colours.add(colour);
  }
  const pixels = width * height;
  return flat > FLAT * pixels && colours.size <= Math.max(COLOURS, pixels / PIXELS_PER_COLOUR);
}
