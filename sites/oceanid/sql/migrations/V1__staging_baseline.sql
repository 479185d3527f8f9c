-- The schemas, and the way of a document from outside to a row that can be labelled:
-- control (what ran) -> raw (as it came) -> stage (taken apart) -> label (what people say) -> curated (what is true).

create extension if not exists pgcrypto with schema public;
create extension if not exists citext with schema public;
create extension if not exists pg_trgm with schema public;
create extension if not exists btree_gist with schema public;

create schema control;
create schema raw;
create schema stage;
create schema label;
create schema curated;

-- One run of a program that brings data in.
create table control.ingestion (
  id bigint generated always as identity primary key,
  source text not null check (source <> ''),
  began_at timestamptz not null default now(),
  ended_at timestamptz check (ended_at >= began_at),
  failure text
);

-- A document as it came. The same bytes from the same source are one document.
create table raw.document (
  id uuid primary key default gen_random_uuid(),
  ingestion bigint not null references control.ingestion (id),
  source text not null check (source <> ''),
  source_key text not null,
  content bytea not null,
  sha256 bytea generated always as (public.digest(content, 'sha256')) stored,
  media_type text not null,
  received_at timestamptz not null default now(),
  unique (source, sha256)
);

-- The texts of a document, which become tasks in Label Studio.
create table stage.passage (
  id uuid primary key default gen_random_uuid(),
  document uuid not null references raw.document (id),
  ordinal integer not null check (ordinal >= 0),
  body text not null check (body <> ''),
  unique (document, ordinal)
);
