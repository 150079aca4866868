package se.vagenin.web;

import java.util.List;

/**
 * Someone else saved first. Nothing typed is lost: both versions stand side by side.
 *
 * @param what what was being changed, such as "förhandsbedömningen för Provbarn Ett"
 * @param who who was first, and when: "Maja Påhittad, i dag 13.18"
 * @param changes field by field, only those that differ
 * @param onward the address where the work can go on from what now stands
 */
public record Conflict(String what, String who, List<Change> changes, String onward) {

    public record Change(String label, String theirs, String yours) {}
}
