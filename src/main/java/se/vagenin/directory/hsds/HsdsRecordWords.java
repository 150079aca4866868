package se.vagenin.directory.hsds;

import java.util.List;
import java.util.Map;
import se.vagenin.directory.SearchText;

/** Searches records that have no row to search in. */
final class HsdsRecordWords {

    private HsdsRecordWords() {}

    static boolean has(Map<String, Object> record, List<String> words) {
        String text = SearchText.fold(String.valueOf(record.get("name")));
        return words.stream().allMatch(text::contains);
    }
}
