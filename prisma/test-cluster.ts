import { randomBytes } from 'node:crypto';
import type { TestProject } from 'vitest/node';
import { connected, ensureDatabase, otherDatabase } from '../scripts/parts/database.mjs';
import { appRole, ensureAppRole, grant } from '../scripts/parts/grants.mjs';
import { migrate } from '../scripts/parts/migrations.mjs';
import { startThrowaway } from '../scripts/parts/throwaway.mjs';

/** Where test databases come from: one server a run, and in it a migrated template. */
export interface TestCluster {
  ownerUrl: string;
  appRole: string;
  appPassword: string;
  template: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    cluster: TestCluster;
  }
}

export default async function setup(project: TestProject) {
  const server = await startThrowaway();
  const cluster = {
    ownerUrl: server.url,
    appRole,
    appPassword: randomBytes(12).toString('hex'),
    template: 'stet_template',
  };
  await connected(server.url, (owner) => ensureAppRole(owner, cluster.appPassword));
  await ensureDatabase(server.url, cluster.template);
  const templateUrl = otherDatabase(server.url, cluster.template);
  await migrate(templateUrl);
  await connected(templateUrl, (owner) => grant(owner));
  project.provide('cluster', cluster);
  return server.clear;
}
