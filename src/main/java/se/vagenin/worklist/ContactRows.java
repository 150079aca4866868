package se.vagenin.worklist;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** The rows of persons on the quick form: added and taken away on the server, so that no script is needed. */
record ContactRows(MultiValueMap<String, String> typed) {

    static final int MOST = 20;
    private static final String FIELD = "personer";
    private static final Pattern COUNT = Pattern.compile("[0-9]{1,2}");

    /** From 1, whatever is sent. */
    int count() {
        String count = typed.getFirst(FIELD);
        return count != null && COUNT.matcher(count).matches() ? Math.clamp(Integer.parseInt(count), 1, MOST) : 1;
    }

    List<ContactPerson> persons() {
        return IntStream.rangeClosed(1, count())
                .mapToObj(place -> new ContactPerson(typed, place))
                .toList();
    }

    boolean mayAdd() {
        return count() < MOST;
    }

    /** The same form with one more empty row. */
    ContactForm withOneMore() {
        return with(count() + 1, typed);
    }

    /** The same form without a row: those below it move up. */
    ContactForm without(int place) {
        MultiValueMap<String, String> left = new LinkedMultiValueMap<>(typed);
        for (int row = place; row <= count(); row++) {
            for (String name : ContactPerson.FIELDS) {
                List<String> below = typed.get(ContactPerson.field(name, row + 1));
                left.remove(ContactPerson.field(name, row));
                if (below != null && row < count()) {
                    left.put(ContactPerson.field(name, row), below);
                }
            }
        }
        return with(count() - 1, left);
    }

    private static ContactForm with(int count, MultiValueMap<String, String> values) {
        MultiValueMap<String, String> changed = new LinkedMultiValueMap<>(values);
        changed.set(FIELD, Integer.toString(Math.clamp(count, 1, MOST)));
        return new ContactForm(changed);
    }

    @Override
    public String toString() {
        return "ContactRows[]";
    }
}
