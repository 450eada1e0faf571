import { defineConfig } from 'prisma/config';

export default defineConfig({
  schema: 'prisma/schema.prisma',
  migrations: { path: 'prisma/migrations' },
  // Only the CLI reads this; `prisma generate` needs no database.
  datasource: { url: process.env.DATABASE_URL ?? 'postgresql://localhost/none' },
});
