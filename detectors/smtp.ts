import { type Detector, isAppPassword, login, loginUrl, named, type Secret, setting } from '../src/kit.ts';

/** One of an account's, for one app, has neither digits nor signs. */
const check = (secret: Secret) => named.check(secret) || isAppPassword(secret);

export default {
  id: 'smtp',
  name: 'Mail server',
  docs: 'https://www.rfc-editor.org/rfc/rfc4954',
  hosts: [],
  tokens: {
    url: {
      ...login,
      title: 'login in a URL',
      match: loginUrl(String.raw`smtps?|smtp\+(?:tls|ssl|starttls)|submissions?|imaps?|pop3s?|mailer\+smtps?`),
    },
    variable: {
      ...named,
      title: 'password',
      check,
      match: setting(
        'SMTP_PASSWORD',
        'SMTP_PASS',
        'MAIL_PASSWORD',
        'MAIL_PASS',
        'EMAIL_PASSWORD',
        'EMAIL_PASS',
        'EMAIL_HOST_PASSWORD',
        'MAILER_PASSWORD',
        'SMTP_AUTH_PASSWORD',
        'IMAP_PASSWORD',
        'SPRING_MAIL_PASSWORD',
        'spring.mail.password',
      ),
    },
    client: {
      ...named,
      title: 'password of a client',
      check,
      match: /createTransport\(\s{0,8}\{[^;]{0,800}?pass(?:word)?["']?\s{0,4}:\s{0,4}["'](?<password>[^"'\n]{4,128})["']/,
    },
    /** msmtp, esmtp, ssmtp, fetchmail, mutt, OfflineIMAP, isync, getmail, mailx; each in its own words. */
    file: {
      ...login,
      title: 'password of a mail program',
      files: [
        '.msmtprc',
        'msmtprc',
        'msmtp/config',
        '.esmtprc',
        'esmtprc',
        'ssmtp.conf',
        '.fetchmailrc',
        'fetchmailrc',
        '.muttrc',
        'muttrc',
        '.mutt/muttrc',
        '.neomuttrc',
        'neomuttrc',
        '.offlineimaprc',
        'offlineimap/config',
        '.mbsyncrc',
        'isyncrc',
        '.getmailrc',
        'getmail/getmailrc',
        '.getmail/getmailrc',
        '.mailrc',
        'mail.rc',
        '.nailrc',
        's-nail.rc',
        'mutt/muttrc',
      ],
      match:
        /(?:^|\s)(?:set[ \t]{1,8})?(?:password|pass|remotepass|AuthPass|Pass|imap_pass|smtp_pass|pop_pass|smtp-auth-password|(?:password|smtp-auth-password)-[^\s=]{1,128})[ \t]*(?:=[ \t]*|[ \t])["']?(?<password>[^\s"'=`<][^\s"']{2,127})/m,
    },
    relay: {
      ...login,
      title: 'password of a relay',
      files: ['sasl_passwd', 'sasl_password', 'passwd.client', 'saslpass', 'smtp_passwd'],
      match: /^(?<host>[^\s#]{1,253}?)(?::\d+)?(?:[ \t]+|:)(?<user>[^\s:]{1,128}):(?<password>\S{3,128})/m,
    },
  },
} satisfies Detector;
