package se.vagenin.intake.api;

import static se.vagenin.intake.api.Doc.choice;
import static se.vagenin.intake.api.Doc.day;
import static se.vagenin.intake.api.Doc.flag;
import static se.vagenin.intake.api.Doc.id;
import static se.vagenin.intake.api.Doc.list;
import static se.vagenin.intake.api.Doc.obj;
import static se.vagenin.intake.api.Doc.object;
import static se.vagenin.intake.api.Doc.ref;
import static se.vagenin.intake.api.Doc.string;
import static se.vagenin.intake.api.Doc.time;
import static se.vagenin.intake.api.Doc.whole;

import java.util.List;
import java.util.Map;
import se.vagenin.casefile.Attachment;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.intake.ProtectionAssessment;

/** The forms of what is answered, together with those of what is sent. Lists of words come from the code that reads them. */
final class ApiSchemas {

    static final String TWELVE = "Personnummer eller samordningsnummer, ÅÅÅÅMMDD-NNNN.";

    private ApiSchemas() {}

    static Map<String, Object> all() {
        Map<String, Object> all = obj();
        all.putAll(SentSchemas.all());
        all.putAll(answered());
        all.putAll(lists());
        all.put("Problem", problem());
        return all;
    }

    private static Map<String, Object> answered() {
        return obj(
                "ReportCreated",
                object(
                        List.of("id", "reference", "receivedAt", "children"),
                        obj(
                                "id", id("Anmälans id."),
                                "reference", string("Ärendenummer att hänvisa till."),
                                "receivedAt", time("När anmälan kom in. Hel timme för anonym anmälare."),
                                "children",
                                        list(object(
                                                List.of("id", "clocks"),
                                                obj(
                                                        "id",
                                                        id("Id för bedömningen av barnet."),
                                                        "clocks",
                                                        list(ref("Clock"))))))),
                "Clock",
                object(
                        List.of("kind", "dueAt", "dueDate", "statutory", "rule"),
                        obj(
                                "kind", choice(ClockKind.class, "Vad som ska vara gjort."),
                                "dueAt", time("Första ögonblicket som är för sent."),
                                "dueDate", day("Sista lokala dagen i tid."),
                                "statutory", flag("Följer av lag, inte av kommunens egen ordning."),
                                "rule", string("Regeln i produktens regellista."))),
                "ChildState",
                childState(obj()),
                "Report",
                object(
                        List.of(
                                "id",
                                "matterId",
                                "reference",
                                "receivedAt",
                                "status",
                                "unit",
                                "reporter",
                                "children",
                                "concern"),
                        obj(
                                "id", id("Anmälans id."),
                                "matterId", id("Ärendets id, för tidslinje och anteckningar."),
                                "reference", string("Ärendenummer."),
                                "receivedAt", time("När anmälan kom in."),
                                "status", choice(MatterStatus.class, "Var ärendet står."),
                                "unit", id("Enheten."),
                                "responsible", id("Den som ansvarar."),
                                "reporter", ref("Reporter"),
                                "children",
                                        list(childState(obj(
                                                "personalNumber", string(TWELVE),
                                                "birthDate", day("Födelsedag."),
                                                "name", string("Namn."),
                                                "address", string("Adress."),
                                                "whereNow", string("Var barnet är nu."),
                                                "school", string("Förskola eller skola."),
                                                "guardians", list(ref("Guardian"))))),
                                "concern", ref("NewConcern"))),
                "AttachmentsCreated",
                object(
                        List.of("attachments"),
                        obj(
                                "attachments",
                                list(object(
                                        List.of("id", "mediaType", "size", "state", "note"),
                                        obj(
                                                "id", id("Bilagans id."),
                                                "mediaType", string("Typen enligt innehållet."),
                                                "size", whole("Byte."),
                                                "state", choice(Attachment.State.class, "Om bilagan går att öppna."),
                                                "note", string("Samma sak i ord.")))))),
                "NoteCreated",
                object(
                        List.of("id", "eventAt", "savedAt"),
                        obj(
                                "id",
                                id("Radens id."),
                                "eventAt",
                                time("När det hände."),
                                "savedAt",
                                time("När det sparades."))),
                "ApiInfo",
                object(
                        List.of("apiName", "apiVersion", "apiReleased", "apiDocumentation", "apiStatus"),
                        obj(
                                "apiName", string("API:ets namn."),
                                "apiVersion", string("Version."),
                                "apiReleased", day("När versionen kom."),
                                "apiDocumentation", string("Var beskrivningen finns."),
                                "apiStatus", string("active, deprecated eller retired."))));
    }

