/** Link reference definition, `[label]: address`: a line that shows nothing. */
export interface LinkDefinition {
  /** As typed. */
  readonly label: string;
  readonly offset: number;
  /** Normalized by markdown-it; that of the first definition of this label. */
  readonly href: string;
  /** The earlier definition of this label, which counts; null when this is the first. */
  readonly first: LinkDefinition | null;
  /** Whether a link or picture has taken its address. */
  isUsed: boolean;
}
