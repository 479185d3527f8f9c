create table curated.vessel (
  id bigint generated always as identity primary key,
  imo integer unique check (imo between 1000000 and 9999999),
  mmsi integer unique check (mmsi between 100000000 and 999999999)
);

-- A vessel has one name and one flag at a time, and they change when it is sold.
create table curated.vessel_name (
  vessel bigint not null references curated.vessel (id),
  name citext not null check (name <> ''),
  flag text check (flag ~ '^[A-Z]{3}$'),
  valid daterange not null default daterange(null, null) check (not isempty(valid)),
  exclude using gist (vessel with =, valid with &&)
);

create index vessel_name_alike on curated.vessel_name using gin ((name::text) gin_trgm_ops);

create table curated.vessel_mention (
  project bigint not null,
  task bigint not null,
  annotation bigint not null,
  region text not null,
  version bigint not null,
  starts integer not null check (starts >= 0),
  ends integer not null check (ends >= starts),
  body citext not null,
  vessel bigint references curated.vessel (id),
  primary key (project, task, annotation, region)
);

-- Fishing gear, by the codes of the international classification, like OTB.
create table curated.gear (
  code text primary key check (code ~ '^[A-Z]{2,3}$'),
  name citext not null unique
);

create table curated.gear_mention (
  project bigint not null,
  task bigint not null,
  annotation bigint not null,
  region text not null,
  version bigint not null,
  starts integer not null check (starts >= 0),
  ends integer not null check (ends >= starts),
  body citext not null,
  gear text references curated.gear (code),
  primary key (project, task, annotation, region)
);
