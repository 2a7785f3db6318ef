import { createRequire } from "node:module";

/** What we use of `takumi-js`. Its own `render` would load emoji from the network: these functions load nothing. */
export interface Takumi {
  fromHtml(html: string): { readonly node: MarkupNode; readonly css: readonly string[] };
  createRenderer(): Renderer;
}

export interface MarkupNode {
  readonly tagName?: string;
  readonly text?: string;
  readonly children?: readonly MarkupNode[];
}

export interface Renderer {
  registerFont(font: {
    readonly name: string;
    readonly data: Uint8Array;
    readonly weight: number;
  }): Promise<unknown>;
  render(node: MarkupNode, options: RenderOptions & { readonly format: "png" }): Promise<Uint8Array>;
  measure(node: MarkupNode, options: RenderOptions): Promise<MeasuredNode>;
}

export interface RenderOptions {
  readonly width: number;
  readonly height: number;
  readonly css: readonly string[];
  readonly fontFamilies: readonly string[];
}

/** Its last two numbers of `transform` are its corner in the picture. */
export interface MeasuredNode {
  readonly width: number;
  readonly height: number;
  readonly transform: readonly number[];
  readonly children: readonly MeasuredNode[];
  readonly runs: readonly MeasuredRun[];
}

/** A line of text, or a part of one. */
export interface MeasuredRun {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * Loads the package: its program for this platform, which draws in threads of its own, else WebAssembly, whose pictures
 * are the same to the byte.
 *
 * @param file its `package.json`
 */
export function loadTakumi(file: string): Takumi {
  const load = createRequire(file);
  const { fromHtml } = load("takumi-js/helpers/html");
  const { Renderer } = loadRenderer(load);
  return { fromHtml, createRenderer: () => new Renderer() };
}

function loadRenderer(load: NodeJS.Require): { readonly Renderer: new () => Renderer } {
  try {
    return load("takumi-js/node");
  } catch {
    return load("takumi-js/wasm");
  }
}
