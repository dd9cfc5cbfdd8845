import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'subversion',
  name: 'Subversion',
  docs: 'https://svnbook.red-bean.com/en/1.8/svn.serverconfig.netmodel.html',
  hosts: [],
  tokens: {
    /** A cached login: each value behind its name and their lengths. */
    cached: {
      ...login,
      title: 'cached password',
      literal: 'password\nV ',
      match: /K 8\r?\npassword\r?\nV \d{1,4}\r?\n(?<password>[^\r\n]{3,256})(?=\r?\nK |\r?\nEND)/,
    },
    users: {
      ...login,
      title: 'password of a user',
      files: ['svnserve/passwd', 'conf/passwd', 'hgrc', '.hgrc', 'mercurial.ini'],
      match:
        /^(?:[\w.-]{1,60}\.password|(?!#)[\w.@-]{1,64})[ \t]*=[ \t]*(?<password>[^\s#]{3,128})[ \t]*$(?<=^\[(?:users|auth)\][\s\S]{0,2000})/m,
    },
  },
} satisfies Detector;
