package org.gamingcafe.identity.notice;

import java.util.List;

/**
 * What somebody wants to be written about.
 *
 * @param choices in the order of the kinds, by group
 * @param version 0 for who has said nothing yet
 */
public record PreferencesView(List<NoticeChoice> choices, long version) {}
