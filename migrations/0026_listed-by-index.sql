-- What anyone may read of the directory is told by two columns of a wide row. The views ask for each service that serves a
-- place whether it is listed: that is answered from these indexes, without fetching the row.
create index service_listed on service (id) where listed;
create index service_listed_nationwide on service (id) where nationwide and listed and status <> 'defunct';
