-- Where somebody is signed in, and whether an organisation asks a second factor of everybody in it.

-- 1. A session has a name that may be shown (its hash never is), and when it was last used.
alter table session add column id uuid not null default gen_random_uuid() unique;
alter table session add column used_at timestamptz;

-- The gate reads sessions to let people in. The house reads and ends them too: by itself any that are over, and for
-- somebody at work only their own, or as an administrator those worn at that organisation, and no others.
alter table session enable row level security;
create policy lets_in on session to alongside_gate using (true) with check (true);
create policy tidies_or_theirs on session to alongside_job
  using (my_worker() is null or (kind = 'worker' and (worker_id = my_worker() or organisation_id = administers())));

-- The session through which this is asked, as its hash: so that a list can say which one is here.
create function my_session() returns bytea language sql stable parallel safe
  return decode(nullif(current_setting('app.session', true), ''), 'hex');

-- 2. How people of an organisation come in. No row: a password is enough. Changed by its administrators; whoever works
-- there may know; the gate reads it at the door.
create table way_in (
  organisation_id     uuid primary key references organisation,
  second_factor_asked boolean not null,
  changed_at          timestamptz not null,
  changed_by          uuid not null references worker,
  version             int not null default 2
);
grant select on way_in to alongside_worker, alongside_gate, alongside_job;
grant insert, update on way_in to alongside_worker;
alter table way_in enable row level security;
create policy its_own on way_in for select to alongside_worker using (organisation_id = my_organisation());
create policy administrator_says on way_in for insert to alongside_worker
  with check (organisation_id = administers() and changed_by = my_worker());
create policy administrator_changes on way_in for update to alongside_worker
  using (organisation_id = administers()) with check (organisation_id = administers() and changed_by = my_worker());
create policy at_the_door on way_in for select to alongside_gate, alongside_job using (true);

-- Whether any organisation in which this account has a role now asks a second factor of it. With the rights of whoever calls.
create function asks_second_factor(account uuid, at timestamptz) returns boolean language sql stable
  return exists (
    select from worker_role join way_in on way_in.organisation_id = worker_role.organisation_id
    where worker_role.worker_id = account and way_in.second_factor_asked
      and worker_role.from_on <= (at at time zone 'Pacific/Auckland')::date
      and (worker_role.until_on is null or worker_role.until_on > (at at time zone 'Pacific/Auckland')::date)
  );
revoke execute on function asks_second_factor from public;
grant execute on function asks_second_factor to alongside_gate, alongside_job;

-- Whoever has none gets no session, whatever the code above believes.
create function second_factor_first() returns trigger language plpgsql as $$
begin
  if asks_second_factor(new.worker_id, new.made_at)
    and not exists (select from worker where id = new.worker_id and second_factor is not null) then
    raise exception 'a second factor is asked for' using errcode = 'check_violation', constraint = 'second_factor_first';
  end if;
  return new;
end
$$;
create trigger second_factor_first before insert on session
  for each row when (current_user = 'alongside_gate' and new.kind = 'worker') execute function second_factor_first();

-- And nobody takes off their own where it is asked for. An administrator may, for a phone that was lost: it is set up anew
-- at the next sign-in.
create function second_factor_stays() returns trigger language plpgsql as $$
begin
  if asks_second_factor(new.id, now()) then
    raise exception 'a second factor is asked for' using errcode = 'check_violation', constraint = 'second_factor_stays';
  end if;
  return new;
end
$$;
create trigger second_factor_stays before update on worker
  for each row when (current_user = 'alongside_gate' and old.second_factor is not null and new.second_factor is null)
  execute function second_factor_stays();
