import { type Detector, login, loginUrl, named, setting } from '../src/kit.ts';

export default {
  id: 'neo4j',
  name: 'Neo4j',
  docs: 'https://neo4j.com/docs/operations-manual/current/configuration/connectors/',
  hosts: [],
  tokens: {
    url: { ...login, title: 'connection string', match: loginUrl(String.raw`(?:neo4j|bolt)(?:\+(?:s|ssc|routing))?`) },
    auth: {
      ...named,
      title: 'user and password',
      match: /NEO4J_AUTH["']?[ \t]{0,4}[=:][ \t]{0,4}["']?(?<user>[\w-]{1,64})\/(?<password>[^\s"'`<>\\]{4,128})/,
    },
    variable: { ...named, title: 'password', match: setting('NEO4J_PASSWORD', 'NEO4J_PASS', 'NEO4J_DB_PASSWORD') },
    client: {
      ...named,
      title: 'password of a client',
      match:
        /(?:GraphDatabase|AsyncGraphDatabase)\.driver\([^()\n]{1,200}(?:AuthTokens\.basic)?\(\s{0,4}["'](?<user>[^"'\n]{1,64})["']\s{0,4},\s{0,4}["'](?<password>[^"'\n]{4,128})["']/,
    },
  },
} satisfies Detector;
