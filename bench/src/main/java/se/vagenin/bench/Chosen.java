package se.vagenin.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import se.vagenin.bench.scene.Scene;
import se.vagenin.bench.work.Workload;
import se.vagenin.bench.work.Workloads;

/**
 * What is to be measured: all, or what was asked for. {@code W3} means {@code W3a} and {@code W3b}.
 *
 * @param workloads those that only read before those that write
 */
record Chosen(List<Workload> workloads, List<Scene> scenes) {

    static Chosen of(List<String> codes) {
        List<String> wanted =
                codes.stream().map(code -> code.toUpperCase(Locale.ROOT)).toList();
        List<Workload> workloads = Workloads.all().stream()
                .filter(each -> wanted.isEmpty() || wanted.stream().anyMatch(code -> meant(each.code(), code)))
                .toList();
        List<Scene> scenes = Scene.all().stream()
                .filter(each -> wanted.isEmpty()
                        || each.codes().stream()
                                .anyMatch(code -> wanted.stream().anyMatch(one -> meant(code, one))))
                .toList();
        List<String> there = codes();
        for (String code : wanted) {
            if (there.stream().noneMatch(each -> meant(each, code))) {
                throw new Refused("There is no workload " + code + ". There are: "
                        + String.join(", ", new ArrayList<>(there)) + ". Nothing was measured and nothing written.");
            }
        }
        return new Chosen(workloads, scenes);
    }

    List<Workload> reading() {
        return workloads.stream().filter(each -> !each.writes()).toList();
    }

    List<Workload> writing() {
        return workloads.stream().filter(Workload::writes).toList();
    }

    private static boolean meant(String code, String wanted) {
        String own = code.toUpperCase(Locale.ROOT);
        return own.equals(wanted) || own.matches(java.util.regex.Pattern.quote(wanted) + "[A-Z]");
    }

    private static List<String> codes() {
        return Stream.concat(
                        Workloads.all().stream().map(Workload::code),
                        Scene.all().stream().flatMap(scene -> scene.codes().stream()))
                .sorted(java.util.Comparator.comparingInt((String code) -> Integer.parseInt(code.replaceAll("\\D", "")))
                        .thenComparing(java.util.Comparator.naturalOrder()))
                .toList();
    }
}
