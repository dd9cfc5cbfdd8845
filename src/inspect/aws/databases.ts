import { z } from 'zod';
import { all } from './policies.ts';
import { type Copy, labelsOf, recoveryPoints, type Store, type StoreKind } from './store.ts';
import { xmlList } from './xml.ts';

const Common = {
  DeletionProtection: z.string().optional(),
  BackupRetentionPeriod: z.string().optional(),
  AwsBackupRecoveryPointArn: z.string().optional(),
  TagList: xmlList('Tag', z.object({ Key: z.string(), Value: z.string().optional() })),
};
const Instance = z.object({
  ...Common,
  DBInstanceIdentifier: z.string(),
  DBInstanceArn: z.string(),
  DBClusterIdentifier: z.string().optional(),
  ReadReplicaSourceDBInstanceIdentifier: z.string().optional(),
  DBInstanceAutomatedBackupsReplications: xmlList('DBInstanceAutomatedBackupsReplication', z.unknown()),
});
const Cluster = z.object({
  ...Common,
  DBClusterIdentifier: z.string(),
  DBClusterArn: z.string(),
  ReplicationSourceIdentifier: z.string().optional(),
});
const Instances = z.object({ Marker: z.string().optional(), DBInstances: xmlList('DBInstance', Instance) });
const Clusters = z.object({ Marker: z.string().optional(), DBClusters: xmlList('DBCluster', Cluster) });
const Snapshots = z.object({
  Marker: z.string().optional(),
  DBSnapshots: xmlList('DBSnapshot', z.object({ DBSnapshotArn: z.string(), DBInstanceIdentifier: z.string() })),
});
const ClusterSnapshots = z.object({
  Marker: z.string().optional(),
  DBClusterSnapshots: xmlList('DBClusterSnapshot', z.object({ DBClusterSnapshotArn: z.string(), DBClusterIdentifier: z.string() })),
});

/** What protection and backups mean for a deletion: https://docs.aws.amazon.com/AmazonRDS/latest/APIReference/API_DeleteDBInstance.html */
function kept(database: z.output<z.ZodObject<typeof Common>>, modify: string): Pick<Store, 'labels' | 'lift' | 'own'> {
  const days = Number(database.BackupRetentionPeriod ?? 0);
  return {
    labels: labelsOf(database.TagList.map(({ Key, Value = '' }) => [Key, Value])),
    own: days > 0 ? `Its automated backups (${days} ${days === 1 ? 'day' : 'days'}) go with it.` : 'It has no automated backups.',
    ...(database.DeletionProtection === 'true' && { lift: { action: modify, because: 'Its deletion protection may be switched off.' } }),
  };
}

/** Databases of their own. Members of a cluster hold no data of their own, and replicas only a copy. */
export const instances: StoreKind = {
  type: 'database',
  deletes: 'rds:DeleteDBInstance',
  title: 'Databases',
  async list(ask, region) {
    const found = await all(async (Marker) => {
      const page = await ask('rds', 'DescribeDBInstances', Instances, { MaxRecords: 50, Marker }, region);
      return { nodes: page.DBInstances, next: page.Marker || undefined };
    });
    return found
      .filter((one) => !one.DBClusterIdentifier && !one.ReadReplicaSourceDBInstanceIdentifier)
      .map((one) => ({
        ...kept(one, 'rds:ModifyDBInstance'),
        arn: one.DBInstanceArn,
        name: one.DBInstanceIdentifier,
        key: one.DBInstanceIdentifier,
        hidden: Boolean(one.AwsBackupRecoveryPointArn) || one.DBInstanceAutomatedBackupsReplications.length > 0,
      }));
  },
  async copies(ask, region) {
    const of = (SnapshotType: string) =>
      all(async (Marker) => {
        const page = await ask('rds', 'DescribeDBSnapshots', Snapshots, { SnapshotType, MaxRecords: 100, Marker }, region);
        return { nodes: page.DBSnapshots, next: page.Marker || undefined };
      });
    const copy =
      (deletes: string) =>
      (snapshot: z.output<typeof Snapshots>['DBSnapshots'][number]): Copy => ({
        of: snapshot.DBInstanceIdentifier,
        arn: snapshot.DBSnapshotArn,
        deletes,
      });
    const manual = (await of('manual')).map(copy('rds:DeleteDBSnapshot'));
    return { found: [...manual, ...(await of('awsbackup')).map(copy('backup:DeleteRecoveryPoint'))], complete: true };
  },
};

export const clusters: StoreKind = {
  type: 'database cluster',
  deletes: 'rds:DeleteDBCluster',
  title: 'Database clusters',
  async list(ask, region) {
    const found = await all(async (Marker) => {
      const page = await ask('rds', 'DescribeDBClusters', Clusters, { MaxRecords: 50, Marker }, region);
      return { nodes: page.DBClusters, next: page.Marker || undefined };
    });
    return found
      .filter((one) => !one.ReplicationSourceIdentifier)
      .map((one) => ({
        ...kept(one, 'rds:ModifyDBCluster'),
        arn: one.DBClusterArn,
        name: one.DBClusterIdentifier,
        key: one.DBClusterIdentifier,
        hidden: Boolean(one.AwsBackupRecoveryPointArn),
      }));
  },
  async copies(ask, region) {
    const manual = await all(async (Marker) => {
      const page = await ask(
        'rds',
        'DescribeDBClusterSnapshots',
        ClusterSnapshots,
        { SnapshotType: 'manual', MaxRecords: 100, Marker },
        region,
      );
      return { nodes: page.DBClusterSnapshots, next: page.Marker || undefined };
    });
    const snapshots = manual.map((one): Copy => ({
      of: one.DBClusterIdentifier,
      arn: one.DBClusterSnapshotArn,
      deletes: 'rds:DeleteDBClusterSnapshot',
    }));
    const points = await recoveryPoints(ask, region);
    return { ...points, found: [...snapshots, ...points.found] };
  },
};
