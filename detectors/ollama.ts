import { type Detector, idOrHash } from '../src/kit.ts';

export default {
  id: 'ollama',
  name: 'Ollama',
  docs: 'https://docs.ollama.com/api/authentication',
  hosts: [],
  tokens: {
    key: { title: 'API key', match: /[0-9a-f]{32}\.[\w-]{24}/, named: /ollama/i, notNamed: idOrHash },
  },
} satisfies Detector;
