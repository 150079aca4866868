package se.vagenin.intake.contact;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import se.vagenin.casefile.ClockKind;
import se.vagenin.casefile.Clocks;
import se.vagenin.casefile.EntryKind;
import se.vagenin.casefile.Matter;
import se.vagenin.casefile.MatterClock;
import se.vagenin.casefile.MatterKind;
import se.vagenin.casefile.MatterStatus;
import se.vagenin.casefile.Matters;
import se.vagenin.casefile.Outcome;
import se.vagenin.casefile.Timeline;
import se.vagenin.casefile.TimelineEntry;
import se.vagenin.crypto.code.ReturnCode;
import se.vagenin.identity.AccessDenied;
import se.vagenin.identity.NotFound;
import se.vagenin.intake.CloseMatter;
import se.vagenin.intake.Concerns;
import se.vagenin.intake.Receipt;
import se.vagenin.intake.ReportedConcern;
import se.vagenin.intake.StepResult;
import se.vagenin.intake.contact.AnswerPerson.Answered;
import se.vagenin.intake.contact.ReturnVisit.Opened;
import se.vagenin.kernel.Actor;
import se.vagenin.kernel.PersonalNumber;
import se.vagenin.kernel.SwedishTime;
import se.vagenin.person.Persons;
import se.vagenin.person.SafeContact;
import se.vagenin.person.SafeContacts;
import se.vagenin.tenancy.Tenant;
import se.vagenin.testing.DemoApp;
import se.vagenin.testing.Meanwhile;
import se.vagenin.testing.People;
import se.vagenin.testing.Superuser;
import se.vagenin.testing.TestClock;

/** A conversation from the first word to the last, by the use cases, on a real database. */
@DemoApp
class ConversationFlowTest {

    private static final Instant HOUR = TestClock.START.truncatedTo(ChronoUnit.HOURS);

    @Autowired
    ApplicationContext context;

    @Autowired
    People people;

    @Autowired
    TestClock clock;

    @Autowired
    Environment environment;

    private Talking talking;
    private final SecureRandom random = new SecureRandom();

    @BeforeEach
    void ready() {
        clock.reset();
        talking = new Talking(context);
    }

    @AfterEach
    void reset() {
        clock.reset();
    }

    @Test
    void whoWritesWithoutANameComesBackWithTheCodeAndIsAnswered() {
        NewConversation begun = talking.begin(Talking.anonymous("Jag orkar inte med mina barn."));
        Matter matter = matter(begun.id());
        assertThat(matter.kind()).isEqualTo(MatterKind.CONVERSATION);
        assertThat(matter.status()).isEqualTo(MatterStatus.AWAITING_REPLY);
        assertThat(matter.title()).isEqualTo("Anonym: föräldraskap");
        assertThat(matter.subjects()).isZero();
        assertThat(running(begun.id())).containsExactly(ClockKind.PERSON_REPLY);

        assertThat(answer(begun.id(), 1, "Vi har en grupp för dig.")).isEqualTo(new Answered.Sent());
        assertThat(matter(begun.id()).status()).isEqualTo(MatterStatus.AWAITING_PERSON);
        assertThat(running(begun.id())).isEmpty();

        Conversation read = opened(begun.code());
        assertThat(read.messages())
                .extracting(Conversation.Message::body)
                .containsExactly("Jag orkar inte med mina barn.", "Vi har en grupp för dig.");
        assertThat(read.messages().getLast().staff()).isEqualTo(people.sanna().id());

        assertThat(write(begun.id(), UUID.randomUUID(), "När är den?")).isTrue();
        assertThat(matter(begun.id()).status()).isEqualTo(MatterStatus.AWAITING_REPLY);
        assertThat(running(begun.id())).containsExactly(ClockKind.PERSON_REPLY);
        assertThat(timeline(begun.id()))
                .extracting(TimelineEntry::kind)
                .containsExactlyInAnyOrder(EntryKind.RECEIVED, EntryKind.MESSAGE, EntryKind.MESSAGE, EntryKind.MESSAGE);
    }

