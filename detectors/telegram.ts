import { type Detector, nowhere } from '../src/kit.ts';

export default {
  id: 'telegram',
  name: 'Telegram',
  docs: 'https://core.telegram.org/bots/api#authorizing-your-bot',
  hosts: [],
  tokens: {
    bot: {
      title: 'bot token',
      /** A bot's id, and what BotFather drew, which begins with AA. In URLs `bot` stands right before it. */
      match: /(?:bot)?(?<token>(?<bot>\d{8,10}):AA[\w-]{33})/,

      secret: 'token',
      decode: ({ facts }) => ({
        state: 'unknown',
        identity: `bot ${facts['bot']}`,
        grants: [
          {
            action: 'admin',
            resource: { type: 'bot', ...(facts['bot'] && { id: facts['bot'] }) },
            environment: nowhere,
            evidence: 'documentation',
            wide: true,
            because: 'Bot tokens have no scopes: whoever has it can do all that the bot can.',
          },
        ],
        unknowns: [],
      }),
    },
    api: {
      title: 'API hash',
      match: /[0-9a-f]{32}/,
      named: /(?:telegram|telethon|pyrogram|(?<![a-z])tg)[-_. ]?(?:app[-_. ]?)?(?:api[-_. ]?)?(?:app[-_. ]?)?hash|(?<![a-z])api[-_]?hash/i,
    },
  },
} satisfies Detector;
