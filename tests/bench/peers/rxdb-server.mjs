/** The server of RxDB's documentation of HTTP replication, with a map in the place of its MongoDB and without Express. */
import { createServer } from 'node:http';
import { serveSteps } from './steps.mjs';

const documents = new Map();
/** Documents in the order in which they came, for the pull. */
const log = [];

const routes = {
  '/push': (rows) => {
    const conflicts = [];
    for (const { assumedMasterState, newDocumentState } of rows) {
      const master = documents.get(newDocumentState.id);
      if (master !== undefined && JSON.stringify(master) !== JSON.stringify(assumedMasterState)) {
        conflicts.push(master);
        continue;
      }
      documents.set(newDocumentState.id, newDocumentState);
      log.push(newDocumentState);
    }
    return conflicts;
  },
  '/pull': (_, query) => {
    const [from, limit] = [Number(query.get('from')), Number(query.get('limit'))];
    const page = log.slice(from, from + limit);
    return { documents: page, checkpoint: { from: from + page.length } };
  },
};

const server = createServer((request, response) => {
  const chunks = [];
  request.on('data', (chunk) => chunks.push(chunk));
  request.on('end', () => {
    const { pathname, searchParams } = new URL(request.url, 'http://localhost');
    const body = chunks.length > 0 ? JSON.parse(Buffer.concat(chunks).toString()) : undefined;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(routes[pathname](body, searchParams)));
  });
});

serveSteps({
  async listen() {
    await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
    return { port: server.address().port };
  },
  async count() {
    return { count: documents.size };
  },
});
