-- A password that somebody else made opens the door once, and not for long: its owner sets their own as they come in.
alter table worker add column password_until timestamptz;
-- Whether a second factor is on, for whoever may not see its secret.
alter table worker add column second_factor_on boolean not null generated always as (second_factor is not null) stored;

grant update (password_until) on worker to alongside_gate;
grant select (password_until, second_factor_on) on worker to alongside_worker;

-- An administrator changes the accounts of their own organisation. Few rows and rare: here a sub-query costs nothing.
drop policy administrator_changes on worker;
create policy administrator_changes on worker for update to alongside_worker using (
  exists (select from worker_role r where r.worker_id = worker.id and r.organisation_id = administers())
);
