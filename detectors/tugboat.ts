import { type Detector } from '../src/kit.ts';

export default {
  id: 'tugboat',
  name: 'Cloud client',
  docs: 'https://github.com/petems/tugboat#configuration',
  hosts: [],
  tokens: {
    key: {
      title: 'key',
      files: [
        '.tugboat',
        '.fog',
        '.vultr-cli.yaml',
        '.linode-cli',
        'linode-cli',
        '.cloudy',
        'heroku.json',
        '.hcloud/cli.toml',
        '.hcloud/config',
        'hcloud/cli.toml',
      ],
      match:
        /["']?(?:access_token|api_key|api-key|client_key|token|digitalocean_token|linode_api_key|rackspace_api_key|openstack_api_key|password)["']?[ \t]*[:=][ \t]*["']?(?<secret>[0-9A-Za-z_-]{20,128})/i,
      secret: 'secret',
      fallback: true,
    },
  },
} satisfies Detector;
