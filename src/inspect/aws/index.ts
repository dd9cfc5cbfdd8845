/** What the AWS detector has of this folder, as `aws` in the kit. */
export { accountOf, isCanary } from './account.ts';
export { type Loss, lossesOf } from './losses.ts';
export { type Permissions, permissionsOf, rootPermissions } from './permissions.ts';
export type { AwsAsk } from './policies.ts';
export { labelsOf } from './store.ts';
export { xmlList } from './xml.ts';
