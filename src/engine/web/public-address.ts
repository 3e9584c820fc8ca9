import { BlockList, isIP, isIPv6 } from "node:net";

/**
 * What is not on the public internet (IANA special-purpose address registries), and multicast. Link-local holds the
 * metadata services of most clouds; 168.63.129.16 is Azure's.
 */
const specialSubnets4 = [
  "0.0.0.0/8",
  "10.0.0.0/8",
  "100.64.0.0/10",
  "127.0.0.0/8",
  "168.63.129.16/32",
  "169.254.0.0/16",
  "172.16.0.0/12",
  "192.0.0.0/24",
  "192.0.2.0/24",
  "192.168.0.0/16",
  "198.18.0.0/15",
  "198.51.100.0/24",
  "203.0.113.0/24",
  "224.0.0.0/3",
];
const specialSubnets6 = [
  "::/96",
  "::ffff:0:0:0/96",
  "64:ff9b:1::/48",
  "100::/64",
  "2001::/23",
  "2001:db8::/32",
  "3fff::/20",
  "5f00::/16",
  "fc00::/7",
  "fe80::/9",
  "ff00::/8",
];

const special = new BlockList();
for (const subnet of [...specialSubnets4, ...specialSubnets6]) addSubnet(special, subnet);

/** Whether an IP address is one of the public internet. */
export function isPublicAddress(address: string): boolean {
  return isIP(address) !== 0 && !isListed(special, address);
}

/** Whether a list holds an IP address, or the IPv4 address that is embedded in it. */
export function isListed(list: BlockList, address: string): boolean {
  const [bare = ""] = address.split("%");
  if (!isIPv6(bare)) return list.check(bare, "ipv4");
  if (list.check(bare, "ipv6")) return true;
  const embedded = embeddedAddress(bare);
  return embedded !== undefined && list.check(embedded, "ipv4");
}

/** Adds "10.0.0.0/8" or a single address. False when it is neither. */
export function addSubnet(list: BlockList, subnet: string): boolean {
  const [address = "", length] = subnet.split("/");
  const version = isIP(address);
  if (version === 0) return false;
  const bits = version === 4 ? 32 : 128;
  const prefix = length === undefined ? bits : Number(length);
  if (!Number.isInteger(prefix) || prefix < 0 || prefix > bits || length === "") return false;
  list.addSubnet(address, prefix, version === 4 ? "ipv4" : "ipv6");
  return true;
}

/** The IPv4 address that an IPv6 one leads to: mapped (RFC 4291), translated (RFC 6052) or 6to4 (RFC 3056). */
function embeddedAddress(address: string): string | undefined {
  const groups = groupsOf(address);
  const start = groups.slice(0, 6).join(":");
  if (start === "0:0:0:0:0:65535" || start === "100:65435:0:0:0:0") return dotted(groups[6], groups[7]);
  return groups[0] === 0x2002 ? dotted(groups[1], groups[2]) : undefined;
}

/** The eight groups; the URL parser writes them in one way. */
function groupsOf(address: string): readonly number[] {
  const [head = "", tail] = new URL(`http://[${address}]/`).hostname.slice(1, -1).split("::");
  const before = numbers(head);
  if (tail === undefined) return before;
  const after = numbers(tail);
  return [...before, ...new Array<number>(8 - before.length - after.length).fill(0), ...after];
}

function numbers(groups: string): number[] {
  return groups === "" ? [] : groups.split(":").map((group) => Number.parseInt(group, 16));
}

function dotted(high = 0, low = 0): string {
  return [high >> 8, high & 255, low >> 8, low & 255].join(".");
}
