package se.vagenin.bench.data;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import se.vagenin.bench.data.Cell.Wording;

/** Finds in a text of a template what every copy has of its own: ids, the child, its number, who worked. */
final class OwnWords {

    private final Map<UUID, Integer> ids;
    private final Town town;
    private final TemplateReader.Made made;
    private final Pattern own;

    /** @param ids of the template, each with its place */
    OwnWords(Map<UUID, Integer> ids, Town town, TemplateReader.Made made) {
        this.ids = ids;
        this.town = town;
        this.made = made;
        List<String> words =
                new ArrayList<>(ids.keySet().stream().map(UUID::toString).toList());
        town.staff().forEach(worker -> words.add(worker.id().toString()));
        words.addAll(List.of(made.child(), town.client()));
        if (made.number() != null) {
            words.add(TestNumbers.json(made.number()));
        }
        this.own = Pattern.compile(
                String.join("|", words.stream().map(Pattern::quote).toList()));
    }

    Wording wording(String text) {
        List<Wording.Piece> pieces = new ArrayList<>();
        Matcher found = own.matcher(text);
        int end = 0;
        while (found.find()) {
            pieces.add(new Wording.Kept(text.substring(end, found.start())));
            pieces.add(piece(found.group()));
            end = found.end();
        }
        pieces.add(new Wording.Kept(text.substring(end)));
        return new Wording(List.copyOf(pieces));
    }

    private Wording.Piece piece(String word) {
        if (word.equals(made.child())) {
            return new Wording.Child();
        }
        // as it stands in JSON, so that nothing can stand there instead
        if (made.number() != null && word.equals(TestNumbers.json(made.number()))) {
            return new Wording.Number();
        }
        if (word.equals(town.client())) {
            return new Wording.Client();
        }
        Integer place = ids.get(UUID.fromString(word));
        return place == null ? new Wording.Staff() : new Wording.Id(place);
    }
}
