import { type Detector, unsaid } from '../src/kit.ts';

const obscured = 'rclone obscures it with a key that is in its source: whoever has the file has the password.';

export default {
  id: 'rclone',
  name: 'rclone',
  docs: 'https://rclone.org/docs/#configuration-encryption',
  hosts: [],
  tokens: {
    password: {
      title: 'obscured password',
      files: ['rclone.conf', '.rclone.conf', '*rclone.conf'],
      match: /^(?:pass|password|password2|key_file_pass|bearer_token)[ \t]*=[ \t]*(?<secret>[\w-]{22,400})$/m,
      secret: 'secret',
      fallback: true,
      decode: unsaid(`What it opens: ${obscured.charAt(0).toLowerCase()}${obscured.slice(1)}`),
    },
    secret: {
      title: 'secret of a remote',
      files: ['rclone.conf', '.rclone.conf', '*rclone.conf'],
      match:
        /^(?:secret_access_key|client_secret|api_key|account_key|sas_url|key|application_key|api_password)[ \t]*=[ \t]*(?<secret>[^\s"']{16,512})$/m,
      secret: 'secret',
    },
    token: {
      title: 'OAuth token of a remote',
      files: ['rclone.conf', '.rclone.conf', '*rclone.conf'],
      match: /^token[ \t]*=[ \t]*\{[^\n]{0,4000}?"refresh_token"\s?:\s?"(?<secret>[^"\s]{10,2000})"/m,
      secret: 'secret',
      fallback: true,
    },
  },
} satisfies Detector;
