import { type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'mqtt',
  name: 'MQTT',
  docs: 'https://mosquitto.org/documentation/authentication-methods/',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl('mqtts?|mqtt[+-]tcp|mqtt[+-]ssl') },
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'MQTT_PASSWORD',
        'MQTT_BROKER_PASSWORD',
        'MOSQUITTO_PASSWORD',
        'MQTT_CLIENT_PASSWORD',
        'MQTT_USER_PASSWORD',
        'EMQX_DASHBOARD__DEFAULT_PASSWORD',
      ),
    },
    bridge: {
      ...login,
      title: 'password of a bridge',
      files: ['mosquitto.conf', 'bridge.conf', 'conf.d/bridge.conf'],
      match: /^[ \t]*(?:bridge_|remote_)?password[ \t]+(?<password>\S{3,128})/m,
    },
  },
} satisfies Detector;
