-- Policy as dated data: the scope of the service, its clocks, causes, needs, notices, crisis lines and published figures.
-- A setting is never edited: it ends on a day and another begins, so that each record can be judged by what was in force
-- when it was made. The form of `value` belongs to its kind and is checked by the schema of the domain.

-- A trusted extension: whoever owns the database may create it. Serves exclusion over text and dates together.
create extension if not exists btree_gist;

create table setting (
  id        text primary key,
  kind      text not null check (kind in (
    'scope', 'clocks', 'calendar', 'cause', 'need-kind', 'notice', 'crisis-line', 'figure')),
  code      text not null check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
  from_on   date not null,
  until_on  date,                             -- the first day on which it does not hold any more
  value     jsonb not null,
  source    text not null check (source <> ''),

  constraint ends_after_it_begins check (until_on > from_on),
  constraint named_by_kind_code_and_day check (starts_with(id, kind || ':' || code || ':')),
  -- Two truths about one matter cannot overlap.
  constraint one_truth_a_day exclude using gist (kind with =, code with =, daterange(from_on, until_on) with &&)
);

-- Public policy, so no row-level security. Read by everybody; written by the owner alone, when an installation opens.
grant select on setting to
  alongside_gate, alongside_worker, alongside_link, alongside_person, alongside_public, alongside_aggregate, alongside_job;
