package se.vagenin.handover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static se.vagenin.handover.FirstLine.HERE;
import static se.vagenin.handover.FirstLine.INVESTIGATORS;
import static se.vagenin.handover.FirstLine.START;
import static se.vagenin.handover.FirstLine.investigator;
import static se.vagenin.handover.FirstLine.otherInvestigator;
import static se.vagenin.handover.FirstLine.worker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.verapdf.pdfa.flavours.PDFAFlavour;
import se.vagenin.audit.Audit;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.NewClock;
import se.vagenin.casefile.NewEntry;
import se.vagenin.casefile.NoteDraft;
import se.vagenin.casefile.Outcome;
import se.vagenin.casefile.Timeline;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.document.Conformance;
import se.vagenin.handover.HandoverContents.Informed;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.intake.AssessmentRef;
import se.vagenin.intake.GiveFeedback;
import se.vagenin.intake.StepResult;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.Role;
import se.vagenin.kernel.Rules;
import se.vagenin.person.Protection;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.Meanwhile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** From the decision to open until the receiver has accepted, on a real database. */
class HandoverTest {

    private static final FirstLine LINE = new FirstLine();
    private static final Informed TOLD = new Informed(true, null);

    @AfterAll
    static void close() {
        LINE.close();
    }

    @Test
    void goesFromDecisionToAcceptedWithNothingLost() throws Exception {
        UUID matter = LINE.opened();
        HandoverPackage prepared = prepare(matter);
        assertThat(prepared.state()).isEqualTo(PackageState.PREPARED);

        send(prepared);
        HandoverPackage sent = find(prepared.id());
        assertThat(sent.state()).isEqualTo(PackageState.SENT);
        assertThat(sent.deliveredAt()).isPresent();
        accept(sent);

        assertThat(find(prepared.id()).state()).isEqualTo(PackageState.ACCEPTED);
        Matter closed = matter(matter);
        assertThat(closed.status()).isEqualTo(MatterStatus.HANDED_OVER);
        assertThat(closed.outcome()).isEqualTo(Outcome.HANDED_OVER);
        JsonNode data = json(folder(prepared.id()).resolve("overlamning.json"));
        assertThat(data.get("schema").asString()).isEqualTo("vagenin-handover/1");
        assertThat(data.get("report").get("text").asString()).isEqualTo(FirstLine.VERBATIM);
        JsonNode child = data.get("subjects").get(0);
        assertThat(child.get("person").get("personalNumber").asString()).isEqualTo("20191230-2385");
        assertThat(child.get("protections").get(0).get("reasons").asString()).isEqualTo("Barnet är hos mormor i natt.");
        assertThat(child.get("protections").get(0).get("assessor").asString()).isEqualTo("Sanna Exempel");
        assertThat(child.get("decision").get("decision").asString()).isEqualTo("OPEN");
        assertThat(child.get("decision").get("boardDecision").asString()).isEqualTo("SN 2026-01-20 § 7");
        assertThat(child.get("decision").get("noMeetingReason").asString()).isEqualTo("Det ökar risken för barnet.");
        assertThat(data.get("from").get("preparedBy").asString()).isEqualTo("Sanna Exempel");
    }

    @Test
    void theReceiptIsTheHashOfAManifestThatListsTheFilesThatLieThere() throws Exception {
        HandoverPackage sent = sent(LINE.opened());
        Path folder = folder(sent.id());

        JsonNode manifest = json(folder.resolve("manifest.json"));
        assertThat(manifest.get("files")).hasSize(2);
        for (JsonNode file : manifest.get("files")) {
            byte[] content = Files.readAllBytes(folder.resolve(file.get("name").asString()));
            assertThat(PackageFiles.sha256(content))
                    .isEqualTo(file.get("sha256").asString());
        }
        String hash = PackageFiles.sha256(Files.readAllBytes(folder.resolve("manifest.json")));
        assertThat(hash).isEqualTo(sentOf(sent).manifestHash());
        assertThat(LINE.here(() -> LINE.get(AnswerHandover.class).open(investigator(), sent.id()))
                        .receipt())
                .isEqualTo(hash);
    }

    @Test
    void thePaperCanBeArchivedAndReadAloud() throws Exception {
        byte[] paper = Files.readAllBytes(folder(sent(LINE.opened()).id()).resolve("overlamning.pdf"));

        assertThat(Conformance.failures(paper, PDFAFlavour.PDFA_2_A)).isEmpty();
        assertThat(Conformance.failures(paper, PDFAFlavour.PDFUA_1)).isEmpty();
    }

