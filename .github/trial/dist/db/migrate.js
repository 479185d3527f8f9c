// What the primary runs before the server.
require('node:child_process').execFileSync('sqlite3', [
  process.env.DATABASE_URL,
  'CREATE TABLE IF NOT EXISTS visits (at TEXT)',
]);
