import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'ipsec',
  name: 'VPN',
  docs: 'https://docs.strongswan.org/docs/latest/swanctl/swanctlConf.html',
  hosts: [],
  tokens: {
    secret: {
      ...login,
      title: 'secret',
      files: ['ipsec.secrets', '*.secrets', 'swanctl.conf', 'xl2tpd.conf', 'vpnc.conf', 'vpnc/default.conf'],
      match:
        /(?:(?:PSK|EAP|XAUTH|NTLM)[ \t]{1,8}"?|secret[ \t]{0,8}=[ \t]{0,8}"?|IPSec secret[ \t]{1,8}|Xauth password[ \t]{1,8})(?<password>[^\s"#:=]{4,128})(?<!#[^\n]{0,200})/,
    },
    /** https://manpages.debian.org/pppd.8#AUTHENTICATION: the client, the server, the secret. */
    ppp: {
      ...login,
      title: 'secret',
      files: ['chap-secrets', 'pap-secrets', 'l2tp-secrets', 'davfs2/secrets'],
      match: /^(?![ \t]*#)"?(?<user>[^\s"]{1,200})"?[ \t]{1,16}"?[^\s"]{1,64}"?[ \t]{1,16}"?(?<password>[^\s"]{3,128})/m,
    },
    smb: {
      ...login,
      title: 'password of a share',
      files: ['.smbcredentials', '.cifscredentials', '.credentials.cifs', 'smbcredentials', 'credentials.smb', '.smb', '.smbclient.conf'],
      match: /^password[ \t]{0,8}=[ \t]{0,8}(?<password>[^\s"']{3,128})/m,
    },
  },
} satisfies Detector;
