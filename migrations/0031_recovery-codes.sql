-- For somebody whose phone is gone: ten codes, shown once, each of which opens the door once in place of the app's.
-- Kept as argon2id under a salt that only this house can make; never as they were shown. New ones take the place of all
-- that were there. Only the gate knows them: not colleagues, not the administrator, not the person's own session.
create table recovery_code (
  worker_id uuid not null references worker,
  nth       smallint not null check (nth between 1 and 10),
  code_hash bytea not null check (length(code_hash) = 32),
  made_at   timestamptz not null,
  used_at   timestamptz check (used_at >= made_at),
  primary key (worker_id, nth),
  unique (worker_id, code_hash)
);

grant select, insert, delete on recovery_code to alongside_gate;
grant update (used_at) on recovery_code to alongside_gate;
-- The house counts how many are left, and takes them away with the second factor. It never reads what they are.
grant select (worker_id, nth, used_at) on recovery_code to alongside_job;
grant delete on recovery_code to alongside_job;

alter table recovery_code enable row level security;
create policy opens_the_door on recovery_code to alongside_gate using (true) with check (true);
create policy counted on recovery_code for select to alongside_job using (true);
create policy goes_with_the_factor on recovery_code for delete to alongside_job using (true);

-- A code that was used stays used, whatever the code of the program does: it is put away once, and a put-away one never
-- comes back. (The check is on the row, so that two browsers that race for one code cannot both have it.)
create function refuse_used_code() returns trigger language plpgsql as $$
begin
  if old.used_at is not null then
    raise exception 'used already' using errcode = 'check_violation', constraint = 'recovery_code_opens_once';
  end if;
  return new;
end
$$;
create trigger recovery_code_opens_once before update on recovery_code
  for each row execute function refuse_used_code();

-- There are codes only where there is a second factor for them to stand in for.
create function refuse_code_without_factor() returns trigger language plpgsql as $$
begin
  if not exists (select from worker where id = new.worker_id and second_factor is not null) then
    raise exception 'no second factor to stand in for' using errcode = 'check_violation', constraint = 'recovery_code_of_a_factor';
  end if;
  return new;
end
$$;
create trigger recovery_code_of_a_factor before insert on recovery_code
  for each row execute function refuse_code_without_factor();
