package se.vagenin.intake;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import se.vagenin.identity.Access;
import se.vagenin.identity.Operation;
import se.vagenin.kernel.Actor;

/** Counts advice given without a record. Nothing is kept of who asked or of who answered. */
@Component
public class AdviceContacts {

    private final JdbcClient jdbc;
    private final Access access;

    AdviceContacts(JdbcClient jdbc, Access access) {
        this.jdbc = jdbc;
        this.access = access;
    }

    /** Counts one talk, once however often the form was sent. */
    @Transactional
    public void log(Actor.Staff staff, AdviceContact advice) {
        access.require(staff, Operation.REGISTER_CONTACT);
        jdbc.sql("""
                        insert into advice_contact (municipality, id, unit_id, day, channel, theme, age_band, result)
                        values (:municipality, :id, :unit, :day, :channel, :theme, :ageBand, :result)
                        on conflict (municipality, id) do nothing
                        """)
                .param("municipality", staff.municipality().code())
                .param("id", advice.id())
                .param("unit", advice.unitId())
                .param("day", advice.day())
                .param("channel", advice.channel().name())
                .param("theme", advice.theme().name())
                .param("ageBand", advice.ageBand().name())
                .param("result", advice.result().name())
                .update();
    }
}
