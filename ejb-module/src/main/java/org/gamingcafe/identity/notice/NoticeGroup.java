package org.gamingcafe.identity.notice;

/** Kinds of notices that stand together on the page. */
public enum NoticeGroup {
    /** What concerns the safety of the account; it stands in the list of alerts, too. */
    SECURITY,
    VISITS,
    /** For who works here. */
    WORK,
    /** Nobody gets it without having said so. */
    NEWS,
    /** What somebody has just asked for, such as a code; there is nothing to choose. */
    ASKED
}
