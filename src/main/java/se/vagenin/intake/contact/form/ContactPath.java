package se.vagenin.intake.contact.form;

import static se.vagenin.intake.contact.form.ContactStep.CALL;
import static se.vagenin.intake.contact.form.ContactStep.CARE;
import static se.vagenin.intake.contact.form.ContactStep.CHECK;
import static se.vagenin.intake.contact.form.ContactStep.DANGER;
import static se.vagenin.intake.contact.form.ContactStep.LANGUAGE;
import static se.vagenin.intake.contact.form.ContactStep.LEAD;
import static se.vagenin.intake.contact.form.ContactStep.NAME;
import static se.vagenin.intake.contact.form.ContactStep.REACH;
import static se.vagenin.intake.contact.form.ContactStep.SAFE;
import static se.vagenin.intake.contact.form.ContactStep.TEXT;
import static se.vagenin.intake.contact.form.ContactStep.TOPIC;
import static se.vagenin.intake.contact.form.ContactStep.WHO;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import se.vagenin.intake.AdviceContact.Theme;
import se.vagenin.intake.contact.About;
import se.vagenin.intake.contact.Wishes.Way;

/** The pages that these answers lead through, in order, one question a page. */
record ContactPath(ContactAnswers answers, List<ContactStep> steps) {

    static ContactPath of(ContactAnswers answers) {
        List<ContactStep> steps = new ArrayList<>(List.of(DANGER));
        if (answers.dangerous()) {
            steps.add(CALL);
        }
        steps.add(WHO);
        if (answers.about().equals(Optional.of(About.CHILD))) {
            steps.add(LEAD);
        }
        steps.add(TOPIC);
        if (answers.topic().equals(Optional.of(Theme.VIOLENCE))) {
            steps.add(SAFE);
        }
        steps.addAll(List.of(TEXT, NAME));
        if (answers.named()) {
            steps.add(REACH);
            if (answers.way().filter(way -> way != Way.CODE).isPresent()) {
                steps.add(CARE);
            }
        }
        steps.addAll(List.of(LANGUAGE, CHECK));
        return new ContactPath(answers, List.copyOf(steps));
    }

    ContactStep nearest(ContactStep wanted) {
        return steps.contains(wanted) ? wanted : steps.getFirst();
    }

    int number(ContactStep step) {
        return steps.indexOf(step) + 1;
    }

    /** While answers are checked, the way leads over what is not answered yet and back to the check. */
    ContactStep after(ContactStep step, LocalDate today) {
        if (answers.checking()) {
            return firstWrong(today).orElse(CHECK);
        }
        return steps.get(Math.min(steps.indexOf(step) + 1, steps.size() - 1));
    }

    ContactStep before(ContactStep step) {
        if (answers.checking() && step != CHECK) {
            return CHECK;
        }
        return steps.get(Math.max(steps.indexOf(step) - 1, 0));
    }

    Optional<ContactStep> firstWrong(LocalDate today) {
        return steps.stream()
                .filter(step -> ContactChecks.of(step, answers, today).hasAny())
                .findFirst();
    }
}
