/**
 * Short messages to people outside, and only to those who asked for one. Base module: it knows the time of what it reminds of
 * and nothing else of it. Today that is the reminder of a first talk (module programme); nothing else is ever sent.
 *
 * <p>Owns the table notice. A message is set, moved and withdrawn in the transaction of what it tells of, and sent by a job:
 * a row is claimed, sent and marked, each in a step of its own. A process that dies between sending and marking leaves the
 * row claimed for ten minutes, after which it is sent once more: at most one message too many for each death, never one too
 * few. The text is made from a fixed template in the language of the visit when it is sent; nobody can write a text of their
 * own. A {@link se.vagenin.notice.NoticeCarrier} carries it: mail, a gateway for text messages, or in the demo a file.
 * Without any of them nobody is asked. Decision 0029, docs/reminders.md.
 */
@NullMarked
@ApplicationModule(
        displayName = "Notice",
        allowedDependencies = {"kernel", "crypto", "tenancy", "web", "audit", "identity", "jobs"})
package se.vagenin.notice;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
