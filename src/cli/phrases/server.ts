/** Messages of the development server, in the terminal and in the browser. */
export interface ServerPhrases {
  serving(address: string): string;
  /** To other devices; the address holds the token. */
  servingNetwork(address: string): string;
  /** `--host` where this machine is in no local network. */
  readonly noNetwork: string;
  /** A page takes the place of a server that could not start. */
  showingProblems(address: string): string;
  restarted(file: string): string;
  readonly serverStopped: string;
  readonly problemsHeading: string;
  /** When the last build had problems and this one has none. */
  readonly problemsGone: string;
  readonly nothingYet: string;
  /** On the page of a deleted file, or of a tag ("#fog") that no post bears any more. */
  pageGone(source: string): string;
  /** To a device of the network without the token. */
  readonly tokenWanted: string;
  serverRunning(pid: number): string;
  /** It serves at another port. */
  portTaken(port: number): string;
  wrongPort(typed: string): string;
}
