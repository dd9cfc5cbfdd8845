import { z } from 'zod';
import { all } from './policies.ts';
import { labelsOf, recoveryPoints, type StoreKind } from './store.ts';
import { xmlList } from './xml.ts';

const Volumes = z.object({
  nextToken: z.string().optional(),
  volumeSet: xmlList(
    'item',
    z.object({
      volumeId: z.string(),
      attachmentSet: xmlList('item', z.object({ instanceId: z.string().optional() })),
      tagSet: xmlList('item', z.object({ key: z.string(), value: z.string() })),
    }),
  ),
});
const Snapshots = z.object({
  nextToken: z.string().optional(),
  snapshotSet: xmlList('item', z.object({ snapshotId: z.string(), volumeId: z.string() })),
});

/** A volume must be detached before it can be deleted: https://docs.aws.amazon.com/AWSEC2/latest/APIReference/API_DeleteVolume.html */
export const volumes: StoreKind = {
  type: 'volume',
  deletes: 'ec2:DeleteVolume',
  title: 'Volumes',
  unknown: 'Whether Recycle Bin rules keep deleted volumes and snapshots: not asked.',
  async list(ask, region, account) {
    const found = await all(async (NextToken) => {
      const page = await ask('ec2', 'DescribeVolumes', Volumes, { MaxResults: 200, NextToken }, region);
      return { nodes: page.volumeSet, next: page.nextToken || undefined };
    });
    return found.map(({ volumeId, attachmentSet, tagSet }) => {
      const dependents = attachmentSet.flatMap(({ instanceId }) => instanceId ?? []);
      return {
        arn: `arn:aws:ec2:${region}:${account}:volume/${volumeId}`,
        name: tagSet.find(({ key }) => key === 'Name')?.value || volumeId,
        labels: labelsOf(tagSet.map(({ key, value }) => [key, value])),
        key: volumeId,
        ...(dependents.length > 0 && { dependents, lift: { action: 'ec2:DetachVolume', because: 'It is attached, and may be detached.' } }),
      };
    });
  },
  async copies(ask, region) {
    const found = await all(async (NextToken) => {
      const page = await ask('ec2', 'DescribeSnapshots', Snapshots, { Owner: ['self'], MaxResults: 500, NextToken }, region);
      return { nodes: page.snapshotSet, next: page.nextToken || undefined };
    });
    const copy = ({ snapshotId, volumeId }: (typeof found)[number]) => ({
      of: volumeId,
      arn: `arn:aws:ec2:${region}::snapshot/${snapshotId}`,
      deletes: 'ec2:DeleteSnapshot',
    });
    return { found: found.map(copy), complete: false };
  },
};

const Tables = z.object({ TableNames: z.array(z.string()), LastEvaluatedTableName: z.string().optional() });

export const tables: StoreKind = {
  type: 'table',
  deletes: 'dynamodb:DeleteTable',
  title: 'DynamoDB tables',
  unknown: 'Whether point-in-time recovery keeps deleted tables: not asked, since to name a table can set off an alarm.',
  async list(ask, region, account) {
    const { TableNames: names } = await ask('dynamodb', 'ListTables', Tables, { Limit: 100 }, region);
    return names.map((name) => {
      const arn = `arn:aws:dynamodb:${region}:${account}:table/${name}`;
      return { arn, name, labels: [] };
    });
  },
  copies: async (ask, region) => ({ ...(await recoveryPoints(ask, region)), complete: false }),
};

const Buckets = z.object({ Buckets: xmlList('Bucket', z.object({ Name: z.string() })) });

export const buckets: StoreKind = {
  type: 'bucket',
  deletes: 's3:DeleteObject',
  title: 'Buckets',
  global: true,
  unknown:
    'Whether versioning, Object Lock or a policy of its own keeps what is in a bucket: not asked, since to name a bucket can set off an alarm.',
  async list(ask) {
    const { Buckets: found } = await ask('s3', 'ListBuckets', Buckets);
    return found.map(({ Name: name }) => ({ arn: `arn:aws:s3:::${name}/*`, name, labels: [] }));
  },
};
