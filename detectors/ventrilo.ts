import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'ventrilo',
  name: 'Voice server',
  docs: 'https://www.ventrilo.com/setup.php',
  hosts: [],
  tokens: {
    password: {
      ...login,
      title: 'password',
      files: ['ventrilo_srv.ini', 'murmur.ini', 'mumble-server.ini', 'ts3server.ini'],
      match:
        /^[ \t]*(?:AdminPassword|Password|serverpassword|icesecret(?:read|write)|RemotePassword|serveradmin_password)[ \t]*=[ \t]*["']?(?<password>[^\s"']{3,128})/im,
    },
  },
} satisfies Detector;
