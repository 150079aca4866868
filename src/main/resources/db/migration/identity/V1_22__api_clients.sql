-- Systems that call the API with client credentials. Only a slow hash of the secret is kept.
create table api_client (
    municipality int  not null references municipality (code),
    client_id    text not null check (client_id ~ '^[a-z0-9-]{3,60}$'),
    secret_hash  text not null,
    name         text not null,
    scopes       text not null,
    active       boolean not null default true,
    primary key (municipality, client_id)
);
select guard_by_municipality('api_client', 'select, insert, update');

-- Which municipality a client belongs to, for the same reason as staff_login.
create table client_login (
    client_id    text primary key,
    municipality int  not null references municipality (code),
    foreign key (municipality, client_id) references api_client (municipality, client_id)
);
grant select, insert on client_login to ${app_role};
