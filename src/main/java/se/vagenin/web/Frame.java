package se.vagenin.web;

/** What stands around a page: prepared from the request, never by a page. */
public sealed interface Frame permits PublicFrame, WorkFrame {

    Assets assets();

    /** The municipality's name for the title bar; empty when the host belongs to none. */
    String municipality();
}
