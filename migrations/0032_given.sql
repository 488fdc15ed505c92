-- With whom a whānau was, and since when: a line each time that support is given to a connector, or taken on by one. The case
-- itself knows only whom it is with now. The line is written in the transaction that changes the case, and stays.
create table case_given (
  household_id        uuid not null,
  case_id             uuid not null,
  -- Of the case, as it became: no two lines are of one change, and their order is the true one.
  version             int not null check (version > 0),
  holder_organisation uuid not null,
  connector_id        uuid not null references worker,
  given_at            timestamptz not null,
  given_by            uuid not null references worker,
  primary key (household_id, case_id, version),
  foreign key (household_id, case_id) references support_case (household_id, id),
  constraint case_given_of_its_holder foreign key (household_id, holder_organisation)
    references household (id, holder_organisation) on update cascade deferrable initially deferred
);

-- No update, no delete: who walked with them when is not corrected, but followed by the next line.
grant select, insert on case_given to alongside_worker, alongside_job;
alter table case_given enable row level security;
create policy held on case_given for select to alongside_worker
  using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy gives on case_given for insert to alongside_worker
  with check (holder_organisation = holds() and household_id <> all (shut_out_of()) and given_by = my_worker());
create policy the_house on case_given to alongside_job using (true) with check (true);
create trigger only_read_in_emergency before insert or update or delete on case_given for each row
  when (current_user = 'alongside_worker' and in_emergency() <> '{}') execute function refuse_in_emergency('household_id');

-- What the record already knows: whom each is with now, and when they were given to them last.
insert into case_given (household_id, case_id, version, holder_organisation, connector_id, given_at, given_by)
select on_it.household_id, on_it.id, given.version, on_it.holder_organisation, on_it.connector_id, given.at, worker.id
from support_case as on_it
join lateral (
  select version, at, actor_id from event
  where event.household_id = on_it.household_id and event.name = 'cases.giveTo' and event.subject_id = on_it.id::text
  order by version desc
  limit 1
) as given on true
join worker on worker.id::text = given.actor_id
where on_it.connector_id is not null;
