-- What was changed, by whom: append only, hash-chained. One chain per household; what has no household is spread over
-- 64 chains, so commands do not queue behind each other. It holds no personal details: ids, names of deeds, and the
-- hash of what was sent. Chaining shows that a line was altered or taken out; the checkpoint kept outside the database
-- shows that a whole chain was written anew.

create table chain_head (
  chain text primary key,
  seq   bigint not null,
  hash  bytea not null
);
grant select, insert, update on chain_head to
  alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_job, alongside_gate;

create table event (
  chain               text not null,
  seq                 bigint not null,
  command_id          uuid not null unique,
  name                text not null,
  actor_kind          text not null check (actor_kind in ('worker', 'link', 'person', 'public', 'aggregate', 'job')),
  actor_id            text not null,
  organisation_id     uuid,
  holder_organisation uuid,
  household_id        uuid,
  subject_id          text not null,
  version             int not null,
  at                  timestamptz not null,
  input_hash          bytea not null,
  hash                bytea not null,
  primary key (chain, seq)
);
create index event_of_holder on event (holder_organisation, at desc);
create index event_of_household on event (household_id, at desc) where household_id is not null;

-- The text that is hashed, the same in the database and in the command that verifies it.
create function event_body(e event) returns text language sql immutable parallel safe
  return concat_ws(E'\x1f', e.command_id, e.name, e.actor_kind, e.actor_id, e.organisation_id, e.holder_organisation,
    e.household_id, e.subject_id, e.version, extract(epoch from e.at)::numeric(20, 6), encode(e.input_hash, 'hex'));

-- Runs as whoever inserts: the application can add a line to the end of a chain, and nothing else.
create function link_event() returns trigger language plpgsql as $$
declare
  body text := event_body(new);
begin
  new.chain := coalesce(
    new.household_id::text,
    'shard-' || lpad((get_byte(sha256(convert_to(new.subject_id, 'UTF8')), 0) % 64)::text, 2, '0'));
  insert into chain_head as head (chain, seq, hash)
  values (new.chain, 1, sha256(convert_to('1' || body, 'UTF8')))
  on conflict (chain) do update set
    seq = head.seq + 1,
    hash = sha256(head.hash || convert_to((head.seq + 1)::text || body, 'UTF8'))
  returning seq, hash into new.seq, new.hash;
  return new;
end
$$;
create trigger link_event before insert on event for each row execute function link_event();

grant insert on event to
  alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_job, alongside_gate;
grant select on event to
  alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_job, alongside_gate;

-- Everyone finds what they did themselves, so that a command sent twice is done once.
create function my_name() returns text language sql stable parallel safe
  return nullif(current_setting('app.actor', true), '');
-- The organisation whose record of changes and reads this privacy officer keeps.
create function audits() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.audits', true), '')::uuid;

alter table event enable row level security;
create policy anyone_adds on event for insert to public with check (true);
create policy own_deeds on event for select to alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_gate
  using (actor_id = my_name());
create policy own_or_audited on event for select to alongside_worker
  using (actor_id = my_name() or holder_organisation = audits() or organisation_id = audits());
create policy the_house on event for select to alongside_job using (true);

-- Who looked: one plain row for each answer that showed personal records, written before the answer leaves.
create table record_read (
  id              bigint generated always as identity primary key,
  at              timestamptz not null,
  actor_kind      text not null,
  actor_id        text not null,
  organisation_id uuid,
  screen          text not null,
  shown           uuid[] not null,
  batch           uuid
);
create index record_read_unfolded on record_read (id) where batch is null;
create index record_read_of_batch on record_read (batch) where batch is not null;
create index record_read_of_organisation on record_read (organisation_id, id desc);

create function read_body(r record_read) returns text language sql immutable parallel safe
  return concat_ws(E'\x1f', r.id, extract(epoch from r.at)::numeric(20, 6), r.actor_kind, r.actor_id, r.organisation_id,
    r.screen, array_to_string(r.shown, ','));

grant insert on record_read to
  alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_job;
grant select on record_read to alongside_worker, alongside_job;
grant update (batch) on record_read to alongside_job;
alter table record_read enable row level security;
create policy anyone_adds on record_read for insert to public with check (true);
create policy audited on record_read for select to alongside_worker using (organisation_id = audits());
create policy the_house on record_read to alongside_job using (true) with check (true);

-- The same reads by household, unrolled by the checkpoint job, so that a person can see who looked at what is theirs.
create table household_read (
  household_id        uuid not null,
  read_id             bigint not null,
  at                  timestamptz not null,
  actor_kind          text not null,
  actor_id            text not null,
  organisation_id     uuid,
  screen              text not null,
  primary key (household_id, read_id)
);
grant select on household_read to alongside_worker, alongside_person, alongside_job;
grant insert on household_read to alongside_job;
alter table household_read enable row level security;
create policy own on household_read for select to alongside_person using (household_id = my_household());
create policy audited on household_read for select to alongside_worker using (organisation_id = audits());
create policy the_house on household_read to alongside_job using (true) with check (true);
