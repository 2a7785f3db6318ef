import type { CommandName } from "../commands.ts";
import type { OptionName } from "../options.ts";

/** What `--help` prints. */
export interface HelpPhrases {
  readonly usage: string;
  readonly commandsHeading: string;
  readonly optionsHeading: string;
  readonly commands: { readonly [Name in CommandName]: string };
  readonly options: { readonly [Name in OptionName]: string };
}
