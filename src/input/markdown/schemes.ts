import { suggest } from "../../core/suggest.ts";

/**
 * Schemes that browsers, operating systems and common programs open. A `javascript:` link comes here from an author's
 * own HTML alone; elsewhere it is text.
 */
const KNOWN = new Set(
  (
    "http https mailto tel sms smsto mms fax callto about ftp ftps sftp ssh scp telnet rsync git svn smb nfs afp dav " +
    "davs webcal webcals caldav carddav feed news nntp snews gopher gemini spartan finger irc ircs irc6 xmpp sip sips " +
    "h323 stun turn rtsp rtmp mumble teamspeak ws wss ldap ldaps imap pop nostr matrix ipfs ipns ipp dat hyper magnet " +
    "ed2k geo maps comgooglemaps urn doi isbn info tag oid ni nih acct did cid mid bitcoin lightning ethereum litecoin " +
    "monero market itms itms-apps itms-appss itms-books itmss apps intent android-app ios-app steam steammobile spotify " +
    "deezer facetime facetime-audio skype zoommtg zoomus msteams slack discord tg telegram whatsapp line kakaotalk " +
    "kakaolink kakaomap kakaopage nmap navermaps naversearchapp naverapp band supertoss toss signal sgnl viber fb " +
    "fb-messenger twitter instagram reddit threads mastodon ivory youtube vnd.youtube obsidian zotero logseq bear " +
    "craftdocs things omnifocus todoist trello notion evernote onenote drafts ulysses day-one dayone ia-writer " +
    "devonthink x-devonthink-item shortcuts shareddocuments message photos-redirect calshow podcast pcast overcast " +
    "vscode vscode-insiders vscodium cursor jetbrains idea subl txmt mvim zed github-mac x-github-client sourcetree " +
    "javascript chrome chrome-extension moz-extension edge brave resource ms-word ms-excel ms-powerpoint ms-settings ms-windows-store " +
    "kindle marginnote3app goodnotes figma sketch calibre dict x-dictionary help man apt vnc rdp ms-rd payto upi wtai " +
    "openpgp4fpr otpauth web+mastodon web+ap secondlife roblox minecraft unity com.apple.ibooks"
  ).split(" "),
);

/** The schemes that a slip is compared with. */
const COMMON = ["https", "http", "mailto", "tel"];

/** The scheme of an address that nothing opens, as typed: "hhttps"; null for a known one. */
export function unknownScheme(href: string): string | null {
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1];
  if (scheme === undefined) return null;
  const lower = scheme.toLowerCase();
  return KNOWN.has(lower) || lower.startsWith("web+") ? null : scheme;
}

/** The address that was meant: "https://…" for "hhttps://…", "http://localhost:8080" for a host with a port. */
export function suggestAddress(href: string, scheme: string): string | null {
  const rest = href.slice(scheme.length + 1);
  if (/^\d{1,5}(?:[/?#]|$)/.test(rest) && (scheme.includes(".") || scheme === "localhost"))
    return `${scheme === "localhost" ? "http" : "https"}://${href}`;
  const meant = suggest(scheme, COMMON);
  return meant && `${meant}:${rest}`;
}
