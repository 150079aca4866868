-- Where help is given. Public facts only: a place whose address is kept secret is not in this table.
create table location (
    municipality  int     not null references municipality (code),
    id            uuid    not null,
    version       int     not null default 0,
    name          text    not null check (length(trim(name)) > 0),
    street        text    not null default '',
    postcode      text    not null default '' check (postcode ~ '^([1-9][0-9]{4})?$'),
    city          text    not null default '',
    area          text    not null check (length(trim(area)) > 0),
    -- How one finds the way without a map.
    directions    text    not null default '',
    accessibility text[]  not null default '{}' check (accessibility <@ array['STEP_FREE', 'LIFT',
                      'ACCESSIBLE_TOILET', 'HEARING_LOOP', 'PARKING', 'PUSHCHAIR', 'QUIET_ROOM']),
    access_note   text    not null default '',
    latitude      numeric(8, 5) check (latitude between -90 and 90),
    longitude     numeric(8, 5) check (longitude between -180 and 180),
    modified_at   timestamptz not null,
    primary key (municipality, id),
    -- The name is how an import file points at a place.
    unique (municipality, name),
    constraint both_or_neither check ((latitude is null) = (longitude is null))
);
select guard_by_municipality('location', 'select, insert, update');

-- What a resident asks before coming, as an HSDS service has it. The rules of V1_30 stand unchanged.
alter table offering
    add column audiences      text[]  not null default '{}' check (audiences <@ array['PARENT', 'CHILD', 'YOUNG',
                                  'ADULT', 'OTHER']),
    add column languages      text[]  not null default '{SV}' check (languages <@ array['SV', 'EN', 'FI', 'AR', 'SO',
                                  'FA', 'TI', 'KU', 'UK', 'PL', 'ES', 'RU', 'TR', 'SWL']),
    add column interpreter    boolean not null default false,
    add column fee_kronor     int     not null default 0 check (fee_kronor between 0 and 100000),
    add column fee_words      text    not null default '',
    add column channels       text[]  not null default '{}' check (channels <@ array['ON_SITE', 'PHONE', 'ONLINE',
                                  'COMES_TO_YOU']),
    -- Days and local times, for example MO,TU 09:00-14:00;SA 10:00-12:00; whether it is open in the evening or at the
    -- weekend follows from it and is kept beside it, since the list is filtered by it.
    add column hours          text    not null default '',
    add column evening        boolean not null default false,
    add column weekend        boolean not null default false,
    add column how_to         text    not null default '',
    add column phone          text    not null default '',
    add column email          text    not null default '',
    add column web            text    not null default '',
    add column places_total   int     check (places_total >= 0),
    -- Words that people search by and that the texts do not have.
    add column search_words   text    not null default '',
    -- Folded words (no capitals, no marks) with a space before each: what a search looks in.
    add column search_name    text    not null default '',
    add column search_text    text    not null default '',
    add column owner_staff_id uuid,
    add column review_months  int     not null default 6 check (review_months between 1 and 24),
    -- The day on which the owner last said that everything is right; absent when nobody has.
    add column assured_on     date,
    add column modified_at    timestamptz not null default now(),
    add constraint owner_is_staff foreign key (municipality, owner_staff_id) references staff (municipality, id),
    add constraint left_of_all check (places_left <= places_total);
alter table offering alter column modified_at drop default;

create table offering_location (
    municipality int  not null,
    offering_id  uuid not null,
    location_id  uuid not null,
    -- The id of the pair: an HSDS service_at_location.
    id           uuid not null,
    position     int  not null,
    primary key (municipality, offering_id, location_id),
    unique (municipality, id),
    foreign key (municipality, offering_id) references offering (municipality, id),
    foreign key (municipality, location_id) references location (municipality, id)
);
select guard_by_municipality('offering_location', 'select, insert, update, delete');

-- What stands in the catalogue since before: whom it is for follows from topic and age, the words from its texts, and an
-- address never says what it is about. The owner is bound by row-level security too, so it is lifted for these rows.
alter table offering no force row level security;
update offering set
    audiences = case
        when topic = 'RELATIVES' then array['OTHER']
        when topic in ('PARENTING', 'SMALL_CHILDREN', 'SEPARATION', 'FAMILY_CONFLICT') then array['PARENT']
        when coalesce(age_to, 120) <= 12 then array['CHILD']
        when coalesce(age_to, 120) <= 20 then array['YOUNG']
        when coalesce(age_from, 0) between 13 and 17 then array['YOUNG', 'ADULT']
        else array['ADULT'] end,
    search_name = ' ' || trim(regexp_replace(translate(lower(name), 'åäöéèüáà', 'aaoeeuaa'), '[^a-z0-9]+', ' ', 'g')),
    search_text = ' ' || trim(regexp_replace(translate(lower(name || ' ' || summary || ' ' || audience),
        'åäöéèüáà', 'aaoeeuaa'), '[^a-z0-9]+', ' ', 'g'));
update offering o set slug = n.base || '-' || n.place
from (select municipality, id, row_number() over (partition by municipality order by id) as place,
          case when type in ('PARENT_GROUP', 'CHILD_GROUP', 'ADULT_GROUP') then 'grupp'
               when type in ('INDIVIDUAL_TALKS', 'FAMILY_SUPPORT', 'ADVICE') then 'samtal'
               else 'stod' end as base
      from offering where topic = 'VIOLENCE') n
where n.municipality = o.municipality and n.id = o.id;
alter table offering force row level security;
