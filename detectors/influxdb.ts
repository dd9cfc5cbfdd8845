import { type Detector, named, setting, unsaid } from '../src/kit.ts';

export default {
  id: 'influxdb',
  name: 'InfluxDB',
  docs: 'https://docs.influxdata.com/influxdb/v2/admin/tokens/',
  hosts: [],
  tokens: {
    /** 64 drawn bytes in base64. https://github.com/influxdata/influxdb/blob/main-2.x/rand/token.go */
    token: {
      title: 'API token',
      match: /[\w-]{86}==/,
      named: /influx/i,
      decode: unsaid('What it may do: an operator’s token and one for a single bucket look alike.'),
    },
    /** https://docs.influxdata.com/influxdb3/core/admin/tokens/ */
    v3: { title: 'token of version 3', match: /apiv3_[\w-]{86}/ },
    password: {
      ...named,
      title: 'password',
      match: setting(
        'INFLUXDB_PASSWORD',
        'INFLUX_PASSWORD',
        'INFLUXDB_ADMIN_PASSWORD',
        'DOCKER_INFLUXDB_INIT_PASSWORD',
        'INFLUXDB_USER_PASSWORD',
        'INFLUXDB_HTTP_PASSWORD',
      ),
    },
  },
} satisfies Detector;
