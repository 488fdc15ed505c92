-- Services for the whole country belong to every place that is asked for: found without reading the whole directory.
create index service_nationwide on service (id) where nationwide;

-- The answers of a month are read by when they were given, not by looking through a year of what was asked.
create index referral_move_answered on referral_move (holder_organisation, happened_at)
  where status in ('accepted', 'declined', 'waitlisted', 'reroute-suggested');
