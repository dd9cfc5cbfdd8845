import { type Detector } from '../src/kit.ts';

export default {
  id: 'openshift',
  name: 'OpenShift',
  docs: 'https://docs.redhat.com/documentation/openshift_container_platform/latest/html/authentication_and_authorization/understanding-authentication',
  hosts: [],
  tokens: {
    user: { title: 'OAuth access token', match: /sha256~[\w-]{43}/ },
  },
} satisfies Detector;
