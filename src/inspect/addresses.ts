import { BlockList, isIP } from 'node:net';

/** What no name on the Internet should resolve to: this machine, private and shared networks, documentation, translations, multicast. */
const inward = listed([
  '0.0.0.0/8',
  '10.0.0.0/8',
  '100.64.0.0/10',
  '127.0.0.0/8',
  '169.254.0.0/16',
  '172.16.0.0/12',
  '192.0.0.0/24',
  '192.0.2.0/24',
  '192.88.99.0/24',
  '192.168.0.0/16',
  '198.18.0.0/15',
  '198.51.100.0/24',
  '203.0.113.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '100::/64',
  '2001::/32',
  '2001:db8::/32',
  '2002::/16',
  'fc00::/7',
  'fe80::/10',
  'fec0::/10',
  'ff00::/8',
]);

/**
 * What nobody may allow: the metadata services of clouds, which hand out credentials, and the forms in which
 * an IPv6 address hides an IPv4 one, theirs among them. Azure's 168.63.129.16 lies in a public range.
 */
const untouchable = listed([
  '0.0.0.0/8',
  '100.100.100.200/32',
  '168.63.129.16/32',
  '169.254.0.0/16',
  '192.0.0.0/24',
  '224.0.0.0/4',
  '240.0.0.0/4',
  '::/96',
  '64:ff9b::/96',
  '64:ff9b:1::/48',
  '2001::/32',
  '2002::/16',
  'fd00:ec2::/32',
  'ff00::/8',
]);

const loopback = listed(['127.0.0.0/8', '::1/128']);

/** Names under which metadata services answer, so that not even their address is looked up. */
const untouchableNames =
  /^(?:metadata|instance-data|metadata\.(?:google|azure)\.internal|metadata\.goog|instance-data\.ec2\.internal|metadata\.tencentyun\.com)\.?$/i;

/** Names whose look-up is the alarm. */
const alarms = /(?:^|\.)canarytokens\.(?:com|net|org)\.?$/i;

export type Verdict = 'open' | 'inward' | 'untouchable';

/** What an address leads to. IPv6 forms of an IPv4 address are judged as that. */
export function verdictOn(address: string): Verdict {
  if (isLoopback(address)) return 'inward';
  if (has(untouchable, address)) return 'untouchable';
  return has(inward, address) ? 'inward' : 'open';
}

export const isLoopback = (address: string) => has(loopback, address);

/** Whether a name is not even to be looked up. */
export const isUntouchableName = (host: string) => untouchableNames.test(host) || alarms.test(host);

/** What is no address at all is on every list. */
function has(list: BlockList, address: string): boolean {
  const version = isIP(address);
  return version === 0 || list.check(address, version === 4 ? 'ipv4' : 'ipv6');
}

function listed(ranges: readonly string[]): BlockList {
  const list = new BlockList();
  for (const range of ranges) {
    const [network = '', length] = range.split('/');
    list.addSubnet(network, Number(length), network.includes(':') ? 'ipv6' : 'ipv4');
  }
  return list;
}
