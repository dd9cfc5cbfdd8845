import { command, type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'mongodb',
  name: 'MongoDB',
  docs: 'https://www.mongodb.com/docs/manual/reference/connection-string/',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl(String.raw`mongodb(?:\+srv)?`) },
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'MONGO_PASSWORD',
        'MONGODB_PASSWORD',
        'MONGO_INITDB_ROOT_PASSWORD',
        'MONGODB_ROOT_PASSWORD',
        'MONGO_ROOT_PASSWORD',
        'MONGO_DB_PASSWORD',
        'MONGO_PASS',
        'MONGODB_PASS',
        'ME_CONFIG_MONGODB_ADMINPASSWORD',
      ),
    },
    command: command('mongo(?:sh|dump|restore|export|import|stat|top)?', '-p|--password'),
    /** Studio 3T's Robo 3T, and the Ruby driver. */
    file: {
      ...login,
      title: 'password of a connection file',
      files: ['robomongo.json', 'robo3t.json', 'mongoid.yml'],
      match: /(?:"userPassword"\s*:\s*"|^[ \t]*password:[ \t]*["']?)(?<password>[^\s"'#]{3,256})/m,
    },
    tunnel: {
      ...login,
      title: 'SSH password of a connection file',
      files: ['robomongo.json', 'robo3t.json'],
      match: /"ssh(?:UserPassword|Passphrase)"\s*:\s*"(?<password>[^\s"'#]{3,256})/,
    },
  },
} satisfies Detector;
