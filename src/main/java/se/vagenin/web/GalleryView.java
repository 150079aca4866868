package se.vagenin.web;

import java.util.List;

/** What the two gallery pages show. Public like every view record: templates are compiled to a package of their own. */
public sealed interface GalleryView {

    /** The components of public pages. */
    record Open(
            FormErrors errors,
            List<Option> options,
            List<Step> steps,
            List<Fact> facts,
            List<Offer> offers,
            List<Answered> answers)
            implements GalleryView {}

    /** The components of the workspace. */
    record Work(
            FormErrors errors,
            List<ClockChip> clocks,
            List<Option> options,
            List<TodoItem> todo,
            List<TimelineEntry> entries,
            List<SavedView> views,
            List<Fact> facts,
            Pager pager)
            implements GalleryView {}
}
