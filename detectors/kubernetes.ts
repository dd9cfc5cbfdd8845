import { claims, type Detector, fromBase64, type Reach, type Secret, type Sighted } from '../src/kit.ts';

const jwt = /eyJ[\w-]{10,400}\.eyJ[\w-]{20,3000}\.[\w-]{43,700}/;
const account = 'kubernetes.io/serviceaccount/service-account.name';

const isAccount = (secret: Secret) => 'kubernetes.io' in claims(secret) || account in claims(secret);

export default {
  id: 'kubernetes',
  name: 'Kubernetes',
  docs: 'https://kubernetes.io/docs/reference/access-authn-authz/authentication/',
  hosts: [],
  tokens: {
    'service-account': { title: 'service account token', match: jwt, check: isAccount, decode: accountReach },
    /** A Secret's data: the same in base64 again. */
    'secret-data': {
      title: 'service account token in base64',
      match: /ZXlKaGJHY2lPaUpTVXpJMU5pSXNJbXRwWkNJNkl[0-9A-Za-z+/]{200,4000}={0,2}/,
      check: (secret) => isAccount(secret.map((text) => fromBase64(text) ?? '')),
    },
    bootstrap: {
      title: 'bootstrap token',
      match: /[a-z0-9]{6}\.[a-z0-9]{16}/,
      named: /kubeadm|bootstrap|(?<![a-z])kube[-_ ]?(?:let|token|join)/i,
    },
    'client-key': {
      title: 'client key of a kubeconfig',
      match: /LS0tLS1CRUdJTi(?:BSU0EgUFJJVkFURSBLRVktLS0tL|BFQyBQUklWQVRFIEtFWS0tLS0t|BQUklWQVRFIEtFWS0tLS0t)[0-9A-Za-z+/]{100,6000}={0,2}/,
      named: /client[-_]?key[-_]?data|kube|cluster|(?<![a-z])k8s/i,
    },
    'kubeconfig-token': {
      title: 'token of a kubeconfig',
      match: /token:[ \t]{1,4}["']?(?<token>(?!eyJ|\S{0,40}[<>{}$])[\w.~:+/=-]{16,1500})/,
      secret: 'token',
      files: [
        '.kube/config',
        'kubeconfig',
        '*.kubeconfig',
        'kubeconfig.yaml',
        'kubeconfig.yml',
        'kube-config',
        'admin.conf',
        'k3s.yaml',
        'rke2.yaml',
      ],
    },
  },
} satisfies Detector;

/** Bound tokens hold an object, older ones flat claims: https://kubernetes.io/docs/reference/access-authn-authz/service-accounts-admin/ */
function accountReach({ secret }: Sighted): Reach {
  const all = claims(secret);
  const { exp } = all;
  const bound = (all['kubernetes.io'] ?? {}) as { namespace?: unknown; serviceaccount?: { name?: unknown } };
  const namespace = bound.namespace ?? all['kubernetes.io/serviceaccount/namespace'];
  const name = bound.serviceaccount?.name ?? all[account];
  const known = [namespace, name].every((part) => typeof part === 'string');
  return {
    state: exp !== undefined && exp * 1000 < Date.now() ? 'expired' : 'unknown',
    ...(known && { identity: `service account ${namespace as string}/${name as string}` }),
    expires: exp === undefined ? 'never' : new Date(exp * 1000).toISOString(),
    grants: [],
    unknowns: ['What it may do: the roles that are bound to its account say that.'],
  };
}
