import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { PrismaPg } from '@prisma/adapter-pg';
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from '@prisma/driver-adapter-utils';
import pg from 'pg';

// Where the engine says what went wrong before it gives up.
globalThis.PRISMA_WASM_PANIC_REGISTRY ??= { set_message: (message) => console.error(message) };

const noFilters = { externalTables: [], externalEnums: [] };
let engineClass;

/**
 * Prisma's official schema engine as WebAssembly: the CLI would download a native one. The package is meant for a
 * bundler, so its module is loaded by hand.
 */
async function loadEngine() {
  if (engineClass) return engineClass;
  const folder = dirname(createRequire(import.meta.url).resolve('@prisma/schema-engine-wasm'));
  const bindings = await import('@prisma/schema-engine-wasm/schema_engine_bg');
  const bytes = await readFile(join(folder, 'schema_engine_bg.wasm'));
  const { instance } = await WebAssembly.instantiate(bytes, { './schema_engine_bg.js': withoutLingering(bindings) });
  bindings.__wbg_set_wasm(instance.exports);
  instance.exports.__wbindgen_start();
  engineClass = bindings.SchemaEngine;
  return engineClass;
}

/** The engine never takes back its time limit for a lock (10 s); it must not keep a program going that has ended. */
function withoutLingering(bindings) {
  const own = Object.entries(bindings).map(([name, member]) => {
    if (!name.startsWith('__wbg_setTimeout')) return [name, member];
    return [name, (...args) => member(...args).unref()];
  });
  return Object.fromEntries(own);
}

/**
 * Prisma's adapter on one connection. Its own executeScript cuts a script at every semicolon, inside function bodies
 * too, and runs the pieces one by one: ours sends it whole.
 */
class WholeScripts extends PrismaPg {
  async connect() {
    const adapter = await super.connect();
    adapter.executeScript = async (script) => {
      await adapter.underlyingDriver().query(script);
    };
    readSingleCharacters(adapter);
    return adapter;
  }
}

/** The catalogue's columns of type "char" (18), which the engine reads and the adapter does not know: read as text. */
function readSingleCharacters(adapter) {
  const { performIO, queryRaw } = adapter;
  const places = new WeakMap();
  adapter.performIO = async (query) => {
    const result = await performIO.call(adapter, query);
    const single = result.fields.filter((field) => field.dataTypeID === 18);
    places.set(query, new Set(single.map((field) => result.fields.indexOf(field))));
    for (const field of single) field.dataTypeID = 25;
    return result;
  };
  adapter.queryRaw = async (query) => {
    const result = await queryRaw.call(adapter, query);
    const isSingle = (at) => places.get(query)?.has(at);
    return {
      ...result,
      columnTypes: result.columnTypes.map((type, at) => (isSingle(at) ? ColumnTypeEnum.Character : type)),
    };
  };
}

/**
 * Runs work in one transaction on the database at `url`: what it changes, Prisma's record of it included, is there
 * whole or not at all. A diff from migrations replays them in the empty database at `shadowUrl`.
 */
export async function withEngine({ url, shadowUrl, schema }, work) {
  const SchemaEngine = await loadEngine();
  const pool = new pg.Pool({ connectionString: url, max: 1 });
  const shadowPool = shadowUrl && new pg.Pool({ connectionString: shadowUrl, max: 1 });
  const adapter = new WholeScripts(pool);
  if (shadowPool) adapter.connectToShadowDb = () => new WholeScripts(shadowPool).connect();
  const datamodels = schema ? [['schema.prisma', schema]] : undefined;
  try {
    const engine = await SchemaEngine.new({ datamodels }, () => {}, bindMigrationAwareSqlAdapterFactory(adapter));
    await pool.query('BEGIN');
    // Two launchers on one server take turns.
    await pool.query('SELECT pg_advisory_xact_lock($1)', [0x57e7]);
    const result = await work(engine, noFilters);
    await pool.query('COMMIT');
    return result;
  } finally {
    // Without COMMIT, ending the connection undoes everything.
    await pool.end();
    await shadowPool?.end();
  }
}
