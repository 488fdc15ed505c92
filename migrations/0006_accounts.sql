-- People who sign in. A password is kept as argon2id; a second factor as its secret. Suspended, never deleted.
create table worker (
  id                  uuid primary key,
  name                text not null check (name <> ''),
  email               text not null,
  email_folded        text not null unique,
  password_hash       text,
  second_factor       text,
  language            text not null default 'en' check (language in ('en', 'mi')),
  suspended_at        timestamptz,
  created_at          timestamptz not null,
  version             int not null default 1
);

-- Which hats somebody may wear, and where. A safety check that has run out (Children's Act 2014, every three years)
-- stops the sharing out of work; it does not stop somebody signing in.
create table worker_role (
  worker_id        uuid not null references worker,
  organisation_id  uuid not null references organisation,
  role             text not null check (role in (
    'intake-worker', 'connector', 'team-lead', 'receiving-worker', 'directory-editor', 'privacy-officer', 'administrator',
    'relationship-manager', 'commissioner', 'local-group-member', 'iwi-partner')),
  from_on          date not null,
  until_on         date,
  sees_people      boolean not null generated always as (role in (
    'intake-worker', 'connector', 'team-lead', 'receiving-worker', 'privacy-officer')) stored,
  sees_figures     boolean not null generated always as (role in (
    'relationship-manager', 'commissioner', 'local-group-member', 'iwi-partner')) stored,
  safety_checked_on date,
  primary key (worker_id, organisation_id, role),

  -- Funding and oversight roles are never in the same account as a role that sees a person. (Kept even after a role has ended.)
  constraint roles_do_not_mix exclude using gist (worker_id with =, (sees_people::int - sees_figures::int) with <>)
    where (sees_people or sees_figures)
);
create index worker_role_of_organisation on worker_role (organisation_id, role);

-- A worker who knows the whānau can be shut out of their record.
create table shut_out (
  worker_id    uuid not null references worker,
  household_id uuid not null,
  from_at      timestamptz not null,
  until_at     timestamptz,
  by_worker    uuid not null references worker,
  primary key (worker_id, household_id, from_at)
);

-- Who is signed in, on what. The token itself is only in the browser; here is its hash.
-- A link or a person opens exactly one referral or one request.
create table session (
  token_hash      bytea primary key,
  kind            text not null check (kind in ('worker', 'link', 'person')),
  worker_id       uuid references worker,
  organisation_id uuid,
  role            text,
  referral_id     uuid,
  request_id      uuid,
  person_id       uuid,
  household_id    uuid,
  device          text not null default '',
  made_at         timestamptz not null,
  expires_at      timestamptz not null,
  constraint worker_wears_one_hat check ((kind = 'worker') = (worker_id is not null and organisation_id is not null and role is not null)),
  constraint link_opens_one_referral check ((kind = 'link') = (referral_id is not null)),
  constraint person_opens_one_request check ((kind = 'person') = (request_id is not null and person_id is not null))
);
create index session_of_worker on session (worker_id) where worker_id is not null;
create index session_expiry on session (expires_at);

-- Tries at a password, a code or a pair of words: counted by what was tried and by where from, then a growing wait.
create table attempt (
  key      text not null,
  at       timestamptz not null,
  id       uuid primary key
);
create index attempt_of_key on attempt (key, at desc);

grant select, insert, update on session to alongside_gate;
grant delete on session to alongside_gate, alongside_job;
grant select on session to alongside_job;
grant select, insert, delete on attempt to alongside_gate, alongside_job;
grant select on worker, worker_role, shut_out to alongside_gate, alongside_job;
grant update (password_hash, second_factor, language, version) on worker to alongside_gate;
grant select (id, name, email, language, suspended_at, created_at, version) on worker to alongside_worker;
grant insert, update on worker to alongside_worker;
grant select on worker_role to alongside_worker;
grant insert, update on worker_role to alongside_worker;
grant select, insert, update on shut_out to alongside_worker;
grant select (id, name) on worker to alongside_person, alongside_link;

-- Colleagues see each other's names everywhere; only an administrator of the same organisation changes an account.
create function administers() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.administers', true), '')::uuid;

alter table worker_role enable row level security;
create policy gate_reads on worker_role for select to alongside_gate, alongside_job using (true);
create policy colleagues on worker_role for select to alongside_worker using (true);
create policy administrator_gives on worker_role for insert to alongside_worker with check (organisation_id = administers());
create policy administrator_ends on worker_role for update to alongside_worker using (organisation_id = administers());

alter table worker enable row level security;
create policy gate_reads on worker to alongside_gate using (true) with check (true);
create policy names on worker for select to alongside_worker, alongside_person, alongside_link, alongside_job using (true);
create policy administrator_adds on worker for insert to alongside_worker with check (administers() is not null);
create policy administrator_changes on worker for update to alongside_worker using (administers() is not null);

alter table shut_out enable row level security;
create policy gate_reads on shut_out for select to alongside_gate, alongside_job using (true);
create policy lead_shuts_out on shut_out to alongside_worker using (holds() is not null) with check (holds() is not null);

-- Puts on the actor's eyes for this transaction: reads the session as the gate, then becomes that kind of actor.
-- Runs with the rights of whoever calls it. Answers the actor as the domain knows it, or nothing.
create function see_as_session(token bytea, at timestamptz) returns jsonb language plpgsql as $$
declare
  s record;
  out uuid[];
begin
  select session.*, worker.name, worker.suspended_at, worker.language
  into s
  from session left join worker on worker.id = session.worker_id
  where token_hash = token and expires_at > at;
  if not found or s.suspended_at is not null then
    return null;
  end if;
  if s.kind = 'worker' then
    if not exists (
      select from worker_role r
      where r.worker_id = s.worker_id and r.organisation_id = s.organisation_id and r.role = s.role
        and r.from_on <= (at at time zone 'Pacific/Auckland')::date
        and (r.until_on is null or r.until_on > (at at time zone 'Pacific/Auckland')::date)
    ) then
      return null;
    end if;
    select coalesce(array_agg(household_id), '{}') into out from shut_out
    where worker_id = s.worker_id and from_at <= at and (until_at is null or until_at > at);
  end if;
  perform
    set_config('app.actor', coalesce(s.worker_id, s.referral_id, s.request_id)::text, true),
    set_config('app.worker', coalesce(s.worker_id::text, ''), true),
    set_config('app.organisation', coalesce(s.organisation_id::text, ''), true),
    set_config('app.holds', case when s.role in ('intake-worker', 'connector', 'team-lead') then s.organisation_id::text else '' end, true),
    set_config('app.receives', case when s.role in ('receiving-worker', 'connector', 'team-lead') then s.organisation_id::text else '' end, true),
    set_config('app.audits', case when s.role = 'privacy-officer' then s.organisation_id::text else '' end, true),
    set_config('app.administers', case when s.role = 'administrator' then s.organisation_id::text else '' end, true),
    set_config('app.shut_out', coalesce(out, '{}')::text, true),
    set_config('app.referral', coalesce(s.referral_id::text, ''), true),
    set_config('app.request', coalesce(s.request_id::text, ''), true),
    set_config('app.person', coalesce(s.person_id::text, ''), true),
    set_config('app.household', coalesce(s.household_id::text, ''), true);
  perform set_config('role', case
    when s.kind = 'link' then 'alongside_link'
    when s.kind = 'person' then 'alongside_person'
    when s.role in ('relationship-manager', 'commissioner', 'local-group-member', 'iwi-partner') then 'alongside_aggregate'
    else 'alongside_worker' end, true);
  return jsonb_strip_nulls(jsonb_build_object(
    'kind', case when s.kind = 'worker' and current_setting('role') = 'alongside_aggregate' then 'aggregate' else s.kind end,
    'workerId', s.worker_id, 'name', s.name, 'role', s.role, 'organisationId', s.organisation_id,
    'referralId', s.referral_id, 'requestId', s.request_id, 'personId', s.person_id, 'householdId', s.household_id));
end
$$;
revoke execute on function see_as_session from public;
grant execute on function see_as_session to alongside_gate;