    @Test
    @Tag("R15")
    void nothingFinerThanTheHourIsKeptOfOneWithoutAName() {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        clock.forward(Duration.ofMinutes(17));
        write(begun.id(), UUID.randomUUID(), "En sak till.");
        opened(begun.code());
        JdbcClient all = everything();
        for (String times : List.of(
                "select arrived_at from matter where id = :id",
                "select sent_at from conversation_message where matter_id = :id",
                "select event_at from timeline_entry where matter_id = :id",
                "select saved_at from timeline_entry where matter_id = :id",
                "select locked_at from timeline_entry where matter_id = :id",
                "select started_at from clock where matter_id = :id",
                "select at from audit_entry where object_id = :id")) {
            assertThat(all.sql(times)
                            .param("id", begun.id())
                            .query((row, _) -> row.getTimestamp(1).toInstant())
                            .list())
                    .as(times)
                    .isNotEmpty()
                    .allSatisfy(at -> assertThat(at).isEqualTo(HOUR));
        }
        List<UUID> ids = all.sql("""
                        select id from conversation_message where matter_id = :id
                        union all select id from timeline_entry where matter_id = :id
                        union all select id from audit_entry where object_id = :id
                        union all select id from clock where matter_id = :id
                        """)
                .param("id", begun.id())
                .query((row, _) -> row.getObject(1, UUID.class))
                .list();
        assertThat(ids)
                .hasSizeGreaterThan(6)
                .allSatisfy(id ->
                        assertThat(tellsNoMoreThanTheHour(id)).as(id.toString()).isTrue());
        assertThat(all.sql("select count(*) from audit_entry where object_id = :id and effect = 'READ'")
                        .param("id", begun.id())
                        .query(Long.class)
                        .single())
                .as("coming back and reading is not noted")
                .isZero();
    }

    private static boolean tellsNoMoreThanTheHour(UUID id) {
        boolean ordered = id.version() == 7;
        return !ordered
                || (id.getMostSignificantBits() >>> 16) % Duration.ofHours(1).toMillis() == 0;
    }

    @Test
    void theCodeIsStoredOnlyAsAnIndex() {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        String row = everything()
                .sql("select c::text || m::text from conversation c join conversation_message m using (matter_id)"
                        + " where matter_id = :id")
                .param("id", begun.id())
                .query(String.class)
                .single();
        assertThat(row).doesNotContain(begun.code().digits()).doesNotContain("Hej.");
    }

