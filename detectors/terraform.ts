import { type Detector, isChosen, login } from '../src/kit.ts';

const secretly = String.raw`(?:password|passwd|passphrase|secret|secret_key|secret_access_key|secret_string|client_secret|token|auth_token|access_token|api_key|access_key|primary_key|secondary_key|connection_string|shared_key|license_key|encryption_key|private_key|auth_key|apikey)`;
const reference = /^(?:projects\/|https?:|\/|sha256:|[\w-]+\.[\w.-]+$)/;

export default {
  id: 'terraform',
  name: 'Terraform',
  docs: 'https://developer.hashicorp.com/terraform/language/manage-sensitive-data',
  hosts: [],
  tokens: {
    state: {
      ...login,
      title: 'secret of a state',
      files: ['*.tfstate', '*.tfstate.backup', '*.tfstate.json', '*.tfplan.json'],
      match: new RegExp(
        String.raw`"(?<attribute>[\w.-]{0,60}${secretly})"\s{0,40}:\s{0,40}(?:\{\s{0,40}"value"\s{0,40}:\s{0,40})?"(?<password>[^"\\\n]{6,2000})"`,
        'i',
      ),
      check: (secret) => login.check(secret) && !secret.test(reference),
    },
    drawn: {
      ...login,
      title: 'drawn password of a state',
      files: ['*.tfstate', '*.tfstate.backup', '*.tfstate.json'],
      match: /"type":\s{0,8}"random_(?:password|string)"[\s\S]{0,2500}?"result":\s{0,8}"(?<password>(?:[^"\\\n]|\\.){6,512})"/,
    },
    variables: {
      ...login,
      title: 'secret of a variable',
      files: ['*.tfvars', '*.tfvars.json', '*.auto.tfvars', 'terragrunt.hcl'],
      match: new RegExp(
        String.raw`"?(?<attribute>[\w.-]{0,60}(?:${secretly}|pass|pwd|key))"?[ \t]{0,80}[=:][ \t]{0,8}"(?<password>[^"\\\n]{6,2000})"`,
        'i',
      ),
      check: (secret) => login.check(secret) && !secret.test(reference),
    },
    code: {
      ...login,
      title: 'secret in code',
      files: ['*.tf', '*.hcl', '*.tf.json'],
      match: new RegExp(
        String.raw`^[ \t]*"?(?<attribute>[\w.-]{0,60}(?:password|passwd|client_secret|secret_key|auth_token|access_token|api_key|api_token|token|secret_string))"?[ \t]{0,80}[=:][ \t]{0,8}"(?<password>[^"\\\n]{6,2000})"`,
        'im',
      ),
      check: (secret) => isChosen(secret) && !secret.test(reference),
    },
  },
} satisfies Detector;
