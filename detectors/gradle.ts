import { type Detector, login } from '../src/kit.ts';

export default {
  id: 'gradle',
  name: 'Gradle',
  docs: 'https://docs.gradle.org/current/userguide/build_environment.html#sec:gradle_configuration_properties',
  hosts: [],
  tokens: {
    property: {
      ...login,
      title: 'password of a property',
      files: ['gradle.properties', '*keystore.properties', 'signing.properties', 'local.properties', 'key.properties'],
      match:
        /^[ \t]*(?:systemProp\.)?[\w.-]{0,60}(?:[Pp]assword|PASSWORD|[Pp]asswd|[Ss]ecret|SECRET|[Tt]oken|TOKEN|[Aa]pi[Kk]ey|API_KEY|[Pp]assphrase)[ \t]*[=:][ \t]*(?<password>[^\s#]{4,512})/m,
    },
  },
} satisfies Detector;
