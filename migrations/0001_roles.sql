-- One role per kind of actor. The gate puts one on for each transaction; grants come first, then one short policy per
-- role and table. The application logs in as a member of these that inherits nothing and owns nothing.
-- Roles belong to the whole cluster, so they are made once, under a lock, whichever database comes first.
select pg_advisory_xact_lock(hashtext('alongside roles'));

do $$
declare
  role_name text;
begin
  foreach role_name in array array[
    'alongside_gate',      -- reads sessions, then puts on one of the others
    'alongside_worker',    -- people who sign in, in case work or as keepers of the house
    'alongside_link',      -- one referral, for a receiver without an account
    'alongside_person',    -- one request, for whoever holds its words and code
    'alongside_public',    -- anyone: the directory, and a request not yet sent
    'alongside_aggregate', -- funding and oversight: no grant at all on a table about a person
    'alongside_job'        -- clocks, counts and mail
  ]
  loop
    if not exists (select from pg_roles where rolname = role_name) then
      execute format('create role %I nologin', role_name);
    end if;
  end loop;
end
$$;

revoke create on schema public from public;
grant usage on schema public to
  alongside_gate, alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_job;

-- What the gate knows of the actor, as the policies read it. After a commit a setting reads '' and not null: hence nullif.
-- Plain functions of settings, without a query, so that an index serves the comparison.

-- The worker who is signed in.
create function my_worker() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.worker', true), '')::uuid;

-- The organisation of that worker, or of the holder of a link.
create function my_organisation() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.organisation', true), '')::uuid;

-- The organisation whose households this actor may see. Empty for administrators, editors and all who keep the house.
create function holds() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.holds', true), '')::uuid;

-- The organisation whose referrals this actor may answer.
create function receives() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.receives', true), '')::uuid;

-- The households this worker is shut out of: a short list, loaded with the session.
create function shut_out_of() returns uuid[] language sql stable parallel safe
  return coalesce(nullif(current_setting('app.shut_out', true), ''), '{}')::uuid[];

-- The one referral of a link, the one request of a person, the one draft of a browser.
create function my_referral() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.referral', true), '')::uuid;
create function my_request() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.request', true), '')::uuid;
create function my_draft() returns text language sql stable parallel safe
  return nullif(current_setting('app.draft', true), '');
create function my_person() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.person', true), '')::uuid;
create function my_household() returns uuid language sql stable parallel safe
  return nullif(current_setting('app.household', true), '')::uuid;
