// Answers with the number of its rows; whatever is no read adds one first.
const { execFile } = require('node:child_process');
const http = require('node:http');

const COUNT = 'SELECT count(*) FROM visits';
const ADD = "INSERT INTO visits VALUES (datetime('now'));";

const server = http.createServer((request, response) => {
  const isRead = request.method === 'GET' || request.method === 'HEAD';
  execFile('sqlite3', [process.env.DATABASE_URL, isRead ? COUNT : `${ADD} ${COUNT}`], (error, out) => {
    response.writeHead(error ? 500 : 200, { 'Content-Type': 'text/plain' });
    response.end(error ? 'the database does not answer\n' : out);
  });
});

server.listen(process.env.PORT);
process.on('SIGTERM', () => server.close(() => process.exit(0)));
