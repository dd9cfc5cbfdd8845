import { z } from 'zod';

const kind = z
  .enum(['production', 'staging', 'preview', 'development', 'test'], {
    error: 'expected production, staging, preview, development or test',
  })
  .meta({ description: 'What the environment is.' });

const action = z
  .enum(['read', 'write', 'delete', 'admin'], { error: 'expected read, write, delete or admin' })
  .meta({ description: 'To read is part of each, and everything is part of admin.' });

const text = (error: string) => z.string({ error }).regex(/\S/, { error });

const may = z.strictObject(
  {
    action,
    environment: text('expected the name or the kind of an environment')
      .optional()
      .meta({ description: 'Its name or kind; * stands for anything. Absent: any.' }),
    resource: text('expected the type or the name of a resource')
      .optional()
      .meta({ description: 'Its type, name or id; * stands for anything. Absent: any.' }),
  },
  { error: 'expected what it may do, such as "action: read"' },
);

const allowance = z.strictObject(
  {
    fingerprint: z
      .string({ error: 'expected the 16 hex digits that reports call fingerprint' })
      .regex(/^[0-9a-f]{16}$/, { error: 'expected the 16 hex digits that reports call fingerprint' })
      .meta({ description: 'The 16 hex digits by which reports name the credential. Quote them: some look like numbers.' }),
    reason: text('expected a sentence that says why').meta({ description: 'Why it is allowed. Shown in reports.' }),
    until: z.iso
      .date({ error: 'expected a date such as 2027-01-31' })
      .optional()
      .meta({ description: 'The last day on which it is allowed.' }),
    may: z
      .array(may, { error: 'expected a list of what it may do, such as "- action: read"' })
      .optional()
      .meta({ description: 'What it may do; more than that is reported. Absent: whatever it can.' }),
  },
  { error: 'expected a credential: fingerprint, reason' },
);

/** A policy file. schema/overreach.schema.json is made of it. */
export const policy = z
  .strictObject(
    {
      version: z
        .union([z.literal(1), z.literal('1')], { error: 'expected 1' })
        .optional()
        .meta({ description: 'The version of this format.' }),
      environments: z
        .record(z.string(), kind, { error: 'expected names or paths of environments, such as "eu-live: production"' })
        .optional()
        .meta({ description: 'What environments are, by name, or by path where the key has * or / in it.' }),
      allow: z
        .array(allowance, { error: 'expected a list of credentials, such as "- fingerprint: …"' })
        .optional()
        .meta({ description: 'Credentials that may be here.' }),
    },
    { error: 'expected the keys version, environments and allow' },
  )
  .meta({ title: 'overreach.yaml', description: 'The policy file of overreach: names environments, and allows credentials.' });

export type Policy = z.output<typeof policy>;
