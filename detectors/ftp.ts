import { type Detector, fromBase64, login, loginUrl, named, scripts, setting } from '../src/kit.ts';

export default {
  id: 'ftp',
  name: 'File server',
  docs: 'https://www.rfc-editor.org/rfc/rfc1738#section-3.2',
  hosts: [],
  tokens: {
    url: { ...login, title: 'login in a URL', match: loginUrl('ftps?|sftp|ftpes|scp|fish|smb|cifs|webdavs?|davs?|rsync|afp|nfs') },
    variable: {
      ...named,
      title: 'password',
      match: setting(
        'FTP_PASSWORD',
        'SFTP_PASSWORD',
        'FTP_PASS',
        'SFTP_PASS',
        'FTP_DEPLOY_PASSWORD',
        'SSH_PASSWORD',
        'DEPLOY_PASSWORD',
        'SMB_PASSWORD',
      ),
    },
    sshpass: {
      ...login,
      title: 'password on a command line',
      files: scripts,
      match: /sshpass[ \t]{1,4}-p[ \t]{0,4}["']?(?<password>[^\s"'`$\\]{3,128})/,
    },
    /** `lftp -u shop,…`, `smbclient -U shop%…`. */
    command: {
      ...named,
      title: 'login on a command line',
      files: scripts,
      match:
        /(?:lftp(?=[ \t])[^\n|;&]{0,200}?[ \t]-u[ \t]{0,4}["']?[\w.@-]{1,64},|(?:smbclient|rpcclient|smbget|net[ \t](?:ads|rpc))(?=[ \t])[^\n|;&]{0,200}?[ \t](?:-U|--user)[ \t=]{0,4}["']?[\w.@\\-]{1,64}%)(?<password>[^\s"'`<>\\$|;&][^\s"'`<>\\|;&]{2,127})/,
    },
    /** Editors' extensions that upload what is saved, and tools that deploy. */
    editor: {
      ...login,
      title: 'password of an editor’s connection',
      files: [
        'sftp-config.json',
        'sftp-config-alt.json',
        '.vscode/sftp.json',
        'sftp.json',
        '.ftpconfig',
        '.remote-sync.json',
        '.ftppass',
        'ftp-sync.json',
        '.vscode/ftp-sync.json',
        'deployment-config.json',
        '.ftp-deploy.json',
        '.deployment-config.json',
        'ftpconfig.json',
        'remote-sync.json',
        '.ftp-simple.json',
        'ftp-simple.json',
        'ftp-kr.json',
        '.sftpconfig.json',
      ],
      match: /"(?:password|pass|passphrase|ftpPassword)"\s*:\s*"(?<password>[^"\n]{3,256})"/,
    },
    filezilla: {
      ...login,
      title: 'password of FileZilla',
      files: ['filezilla.xml', 'sitemanager.xml', 'recentservers.xml', 'filezilla server.xml', 'queue.xml'],
      match:
        /(?:<Host>(?<host>[^<\s]{1,253})<\/Host>(?:\s{0,40}<(?!Pass|Host)\w{1,40}>[^<]{0,200}<\/\w{1,40}>){0,12}\s{0,40})?<Pass encoding="base64">(?<password>[\w+/]{2,400}={0,2})<\/Pass>/,
      check: (secret) => login.check(secret.map((text) => fromBase64(text) ?? '')),
    },
    'filezilla-plain': {
      ...login,
      title: 'password of FileZilla',
      files: ['filezilla.xml', 'sitemanager.xml', 'recentservers.xml', 'queue.xml'],
      match:
        /(?:<Host>(?<host>[^<\s]{1,253})<\/Host>(?:\s{0,40}<(?!Pass|Host)\w{1,40}>[^<]{0,200}<\/\w{1,40}>){0,12}\s{0,40})?<Pass>(?<password>[^<\n]{3,256})<\/Pass>/,
    },
    /** Written so that it is not read at a glance; the key is in the program. */
    obscured: {
      ...login,
      title: 'obscured password',
      files: ['winscp.ini', '.idea/webservers.xml', 'webservers.xml', '.idea/deployment.xml', 'wcx_ftp.ini', 'ws_ftp.ini', 'coreftp.reg'],
      match: /^[ \t]*(?:Password|PWD|password)=(?<password>[0-9A-F]{16,400})|(?<=\spassword=")[0-9a-f]{8,400}(?=")/m,
      secret: 'password',
    },
  },
} satisfies Detector;
