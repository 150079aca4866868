package se.vagenin.jobs;

import java.time.Duration;

/**
 * Work that is done again and again, on one node at a time.
 *
 * @param name stable over versions, since the table remembers it: {@code deliver-handovers}
 * @param interval from the end of one round to the start of the next
 * @param work one round; may be cut off by a crash anywhere and must then be right to begin anew
 */
public record Job(String name, Duration interval, Runnable work) {

    public Job {
        if (!name.matches("[a-z]+(-[a-z]+)*")) {
            throw new IllegalArgumentException("A job is named in lower case with hyphens");
        }
        if (interval.compareTo(Duration.ofSeconds(1)) < 0) {
            throw new IllegalArgumentException("A job rests at least a second");
        }
    }

    @Override
    public String toString() {
        return "Job[" + name + "]";
    }
}
