package se.vagenin.intake.wizard;

import static se.vagenin.web.Text.text;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import se.vagenin.intake.ReportedConcern.Answer;
import se.vagenin.intake.ReportedConcern.Reason;
import se.vagenin.intake.wizard.ReportStep.Stop;
import se.vagenin.tenancy.MunicipalityProfile;
import se.vagenin.web.FormErrors;
import se.vagenin.web.LocalText;
import se.vagenin.web.Option;
import se.vagenin.web.Signed;
import se.vagenin.web.SiteFacts;

/** One page of the form, as its template needs it. */
public final class ReportView {

    private final ReportAnswers answers;
    private final Stop stop;
    private final FormErrors errors;
    private final String sealed;
    private final Around around;
    private final MunicipalityProfile profile;
    private final LocalDate today;

    /**
     * What the form stands in.
     *
     * @param login whether anybody can sign in here with an e-ID
     */
    record Around(ReportFiller filler, MunicipalityProfile profile, LocalDate today, boolean login) {}

    ReportView(ReportTurn.Show turn, String sealed, Around around) {
        this.answers = turn.answers();
        this.stop = turn.stop();
        this.errors = turn.errors();
        this.sealed = sealed;
        this.around = around;
        this.profile = around.profile();
        this.today = around.today();
    }

    public FormErrors errors() {
        return errors;
    }

    public String sealed() {
        return sealed;
    }

    public String stop() {
        return stop.code();
    }

    /** Where the form is sent. */
    public String action() {
        return around.filler().action();
    }

    public @Nullable Signed signed() {
        return around.filler().signed();
    }

    /** Who reports at work may sign in to save; a private person is never asked who it is. */
    public boolean offersLogin() {
        return around.login() && signed() == null && professional();
    }

    /** The address of login where nothing is typed that would be lost on the way; else a button takes the answers along. */
    public @Nullable String loginAddress() {
        boolean nothingTyped = answers.given().keySet().equals(Set.of("slag"));
        return nothingTyped ? "/mina/orosanmalan?slag=" + answers.variant().code() : null;
    }

    public boolean first() {
        return stop.step() == ReportStep.DANGER && !answers.checking();
    }

    public boolean checking() {
        return answers.checking();
    }

    public boolean professional() {
        return answers.variant().professional();
    }

    /** "Var är barnet nu? Orosanmälan", with the word for an error first when there is one. */
    public String title(String question) {
        return (errors.hasAny() ? text("web.error") + " " : "") + question + " " + text("report.name");
    }

    /** "Orosanmälan · steg 4 av 9 · du är anonym". */
    public String progress() {
        ReportPath path = ReportPath.of(answers);
        String where = text("report.progress", path.number(stop), path.stops().size());
        return where + (answers.anonymous() ? " · " + text("report.progress.anonymous") : "");
    }

    public String value(String field) {
        return answers.value(field);
    }

    public List<String> values(String field) {
        return answers.values(field);
    }

    public boolean yes(String field) {
        return answers.yes(field);
    }

    /** The name of a field of this page's child. */
    public String child(String field) {
        return Stop.field(stop.child(), field);
    }

    public boolean sibling() {
        return stop.child() > 0;
    }

    public boolean mayAddChild() {
        return answers.children() < ReportAnswers.MOST_CHILDREN;
    }

    /** The heading of a child's page: several children are told apart by number. */
    public String aboutChild() {
        return answers.children() == 1 ? text("report.child.question") : text("report.child.number", stop.child() + 1);
    }

    public String worryQuestion() {
        return text(answers.children() == 1 ? "report.worry.question" : "report.worry.question.many");
    }

    public String receptionPhone() {
        return profile.receptionPhone();
    }

    public String receptionDial() {
        return SiteFacts.dial(profile.receptionPhone());
    }

    public boolean anonymous() {
        return answers.anonymous();
    }

    public List<Option> places() {
        return ReportPlace.options();
    }

    public List<Option> reasons() {
        return Arrays.stream(Reason.values())
                .map(reason -> Option.of(reason.name(), ReportLabels.of(reason)))
                .toList();
    }

    public List<Option> reachWays() {
        return ReportReach.options();
    }

    public boolean saysReach() {
        return new ReportReach(answers).said();
    }

    public List<Option> yesNoUnknown() {
        return Arrays.stream(Answer.values())
                .map(answer -> Option.of(answer.name(), ReportLabels.of(answer)))
                .toList();
    }

    public List<Option> variants() {
        return Arrays.stream(ReporterVariant.values())
                .map(each -> Option.of(
                        each.code(), text("report.who." + each.code()), text("report.who." + each.code() + ".hint")))
                .toList();
    }

    public List<Option> categories() {
        return Stream.concat(
                        Stream.of(Option.of("", text("report.work.choose"))),
                        answers.variant().categories(today).stream()
                                .map(each -> Option.of(each.name(), ReportLabels.of(each))))
                .toList();
    }

    public boolean choosesCategory() {
        return answers.variant().categories(today).size() > 1;
    }

    /** Family counsellors, whom the law obliges only for what they know for certain. */
    public boolean mayBeCounsellor() {
        return answers.variant() == ReporterVariant.AUTHORITY;
    }

    public String textHint() {
        return text("report.worry.hint", LocalText.figures(ReportChecks.LONGEST_TEXT));
    }

    public List<ReportSummary.Section> summary() {
        return ReportSummary.of(answers, today);
    }
}
