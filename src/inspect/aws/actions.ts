/** How a service of AWS is spoken to, and what it is asked. */
export interface Service {
  protocol: 'query' | 'ec2' | 'json' | 'rest';
  /** The version of the Query protocols; JSON's own version and the target; a path. */
  version: string;
  /** The host, where it is one for all regions. */
  host?: string;
  actions: readonly string[];
}

const words = (text: string) => text.split(' ');

/**
 * All that AWS is ever asked: reads that return no secret, and name nothing of a customer's but the caller's own user, groups, role and policies,
 * since to name a bucket or a table may trip a decoy. https://docs.aws.amazon.com/service-authorization/latest/reference/
 */
export const services: Readonly<Record<string, Service>> = {
  sts: { protocol: 'query', version: '2011-06-15', actions: ['GetCallerIdentity'] },
  iam: {
    protocol: 'query',
    version: '2010-05-08',
    host: 'iam.amazonaws.com',
    actions: [
      ...words('ListAccountAliases GetUser GetRole ListGroupsForUser GetPolicy GetPolicyVersion SimulatePrincipalPolicy'),
      ...['User', 'Group', 'Role'].flatMap((kind) => [`ListAttached${kind}Policies`, `List${kind}Policies`, `Get${kind}Policy`]),
    ],
  },
  organizations: {
    protocol: 'json',
    version: '1.1 AWSOrganizationsV20161128',
    host: 'organizations.us-east-1.amazonaws.com',
    actions: ['DescribeOrganization', 'DescribeAccount', 'ListAccounts', 'ListTagsForResource'],
  },
  rds: {
    protocol: 'query',
    version: '2014-10-31',
    actions: ['DescribeDBInstances', 'DescribeDBClusters', 'DescribeDBSnapshots', 'DescribeDBClusterSnapshots'],
  },
  ec2: { protocol: 'ec2', version: '2016-11-15', actions: ['DescribeRegions', 'DescribeVolumes', 'DescribeSnapshots'] },
  dynamodb: { protocol: 'json', version: '1.0 DynamoDB_20120810', actions: ['ListTables'] },
  backup: { protocol: 'rest', version: '/resources/', actions: ['ListProtectedResources'] },
  s3: { protocol: 'rest', version: '/', host: 's3.us-east-1.amazonaws.com', actions: ['ListBuckets'] },
};
