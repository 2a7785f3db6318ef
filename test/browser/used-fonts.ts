import type { Page } from "playwright-core";

/** The fonts in which a browser has drawn a run of text. */
export interface UsedFonts {
  readonly text: string;
  readonly families: readonly string[];
}

/** A node as the developer tools describe it. */
interface DomNode {
  readonly nodeId: number;
  readonly nodeType: number;
  readonly nodeValue: string;
  readonly children?: readonly DomNode[];
}

/** Asks the browser for the fonts of every text of a page, as its developer tools do. */
export async function usedFonts(page: Page): Promise<UsedFonts[]> {
  const session = await page.context().newCDPSession(page);
  await session.send("DOM.enable");
  await session.send("CSS.enable");
  const { root } = await session.send("DOM.getDocument", { depth: -1 });
  const used: UsedFonts[] = [];
  for (const { nodeId, nodeValue } of textsIn(root)) {
    const { fonts } = await session.send("CSS.getPlatformFontsForNode", { nodeId });
    const families = new Set(fonts.map(({ familyName }) => familyName));
    // None for what is not shown.
    if (families.size > 0) used.push({ text: nodeValue.trim(), families: [...families].sort() });
  }
  await session.detach();
  return used;
}

function textsIn(node: DomNode): DomNode[] {
  if (node.nodeType === 3) return /\S/.test(node.nodeValue) ? [node] : [];
  return (node.children ?? []).flatMap(textsIn);
}
