import { type Detector } from '../src/kit.ts';

/** A pair whose id stands within a few lines is found as AWS's own. */
const apart = String.raw`(?<!AKIA[A-Z2-7]{16}(?:[^\n]{0,200}\n){0,15}[^\n]{0,200})`;

export default {
  id: 's3-client',
  name: 'S3 client',
  docs: 'https://s3tools.org/kb/item14.htm',
  hosts: [],
  tokens: {
    key: {
      title: 'secret key',
      files: [
        '.s3cfg',
        's3cfg',
        '*.s3cfg',
        '.boto',
        'boto.cfg',
        '.mc/config.json',
        '.minio/config.json',
        'mc/config.json',
        '.s3ql/authinfo2',
        's3backer.conf',
      ],
      match: new RegExp(
        `(?<name>secret_key|gs_secret_access_key|aws_secret_access_key|"secretKey"|backend-password)[ \\t]*[:=][ \\t]*["']?${apart}(?<secret>[0-9A-Za-z/+_-]{16,128})(?![/+=])`,
      ),
      secret: 'secret',
      fallback: true,
    },
    /** https://github.com/s3fs-fuse/s3fs-fuse#examples: `id:secret`, or `bucket:id:secret`. */
    s3fs: {
      title: 'id and secret key',
      files: ['.passwd-s3fs', 'passwd-s3fs'],
      match: /^(?:[\w.-]{3,63}:)?(?<accessKeyId>[0-9A-Za-z_-]{3,128}):(?<secret>[0-9A-Za-z/+_-]{16,128})$/m,
      secret: 'secret',
      fallback: true,
    },
  },
} satisfies Detector;
