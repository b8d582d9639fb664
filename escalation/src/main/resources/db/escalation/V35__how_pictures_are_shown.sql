-- How somebody wants pictures shown that others made or found: in grey, or not fetched at all.
alter table care_choice alter column spared set default '{}';
alter table care_choice add column grey boolean not null default false;
alter table care_choice add column text_only boolean not null default false;
