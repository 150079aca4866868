package se.vagenin.identity.admin;

import se.vagenin.web.FormErrors;

/** A form with what was typed in it and what is wrong. */
public record FormView(Typed typed, FormErrors errors) {

    public String get(String name) {
        return typed.get(name);
    }
}
