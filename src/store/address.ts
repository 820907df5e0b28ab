import { BlockList, isIP } from 'node:net'

const LOOPBACK_NAME = /^(?:.+\.)?localhost$/i

/** Whether a host, by name or number, is this machine, without a look-up. IPv6 without brackets. */
export function isLoopback(host: string): boolean {
  const kind = isIP(host)
  if (kind === 0) return LOOPBACK_NAME.test(host)
  return kind === 4 ? host.startsWith('127.') : host === '::1'
}

/**
 * IPv4 addresses outside the public internet: this machine and network, private and shared ones, link-local (where
 * clouds keep their metadata, with 168.63.129.16 of Azure's), reserved, multicast and broadcast. IANA's registry of
 * special addresses, RFC 6890.
 */
const IPV4 = [
  ...['0.0.0.0/8', '10.0.0.0/8', '100.64.0.0/10', '127.0.0.0/8', '168.63.129.16/32', '169.254.0.0/16', '172.16.0.0/12'],
  ...['192.0.0.0/24', '192.0.2.0/24', '192.168.0.0/16', '198.18.0.0/15', '198.51.100.0/24', '203.0.113.0/24'],
  ...['224.0.0.0/4', '240.0.0.0/4'],
]
/** Unspecified, this machine, mapped IPv4 (checked as IPv4), private, link-local, old site-local, multicast. */
const IPV6 = ['::/96', '100::/64', '2001:db8::/32', 'fc00::/7', 'fe80::/10', 'fec0::/10', 'ff00::/8']

let notPublic: BlockList | null = null

function blockList(): BlockList {
  const list = new BlockList()
  for (const net of IPV6) add(list, net, 'ipv6')
  for (const net of IPV4) {
    const [address = '', bits = ''] = net.split('/')
    add(list, net, 'ipv4')
    // Addresses that gateways translate to IPv4: NAT64 and 6to4.
    add(list, `64:ff9b::${address}/${96 + Number(bits)}`, 'ipv6')
    const [a = 0, b = 0, c = 0, d = 0] = address.split('.').map(Number)
    add(list, `2002:${(a * 256 + b).toString(16)}:${(c * 256 + d).toString(16)}::/${16 + Number(bits)}`, 'ipv6')
  }
  return list
}

function add(list: BlockList, net: string, kind: 'ipv4' | 'ipv6'): void {
  const [address = '', bits = ''] = net.split('/')
  list.addSubnet(address, Number(bits), kind)
}

/** Whether an IP address is outside the public internet. IPv6 without brackets. */
export function isPrivateAddress(address: string): boolean {
  notPublic ??= blockList()
  const kind = isIP(address)
  return kind !== 0 && notPublic.check(address, kind === 4 ? 'ipv4' : 'ipv6')
}
