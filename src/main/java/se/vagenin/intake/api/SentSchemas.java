package se.vagenin.intake.api;

import static se.vagenin.intake.api.Doc.choice;
import static se.vagenin.intake.api.Doc.flag;
import static se.vagenin.intake.api.Doc.list;
import static se.vagenin.intake.api.Doc.obj;
import static se.vagenin.intake.api.Doc.object;
import static se.vagenin.intake.api.Doc.ref;
import static se.vagenin.intake.api.Doc.string;
import static se.vagenin.intake.api.Doc.text;
import static se.vagenin.intake.api.Doc.time;
import static se.vagenin.intake.api.Doc.whole;

import java.util.List;
import java.util.Map;
import se.vagenin.intake.ProtectionAssessment;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.ReporterCategory;
import se.vagenin.person.SafeContact;

/** The forms of what is sent. */
final class SentSchemas {

    private SentSchemas() {}

    static Map<String, Object> all() {
        return obj(
                "NewReport",
                object(
                        List.of("children", "concern"),
                        obj(
                                "reporter", ref("Reporter"),
                                "children",
                                        obj(
                                                "type",
                                                "array",
                                                "minItems",
                                                1,
                                                "maxItems",
                                                ReportBody.MOST_CHILDREN,
                                                "items",
                                                ref("NewChild")),
                                "concern", ref("NewConcern"))),
                "Reporter",
                object(
                        List.of("category"),
                        obj(
                                "category", choice(ReporterCategory.class, "Vem som anmäler."),
                                "anonymous",
                                        flag(
                                                "Bara för PRIVATE, och då utan namn, roll, verksamhet, telefon och e-post."),
                                "name", text(ReportBody.LONGEST_LINE, "Anmälarens namn."),
                                "role", text(ReportBody.LONGEST_LINE, "Yrkesroll."),
                                "organisation",
                                        text(
                                                ReportBody.LONGEST_LINE,
                                                "Verksamhet. Namn eller verksamhet krävs i tjänsten."),
                                "phone", text(50, "Telefon."),
                                "email", text(ReportBody.LONGEST_LINE, "E-post."),
                                "wantsFeedback",
                                        flag("Vill veta om utredning inleds (19 kap. 6 § SoL). Inte för PRIVATE."))),
                "NewChild",
                object(
                        List.of(),
                        obj(
                                "personalNumber",
                                        text(20, ApiSchemas.TWELVE + " Inte tillsammans med birthDate eller unknown."),
                                "birthDate",
                                        obj(
                                                "type",
                                                List.of("string", "null"),
                                                "format",
                                                "date",
                                                "description",
                                                "Födelsedag."),
                                "unknown", flag("Barnets identitet är okänd."),
                                "name", text(ReportBody.LONGEST_LINE, "Barnets namn."),
                                "address", text(ReportBody.LONGEST_ADDRESS, "Adress."),
                                "whereNow", text(ReportBody.LONGEST_ADDRESS, "Var barnet är nu."),
                                "school", text(ReportBody.LONGEST_LINE, "Förskola eller skola."),
                                "guardians",
                                        obj(
                                                "type",
                                                "array",
                                                "maxItems",
                                                ReportBody.MOST_GUARDIANS,
                                                "items",
                                                ref("Guardian")),
                                "safeContact", ref("SafeContact"))),
                "SafeContact",
                object(
                        List.of(),
                        obj(
                                "ways", list(choice(SafeContact.Way.class, "Säkra sätt.")),
                                "reach", text(SafeContact.LONGEST, "Säkert nummer eller säker adress."),
                                "hours", text(SafeContact.LONGEST, "När det är säkert."),
                                "voicemail", choice(SafeContact.Voicemail.class, "Om meddelande får lämnas."),
                                "neutralSender", flag("Inget får visa att det gäller socialtjänsten."),
                                "neverAt",
                                        text(
                                                SafeContact.LONGEST,
                                                "Nummer, adress eller person som aldrig får användas."),
                                "language", text(SafeContact.LONGEST, "Språk."),
                                "interpreter", flag("Tolk behövs (13 § FL)."))),
                "Guardian",
                object(
                        List.of(),
                        obj(
                                "name", text(ReportBody.LONGEST_LINE, "Vårdnadshavarens namn."),
                                "personalNumber", text(20, ApiSchemas.TWELVE),
                                "phone", text(50, "Telefon."))),
                "NewConcern",
                object(
                        List.of("text"),
                        obj(
                                "text",
                                        obj(
                                                "type",
                                                "string",
                                                "minLength",
                                                1,
                                                "maxLength",
                                                ReportBody.LONGEST_TEXT,
                                                "description",
                                                "Vad oron gäller. Sparas ordagrant."),
                                "reasons", list(choice(ReportedConcern.Reason.class, "Slag av oro.")),
                                "since", text(ReportBody.LONGEST_ADDRESS, "Hur länge det har pågått."),
                                "immediateDanger", yesNo("Är barnet i fara nu? Ring 112 vid akut fara."),
                                "guardiansInformed", yesNo("Vet vårdnadshavarna om anmälan?"))),
                "NewProtectionAssessment",
                object(
                        List.of("assessor", "outcome"),
                        obj(
                                "assessor", string("Medarbetaren som har gjort bedömningen: id eller inloggningsnamn."),
                                "outcome", choice(ProtectionAssessment.Outcome.class, "Vad bedömningen kom fram till."),
                                "bases", list(choice(ProtectionAssessment.Basis.class, "Underlag.")),
                                "reasons",
                                        text(
                                                ReportBody.LONGEST_TEXT,
                                                "Skälen. Krävs för att bedömningen ska gå att låsa."),
                                "childHeard", ref("ChildHeard"),
                                "assessedAt", time("När bedömningen gjordes. Utelämnat: nu."),
                                "version", whole("Versionen som lästes. Utelämnat: den som gäller."))),
                "NewPreliminaryDecision",
                object(
                        List.of("decider", "decision"),
                        obj(
                                "decider", string("Medarbetaren som har beslutat: id eller inloggningsnamn."),
                                "decision",
                                        choice(
                                                DecisionBody.Way.class,
                                                "Inled, inled inte, eller för till pågående utredning."),
                                "reasons", text(ReportBody.LONGEST_TEXT, "Skälen. Krävs för DECLINE."),
                                "supportOffered", flag("Stöd utan utredning erbjuds. Bara med DECLINE."),
                                "investigationRef",
                                        text(
                                                ReportBody.LONGEST_LINE,
                                                "Den pågående utredningens nummer. Krävs för ATTACH."),
                                "childHeard", ref("ChildHeard"),
                                "meeting",
                                        object(
                                                List.of("offered"),
                                                obj(
                                                        "offered", flag("Ett möte har erbjudits (19 kap. 5 § SoL)."),
                                                        "reason", text(ReportBody.LONGEST_TEXT, "Varför inte."))),
                                "violenceOverride",
                                        text(
                                                ReportBody.LONGEST_TEXT,
                                                "Varför ingen utredning inleds trots uppgifter om våld."),
                                "version", whole("Versionen som lästes. Utelämnat: den som gäller."))),
                "ChildHeard",
                object(
                        List.of("heard"),
                        obj(
                                "heard", flag("Barnet har fått information och komma till tals (R09)."),
                                "reason", text(ReportBody.LONGEST_TEXT, "Varför inte. Krävs när heard är false."))),
                "NewNote",
                object(
                        List.of("text"),
                        obj(
                                "text", obj("type", "string", "minLength", 1, "maxLength", ReportBody.LONGEST_TEXT),
                                "eventAt", time("När det hände. Utelämnat: nu."))));
    }

    private static Map<String, Object> yesNo(String description) {
        return obj(
                "description",
                description + " true, false, eller YES, NO, UNKNOWN.",
                "oneOf",
                List.of(obj("type", List.of("boolean", "null")), choice(ReportedConcern.Answer.class, "Svar.")));
    }
}