    @Test
    void theFolderAndItsFilesAreTheServersOwn() throws Exception {
        Path folder = folder(sent(LINE.opened()).id());

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder)))
                .isEqualTo("rwx------");
        try (var files = Files.list(folder)) {
            assertThat(files.toList())
                    .hasSize(3)
                    .allSatisfy(file -> assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                            .isEqualTo("rw-------"));
        }
    }

    @Test
    @Tag("R18")
    void clocksTravelAndStopHereAsMoved() {
        UUID matter = LINE.opened();
        HandoverPackage sent = sent(matter);
        assertThat(sent.contents().clocks())
                .filteredOn(clock -> clock.kind().equals("INVESTIGATION"))
                .singleElement()
                .satisfies(clock -> {
                    assertThat(clock.dueDate()).isEqualTo("2027-03-24");
                    assertThat(clock.statutory()).isTrue();
                    assertThat(clock.rule()).isEqualTo("R18");
                });
        assertThat(running(matter)).contains(ClockKind.INVESTIGATION, ClockKind.REPORTER_FEEDBACK);

        accept(sent);

        assertThat(running(matter)).isEmpty();
        assertThat(stoppedAs(matter, "INVESTIGATION")).isEqualTo("MOVED");
        assertThat(LINE.here(() -> LINE.get(AnswerHandover.class).open(investigator(), sent.id()))
                        .made()
                        .contents()
                        .clocks())
                .isEqualTo(sent.contents().clocks());
    }

    @Test
    @Tag("R20")
    void asksWhetherThoseConcernedWereToldAndKeepsTheAnswer() {
        UUID matter = LINE.opened();

        var silent = LINE.here(() -> LINE.get(PrepareHandover.class)
                .prepare(worker(), new PrepareHandover.Order(matter, INVESTIGATORS, new Informed(false, "  "))));
        assertThat(silent).isEqualTo(new HandoverResult.Refused(Rules.get("R20").refusal()));

        HandoverPackage made = prepare(matter, new Informed(false, "Det ökar risken för barnet i natt."));
        send(made);
        assertThat(find(made.id()).contents().informed().told()).isFalse();
        assertThat(newest(matter).body()).contains("inte fått veta", "Det ökar risken för barnet i natt.");
    }

    @Test
    void aReceiverOutsideTheListIsRefused() {
        UUID matter = LINE.opened();
        for (UUID wrong : List.of(FirstLine.RECEPTION, FirstLine.id(99))) {
            var result = LINE.here(() ->
                    LINE.get(PrepareHandover.class).prepare(worker(), new PrepareHandover.Order(matter, wrong, TOLD)));
            assertThat(result).isInstanceOf(HandoverResult.Refused.class);
        }
        assertThat(count("handover_package", matter)).isZero();
    }

    @Test
    void anotherMunicipalityFindsNothing() {
        UUID matter = LINE.opened();
        HandoverPackage sent = sent(matter);

        assertThatThrownBy(() -> LINE.in(
                        FirstLine.ELSEWHERE,
                        () -> LINE.get(HandoverDesk.class).open(FirstLine.stranger(Role.INTAKE_WORKER), matter)))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> LINE.in(
                        FirstLine.ELSEWHERE,
                        () -> LINE.get(AnswerHandover.class)
                                .open(FirstLine.stranger(Role.SPECIALISED_UNIT_WORKER), sent.id())))
                .isInstanceOf(NotFound.class);
        assertThat(LINE.in(
                        FirstLine.ELSEWHERE,
                        () -> LINE.get(AnswerHandover.class).list(FirstLine.stranger(Role.SPECIALISED_UNIT_WORKER))))
                .isEmpty();
    }

    @Test
    void rowLevelSecurityAloneHidesPackagesAndMessages() {
        sent(LINE.opened());
        for (String table : List.of("handover_package", "outbox_message", "handover_function")) {
            assertThat(rows(table, FirstLine.ELSEWHERE)).as(table).isZero();
            assertThat(JdbcClient.create(LINE.application())
                            .sql("select count(*) from " + table)
                            .query(Integer.class)
                            .single())
                    .as(table + " without a municipality")
                    .isZero();
        }
        assertThat(rows("handover_package", HERE)).isPositive();
    }

    @Test
    void onlyTheReceivingUnitOpensIt() {
        HandoverPackage sent = sent(LINE.opened());

        assertThatThrownBy(() -> LINE.here(() -> LINE.get(AnswerHandover.class).open(otherInvestigator(), sent.id())))
                .isInstanceOf(NotFound.class);
        assertThatThrownBy(() -> LINE.here(() -> LINE.get(AnswerHandover.class).open(worker(), sent.id())))
                .isInstanceOf(NotFound.class);
        assertThat(LINE.here(() -> LINE.get(AnswerHandover.class).list(otherInvestigator())))
                .noneMatch(each -> each.id().equals(sent.id()));
        assertThat(LINE.here(() -> LINE.get(AnswerHandover.class).list(investigator())))
                .anyMatch(each -> each.id().equals(sent.id()));
    }

    @Test
    @Tag("R32")
    void openingIsInTheLog() {
        UUID matter = LINE.opened();
        HandoverPackage sent = sent(matter);
        LINE.here(() -> LINE.get(AnswerHandover.class).open(investigator(), sent.id()));

        assertThat(LINE.here(() -> LINE.get(Audit.class).about(HERE, matter, 50)))
                .anyMatch(row -> row.action().equals("OPEN_HANDOVER")
                        && row.actor().equals(investigator().id().toString()));
    }

    @Test
    void whatHappenedAfterThePreviewStopsTheSending() {
        UUID matter = LINE.opened();
        HandoverPackage prepared = prepare(matter);
        write(matter, "Mormor ringde.");

        assertThat(sendResult(prepared)).isEqualTo(new HandoverResult.Stale(matter));
        assertThat(find(prepared.id()).state()).isEqualTo(PackageState.PREPARED);
        assertThat(count("outbox_message", matter)).isZero();

        HandoverPackage again = prepare(matter);
        send(again);
        assertThat(find(prepared.id()).state()).isEqualTo(PackageState.UNDONE);
        assertThat(find(again.id()).contents().events()).anyMatch(event -> "Mormor ringde.".equals(event.text()));
    }

    @Test
    void clicksAtTheSameTimeSendOnce() throws Exception {
        UUID matter = LINE.opened();
        HandoverPackage prepared = prepare(matter);

        try (var hands = Executors.newFixedThreadPool(4)) {
            List<Callable<HandoverResult>> clicks = java.util.Collections.nCopies(4, () -> sendResult(prepared));
            for (var click : hands.invokeAll(clicks)) {
                assertThat(click.get()).isIn(new HandoverResult.Done(prepared.id()), new HandoverResult.Stale(matter));
            }
        }

        assertThat(count("outbox_message", matter)).isEqualTo(1);
        assertThat(timeline(matter))
                .filteredOn(entry -> entry.kind() == EntryKind.HANDOVER)
                .hasSize(1);
        assertThat(sendResult(prepared)).isEqualTo(new HandoverResult.Done(prepared.id()));
    }

    @Test
    void whatIsUndoneIsNeverSent() {
        HandoverPackage prepared = prepare(LINE.opened());
        var step = new SendHandover.Step(prepared.matterId(), prepared.id(), prepared.version());

        assertThat(LINE.here(() -> LINE.get(SendHandover.class).undo(worker(), step)))
                .isInstanceOf(HandoverResult.Done.class);
        assertThat(sendResult(prepared)).isInstanceOf(HandoverResult.Stale.class);
        assertThat(count("outbox_message", prepared.matterId())).isZero();
    }

    @Test
    void whatIsSentIsNotUndone() {
        HandoverPackage sent = sent(LINE.opened());
        var step = new SendHandover.Step(sent.matterId(), sent.id(), sent.version());

        assertThat(LINE.here(() -> LINE.get(SendHandover.class).undo(worker(), step)))
                .isInstanceOf(HandoverResult.Stale.class);
        assertThat(find(sent.id()).state()).isEqualTo(PackageState.SENT);
    }

    @Test
    void aWrongReceiptClosesNothing() {
        UUID matter = LINE.opened();
        HandoverPackage sent = sent(matter);

        var result = LINE.here(() -> LINE.get(AnswerHandover.class).accept(investigator(), step(sent), "0".repeat(64)));

        assertThat(result).isInstanceOf(HandoverResult.Refused.class);
        assertThat(matter(matter).status()).isEqualTo(MatterStatus.AWAITING_HANDOVER);
        assertThat(running(matter)).isNotEmpty();
    }

    @Test
    void isNotAcceptedBeforeItIsDelivered() {
        HandoverPackage prepared = prepare(LINE.opened());
        sendResult(prepared);
        HandoverPackage sent = find(prepared.id());

        var result = LINE.here(() -> LINE.get(AnswerHandover.class)
                .accept(investigator(), step(sent), sentOf(sent).manifestHash()));

        assertThat(result).isInstanceOf(HandoverResult.Refused.class);
    }

    @Test
    void whatComesBackWaitsHereWithItsReasonAndCanBeSentAgain() {
        UUID matter = LINE.opened();
        HandoverPackage sent = sent(matter);
        assertThat(LINE.here(() -> LINE.get(AnswerHandover.class).sendBack(investigator(), step(sent), "  ")))
                .isInstanceOf(HandoverResult.Refused.class);

        LINE.here(() ->
                LINE.get(AnswerHandover.class).sendBack(investigator(), step(sent), "Barnet bor i en annan kommun."));

        assertThat(matter(matter).status()).isEqualTo(MatterStatus.AWAITING_HANDOVER);
        assertThat(newest(matter).body()).contains("Barnet bor i en annan kommun.");
        assertThat(running(matter)).contains(ClockKind.INVESTIGATION);
        assertThat(LINE.here(() -> LINE.get(HandoverDesk.class).open(worker(), matter))
                        .lastReturned())
                .isPresent();
        accept(sent(matter));
        assertThat(matter(matter).status()).isEqualTo(MatterStatus.HANDED_OVER);
    }

    @Test
    @Tag("R18")
    void nothingIsWrittenHereAfterTheReceiverHasAccepted() {
        UUID matter = LINE.opened();
        var draft = new NoteDraft(UUID.randomUUID(), matter, 0, START, "Började skriva före.", false, null);
        LINE.here(() -> LINE.get(Timeline.class).saveDraft(worker(), draft));
        accept(sent(matter));
        Matter closed = matter(matter);
        var clock = new NewClock(
                null,
                ClockKind.SUPPORT_ANSWER,
                "R11",
                Rules.RULESET_VERSION,
                false,
                START,
                java.time.LocalDate.of(2026, 12, 1),
                START.plusSeconds(90_000),
                null);

        List<Runnable> writes = List.of(
                () -> write(matter, "Efteråt."),
                () -> LINE.get(Timeline.class)
                        .saveDraft(worker(), new NoteDraft(UUID.randomUUID(), matter, 0, START, "Ny.", false, null)),
                () -> LINE.get(Timeline.class).lock(worker(), matter, draft.id(), 1),
                () -> inTransaction(
                        () -> LINE.get(Matters.class).assign(worker(), closed, worker().id(), closed.unitId())),
                () -> inTransaction(
                        () -> LINE.get(Matters.class).move(worker(), closed, MatterStatus.AWAITING_DECISION, null)),
                () -> inTransaction(() -> LINE.get(Clocks.class).start(HERE, matter, List.of(clock))));

        for (Runnable write : writes) {
            assertThatThrownBy(() -> Tenant.run(HERE, write)).isInstanceOf(AccessDenied.class);
        }
        assertThat(LINE.here(() -> LINE.get(PrepareHandover.class)
                        .prepare(worker(), new PrepareHandover.Order(matter, INVESTIGATORS, TOLD))))
                .isInstanceOf(HandoverResult.Refused.class);
        assertThat(matter(matter).version()).isEqualTo(closed.version());
    }

    @Test
    void aProtectedPersonsWhereaboutsStayOutAndThatIsSaid() throws Exception {
        UUID matter = LINE.opened(Protection.PROTECTED_REGISTRATION);
        var contents = LINE.here(() -> {
            var found = LINE.get(se.vagenin.intake.Concerns.class)
                    .ofMatter(HERE, matter)
                    .orElseThrow();
            return LINE.get(HandoverPreview.class).of(worker(), found);
        });

        assertThat(contents.withheld()).singleElement().asString().contains("skyddade personuppgifter");
        String files = new JsonMapper().writeValueAsString(contents);
        assertThat(files).doesNotContain("Hemliga gatan", "Hos mormor", "Provskolan", "08-123 456 11");
    }

    @Test
    @Tag("R48")
    void howThePersonMayBeReachedGoesAlong() throws Exception {
        UUID open = LINE.opened();
        UUID hidden = LINE.opened(Protection.PROTECTED_REGISTRATION);
        var safe = new SafeContact(
                Set.of(SafeContact.Way.CALL),
                "070-174 06 05",
                "Vardagar 9–11",
                SafeContact.Voicemail.NO,
                true,
                "Ring aldrig hem",
                "Arabiska",
                true);
        for (UUID matter : List.of(open, hidden)) {
            UUID person = LINE.here(
                    () -> LINE.get(Matters.class).subjects(HERE, matter).getFirst());
            Tenant.run(
                    HERE, () -> inTransaction(() -> LINE.get(SafeContacts.class).record(worker(), person, safe)));
        }

        JsonNode told =
                json(folder(sent(open).id()).resolve("overlamning.json")).at("/subjects/0/person/safeContact");
        assertThat(told.get("neverAt").asString()).isEqualTo("Ring aldrig hem");
        assertThat(told.get("reach").asString()).isEqualTo("070-174 06 05");
        assertThat(told.get("interpreter").asBoolean()).isTrue();
        var previewed = LINE.here(() -> LINE.get(HandoverPreview.class)
                .of(
                        worker(),
                        LINE.get(se.vagenin.intake.Concerns.class)
                                .ofMatter(HERE, hidden)
                                .orElseThrow()));
        JsonNode masked = new JsonMapper().valueToTree(previewed).at("/subjects/0/person/safeContact");
        assertThat(masked.get("neverAt").asString()).isEqualTo("Ring aldrig hem");
        assertThat(masked.get("reach").isNull())
                .as("a protected person's number")
                .isTrue();
    }

    @Test
    @Tag("R48")
    void whatTheReporterAskedForGoesAlong() throws Exception {
        var safe = new SafeContact(
                Set.of(SafeContact.Way.SMS), "", "Vardagar 9–11", SafeContact.Voicemail.NO, true, "", "", false);

        JsonNode told = json(folder(sent(LINE.openedByReporter(safe)).id()).resolve("overlamning.json"))
                .at("/report/reporter/safeContact");
        assertThat(told.get("hours").asString()).isEqualTo("Vardagar 9–11");
        assertThat(told.get("voicemail").asString()).isEqualTo("NO");
        JsonNode unsaid = json(folder(sent(LINE.opened()).id()).resolve("overlamning.json"))
                .at("/report/reporter/safeContact");
        assertThat(unsaid.isNull()).isTrue();
    }

    @Test
    void nothingReadableLiesInTheDatabase() {
        UUID matter = LINE.opened();
        sent(matter);
        String everything = LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> JdbcClient.create(LINE.application())
                        .sql("""
                        select string_agg(encode(p.contents, 'escape') || encode(m.payload, 'escape'), '')
                        from handover_package p join outbox_message m on m.package_id = p.id
                        where p.municipality = 136 and m.municipality = 136
                        """)
                        .query(String.class)
                        .single()));
        // Read outside the bound transaction, row-level security would give nothing and the test would prove nothing.
        assertThat(everything).isNotNull();
        assertThat(everything.length()).isGreaterThan(10_000);
        assertThat(everything).doesNotContain("Provbarn", "mormor", "Polisen");
    }

    /** Both touch the clock of the answer and the matter's row; taken in another order they would wait for each other. */
    @Test
    void anAnswerToTheReporterAndTheReceiversAcceptanceTakeTurns() throws Exception {
        UUID matter = LINE.opened();
        HandoverPackage sent = sent(matter);
        Actor.Staff receiver = investigator();
        String receipt = LINE.here(() -> LINE.get(AnswerHandover.class).open(receiver, sent.id()))
                .receipt();
        var child = LINE.here(() -> LINE.get(se.vagenin.intake.Concerns.class).ofMatter(HERE, matter))
                .orElseThrow()
                .assessments()
                .getFirst();
        var accepted = LINE.here(() -> Meanwhile.of(
                LINE.superuser(),
                LINE.get(TransactionTemplate.class),
                () -> LINE.get(Matters.class).lock(HERE, matter),
                () -> LINE.here(() -> LINE.get(AnswerHandover.class).accept(receiver, step(sent), receipt)),
                () -> assertThat(LINE.get(GiveFeedback.class)
                                .give(
                                        worker(),
                                        new AssessmentRef(matter, child.id(), child.version()),
                                        Optional.empty()))
                        .isInstanceOf(StepResult.Done.class)));
        assertThat(Meanwhile.result(accepted)).isEqualTo(new HandoverResult.Done(sent.id()));
        assertThat(matter(matter).status()).isEqualTo(MatterStatus.HANDED_OVER);
    }

    private static HandoverPackage prepare(UUID matter) {
        return prepare(matter, TOLD);
    }

    private static HandoverPackage prepare(UUID matter, Informed informed) {
        var result = LINE.here(() -> LINE.get(PrepareHandover.class)
                .prepare(worker(), new PrepareHandover.Order(matter, INVESTIGATORS, informed)));
        assertThat(result).isInstanceOf(HandoverResult.Done.class);
        return find(((HandoverResult.Done) result).packageId());
    }

    private static HandoverResult sendResult(HandoverPackage prepared) {
        return LINE.here(() -> LINE.get(SendHandover.class)
                .send(worker(), new SendHandover.Step(prepared.matterId(), prepared.id(), prepared.version())));
    }

    private static void send(HandoverPackage prepared) {
        assertThat(sendResult(prepared)).isEqualTo(new HandoverResult.Done(prepared.id()));
        LINE.get(Courier.class).deliver(HERE);
    }

    private static HandoverPackage sent(UUID matter) {
        HandoverPackage prepared = prepare(matter);
        send(prepared);
        return find(prepared.id());
    }

    private static void accept(HandoverPackage sent) {
        Actor.Staff receiver = investigator();
        String receipt = LINE.here(() -> LINE.get(AnswerHandover.class).open(receiver, sent.id()))
                .receipt();
        assertThat(LINE.here(() -> LINE.get(AnswerHandover.class).accept(receiver, step(sent), receipt)))
                .isEqualTo(new HandoverResult.Done(sent.id()));
    }

    private static AnswerHandover.Step step(HandoverPackage sent) {
        return new AnswerHandover.Step(sent.id(), sent.version());
    }

    private static HandoverPackage.Sent sentOf(HandoverPackage made) {
        return java.util.Objects.requireNonNull(made.sent());
    }

    private static HandoverPackage find(UUID id) {
        return LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(PackageStore.class).find(HERE, id).orElseThrow()));
    }

    private static Matter matter(UUID id) {
        return LINE.here(() -> LINE.get(Matters.class).find(HERE, id)).orElseThrow();
    }

    private static List<TimelineEntry> timeline(UUID matter) {
        return LINE.here(() -> LINE.get(Timeline.class).of(worker(), matter));
    }

    private static TimelineEntry newest(UUID matter) {
        return timeline(matter).getFirst();
    }

    private static List<ClockKind> running(UUID matter) {
        return LINE.here(() -> LINE.get(Clocks.class).of(HERE, matter)).stream()
                .filter(clock -> clock.running())
                .map(clock -> clock.set().kind())
                .toList();
    }

    private static String stoppedAs(UUID matter, String kind) {
        return LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(JdbcClient.class)
                        .sql("select stopped_as from clock where municipality = 136 and matter_id = ? and kind = ?")
                        .params(matter, kind)
                        .query(String.class)
                        .single()));
    }

    private static int count(String table, UUID matter) {
        return LINE.here(() -> LINE.get(TransactionTemplate.class)
                .execute(_ -> LINE.get(JdbcClient.class)
                        .sql("select count(*) from " + table + " where municipality = 136 and matter_id = ?")
                        .param(matter)
                        .query(Integer.class)
                        .single()));
    }

    private static int rows(String table, se.vagenin.kernel.Municipality municipality) {
        return LINE.in(
                municipality,
                () -> LINE.get(TransactionTemplate.class)
                        .execute(_ -> LINE.get(JdbcClient.class)
                                .sql("select count(*) from " + table)
                                .query(Integer.class)
                                .single()));
    }

    private static void write(UUID matter, String words) {
        Tenant.run(
                HERE,
                () -> inTransaction(() -> LINE.get(Timeline.class)
                        .append(worker(), matter, new NewEntry(null, EntryKind.CONTACT, START, words))));
    }

    private static void inTransaction(Runnable work) {
        LINE.get(TransactionTemplate.class).executeWithoutResult(_ -> work.run());
    }

    private static Path folder(UUID id) {
        return LINE.drop().resolve("0136").resolve("barn-unga").resolve(id.toString());
    }

    private static JsonNode json(Path file) throws Exception {
        return new JsonMapper().readTree(Files.readAllBytes(file));
    }
}
