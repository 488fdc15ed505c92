-- Who agreed, or did not, that which organisation may be told what, for what, until when (Privacy Act 2020, IPP 3 and 11).
-- A no is kept too, without a reason. Taking a yes back stops new sharing at once.
create table consent (
  household_id        uuid not null references household,
  id                  uuid not null,
  holder_organisation uuid not null,
  person_id           uuid not null references person,
  to_organisation     uuid not null references organisation,
  answer              text not null check (answer in ('yes', 'no')),
  purpose             text not null default '',
  shares              text[] not null default '{}',
  how                 text not null check (how in ('spoken', 'written', 'online')),
  interpreter_used    boolean not null default false,
  notice_version      text not null,
  told_at             timestamptz not null,
  from_on             date not null,
  until_on            date not null check (until_on >= from_on),
  recorded_at         timestamptz not null,
  recorded_by         uuid not null,
  withdrawn_at        timestamptz,
  withdrawn_by        text,
  version             int not null default 1,
  primary key (household_id, id),
  unique (household_id, id, to_organisation),
  constraint yes_says_what check (answer = 'no' or cardinality(shares) > 0)
);
create index consent_of_person on consent (person_id, recorded_at desc);

-- A recorded legal ground for telling somebody without a yes: which, who asked, whether it was seen in writing.
create table legal_ground (
  household_id        uuid not null references household,
  id                  uuid not null,
  holder_organisation uuid not null,
  to_organisation     uuid not null references organisation,
  ground              text not null check (ground in (
    'privacy-act-ipp11', 'oranga-tamariki-s15', 'oranga-tamariki-s66', 'oranga-tamariki-s66c', 'family-violence-act', 'required-by-law')),
  who_asked           text not null check (who_asked <> ''),
  seen_in_writing     boolean not null,
  shares              text[] not null check (cardinality(shares) > 0),
  words               text not null,
  recorded_at         timestamptz not null,
  recorded_by         uuid not null,
  primary key (household_id, id),
  unique (household_id, id, to_organisation)
);

grant select, insert, update on consent to alongside_worker, alongside_job;
grant select, insert on legal_ground to alongside_worker;
grant select on legal_ground to alongside_job;
grant select, update on consent to alongside_person;
alter table consent enable row level security;
alter table legal_ground enable row level security;
create policy held on consent to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy held on legal_ground to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy own on consent to alongside_person using (person_id = my_person()) with check (person_id = my_person());
create policy the_house on consent to alongside_job using (true) with check (true);
create policy the_house on legal_ground to alongside_job using (true) with check (true);
