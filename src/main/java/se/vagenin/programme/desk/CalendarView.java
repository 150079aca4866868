package se.vagenin.programme.desk;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import se.vagenin.web.Fact;
import se.vagenin.web.FormErrors;
import se.vagenin.web.Option;

/** What the pages of the calendar show. */
public final class CalendarView {

    private CalendarView() {}

    /**
     * A week of one member of staff.
     *
     * @param whose the one it is of
     * @param kept whether that one can be booked at all
     */
    public record Week(
            String title,
            String before,
            String after,
            String thisWeek,
            String monday,
            String whose,
            List<Option> colleagues,
            boolean kept,
            boolean own,
            boolean rooms,
            List<Day> days) {}

    /**
     * A day of the week.
     *
     * @param note why nobody can be booked, or how much is free; may be empty
     */
    public record Day(String name, boolean today, List<Talk> talks, String note) {}

    /** A talk in the week. */
    public record Talk(String time, String name, String href, String way, String state, boolean open) {}

    /**
     * One talk.
     *
     * @param safe how the person may be rung; absent where nothing was told
     * @param came whether it can be noted if the person came
     * @param words what it is about, as the person wrote
     */
    public record Booked(
            UUID id,
            int version,
            String name,
            String back,
            String state,
            List<Fact> facts,
            @Nullable String safe,
            @Nullable String words,
            boolean came,
            boolean open,
            @Nullable String notice) {

        public String address() {
            return "/arbete/kalender/tid/" + id;
        }
    }

    /** One's own bookable times. */
    public record Hours(
            HoursForm form,
            List<Option> units,
            List<Option> rooms,
            List<Away> absences,
            boolean kept,
            boolean mayKeepRooms,
            FormErrors errors,
            AwayForm away) {}

    /** A time away. */
    public record Away(UUID id, String words) {}

    /** A time away as typed. */
    public record AwayForm(String from, String to) {}

    /** The rooms of one's units. */
    public record Rooms(
            List<RoomRow> rooms, List<Option> units, List<Option> places, RoomForm form, FormErrors errors) {}

    public record RoomRow(UUID id, String name, String place, String unit, boolean active) {}

    /** A room as typed. */
    public record RoomForm(String name, String unit, String place) {}
}
