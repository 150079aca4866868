package se.vagenin.kernel;

/**
 * A step that the law or the local order does not allow now.
 *
 * @param rule id in the rule list, for example {@code R06}
 * @param reason why, and what to do instead, in plain Swedish for the person who asked
 */
public record Refusal(String rule, String reason) {}
