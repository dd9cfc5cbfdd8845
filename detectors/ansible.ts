import { type Detector, isPassword, login, named } from '../src/kit.ts';

export default {
  id: 'ansible',
  name: 'Ansible',
  docs: 'https://docs.ansible.com/ansible/latest/vault_guide/vault_managing_passwords.html',
  hosts: [],
  tokens: {
    vault: {
      ...login,
      title: 'vault password',
      files: [
        '.vault_pass',
        '.vault_pass.txt',
        'vault_pass.txt',
        'vault_pass',
        '.vault-pass',
        '.vault-pass.txt',
        '.vault_password',
        '.vault_password.txt',
        'vault_password.txt',
        'vault-password.txt',
        '.vault-password',
        '.ansible_vault_pass',
        '.ansible_vault_password',
        '.vaultpass',
        'vault-pass.txt',
        '.ansible-vault-pass',
        'vault.pass',
        '.vault_key',
      ],
      match: /^(?!#!|\$ANSIBLE_VAULT|#)(?<password>\S[^\r\n]{2,255})(?=\s{0,8}$)/,
      check: isPassword,
    },
    host: {
      ...named,
      title: 'password of a host',
      match:
        /ansible_(?:ssh_pass|ssh_password|password|pass|become_pass|become_password|sudo_pass|su_pass|winrm_password|ssh_private_key_passphrase)["']?\s{0,4}[=:]\s{0,4}["']?(?<password>[^\s"'`<>\\]{4,256})/,
    },
  },
} satisfies Detector;
