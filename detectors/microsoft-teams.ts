import { type Detector, documented } from '../src/kit.ts';

/** https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/how-to/add-incoming-webhook */
const posts = documented([
  { action: 'write', resource: { type: 'message' }, because: 'Whoever has the address can post into its channel.' },
]);

export default {
  id: 'microsoft-teams',
  name: 'Microsoft Teams',
  docs: 'https://learn.microsoft.com/microsoftteams/platform/webhooks-and-connectors/what-are-webhooks-and-connectors',
  hosts: [],
  tokens: {
    webhook: {
      title: 'incoming webhook',
      match:
        /https:\/\/(?:outlook\.office(?:365)?\.com\/webhook|[0-9a-z-]{1,63}\.webhook\.office\.com\/webhookb2)\/[0-9a-f-]{36}@[0-9a-f-]{36}\/IncomingWebhook\/[0-9a-f]{32}\/[0-9a-f-]{36}(?:\/V2[\w-]{20,80})?/i,
      decode: posts,
    },
    workflow: {
      title: 'workflow webhook',
      match:
        /https:\/\/(?:prod-\d{1,4}\.[0-9a-z-]{2,40}\.logic\.azure\.com|[0-9a-z.]{8,60}\.environment\.api\.powerplatform\.com)(?::443)?\/[\w/-]{0,60}workflows\/[0-9a-f]{32}\/triggers\/[\w-]{1,40}\/(?:paths\/invoke|run)[^\s"'`<>]{0,200}[?&;]sig=[\w-]{43}/,
    },
  },
} satisfies Detector;