    @Test
    void sentTwiceAtOnceIsOneConversation() throws Exception {
        NewConversation one = Talking.anonymous("Dubbelklick.");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<NewConversation>> all = IntStream.range(0, 8)
                    .<Callable<NewConversation>>mapToObj(_ -> () -> talking.begin(one))
                    .toList();
            for (var sent : senders.invokeAll(all)) {
                sent.get();
            }
        }
        assertThat(opened(one.code()).messages()).hasSize(1);
        UUID message = UUID.randomUUID();
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, 8)
                    .<Callable<Boolean>>mapToObj(_ -> () -> write(one.id(), message, "En gång till."))
                    .toList();
            for (var sent : senders.invokeAll(all)) {
                assertThat(sent.get()).isTrue();
            }
        }
        assertThat(opened(one.code()).messages()).hasSize(2);
    }

    @Test
    void messagesOfTwoTabsAtOnceAllArrive() throws Exception {
        NewConversation begun = talking.begin(Talking.anonymous("Två flikar."));
        answer(begun.id(), 1, "Svar.");
        try (var senders = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<Boolean>> all = IntStream.range(0, 6)
                    .<Callable<Boolean>>mapToObj(i -> () -> write(begun.id(), UUID.randomUUID(), "Flik " + i))
                    .toList();
            for (var sent : senders.invokeAll(all)) {
                assertThat(sent.get()).isTrue();
            }
        }
        Conversation read = opened(begun.code());
        assertThat(read.messages()).extracting(Conversation.Message::position).containsExactly(1, 2, 3, 4, 5, 6, 7, 8);
    }

    @Test
    void codeOpensNothingInAnotherMunicipality() {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        var elsewhere = new Actor.Visitor(People.NORRKOPING);
        ReturnVisit visit = context.getBean(ReturnVisit.class);
        assertThat(Tenant.<Opened, RuntimeException>call(People.NORRKOPING, () -> visit.open(elsewhere, begun.code())))
                .isEqualTo(new Opened.Wrong());
        assertThat(Tenant.<Boolean, RuntimeException>call(
                        People.NORRKOPING,
                        () -> visit.read(elsewhere, begun.id()).isEmpty()))
                .isTrue();
        assertThatThrownBy(() -> Tenant.run(
                        People.NORRKOPING,
                        () -> context.getBean(PersonSays.class)
                                .write(elsewhere, begun.id(), UUID.randomUUID(), "Intrång")))
                .isInstanceOf(NotFound.class);
        assertThat(visit(ReturnCode.make(random))).isEqualTo(new Opened.Wrong());
    }

    @Test
    void personEndsItAndTheCodeOpensNothing() {
        NewConversation begun = talking.begin(Talking.anonymous("Hej då."));
        assertThat(here(() -> context.getBean(PersonSays.class).leave(Talking.visitor(), begun.id())))
                .isTrue();
        assertThat(visit(begun.code())).isEqualTo(new Opened.Left());
        assertThat(write(begun.id(), UUID.randomUUID(), "Ångrar mig")).isFalse();
        assertThat(matter(begun.id()).status()).isEqualTo(MatterStatus.LEFT_BY_PERSON);
        assertThat(running(begun.id())).isEmpty();
        assertThat(answer(begun.id(), 1, "För sent.")).isInstanceOf(Answered.Refused.class);
    }

    @Test
    void staffCloseItAndThePersonCanReadForAMonthButNotWrite() {
        NewConversation begun = talking.begin(Talking.anonymous("Tack för hjälpen."));
        answer(begun.id(), 1, "Välkommen åter.");
        StepResult closed = here(() -> context.getBean(CloseMatter.class)
                .close(
                        people.sanna(),
                        new CloseMatter.Leave(
                                begun.id(),
                                matter(begun.id()).version(),
                                Outcome.ADVICE_ENOUGH,
                                "Rådet räckte.",
                                null)));
        assertThat(closed).isEqualTo(new StepResult.Done());
        assertThat(opened(begun.code()).state()).isEqualTo(Conversation.State.ENDED);
        assertThat(write(begun.id(), UUID.randomUUID(), "En sak till")).isFalse();
        clock.forward(Duration.ofDays(Conversation.READABLE_DAYS));
        assertThat(visit(begun.code())).isInstanceOf(Opened.Open.class);
        clock.forward(Duration.ofDays(1));
        assertThat(visit(begun.code())).isInstanceOf(Opened.Expired.class);
    }

    @Test
    void silenceOfThreeMonthsClosesTheCodeAndEveryWordBeginsThemAnew() {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        clock.forward(Duration.ofDays(Conversation.OPEN_DAYS));
        assertThat(opened(begun.code()).state()).isEqualTo(Conversation.State.OPEN);
        answer(begun.id(), 1, "Är du kvar?");
        clock.forward(Duration.ofDays(Conversation.OPEN_DAYS));
        assertThat(opened(begun.code()).messages()).hasSize(2);
        clock.forward(Duration.ofDays(1));
        assertThat(visit(begun.code()))
                .isEqualTo(new Opened.Expired(LocalDate.of(2026, 11, 24).plusDays(2L * Conversation.OPEN_DAYS)));
    }

    @Test
    @Tag("R15")
    void onlyThePersonCanPutANameToIt() {
        NewConversation begun = talking.begin(Talking.anonymous("Jag vet inte om jag vågar."));
        // There is no use case by which staff can: the only way in takes a visitor and the person's own conversation.
        assertThat(List.of(Matters.class.getMethods()).stream()
                        .filter(method -> method.getName().equals("identify"))
                        .toList())
                .singleElement()
                .satisfies(method -> assertThat(method.getParameterTypes()[0]).isEqualTo(Actor.Visitor.class));
        clock.forward(Duration.ofMinutes(20));
        assertThat(here(() -> context.getBean(PersonSays.class)
                        .tellName(
                                Talking.visitor(),
                                begun.id(),
                                new ToldName("Vågar Provsson", null, false),
                                Talking.carefully())))
                .isTrue();
        Matter named = matter(begun.id());
        assertThat(named.title()).isEqualTo("Vågar Provsson");
        assertThat(named.subjects()).isEqualTo(1);
        UUID person = here(() -> context.getBean(Matters.class).subjects(People.HANINGE, begun.id()))
                .getFirst();
        assertThat(here(() -> context.getBean(Persons.class).find(People.HANINGE, person))
                        .orElseThrow()
                        .name())
                .isEqualTo("Vågar Provsson");
        Conversation read = opened(begun.code());
        assertThat(read.anonymous()).isFalse();
        assertThat(read.wishes()).isEqualTo(Talking.carefully());
        assertThat(here(() -> context.getBean(PersonSays.class)
                        .tellName(
                                Talking.visitor(),
                                begun.id(),
                                new ToldName("En Annan", null, false),
                                Talking.carefully())))
                .isFalse();
        write(begun.id(), UUID.randomUUID(), "Nu med namn.");
        assertThat(opened(begun.code()).messages().getLast().sentAt()).isEqualTo(clock.instant());
    }

    @Test
    void whoSaysThatItsDataAreProtectedIsProtectedFromThen() {
        NewConversation begun = talking.begin(Talking.anonymous("Jag har skyddade uppgifter."));
        here(() -> context.getBean(PersonSays.class)
                .tellName(
                        Talking.visitor(),
                        begun.id(),
                        new ToldName("Skydda Provsson", null, true),
                        Wishes.fetching("sv", false)));
        assertThat(matter(begun.id()).protectedIdentity()).isTrue();
        assertThat(opened(begun.code()).messages().getFirst().body()).isEqualTo("Jag har skyddade uppgifter.");
        assertThatThrownBy(() -> answer(begun.id(), 1, "Svar.")).isInstanceOf(AccessDenied.class);
        assertThat(everything()
                        .sql("select get_byte(data_key, 0) from matter where id = :id")
                        .param("id", begun.id())
                        .query(Integer.class)
                        .single())
                .as("wrapped by the key of protected persons")
                .isEqualTo('P');
    }

    @Test
    void howToReachSomebodyIsKeptWithThePersonUnlessANumberWasTold() {
        NewConversation plain = talking.begin(Talking.named("Ny Provsson", Talking.carefully(), "Hej."));
        assertThat(safe(plain.id())).isEqualTo(Talking.carefully().safeContact());
        NewConversation first = Talking.named("Nummer Provsson", Talking.carefully(), "Hej.");
        PersonalNumber number =
                PersonalNumber.parse("201601022385", LocalDate.of(2026, 11, 24)).orElseThrow();
        NewConversation told = talking.begin(new NewConversation(
                first.id(),
                first.code(),
                first.topic(),
                first.about(),
                false,
                Optional.of(new ToldName("Nummer Provsson", number, false)),
                first.wishes(),
                "Hej."));
        assertThat(safe(told.id())).as("nobody has checked the number").isNull();
        assertThat(opened(told.code()).wishes()).isEqualTo(Talking.carefully());
    }

    private @Nullable SafeContact safe(UUID conversation) {
        return here(() -> {
                    List<UUID> subjects = context.getBean(Matters.class).subjects(People.HANINGE, conversation);
                    return Optional.ofNullable(context.getBean(SafeContacts.class)
                            .of(People.HANINGE, subjects)
                            .get(subjects.getFirst()));
                })
                .orElse(null);
    }

    @Test
    void answerIsRefusedUntilReadAndConfirmed() {
        NewConversation begun = talking.begin(Talking.named("Lugn Provsson", Talking.carefully(), "Hjälp mig."));
        assertThat(answer(begun.id(), 1, "  ")).isInstanceOf(Answered.Refused.class);
        assertThat(here(() -> context.getBean(AnswerPerson.class)
                        .send(people.sanna(), new AnswerPerson.Answering(begun.id(), 1, "Svar", false))))
                .isInstanceOf(Answered.Refused.class);
        write(begun.id(), UUID.randomUUID(), "Vänta, en sak till.");
        assertThat(answer(begun.id(), 1, "Svar på det första.")).isEqualTo(new Answered.Overtaken());
        assertThat(answer(begun.id(), 2, "Svar på båda.")).isEqualTo(new Answered.Sent());
    }

    /** The person is not answered twice by two who have not read each other. */
    @Test
    void whoAnswersAtTheSameMomentReadsTheOthersAnswerFirst() throws InterruptedException {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        Future<Answered> second = here(() -> Meanwhile.of(
                everything(),
                context.getBean(TransactionTemplate.class),
                () -> assertThat(answer(begun.id(), 1, "Svar från en.")).isEqualTo(new Answered.Sent()),
                () -> answer(begun.id(), 1, "Svar från en annan."),
                () -> {}));
        assertThat(Meanwhile.result(second)).isEqualTo(new Answered.Overtaken());
    }

    /** Whoever writes in the moment that the conversation is ended is told so, and not shown an error. */
    @Test
    void whatIsWrittenWhileTheConversationEndsIsNotKept() throws InterruptedException {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        Future<Boolean> second = here(() -> Meanwhile.of(
                everything(),
                context.getBean(TransactionTemplate.class),
                () -> assertThat(context.getBean(PersonSays.class).leave(Talking.visitor(), begun.id()))
                        .isTrue(),
                () -> write(begun.id(), UUID.randomUUID(), "En sak till."),
                () -> {}));
        assertThat(Meanwhile.result(second)).isFalse();
    }

    /** Nobody knew of the person until two conversations said the same number in the same moment. */
    @Test
    void oneWhoIsNamedInTwoConversationsAtOnceIsOnePerson() throws InterruptedException {
        NewConversation one = talking.begin(Talking.anonymous("Hej."));
        NewConversation two = talking.begin(Talking.anonymous("Hej igen."));
        PersonalNumber number =
                PersonalNumber.parse("201001012382", LocalDate.of(2026, 11, 24)).orElseThrow();
        Future<Boolean> second = here(() -> Meanwhile.of(
                everything(),
                context.getBean(TransactionTemplate.class),
                () -> assertThat(tell(one.id(), number)).isTrue(),
                () -> tell(two.id(), number),
                () -> {}));
        assertThat(Meanwhile.result(second)).isTrue();
        Matters matters = context.getBean(Matters.class);
        assertThat(here(() -> matters.subjects(People.HANINGE, two.id())))
                .isEqualTo(here(() -> matters.subjects(People.HANINGE, one.id())));
    }

    private boolean tell(UUID conversation, PersonalNumber number) {
        return here(() -> context.getBean(PersonSays.class)
                .tellName(
                        Talking.visitor(),
                        conversation,
                        new ToldName("Nummer Provsson", number, false),
                        Talking.carefully()));
    }

    @Test
    void draftIsItsAuthorsOwnUntilItIsSent() {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        AnswerPerson answering = context.getBean(AnswerPerson.class);
        here(() -> {
            answering.keep(people.sanna(), begun.id(), "Halvfärdigt");
            return true;
        });
        assertThat(here(() -> answering.draft(people.sanna(), begun.id()))).isPresent();
        assertThat(here(() -> answering.draft(people.staff("maja"), begun.id())))
                .isEmpty();
        assertThat(opened(begun.code()).messages()).hasSize(1);
        answer(begun.id(), 1, "Färdigt.");
        assertThat(here(() -> answering.draft(people.sanna(), begun.id()))).isEmpty();
    }

    @Test
    void whatIsSaidIsNeverChangedNorRemoved() {
        NewConversation begun = talking.begin(Talking.anonymous("Hej."));
        JdbcClient app = context.getBean(JdbcClient.class);
        for (String change : List.of(
                "update conversation_message set body = body where municipality = 136",
                "delete from conversation_message where municipality = 136",
                "delete from conversation where municipality = 136")) {
            assertThatThrownBy(() -> here(() -> app.sql(change).update()))
                    .as(change)
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        assertThat(opened(begun.code()).messages()).hasSize(1);
    }

    @Test
    @Tag("R50")
    void staffReportAConcernFromAConversationAndThePersonStaysUnknown() {
        NewConversation begun = talking.begin(Talking.anonymous("Grannens barn är ensamt varje natt."));
        var worry = new ReportFromConversation.Worry(
                UUID.randomUUID(),
                MatterKind.CHILD_CONCERN,
                People.child("Provbarn Nio", LocalDate.of(2019, 4, 1)),
                "Den som skriver berättar att barnet är ensamt om nätterna.",
                Set.of(ReportedConcern.Reason.LEFT_ALONE),
                ReportedConcern.Answer.UNKNOWN,
                null);
        Receipt receipt =
                here(() -> context.getBean(ReportFromConversation.class).report(people.sanna(), begun.id(), worry));
        Matter report = matter(receipt.matterId());
        assertThat(report.kind()).isEqualTo(MatterKind.CHILD_CONCERN);
        assertThat(running(report.id()))
                .containsExactlyInAnyOrder(ClockKind.PROTECTION_ASSESSMENT, ClockKind.PRELIMINARY_ASSESSMENT);
        var reporter = here(() -> context.getBean(Concerns.class).ofMatter(People.HANINGE, report.id()))
                .orElseThrow()
                .report()
                .content()
                .reporter();
        assertThat(reporter.name()).isEqualTo(people.sanna().name());
        assertThat(matter(begun.id()).subjects()).isZero();
        assertThat(opened(begun.code()).anonymous()).isTrue();
        assertThat(timeline(begun.id()))
                .anySatisfy(entry -> assertThat(entry.kind()).isEqualTo(EntryKind.REPORTED));
        assertThatThrownBy(() -> here(() ->
                        context.getBean(ReportFromConversation.class).report(people.staff("nora"), begun.id(), worry)))
                .isInstanceOfAny(NotFound.class, AccessDenied.class);
    }

    @Test
    void answerIsDueByTheEndOfTheNextWorkingDayAndTodayWhereSomebodyMayBeInDanger() {
        assertThat(ReplyClock.dueDay(Instant.parse("2026-11-24T12:20:00Z"))).isEqualTo("2026-11-25");
        assertThat(ReplyClock.dueDay(Instant.parse("2026-11-27T22:59:00Z"))).isEqualTo("2026-11-30");
        assertThat(ReplyClock.dueDay(Instant.parse("2026-12-23T08:00:00Z"))).isEqualTo("2026-12-28");
        NewConversation danger = talking.begin(Talking.named("Rädd Provsson", Talking.carefully(), "Han är här."));
        assertThat(clocks(danger.id()).getFirst().set().dueDate()).isEqualTo(SwedishTime.dateOf(TestClock.START));
    }

    private Conversation opened(ReturnCode code) {
        return ((Opened.Open) visit(code)).conversation();
    }

    private Opened visit(ReturnCode code) {
        return here(() -> context.getBean(ReturnVisit.class).open(Talking.visitor(), code));
    }

    private boolean write(UUID conversation, UUID message, String text) {
        return here(() -> context.getBean(PersonSays.class).write(Talking.visitor(), conversation, message, text));
    }

    private Answered answer(UUID conversation, int seen, String text) {
        return here(() -> context.getBean(AnswerPerson.class)
                .send(people.sanna(), new AnswerPerson.Answering(conversation, seen, text, true)));
    }

    private Matter matter(UUID id) {
        return here(() -> context.getBean(Matters.class).find(People.HANINGE, id))
                .orElseThrow();
    }

    private List<TimelineEntry> timeline(UUID id) {
        return here(() -> context.getBean(Timeline.class).of(people.sanna(), id));
    }

    private List<MatterClock> clocks(UUID id) {
        return here(() -> context.getBean(Clocks.class).of(People.HANINGE, id));
    }

    private List<ClockKind> running(UUID id) {
        return clocks(id).stream()
                .filter(MatterClock::running)
                .map(each -> each.set().kind())
                .toList();
    }

    private JdbcClient everything() {
        return JdbcClient.create(Superuser.of(environment.getRequiredProperty("spring.datasource.url")));
    }

    private static <T> T here(Supplier<T> work) {
        return Tenant.call(People.HANINGE, work::get);
    }
}
