import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'wifi',
  name: 'Wi-Fi network',
  docs: 'https://networkmanager.dev/docs/api/latest/settings-802-11-wireless-security.html',
  hosts: [],
  tokens: {
    key: {
      ...login,
      title: 'key',
      files: [
        '*.nmconnection',
        'wpa_supplicant.conf',
        'hostapd.conf',
        '*.psk',
        'iwd.conf',
        '*netplan/*.yaml',
        '*wireless*.conf',
        'ifcfg-wlan0',
        'interfaces',
        'keys-wlan0',
        '*wpa*.conf',
        '*.mobileconfig',
      ],
      match:
        /^[ \t]*(?:psk|wpa_passphrase|wpa_psk|wpa-psk|wep-key\d|wep_key\d|sae_password|Passphrase|PreSharedKey|WPA_PSK|KEY_PASSPHRASE1|password|private_key_passwd|wifi\.psk)[ \t]{0,8}[=:][ \t]{0,8}["']?(?<password>[^\s"'=][^"'\n]{5,127})/m,
    },
    arduino: {
      ...login,
      title: 'key in code',
      files: ['*.ino', 'arduino_secrets.h', 'wifi_config.h', 'secrets.h', 'credentials.h', 'config.h'],
      match: /#define[ \t]{1,8}\w{0,24}(?:PASS|PASSWORD|PSK|PASSPHRASE)[ \t]{1,40}"(?<password>[^"\n]{4,128})"/,
    },
  },
} satisfies Detector;
