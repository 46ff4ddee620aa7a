package org.gamingcafe.identity.notice;

/** How a mail looks that somebody may get. */
public record NoticeSample(String subject, String text) {}
