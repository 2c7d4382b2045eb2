import ipaddr from 'ipaddr.js';

/** What IANA hands out to be reached from anywhere; other forms may hide an address of version 4. */
const GLOBAL_UNICAST = ipaddr.IPv6.parseCIDR('2000::/3');

/**
 * Whether an IP address is one of the public Internet: neither of a private network nor of this
 * machine, nor set aside for anything else (documentation, translation, tunnels).
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  return parsed instanceof ipaddr.IPv4 || parsed.match(GLOBAL_UNICAST);
}
