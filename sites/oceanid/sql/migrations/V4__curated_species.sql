create table curated.species (
  id bigint generated always as identity primary key,
  scientific_name citext not null unique check (scientific_name <> ''),
  -- The number in the World Register of Marine Species.
  aphia_id integer unique check (aphia_id > 0)
);

-- A common name may mean several species; a species has many.
create table curated.species_name (
  species bigint not null references curated.species (id),
  name citext not null check (name <> ''),
  language text not null default 'en',
  primary key (species, name, language)
);

create index species_name_alike on curated.species_name using gin ((name::text) gin_trgm_ops);
create index species_alike on curated.species using gin ((scientific_name::text) gin_trgm_ops);

-- Where a text speaks of a species. It has no species where the name is unknown, or means several.
create table curated.species_mention (
  project bigint not null,
  task bigint not null,
  annotation bigint not null,
  region text not null,
  version bigint not null,
  starts integer not null check (starts >= 0),
  ends integer not null check (ends >= starts),
  body citext not null,
  species bigint references curated.species (id),
  primary key (project, task, annotation, region)
);

create index species_mention_species on curated.species_mention (species);
