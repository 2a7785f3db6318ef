import assert from "node:assert/strict";
import { test } from "node:test";
import { localAddresses } from "../../../src/host/dev-server/local-addresses.ts";
import { admit, mayConnect } from "../../../src/host/dev-server/network-access.ts";

const ACCESS = { addresses: ["192.168.0.7", "10.0.0.2"], token: "abcdefghijklmnopqrstuv" };
const HOST = "192.168.0.7:8080";
const COOKIE = `yeonjae-8080=${ACCESS.token}`;

interface Asked {
  readonly url?: string;
  readonly host?: string;
  readonly cookie?: string;
  readonly origin?: string;
  readonly from?: string;
}

/** A request of a phone in the network. */
function asked({ url = "/column/", from = "192.168.0.9", ...headers }: Asked) {
  return { url, headers: { host: HOST, ...headers }, socket: { remoteAddress: from } } as never;
}

const answer = (request: Asked, access: typeof ACCESS | null = ACCESS) => {
  const admission = admit(asked(request), access);
  return admission.kind === "refused" ? admission.status : admission.kind;
};

test("the token in the address becomes a cookie of the session, and leaves the address", () => {
  assert.deepEqual(admit(asked({ url: `/column/1/?a=1&token=${ACCESS.token}&b=%ED%95%9C` }), ACCESS), {
    kind: "redirected",
    location: "/column/1/?a=1&b=%ED%95%9C",
    cookie: `${COOKIE}; Path=/; HttpOnly; SameSite=Strict`,
  });
  assert.deepEqual(admit(asked({ url: `/.//evil.example/?token=${ACCESS.token}` }), ACCESS), {
    kind: "redirected",
    location: "/evil.example/",
    cookie: `${COOKIE}; Path=/; HttpOnly; SameSite=Strict`,
  });
});

test("other devices are let in with the cookie alone", () => {
  assert.equal(answer({ cookie: COOKIE }), "admitted");
  assert.equal(answer({ cookie: `a=b; ${COOKIE};c=d` }), "admitted");
  assert.equal(answer({ cookie: COOKIE, host: "10.0.0.2:8080" }), "admitted");
  for (const cookie of [
    "",
    "yeonjae-8080=",
    `${COOKIE}x`,
    COOKIE.slice(0, -1),
    COOKIE.replace("8080", "8081"),
  ])
    assert.equal(answer({ cookie }), 403, cookie);
  assert.equal(answer({ url: "/?token=" }), 403);
  assert.equal(answer({ url: "/?token=wrong", cookie: COOKIE }), 403);
  assert.equal(answer({ url: `/?token=wrong&token=${ACCESS.token}` }), 403);
  assert.equal(answer({ url: `//?token=${ACCESS.token}`, cookie: COOKIE }), "admitted", "no URL at all");
});

test("a name that DNS leads here is refused, and so is a device that calls itself this machine", () => {
  for (const host of ["evil.example:8080", "192.168.0.8:8080", "192.168.0.7.evil.example", "", "["])
    assert.equal(answer({ host, cookie: COOKIE }), 421, host);
  for (const host of ["localhost:8080", "127.0.0.1:8080", "[::1]:8080"]) {
    assert.equal(answer({ host, cookie: COOKIE }), 421, host);
    for (const from of ["127.0.0.1", "::1", "::ffff:127.0.0.1"])
      assert.equal(answer({ host, from }), "admitted", `${host} from ${from}`);
  }
  assert.equal(
    answer({ from: "127.0.0.1" }),
    403,
    "by its address in the network this machine needs the token, too",
  );
});

test("without --host nothing but this machine's names is answered", () => {
  assert.equal(answer({ host: "localhost:1" }, null), "admitted");
  assert.equal(answer({ url: `/?token=${ACCESS.token}`, cookie: COOKIE }, null), 421);
});

test("a WebSocket opens for pages of this server only", () => {
  const connects = (request: Asked) => mayConnect(asked(request), ACCESS);
  assert.equal(connects({ cookie: COOKIE, origin: `http://${HOST}` }), true);
  assert.equal(connects({ origin: `http://${HOST}` }), false);
  assert.equal(connects({ cookie: COOKIE, origin: "http://192.168.0.7:9999" }), false);
  assert.equal(connects({ cookie: COOKIE }), false);
  const own = { host: "localhost:8080", from: "127.0.0.1" };
  assert.equal(connects({ ...own, origin: "http://127.0.0.1:8080" }), true);
  assert.equal(connects({ ...own, origin: "http://evil.example" }), false);
});

test("the addresses for a phone are private ones, those of containers last", () => {
  const of = (address: string, more = {}) => [{ address, family: "IPv4", internal: false, ...more }] as never;
  const interfaces = {
    lo: of("127.0.0.1", { internal: true }),
    docker0: of("172.17.0.1"),
    wlan0: of("192.168.0.7"),
    eth0: of("203.0.113.5"),
    eth1: of("172.32.0.1"),
    eth2: of("10.1.2.3"),
    eth3: of("fd00::1", { family: "IPv6" }),
  };
  assert.deepEqual(localAddresses(interfaces), ["192.168.0.7", "10.1.2.3", "172.17.0.1"]);
  assert.deepEqual(localAddresses({}), []);
});
