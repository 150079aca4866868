-- Which bookings somebody signed in has made, or has tied to oneself with the code (decision 0016). The owner is the keyed hash of
-- whom the e-ID names, as in saved_report. Nothing else ties a booking to a person; the row goes a month after the talk.
create table own_booking (
    municipality int         not null,
    owner        uuid        not null,
    booking_id   uuid        not null,
    tied_at      timestamptz not null,
    primary key (municipality, owner, booking_id),
    foreign key (municipality, booking_id) references booking (municipality, id) on delete cascade
);
-- For what goes with the booking.
create index own_booking_booking on own_booking (municipality, booking_id);
select guard_by_municipality('own_booking', 'select, insert, delete');
