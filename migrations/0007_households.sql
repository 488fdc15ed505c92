-- Who eats here tonight (household) and the people who agree to be supported together. A help request gets its
-- household, even of one, even unnamed, when it is saved. Each row says which organisation holds it; that changes only
-- by hand-over, which moves every row of the household at once.
create table household (
  id                  uuid primary key,
  holder_organisation uuid not null references organisation,
  called              text not null default '',
  place_code          text,
  locality            text not null default '',
  moving_about        boolean not null default false,
  made_at             timestamptz not null,
  version             int not null default 1
);
create index household_of_holder on household (holder_organisation, made_at desc);

-- A person is not keyed by household: membership is dated, and there may be several. No field is compulsory.
create table person (
  id                  uuid primary key,
  holder_organisation uuid not null references organisation,
  known_as            text not null default '',
  family_name         text not null default '',
  given_names         text not null default '',
  born_year           int check (born_year between 1890 and 2200),
  language            text not null default '',
  interpreter         boolean not null default false,
  warning             text not null default '',
  made_at             timestamptz not null,
  version             int not null default 1
);

create table membership (
  household_id        uuid not null references household,
  person_id           uuid not null references person,
  holder_organisation uuid not null,
  relationship        text not null default '',
  from_on             date not null,
  until_on            date check (until_on >= from_on),
  primary key (household_id, person_id, from_on),
  constraint one_membership_at_a_time exclude using gist (
    household_id with =, person_id with =, daterange(from_on, until_on, '[]') with &&)
);
create index membership_of_person on membership (person_id);

-- How a person may be reached, and how it is safe. Nothing is safe unless they said so.
create table contact (
  id                  uuid primary key,
  household_id        uuid not null references household,
  person_id           uuid not null references person,
  holder_organisation uuid not null,
  way                 text not null check (way in ('ring', 'text', 'email', 'letter', 'visit', 'come-back')),
  value               text not null default '',
  whose               text not null default '',
  safe                boolean not null default false,
  safe_days           smallint[] not null default '{}' check (safe_days <@ '{1,2,3,4,5,6,7}'),
  safe_from           text check (safe_from ~ '^[0-2][0-9]:[0-5][0-9]$'),
  safe_until          text check (safe_until ~ '^[0-2][0-9]:[0-5][0-9]$'),
  say                 text not null default '',
  may_leave_message   boolean not null default false,
  retired_at          timestamptz,
  made_at             timestamptz not null,
  version             int not null default 1,
  unique (id, safe)
);
create index contact_of_person on contact (person_id);
create index contact_of_household on contact (household_id);

-- The folded words of names, phone numbers and localities: people search reads ranges of it, likely repeats match on it.
create table household_word (
  holder_organisation uuid not null,
  word                text collate "C" not null,
  household_id        uuid not null references household,
  person_id           uuid not null,
  kind                text not null check (kind in ('name', 'number', 'place')),
  primary key (holder_organisation, word, household_id, person_id, kind)
);
create index household_word_anywhere on household_word (word, kind);
create index household_word_of_household on household_word (household_id);

-- What a worker said of a likely repeat. Two records are linked, never merged, and a link can be undone.
create table household_link (
  household_id        uuid not null references household,
  other_household_id  uuid not null references household check (other_household_id <> household_id),
  holder_organisation uuid not null,
  said                text not null check (said in ('same', 'different', 'not-sure')),
  said_by             uuid not null,
  said_at             timestamptz not null,
  primary key (household_id, other_household_id)
);

grant select, insert, update on household, person, membership, contact, household_link to alongside_worker, alongside_job;
grant select, insert, update, delete on household_word to alongside_worker, alongside_job;
grant insert on household, person, membership, contact, household_word to alongside_public;
grant select on household, person, contact to alongside_person;

alter table household enable row level security;
alter table person enable row level security;
alter table membership enable row level security;
alter table contact enable row level security;
alter table household_word enable row level security;
alter table household_link enable row level security;

create policy held on household to alongside_worker using (holder_organisation = holds() and id <> all (shut_out_of()));
create policy held on person to alongside_worker using (holder_organisation = holds());
create policy held on membership to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy held on contact to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy held on household_word to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));
create policy held on household_link to alongside_worker using (holder_organisation = holds() and household_id <> all (shut_out_of()));

-- Someone asking for help gives these rows away: they can be added and not read.
create policy given on household for insert to alongside_public with check (true);
create policy given on person for insert to alongside_public with check (true);
create policy given on membership for insert to alongside_public with check (true);
create policy given on contact for insert to alongside_public with check (true);
create policy given on household_word for insert to alongside_public with check (true);

create policy own on household for select to alongside_person using (id = my_household());
create policy own on person for select to alongside_person using (id = my_person());
create policy own on contact for select to alongside_person using (person_id = my_person());

create policy the_house on household to alongside_job using (true) with check (true);
create policy the_house on person to alongside_job using (true) with check (true);
create policy the_house on membership to alongside_job using (true) with check (true);
create policy the_house on contact to alongside_job using (true) with check (true);
create policy the_house on household_word to alongside_job using (true) with check (true);
create policy the_house on household_link to alongside_job using (true) with check (true);

-- The first of exactly two functions that run with more than the caller's rights. It answers only how strong a likely
-- repeat is and which organisation holds it, never who; at most five; nothing at all for an unlisted organisation.
-- The caller writes the look-up on the record of reads. Reviewed: fixed search path, no dynamic SQL, no row returned.
create function likely_repeats_elsewhere(words text[], numbers text[], own uuid)
  returns table (organisation_id uuid, strength text)
  language sql stable security definer set search_path = public, pg_temp
begin atomic
  select hit.holder_organisation, case when bool_or(hit.kind = 'number') and count(*) > 1 then 'strong' else 'possible' end
  from (
    select distinct household_id, holder_organisation, word, kind
    from household_word
    where ((kind = 'name' and word = any (words)) or (kind = 'number' and word = any (numbers)))
      and household_word.holder_organisation <> own
    limit 400
  ) as hit
  join organisation on organisation.id = hit.holder_organisation and not organisation.unlisted
  group by hit.holder_organisation, hit.household_id
  having bool_or(hit.kind = 'number') or count(*) > 1
  order by 2 desc
  limit 5;
end;
revoke execute on function likely_repeats_elsewhere from public;
grant execute on function likely_repeats_elsewhere to alongside_worker;
