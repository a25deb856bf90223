package org.onrecord.parse.metadata;

/** Names under which loaders hand over what a file says about itself. */
public final class Keys {

    public static final String TITLE = "title";
    public static final String DATE = "date";
    public static final String UPDATED = "updated";
    public static final String AUTHOR = "author";
    public static final String SOURCE = "source";
    public static final String URL = "url";
    public static final String SECTION = "section";
    public static final String KIND = "kind";
    public static final String LANGUAGE = "language";

    /** Lines repeated at the head or foot of each printed page, or the one line of a text that names outlet and date. */
    public static final String MASTHEAD = "masthead";

    private Keys() {}
}
