// The bare server that InsightDesk is measured beside: Express, pg and BullMQ over the same tables and rows, with no
// sign-in, permission, check, SLA clock, push or mail. Its tenant is a setting of its connections, so row-level security
// is on, but costs it no statement. Prints "listening PORT".
import { randomBytes } from 'node:crypto';
import express from 'express';
import pg from 'pg';
import { Queue } from 'bullmq';

const tenant = process.env.TENANT;
const customer = process.env.CUSTOMER;
const database = new pg.Pool({ max: 16, options: `-c insightdesk.tenant=${tenant}` });
const valkey = new URL(process.env.VALKEY_URL);
const queue = new Queue('tickets', {
  connection: { host: valkey.hostname, port: Number(valkey.port), password: valkey.password }
});

const COLUMNS = `t.id, t.number, t.subject, t.status, t.priority, t.type, t.channel, t.tags, t.last_seq, t.sla_state,
  t.due_at, t.created_at, t.updated_at, t.solved_at, t.closed_at, t.version, t.requester_id, r.name as requester_name,
  r.email as requester_email, t.assignee_id, a.name as assignee_name, t.team_id, g.name as team_name,
  t.organisation_id, o.name as organisation_name`;
const JOINS = `join account r on r.tenant_id = t.tenant_id and r.id = t.requester_id
left join account a on a.tenant_id = t.tenant_id and a.id = t.assignee_id
left join team g on g.tenant_id = t.tenant_id and g.id = t.team_id
left join organisation o on o.tenant_id = t.tenant_id and o.id = t.organisation_id`;
const ORDERS = {
  '-updatedAt': 't.updated_at desc, t.id desc',
  '-createdAt': 't.created_at desc, t.id desc',
  dueAt: 't.next_due, t.id'
};
const RANKS = { low: 1, normal: 2, high: 3, urgent: 4 };
const UNRESOLVED = 'new,open,pending,hold';

const app = express();
app.use(express.json());

app.get('/tickets', async (request, response) => {
  const { status, priority, channel, sort } = request.query;
  const conditions = ['t.tenant_id = $1', 't.deleted_at is null'];
  const values = [tenant];
  const equal = (column, value) => {
    values.push(value);
    conditions.push(`${column} = $${values.length}`);
  };
  if (status === UNRESOLVED) conditions.push(`t.status in ('new', 'open', 'pending', 'hold')`);
  else if (status) equal('t.status', status);
  if (priority) conditions.push(`t.priority in (${priority.split(',').map((word) => RANKS[word]).join(', ')})`);
  if (channel) equal('t.channel', channel);
  const text = `select ${COLUMNS} from ticket t ${JOINS} where ${conditions.join(' and ')} order by ${ORDERS[sort]} limit 26`;
  const { rows } = await database.query({ name: `${status}-${priority}-${channel}-${sort}`, text, values });
  response.json({ data: rows.slice(0, 25) });
});

app.get('/search', async (request, response) => {
  const { rows } = await database.query({
    name: 'search',
    text: `select ${COLUMNS},
        ts_headline(search_language($1::uuid), (select left(m.body, 2000) from message m
          where m.tenant_id = t.tenant_id and m.ticket_id = t.id order by m.seq desc limit 1), search_query($1::uuid, $2),
          'MinWords=8, MaxWords=24, MaxFragments=1') as excerpt
      from (select t.* from ticket t where t.tenant_id = $1 and t.deleted_at is null
        and t.id in (select search_tickets($2, 1000)) order by t.updated_at desc, t.id desc limit 26) t
      ${JOINS} order by t.updated_at desc, t.id desc`,
    values: [tenant, request.query.q]
  });
  response.json({ data: rows.slice(0, 25) });
});

app.post('/tickets', async (request, response) => {
  const { subject, body, priority, channel, tags } = request.body;
  const ticket = uuid7();
  const client = await database.connect();
  try {
    await client.query('begin');
    const { rows } = await client.query({
      name: 'ticket',
      text: `insert into ticket (tenant_id, id, number, subject, requester_id, status, priority, type, channel, tags,
          last_seq, last_public_seq, created_at, updated_at, public_updated_at, version, public_version)
        values ($1, $2, next_ticket_number(), $3, $4, 'new', $5, 'question', $6, $7, 1, 1, now(), now(), now(), 1, 1)
        returning number`,
      values: [tenant, ticket, subject, customer, RANKS[priority], channel, tags]
    });
    await client.query({
      name: 'message',
      text: `insert into message (tenant_id, id, ticket_id, seq, public_seq, visibility, author_id, body, created_at)
        values ($1, $2, $3, 1, 1, 'public', $4, $5, now())`,
      values: [tenant, uuid7(), ticket, customer, body]
    });
    await client.query({
      name: 'activity',
      text: `insert into activity (tenant_id, id, ticket_id, at, actor_id, cause, kind, after)
        values ($1, $2, $3, now(), $4, 'api', 'created', $5)`,
      values: [tenant, uuid7(), ticket, customer, subject]
    });
    await client.query('commit');
    await queue.add('created', { ticket });
    response.status(201).json({ id: ticket, number: rows[0].number });
  } catch (failed) {
    await client.query('rollback');
    throw failed;
  } finally {
    client.release();
  }
});

// Time-ordered like ours (RFC 9562), so that both write into the same places of the indexes.
function uuid7() {
  const bytes = randomBytes(16);
  bytes.writeUIntBE(Date.now(), 0, 6);
  bytes[6] = (bytes[6] & 0x0f) | 0x70;
  bytes[8] = (bytes[8] & 0x3f) | 0x80;
  return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
}

const server = app.listen(0, '127.0.0.1', () => console.log(`listening ${server.address().port}`));
