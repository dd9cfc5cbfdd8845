/** What the AWS detector has of this folder, as `aws` in the kit. */
export { accountOf, isCanary } from './account.ts';
export { actions, conditionsOf, deedsOn, grantsOf, lossGrant } from './grants.ts';
export { lossesOf } from './losses.ts';
export { closings, describedAccount } from './organization.ts';
export { type Permissions, permissionsOf, rootPermissions } from './permissions.ts';
export type { AwsAsk } from './policies.ts';
