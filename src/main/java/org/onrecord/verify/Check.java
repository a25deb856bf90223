package org.onrecord.verify;

/**
 * One thing that was looked at.
 *
 * @param what names it
 * @param holds whether it is as the receipt says
 * @param detail what is wrong, or what was seen
 */
record Check(String what, boolean holds, String detail) {

    static Check of(String what, boolean holds, String otherwise) {
        return new Check(what, holds, holds ? "" : otherwise);
    }

    /** The check as one line of plain text; what a receipt says may not move the cursor of who reads it. */
    String line() {
        String line = (holds ? "ok    " : "FAIL  ") + what + (detail.isEmpty() ? "" : ": " + detail);
        return line.replaceAll("\\p{Cntrl}", " ");
    }
}