    private static Map<String, Object> childState(Map<String, Object> more) {
        Map<String, Object> properties = obj(
                "id", id("Id för bedömningen av barnet."),
                "state", choice(ChildState.State.class, "Var bedömningen står."),
                "version", whole("Skicka den med nästa steg för att inte skriva över någon annans."),
                "protectionAssessment",
                        object(
                                List.of("outcome", "assessor", "assessedAt"),
                                obj(
                                        "outcome", choice(ProtectionAssessment.Outcome.class, "Utfall."),
                                        "assessor", id("Medarbetaren."),
                                        "assessedAt", time("När."))),
                "preliminaryDecision",
                        object(
                                List.of("decision", "supportOffered", "decider", "decidedAt"),
                                obj(
                                        "decision", choice(DecisionBody.Way.class, "Beslutet."),
                                        "supportOffered", flag("Stöd utan utredning erbjuds."),
                                        "decider", id("Medarbetaren."),
                                        "decidedAt", time("När."))),
                "clocks", list(ref("Clock")));
        properties.putAll(more);
        return object(List.of("id", "state", "version", "clocks"), properties);
    }

    private static Map<String, Object> lists() {
        return obj(
                "ReportPage",
                page(object(
                        List.of("id", "matterId", "reference", "receivedAt", "status", "unit", "children"),
                        obj(
                                "id", id("Anmälans id."),
                                "matterId", id("Ärendets id."),
                                "reference", string("Ärendenummer."),
                                "receivedAt", time("När anmälan kom in."),
                                "status", choice(MatterStatus.class, "Var ärendet står."),
                                "unit", id("Enheten."),
                                "responsible", id("Den som ansvarar."),
                                "children", whole("Antal barn."),
                                "nextClock",
                                        object(
                                                List.of("kind", "dueAt", "statutory"),
                                                obj(
                                                        "kind", choice(ClockKind.class, "Vad."),
                                                        "dueAt", time("När det är för sent."),
                                                        "statutory", flag("Följer av lag.")))))),
                "TimelinePage",
                page(object(
                        List.of("id", "kind", "eventAt", "savedAt", "authorKind"),
                        obj(
                                "id", id("Radens id."),
                                "kind", choice(EntryKind.class, "Vad raden berättar."),
                                "childId", id("Bedömningen som raden gäller."),
                                "eventAt", time("När det hände."),
                                "savedAt", time("När det sparades."),
                                "authorKind", string("STAFF, CLIENT, VISITOR, RESIDENT eller MACHINE."),
                                "text", string("Texten."),
                                "correctedBy", id("Raden som rättar den här.")))),
                "ClockPage",
                page(object(
                        List.of("matterId", "kind", "dueAt", "dueDate", "statutory", "rule"),
                        obj(
                                "matterId", id("Ärendet."),
                                "childId", id("Bedömningen."),
                                "kind", choice(ClockKind.class, "Vad som ska vara gjort."),
                                "dueAt", time("Första ögonblicket som är för sent."),
                                "dueDate", day("Sista lokala dagen i tid."),
                                "statutory", flag("Följer av lag."),
                                "rule", string("Regeln.")))));
    }

    private static Map<String, Object> page(Map<String, Object> row) {
        return object(
                List.of("items", "page", "limit", "more"),
                obj(
                        "items", list(row),
                        "page", whole("Sidan, från 1."),
                        "limit", whole("Rader per sida."),
                        "more", flag("Det finns en sida till.")));
    }

    private static Map<String, Object> problem() {
        return object(
                List.of("type", "title", "status", "detail"),
                obj(
                        "type", obj("type", "string", "pattern", "^/problem/[a-z-]+$", "description", "Ändras inte."),
                        "title", string("Kort på svenska."),
                        "status", obj("type", "integer", "minimum", 400, "maximum", 599),
                        "detail", string("Vad som är fel och vad man gör åt det, på svenska."),
                        "instance", string("Felets nummer i loggen, vid fel hos oss."),
                        "rule", string("Regeln som säger nej."),
                        "errors",
                                list(object(
                                        List.of("field", "message"),
                                        obj(
                                                "field",
                                                        string(
                                                                "JSON Pointer in i det som skickades, parameterns eller regelns namn."),
                                                "message", string("Vad man gör åt det."))))));
    }
}
