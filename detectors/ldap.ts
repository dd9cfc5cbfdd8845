import { command, type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'ldap',
  name: 'LDAP',
  docs: 'https://www.openldap.org/doc/admin26/security.html',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl('ldaps?') },
    command: command('ldap(?:search|modify|add|delete|whoami|passwd|compare|modrdn|exop)', '-w|--passwd'),
    variable: {
      ...named,
      title: 'bind password',
      match: setting(
        'LDAP_BIND_PASSWORD',
        'LDAP_PASSWORD',
        'LDAP_ADMIN_PASSWORD',
        'AUTH_LDAP_BIND_PASSWORD',
        'LDAP_BIND_PW',
        'LDAP_BIND_CREDENTIALS',
        'BIND_PASSWORD',
        'BIND_CREDENTIALS',
        'LDAP_CONFIG_PASSWORD',
        'LDAP_ROOT_PASSWORD',
        'LDAP_DEFAULT_AUTHTOK',
      ),
    },
    file: {
      ...login,
      title: 'bind password of a configuration',
      files: [
        'slapd.conf',
        'ldap.conf',
        'nslcd.conf',
        'pam_ldap.conf',
        'nss_ldap.conf',
        '.ldaprc',
        'ldap.toml',
        'ldap.secret',
        'libnss-ldap.conf',
        'nss-pam-ldapd.conf',
        'sudo-ldap.conf',
      ],
      match: /^[ \t]*(?:bindpw|rootbindpw|rootpw|bind_password)[ \t=]+["']?(?!\{(?:S?SHA|CRYPT|S?MD5|ARGON2))(?<password>[^\s"']{3,128})/m,
    },
  },
} satisfies Detector;
