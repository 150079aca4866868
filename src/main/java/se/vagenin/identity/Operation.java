package se.vagenin.identity;

/** Everything that needs a right. Each cell role × operation × relation stands in {@code policy/policy.csv}. */
public enum Operation {
    SEE_MY_DAY(Scope.NO_OBJECT),
    SEE_QUEUE(Scope.NO_OBJECT),
    REGISTER_CONTACT(Scope.NO_OBJECT),
    SEARCH_PERSON(Scope.NO_OBJECT),
    SEE_OFFERINGS(Scope.NO_OBJECT),
    EDIT_OFFERINGS(Scope.NO_OBJECT),
    CURATE_OFFERINGS(Scope.NO_OBJECT),
    SEE_CALENDAR(Scope.NO_OBJECT),
    KEEP_ROOMS(Scope.NO_OBJECT),
    SEE_UNIT_LOAD(Scope.NO_OBJECT),
    SEE_STATISTICS(Scope.NO_OBJECT),
    REVIEW_LOGS(Scope.NO_OBJECT),
    ADMINISTER_MUNICIPALITY(Scope.NO_OBJECT),
    HANDLE_REMARKS(Scope.NO_OBJECT),
    REPORT_CONCERN(Scope.NO_OBJECT),
    READ_MATTER(Scope.MATTER),
    OPEN_ATTACHMENT(Scope.MATTER),
    SEE_AUDIT_OF_MATTER(Scope.MATTER),
    TAKE_MATTER(Scope.MATTER),
    ASSIGN_MATTER(Scope.MATTER),
    NAME_STAFF(Scope.MATTER),
    WRITE_NOTE(Scope.MATTER),
    IDENTIFY_PERSON(Scope.MATTER),
    MARK_PROTECTED(Scope.MATTER),
    REVEAL_PROTECTED(Scope.MATTER),
    ASSESS_PROTECTION(Scope.MATTER),
    DECIDE_PRELIMINARY(Scope.MATTER),
    EXTEND_DEADLINE(Scope.MATTER),
    OFFER_SUPPORT(Scope.MATTER),
    HAND_OVER(Scope.MATTER),
    RECEIVE_HANDOVER(Scope.MATTER),
    GIVE_FEEDBACK(Scope.MATTER),
    ANSWER_PERSON(Scope.MATTER),
    CLOSE_MATTER(Scope.MATTER),
    SAVE_REPORT(Scope.RESIDENT),
    SEE_OWN(Scope.RESIDENT),
    API_REPORT(Scope.API),
    API_READ(Scope.API),
    API_DECIDE(Scope.API);

    private enum Scope {
        NO_OBJECT,
        MATTER,
        RESIDENT,
        API
    }

    private final Scope scope;

    Operation(Scope scope) {
        this.scope = scope;
    }

    /** Whether the right depends on the relation to one matter. */
    public boolean hasObject() {
        return scope == Scope.MATTER;
    }

    /** Whether roles give it. The rights of a system come from its token, those of a signed-in resident are the same for all. */
    public boolean isForRoles() {
        return scope == Scope.NO_OBJECT || scope == Scope.MATTER;
    }
}
