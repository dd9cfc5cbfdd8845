import { type Detector, idOrHash, isMixed } from '../src/kit.ts';

export default {
  id: 'wordpress',
  name: 'WordPress',
  docs: 'https://developer.wordpress.org/rest-api/using-the-rest-api/authentication/',
  hosts: [],
  tokens: {
    /** Six groups of four, with blanks between them. */
    application: {
      title: 'application password',
      match:
        /(?:(?:WORDPRESS|WP)_(?:APP(?:LICATION)?_)?(?:PASSWORD|PASS|TOKEN|KEY|SECRET)|(?:wordpress|wp)_app(?:lication)?_password|(?:wordpress|wp)App(?:lication)?Password|application[_-]password)["'\]]{0,3}\s{0,4}(?:=>|[:=,])\s{0,4}["']?(?<password>[0-9A-Za-z]{4}(?: [0-9A-Za-z]{4}){5})/,
      check: isMixed,
      secret: 'password',
    },
    token: {
      title: 'application password or OAuth token without blanks',
      match: /[0-9A-Za-z]{24}|[0-9A-Za-z]{64}/,
      named: /word[-_. ]?press|(?<![a-z])wp[-_](?:app|api|token|auth)|application[-_. ]?password|wpcom|wp-json/i,
      notNamed: idOrHash,
      check: (secret) => secret.test(/\d/),
    },
    salt: {
      title: 'key or salt that signs sessions',
      match: /(?:AUTH|SECURE_AUTH|LOGGED_IN|NONCE)_(?:KEY|SALT)['"]\s{0,8},\s{0,24}['"](?<salt>[!-&(-[\]-~ ]{60,70})['"]/,
      check: (secret) => !secret.test(/put your unique phrase here/),
      secret: 'salt',
      password: true,
      files: ['wp-config.php', 'wp-salts.php', 'wp-config-docker.php', '*-wp-config.php'],
    },
  },
} satisfies Detector;
