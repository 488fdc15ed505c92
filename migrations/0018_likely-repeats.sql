-- Somebody who asks for help may already be with an organisation that is not listed: a refuge, a service for sexual harm,
-- addiction or mental health. Whoever sorts the request is shown nothing, and that organisation's privacy officer is told:
-- that a likely repeat was found, how strong, which of their own households it is, and who asks, to be rung or not.
-- Written by the house, after the request was answered, so that neither the answer nor its time says anything.
create table repeat_notice (
  household_id        uuid not null references household,
  id                  uuid not null,
  holder_organisation uuid not null references organisation,
  -- Whose words are alike: kept so that it is told once. Nobody at work may read it.
  asked_household     uuid not null,
  -- Who holds that one. Empty for an organisation that is itself not listed: then only that there is one.
  asked_organisation  uuid references organisation,
  strength            text not null check (strength in ('strong', 'possible')),
  found_at            timestamptz not null,
  seen_at             timestamptz,
  seen_by             uuid,
  primary key (household_id, id),
  constraint told_once unique (household_id, asked_household),
  constraint two_households check (asked_household <> household_id),
  constraint seen_is_whole check ((seen_at is null) = (seen_by is null)),
  constraint repeat_notice_of_its_holder foreign key (household_id, holder_organisation)
    references household (id, holder_organisation) on update cascade deferrable initially deferred
);
create index repeat_notice_of_holder on repeat_notice (holder_organisation, found_at desc);

grant select (household_id, id, holder_organisation, asked_organisation, strength, found_at, seen_at, seen_by),
  update (seen_at, seen_by) on repeat_notice to alongside_worker;
grant select, insert on repeat_notice to alongside_job;
alter table repeat_notice enable row level security;
create policy audited on repeat_notice for select to alongside_worker
  using (holder_organisation = audits() and household_id <> all (shut_out_of()));
create policy officer_saw on repeat_notice for update to alongside_worker
  using (holder_organisation = audits() and household_id <> all (shut_out_of()));
create policy the_house on repeat_notice to alongside_job using (true) with check (true);

-- Their officer is told by e-mail too. Every administrator sees the outbox; this message, only their own.
alter table mail drop constraint mail_about_kind_check;
alter table mail add constraint mail_about_kind_check
  check (about_kind in ('referral', 'code', 'request', 'case', 'clocks', 'account', 'repeat'));
drop policy outbox on mail;
create policy outbox on mail for select to alongside_worker
  using (administers() is not null and to_kind <> 'person' and (about_kind <> 'repeat' or about_id = administers()::text));
